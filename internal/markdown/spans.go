package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// Texts visits the running text of the body as it is written, with where each stretch begins in the file: all that is
// neither code, nor raw HTML, nor left out. A stretch goes on over the end of a line.
func (d *Document) Texts(visit func(text string, start int)) {
	if d.root == nil {
		return
	}
	run := textRun{doc: d, visit: visit}
	run.within(d.root)
	run.end()
}

// textRun gathers texts that follow each other without anything between them but blanks and apostrophes, which the
// parser takes out of a word for what they become in print.
type textRun struct {
	doc         *Document
	visit       func(text string, start int)
	start, stop int
}

func (r *textRun) within(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			r.add(c)
		case *ast.CodeSpan, *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
		default:
			if c.Type() == ast.TypeBlock {
				r.end()
			}
			r.within(c)
		}
	}
}

func (r *textRun) add(n *ast.Text) {
	from, to := n.Segment.Start, n.Segment.Stop
	if r.start < r.stop && (from < r.stop || len(bytes.Trim(r.doc.text[r.stop:from], " \t\r\n'")) > 0) {
		r.end()
	}
	if r.start >= r.stop {
		r.start = from
	}
	r.stop = to
}

func (r *textRun) end() {
	if r.start < r.stop {
		r.visit(string(r.doc.text[r.start:r.stop]), r.doc.body.inFile(r.start))
	}
	r.start = r.stop
}
