package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"bekal/internal/diag"
)

// finish walks once over what goldmark made of a body: it takes out what is not shown and notes what the document
// offers. From then on the tree is only read.
func (r *reading) finish(root *ast.Document) {
	r.doc.root = root
	if list := r.footnotes.list; list != nil {
		root.RemoveChild(root, list)
	}
	for n := root.FirstChild(); n != nil; {
		next := n.NextSibling()
		r.node(n)
		if n.Parent() != nil && n.Kind() != ast.KindLinkReferenceDefinition {
			r.begun = true
		}
		n = next
	}
	r.finishFootnotes()
	r.assignIDs()
	r.listHeadings()
	r.listAnchors()
}

// noteLine notes which line of the file a node stands on. Nodes come in the order of the text, so that each line is
// counted once.
func (r *reading) noteLine(n ast.Node) {
	if r.line == 0 {
		r.line = 1 + bytes.Count(r.source.Text[:r.body.start], []byte{'\n'})
	}
	if at := min(n.Pos(), len(r.body.text)); at > r.counted {
		r.line += bytes.Count(r.body.text[r.counted:at], []byte{'\n'})
		r.counted = at
	}
	r.doc.lines[n] = r.line
}

// children visits what a node holds. A child may be gone afterwards.
func (r *reading) children(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		r.node(n)
		n = next
	}
}

func (r *reading) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text, *ast.LinkReferenceDefinition:
	case *ast.String:
		r.quote(n)
	case *ast.Heading:
		r.heading(n)
	case *ast.Link:
		r.link(n)
	case *ast.Image:
		r.image(n)
		r.noteLine(n)
	case *ast.AutoLink:
		r.autoLink(n)
	case *ast.CodeSpan:
		r.codeSpan(n)
	case *ast.RawHTML:
		r.rawHTML(n)
	case *ast.HTMLBlock:
		r.htmlBlock(n)
	case *extast.FootnoteLink:
		r.footnoteLink(n)
	case *extast.TaskCheckBox:
		r.task(n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		r.noteLine(n)
	case *extast.Table:
		r.noteLine(n)
		r.inTable++
		r.children(n)
		r.inTable--
	case *extast.DefinitionList:
		r.definitionList(n)
	case *ast.Paragraph, *ast.TextBlock:
		r.misplacedCallouts(n)
		r.within(n)
	case *callout:
		if n.hidden {
			n.Parent().RemoveChild(n.Parent(), n)
			return
		}
		r.children(n)
	default:
		r.within(n)
	}
}

// inlineChildren visits what emphasis or a link holds.
func (r *reading) inlineChildren(n ast.Node) {
	if r.inline >= diag.InlineNesting.Most {
		r.exceed(diag.InlineNesting, max(n.Pos(), 0))
		return
	}
	r.inline++
	r.children(n)
	r.inline--
}

// within visits what a plain node holds, and takes the node out if nothing is left of it.
func (r *reading) within(n ast.Node) {
	if !n.HasChildren() {
		return
	}
	if n.Type() == ast.TypeInline {
		r.inlineChildren(n)
	} else {
		r.children(n)
	}
	if n.HasChildren() {
		return
	}
	switch n.(type) {
	case *ast.Paragraph, *ast.TextBlock, *ast.Blockquote, *ast.List, *ast.ListItem, *ast.Emphasis, *extast.Strikethrough:
		n.Parent().RemoveChild(n.Parent(), n)
	}
}
