package decode

import (
	"strings"

	"bekal/internal/diag"

	"gopkg.in/yaml.v3"
)

// Entry is a word of a words file, or a group of them: Entries are set for a group, Text for a word.
type Entry struct {
	Key     Value[string]
	Text    Value[string]
	Entries []Entry
}

// Strings reads a file of words: a mapping of keys to texts or to further mappings, in the order of the file. A key
// without a value is left out. What cannot be read is a problem of the rule Words.
func Strings(src diag.Source) ([]Entry, []diag.Problem) {
	if problems := CheckEncoding(src); len(problems) > 0 {
		return nil, problems
	}
	from := 0
	if strings.HasPrefix(string(src.Text[:min(len(src.Text), len(ByteOrderMark))]), ByteOrderMark) {
		from = len(ByteOrderMark)
	}
	doc, problems := Parse(src, from, len(src.Text), diag.Words)
	if doc == nil || doc.root == nil {
		return nil, problems
	}
	r := &reader{doc: doc}
	entries := r.entries(doc.root)
	return entries, append(problems, r.problems...)
}

// entries reads one mapping of a words file.
func (r *reader) entries(n *yaml.Node) (entries []Entry) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode {
			continue // verify has said so
		}
		r.cut(value, key.Value)
		if isNull(value) {
			continue
		}
		entry := Entry{Key: Value[string]{key.Value, r.doc.place(key)}}
		switch value.Kind {
		case yaml.ScalarNode:
			entry.Text = Value[string]{strings.TrimRight(value.Value, "\n"), r.doc.place(value)}
		case yaml.MappingNode:
			entry.Entries = r.entries(value)
		default:
			r.say(r.doc.rule, r.doc.place(value), diag.Say(
				"%q takes a text or its plural forms, not a list", "%q menerima teks atau bentuk jamaknya, bukan daftar", key.Value), diag.Text{})
			continue
		}
		entries = append(entries, entry)
	}
	return entries
}
