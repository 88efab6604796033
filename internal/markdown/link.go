package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// Link is a link or a picture of a body. Those that lead to a scheme which is not allowed are none: they are reported
// when the body is parsed and shown as text.
type Link struct {
	Destination string // as written, backslashes and character references resolved, percent-encoding not
	Picture     bool
	Alt         string // of a picture: the text in its place
	Start, End  int    // byte offsets in the file: of the destination, or of the whole link where it stands elsewhere
}

// link notes a link, and what it holds.
func (r *reading) link(n *ast.Link) {
	start, end := r.destination(n, n.Destination, n.Reference)
	r.addLink(n, Link{Destination: decode(n.Destination)}, start, end)
	r.inLink++
	r.inlineChildren(n)
	r.inLink--
}

// image notes a picture. What stands in its brackets is its text, never a link of its own.
func (r *reading) image(n *ast.Image) {
	start, end := r.destination(n, n.Destination, n.Reference)
	r.addLink(n, Link{Destination: decode(n.Destination), Picture: true, Alt: r.doc.plain(n)}, start, end)
	r.rawHTMLIn(n)
}

// autoLink notes an address that stands in the text; within a link it is only text.
func (r *reading) autoLink(n *ast.AutoLink) {
	if r.inLink > 0 {
		return
	}
	destination := string(n.URL(r.doc.text))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(destination), "mailto:") {
		destination = "mailto:" + destination
	}
	label := n.Label(r.doc.text)
	start, _ := r.body.offsetOf(label, 0)
	r.addLink(n, Link{Destination: destination}, start, start+len(label))
}

// addLink takes a link in, with offsets into the body's text, unless it is not safe.
func (r *reading) addLink(n ast.Node, l Link, start, end int) {
	if r.unsafeLink(l.Destination, start, end) {
		return
	}
	l.Start, l.End = r.body.span(start, end)
	r.doc.numbers[n] = len(r.doc.links)
	r.doc.links = append(r.doc.links, l)
}

// destination finds where a link's destination stands in the body's text. For one that is defined elsewhere or empty
// it gives the link's own place.
func (r *reading) destination(n ast.Node, written []byte, reference *ast.ReferenceLink) (start, end int) {
	start = max(n.Pos(), 0)
	if reference == nil {
		if at, ok := r.body.offsetOf(written, start); ok {
			return at, at + len(written)
		}
	}
	return start, linkEnd(r.doc.text, start)
}

// linkEnd looks for the end of `[text]`, `[text][label]` or `[text](…)` that begins at start, on the same line.
func linkEnd(text []byte, start int) int {
	line := text[start:]
	if i := bytes.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	end := closing(line, '[', ']')
	if end < len(line) && line[end] == '[' {
		end += closing(line[end:], '[', ']')
	} else if end < len(line) && line[end] == '(' {
		end += closing(line[end:], '(', ')')
	}
	return start + end
}

// closing gives the offset behind the bracket that closes the first one of a line, or the line's length.
func closing(line []byte, open, close byte) int {
	level := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case open:
			level++
		case close:
			if level--; level <= 0 {
				return i + 1
			}
		}
	}
	return len(line)
}
