package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// Target is what a resolver answers for a link.
type Target struct {
	Href          string // the address to write; one that is not safe is not written
	External      bool   // it leads out of the site
	Width, Height int    // of a picture, in pixels; 0: not known
	Missing       bool   // it leads nowhere: only the link's text is shown
	Note          string // words in brackets behind the link, as a file's type and size
	Numbered      bool   // Href leads to a place on paper, whose page is named behind the link
	Label         string // what stands before the page, as "Session 1.2"
}

// target asks the resolver. A fragment of the body itself gets the prefix that its ids have, those of raw HTML aside,
// which stay as they are.
func (p *page) target(l Link) Target {
	t := Target{Href: l.Destination}
	if p.Resolve != nil {
		t = p.Resolve(l)
	}
	fragment, ok := strings.CutPrefix(t.Href, "#")
	if ok && fragment != "" && strings.HasPrefix(l.Destination, "#") && !slices.Contains(p.doc.rawIDs, fragment) {
		t.Href = "#" + p.IDPrefix + fragment
	}
	t.Missing = t.Missing || t.Href != l.Destination && !isSafe(t.Href) // what was written was judged when it was read
	return t
}

func (p *page) link(n *ast.Link, entering bool) ast.WalkStatus {
	if !entering {
		p.closeLink()
		return ast.WalkContinue
	}
	if i, ok := p.doc.numbers[n]; ok {
		p.openLink(p.target(p.doc.links[i]), n.Title)
	}
	return ast.WalkContinue
}

func (p *page) autoLink(n *ast.AutoLink, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	if i, ok := p.doc.numbers[n]; ok && !p.inLink {
		p.openLink(p.target(p.doc.links[i]), nil)
		defer p.closeLink()
	}
	escape(p.Buffer, n.Label(p.doc.text))
	return ast.WalkContinue
}

func (p *page) openLink(t Target, title []byte) {
	if t.Missing {
		return
	}
	p.inLink, p.open = true, t
	p.unexplained++
	p.WriteString(`<a href="`)
	p.address(t.Href)
	p.WriteByte('"')
	if len(title) > 0 {
		p.attribute("title", decode(title))
	}
	if t.External {
		p.WriteString(` rel="external"`)
	}
	p.WriteByte('>')
}

func (p *page) closeLink() {
	if !p.inLink {
		return
	}
	p.inLink = false
	p.unexplained--
	p.WriteString("</a>")
	if p.open.Note != "" {
		p.WriteString(` <span class="note">(`)
		escape(p.Buffer, p.open.Note)
		p.WriteString(")</span>")
	}
	if p.open.Numbered {
		p.pageReference(p.open)
	}
}

// pageReference writes where on paper a link leads to: "(Session 1.2, page 9)". The number is not known yet.
func (p *page) pageReference(t Target) {
	p.WriteString(` <span class="page-ref">(`)
	if t.Label != "" {
		escape(p.Buffer, t.Label)
		p.WriteString(", ")
	}
	escape(p.Buffer, p.Words.OnPage)
	p.WriteString(` <span class="page-of" data-page-of="`)
	p.address(strings.TrimPrefix(t.Href, "#"))
	p.WriteString(`"></span>)</span>`)
}

// address writes an address into an attribute's value.
func (p *page) address(href string) {
	escape(p.Buffer, util.URLEscape([]byte(href), false))
}
