package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// codeBlock writes code that is indented.
func (p *page) codeBlock(n *ast.CodeBlock, entering bool) ast.WalkStatus {
	if entering {
		p.code(n, nil)
	}
	return ast.WalkContinue
}

// fencedCode writes code between fences. The first word behind the fence is its language.
func (p *page) fencedCode(n *ast.FencedCodeBlock, entering bool) ast.WalkStatus {
	if entering {
		// Not by n.Language, which remembers its answer and would be a race between two renderings.
		var language []byte
		if n.Info != nil {
			language, _, _ = bytes.Cut(n.Info.Value(p.doc.text), []byte(" "))
		}
		p.code(n, language)
	}
	return ast.WalkContinue
}

// code writes a block that can be scrolled where a line is too long, also with keys alone.
func (p *page) code(n ast.Node, language []byte) {
	p.WriteString("<pre")
	p.onScreen(` tabindex="0"`)
	p.lineOf(n)
	p.WriteString("><code")
	if len(language) > 0 {
		p.attribute("class", "language-"+decode(language))
	}
	p.WriteByte('>')
	lines := n.Lines()
	for i := range lines.Len() {
		line := lines.At(i)
		escape(p.Buffer, line.Value(p.doc.text))
	}
	p.WriteString("</code></pre>\n")
}
