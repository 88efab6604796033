package markdown

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// task marks the list of a checkbox, so that a stylesheet can leave its bullets out.
func (r *reading) task(n *extast.TaskCheckBox) {
	if list, ok := n.Parent().Parent().Parent().(*ast.List); ok {
		list.SetAttributeString("class", []byte("tasks"))
	}
}

// task writes a checkbox. The text behind it is its label, up to the end of its block.
func (p *page) task(n *extast.TaskCheckBox, entering bool) ast.WalkStatus {
	if entering {
		p.WriteString(`<label><input type="checkbox" disabled`)
		if n.IsChecked {
			p.WriteString(" checked")
		}
		p.WriteString("> ")
	}
	return ast.WalkContinue
}

func (p *page) closeTask(block ast.Node) {
	if _, ok := block.FirstChild().(*extast.TaskCheckBox); ok {
		p.WriteString("</label>")
	}
}

// textBlock is the text of an item of a tight list.
func (p *page) textBlock(n *ast.TextBlock, entering bool) ast.WalkStatus {
	if !entering {
		p.closeTask(n)
		if n.NextSibling() != nil && n.FirstChild() != nil {
			p.WriteByte('\n')
		}
	}
	return ast.WalkContinue
}
