package markdown

import (
	"slices"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// Document is a body that was parsed. It is never changed, so that any number of goroutines may ask and render it.
type Document struct {
	text        []byte
	body        *body
	root        *ast.Document
	headings    []Heading
	links       []Link
	numbers     map[ast.Node]int    // of links and pictures in links; those that are shown as text have none
	ids         map[ast.Node]string // of headings, and of terms of definition lists
	classes     map[ast.Node]string // that authors gave to headings
	lines       map[ast.Node]int    // of tables, code and pictures, in the file, from 1
	definitions []*extast.DefinitionList

	footnoteUses []int    // how often each footnote that is shown is referred to
	raw          []byte   // all raw HTML that is let through
	rawIDs       []string // in it
	anchors      []string
}

func newDocument(body *body) *Document {
	return &Document{
		text: body.text, body: body, root: ast.NewDocument(),
		numbers: map[ast.Node]int{}, ids: map[ast.Node]string{}, classes: map[ast.Node]string{}, lines: map[ast.Node]int{},
	}
}

func emptyDocument() *Document { return newDocument(&body{}) }

// Headings gives the headings in order, without one that only repeated the page's title.
func (d *Document) Headings() []Heading { return d.headings }

// Links gives the links and pictures that lead somewhere, in order.
func (d *Document) Links() []Link { return d.links }

// Anchors gives all ids that the body has, without a rendering's prefix: those of headings, of terms in definition
// lists, of footnotes and of raw HTML that is let through.
func (d *Document) Anchors() []string { return d.anchors }

// IsRaw says that an anchor is one of raw HTML that is let through, which no rendering puts a prefix before.
func (d *Document) IsRaw(anchor string) bool { return slices.Contains(d.rawIDs, anchor) }

// IsEmpty says that there is nothing to show.
func (d *Document) IsEmpty() bool {
	for n := d.root.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() != ast.KindLinkReferenceDefinition {
			return false
		}
	}
	return true
}

func (r *reading) listAnchors() {
	d := r.doc
	d.anchors = make([]string, 0, len(d.headings)+len(r.terms))
	for _, h := range d.headings {
		d.anchors = append(d.anchors, h.ID)
	}
	for _, n := range r.terms {
		d.anchors = append(d.anchors, d.ids[n])
	}
	d.anchors = slices.Concat(d.anchors, d.footnoteIDs(), d.rawIDs)
}
