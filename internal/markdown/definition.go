package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// Definition is one entry of a definition list: what a glossary is made of.
type Definition struct {
	Terms []string // plain; several where several lines stand above one definition
	Text  string   // plain, on one line
	ID    string   // of the first term, without a rendering's prefix
}

// definitionList takes a list in. The first term of each entry gets an id, so that others can link to it.
func (r *reading) definitionList(n *extast.DefinitionList) {
	r.doc.definitions = append(r.doc.definitions, n)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if before := c.PreviousSibling(); c.Kind() == extast.KindDefinitionTerm && (before == nil || before.Kind() != c.Kind()) {
			r.terms = append(r.terms, c)
		}
	}
	r.children(n)
}

// Definitions gives the entries of all definition lists, in order.
func (d *Document) Definitions() []Definition {
	var all []Definition
	for _, list := range d.definitions {
		var open *Definition
		for c := list.FirstChild(); c != nil; c = c.NextSibling() {
			if c.Kind() != extast.KindDefinitionTerm {
				text := append([]byte(open.Text+" "), d.appendBlocks(nil, c)...)
				open.Text = strings.Join(strings.Fields(string(text)), " ")
				continue
			}
			if id, ok := d.ids[c]; ok {
				all = append(all, Definition{ID: id})
				open = &all[len(all)-1]
			}
			open.Terms = append(open.Terms, d.plain(c))
		}
	}
	return all
}

func (p *page) term(n *extast.DefinitionTerm, entering bool) ast.WalkStatus {
	if !entering {
		p.unexplained--
		p.WriteString("</dt>\n")
		return ast.WalkContinue
	}
	p.unexplained++
	p.WriteString("<dt")
	if id, ok := p.doc.ids[n]; ok {
		p.id(id)
	}
	p.WriteByte('>')
	return ast.WalkContinue
}
