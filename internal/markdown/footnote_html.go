package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// The ids of footnotes hold a colon, which no id that is made from a text does.

func footnoteID(number int) string { return "fn:" + strconv.Itoa(number) }

func footnoteRefID(number, use int) string {
	id := "fnref:" + strconv.Itoa(number)
	if use > 1 {
		id += "-" + strconv.Itoa(use)
	}
	return id
}

// footnoteIDs are all ids of footnotes that the body has.
func (d *Document) footnoteIDs() []string {
	var all []string
	for i, uses := range d.footnoteUses {
		all = append(all, footnoteID(i+1))
		for use := range uses {
			all = append(all, footnoteRefID(i+1, use+1))
		}
	}
	return all
}

func (p *page) footnoteLink(n *extast.FootnoteLink, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	p.WriteString("<sup")
	p.id(footnoteRefID(n.Index, n.RefIndex))
	number := strconv.Itoa(n.Index)
	if p.inLink { // a link in a link is no HTML
		p.WriteString(">" + number + "</sup>")
		return ast.WalkContinue
	}
	p.WriteString(`><a href="#`)
	p.address(p.IDPrefix + footnoteID(n.Index))
	p.WriteString(`" role="doc-noteref">` + number + "</a></sup>")
	return ast.WalkContinue
}

func (p *page) footnoteList(_ *extast.FootnoteList, entering bool) ast.WalkStatus {
	if entering {
		p.WriteString("<section class=\"footnotes\" role=\"doc-endnotes\">\n")
		if p.Words.Footnotes != "" {
			open, end := "<h2>", "</h2>\n"
			if p.Paper != nil { // where they are no part of the contents
				open, end = `<p class="footnotes-title">`, "</p>\n"
			}
			p.WriteString(open)
			escape(p.Buffer, p.Words.Footnotes)
			p.WriteString(end)
		}
		p.WriteString("<ol>\n")
	} else {
		p.WriteString("</ol>\n</section>\n")
	}
	return ast.WalkContinue
}

func (p *page) footnote(n *extast.Footnote, entering bool) ast.WalkStatus {
	if entering {
		p.WriteString("<li")
		p.id(footnoteID(n.Index))
		p.WriteString(">\n")
	} else {
		p.WriteString("</li>\n")
	}
	return ast.WalkContinue
}

// footnoteBacklink writes the ways back to all places that refer to a footnote.
func (p *page) footnoteBacklink(n *extast.FootnoteBacklink, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	for use := 1; use <= n.RefCount; use++ {
		p.WriteString("\u00a0<a href=\"#")
		p.address(p.IDPrefix + footnoteRefID(n.Index, use))
		p.WriteString(`" role="doc-backlink"`)
		label := p.Words.BackToText
		if n.RefCount > 1 {
			label += " " + strconv.Itoa(use)
		}
		p.attribute("aria-label", label)
		p.WriteString(">↩\ufe0e</a>")
	}
	return ast.WalkContinue
}
