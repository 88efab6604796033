package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"bekal/internal/diag"
)

// Options say how a body is read.
type Options struct {
	Title     string // the page's; a heading with this text that leads the body is dropped
	HTML      bool   // raw HTML is let through as it is; otherwise it is left out and reported
	Committee bool   // callouts for the committee are shown; otherwise they are gone before anything else sees them
	Language  string // BCP 47, for quotation marks
}

// Parse reads the body that begins at an offset of a file; what lies before it is front matter. Problems have their
// places in the whole file. Where a limit is passed, that is the only problem, and the document is empty.
func Parse(src diag.Source, start int, o Options) (*Document, []diag.Problem) {
	body := readBody(src.Text, start)
	return parseWith(theEngine().parserFor(body.text), src, body, o)
}

// parseWith reads a body with one of the parsers.
func parseWith(p parser.Parser, src diag.Source, body body, o Options) (*Document, []diag.Problem) {
	r := &reading{Options: o, report: report{source: src, body: &body}, doc: newDocument(&body)}
	if len(src.Text) > diag.PageBytes.Most {
		r.exceed(diag.PageBytes, diag.PageBytes.Most-body.start)
	} else {
		context := parser.NewContext()
		context.Set(readingKey, r)
		root := p.Parse(text.NewReader(body.text), parser.WithContext(context))
		if !r.refused {
			r.finish(root.(*ast.Document))
		}
	}
	if r.refused {
		return emptyDocument(), []diag.Problem{r.limit}
	}
	return r.doc, r.all()
}
