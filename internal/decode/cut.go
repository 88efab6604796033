package decode

import (
	"bytes"
	"strings"

	"bekal/internal/diag"

	"gopkg.in/yaml.v3"
)

// cut warns where YAML took the end of a value, or all of it, for a comment: `title: Update #2`. A comment that was
// meant as one has a space after its sign. key is the value's key, "" for an item of a list.
func (r *reader) cut(n *yaml.Node, key string) {
	if n.Kind != yaml.ScalarNode || n.Style != 0 {
		return
	}
	offset := r.doc.lines.at(n.Line, n.Column)
	var comment string
	switch {
	case isNull(n) && n.Value == "":
		comment = string(bytes.TrimSpace(r.doc.lines.rest(offset)))
		if comment == "" || comment[0] != '#' {
			return
		}
		offset += bytes.IndexByte(r.doc.lines.text[offset:], '#')
	case n.LineComment != "":
		comment = n.LineComment
		i := bytes.Index(r.doc.lines.text[offset:], []byte(" "+comment))
		if i < 0 {
			return
		}
		offset += i + 1
	default:
		return
	}
	if len(comment) < 2 || strings.IndexByte(" \t#!-=", comment[1]) >= 0 {
		return
	}
	whole := quote(strings.TrimSpace(n.Value + " " + comment))
	if key != "" {
		whole = key + ": " + whole
	}
	r.say(diag.CutValue, r.doc.span(offset, offset+len(comment)),
		diag.Say("%q is left out: a # after a space begins a comment", "%q tidak ikut terbaca: tanda # setelah spasi memulai komentar", comment),
		diag.Verbatim(whole))
}
