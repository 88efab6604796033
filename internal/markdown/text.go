package markdown

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// plain gives the text of a node without any markup, on one line.
func (d *Document) plain(n ast.Node) string {
	if t, ok := n.FirstChild().(*ast.Text); ok && t.NextSibling() == nil && !t.SoftLineBreak() { // most headings
		return decode(t.Value(d.text))
	}
	return string(d.appendPlain(nil, n))
}

// appendPlain appends the text of what a node holds.
func (d *Document) appendPlain(dst []byte, n ast.Node) []byte {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			if c.IsRaw() {
				dst = append(dst, c.Value(d.text)...)
			} else {
				dst = appendDecoded(dst, c.Value(d.text))
			}
			if c.SoftLineBreak() || c.HardLineBreak() {
				dst = append(dst, ' ')
			}
		case *ast.String:
			dst = append(dst, c.Value...)
		case *ast.AutoLink:
			dst = append(dst, c.Label(d.text)...)
		case *ast.CodeSpan:
			from := len(dst)
			dst = d.appendPlain(dst, c)
			for i := from; i < len(dst); i++ {
				if dst[i] == '\n' {
					dst[i] = ' '
				}
			}
		case *ast.RawHTML, *extast.FootnoteLink, *extast.FootnoteBacklink:
		default:
			dst = d.appendPlain(dst, c)
		}
	}
	return dst
}

// text writes a text of the body. With a glossary, texts that follow each other are looked at as one, since a term may
// be broken over two lines.
func (p *page) text(n *ast.Text) {
	switch {
	case p.runEnd != nil: // written already with the text that the run begins with
		if p.runEnd == n {
			p.runEnd = nil
		}
	case p.Terms == nil || p.unexplained > 0:
		raw := n.Value(p.doc.text)
		if isVerbatim(raw) {
			p.Write(raw)
		} else {
			p.scratch = appendDecoded(p.scratch[:0], raw)
			escape(p.Buffer, p.scratch)
		}
		p.lineBreak(n)
	default:
		p.run(n)
	}
}

// run writes texts from n on, up to a hard line break or another node.
func (p *page) run(n *ast.Text) {
	p.scratch = p.scratch[:0]
	last := n
	for {
		p.scratch = appendDecoded(p.scratch, last.Value(p.doc.text))
		next, ok := last.NextSibling().(*ast.Text)
		if !ok || last.HardLineBreak() {
			break
		}
		if last.SoftLineBreak() {
			p.scratch = append(p.scratch, '\n')
		}
		last = next
	}
	p.explain(p.scratch)
	p.lineBreak(last)
	if last != n {
		p.runEnd = last
	}
}

func (p *page) lineBreak(n *ast.Text) {
	switch {
	case n.HardLineBreak():
		for b := p.Bytes(); len(b) > 0 && b[len(b)-1] == ' '; b = p.Bytes() { // the spaces that make the break
			p.Truncate(len(b) - 1)
		}
		p.WriteString("<br>\n")
	case n.SoftLineBreak():
		p.WriteByte('\n')
	}
}
