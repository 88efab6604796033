package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// Section is a heading with the text below it, up to the next heading of any level: what a search finds. So is a term of
// a definition list with its definition.
type Section struct {
	Heading string // empty for what stands before the first heading
	ID      string // of the heading, without a rendering's prefix
	Text    string // plain, on one line
}

// Sections gives the body's text by its headings. Footnotes stand at the end of the last one.
func (d *Document) Sections() []Section {
	all := make([]Section, 0, len(d.ids)+1)
	text := make([]byte, 0, 1<<10)
	open, heading := Section{}, Section{}
	inTerm := false
	end := func() {
		open.Text = onOneLine(text)
		if open.Text != "" || open.Heading != "" {
			all = append(all, open)
		}
		text = text[:0]
	}
	d.eachText(d.root, func(n ast.Node) {
		switch n.(type) {
		case *ast.Heading:
			end()
			open, inTerm = Section{Heading: d.plain(n), ID: d.ids[n]}, false
			heading = open
			return
		case *extast.DefinitionTerm:
			id, isFirst := d.ids[n]
			if !isFirst {
				open.Heading += ", " + d.plain(n)
				return
			}
			end()
			open, inTerm = Section{Heading: d.plain(n), ID: id}, true
			return
		}
		if inTerm && !isDefinition(n) {
			end()
			open, inTerm = heading, false
		}
		text = append(d.appendText(text, n), ' ')
	})
	end()
	return all
}

// isDefinition says that a node stands in the definition of a term.
func isDefinition(n ast.Node) bool {
	for ; n != nil; n = n.Parent() {
		if n.Kind() == extast.KindDefinitionDescription {
			return true
		}
	}
	return false
}

// Lead gives the first paragraph as plain text, on one line; "" where the body has none outside lists, quotes and tables.
func (d *Document) Lead() string {
	for n := d.root.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() == ast.KindParagraph && !onlyPictures(n, d.text) {
			if text := strings.Join(strings.Fields(d.plain(n)), " "); text != "" {
				return text
			}
		}
	}
	return ""
}

// eachText visits the nodes that hold text, in order: paragraphs, headings, cells, code.
func (d *Document) eachText(n ast.Node, visit func(ast.Node)) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c.(type) {
		case *ast.Paragraph, *ast.TextBlock, *ast.Heading, *ast.CodeBlock, *ast.FencedCodeBlock,
			*extast.TableCell, *extast.DefinitionTerm, *calloutTitle:
			visit(c)
		case *ast.HTMLBlock, *ast.LinkReferenceDefinition:
		default:
			if c.Type() == ast.TypeBlock {
				d.eachText(c, visit)
			}
		}
	}
}

// appendText appends the text of a node that eachText visits.
func (d *Document) appendText(dst []byte, n ast.Node) []byte {
	switch n.(type) {
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return append(dst, n.Lines().Value(d.text)...)
	}
	return d.appendPlain(dst, n)
}

// appendBlocks appends the text of all that a block holds.
func (d *Document) appendBlocks(dst []byte, n ast.Node) []byte {
	d.eachText(n, func(c ast.Node) { dst = append(d.appendText(dst, c), '\n') })
	return dst
}
