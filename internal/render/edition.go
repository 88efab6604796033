package render

import (
	"context"
	"html/template"
	"strings"

	"bekal/internal/markdown"
	"bekal/internal/site"
)

// edition is a print edition in the making: which pages of the handbook it shows, and how they link to each other.
type edition struct {
	*site.Edition
	book   *book
	prefix string                // from the edition up to the site's root
	parts  map[*site.Page]string // the ids of what is shown
	of     map[*Part]*site.Page  // what the parts show
	terms  map[string][]place    // where each term of the glossary is explained, by the id of its definition
	pages  int                   // named pages that were given out
	tone   int                   // of the day that is being set
}

// place is where a term is explained.
type place struct {
	id   string
	part *Part
}

func (r *Renderer) newEdition(e *site.Edition) *edition {
	return &edition{
		Edition: e, book: r.books[e.Handbook()], prefix: prefixOf(e.Address),
		parts: map[*site.Page]string{}, of: map[*Part]*site.Page{}, terms: map[string][]place{},
	}
}

// Edition makes a print edition. What is wrong with bodies and pictures is said by the pages that it shows.
func (r *Renderer) Edition(ctx context.Context, of *site.Edition) (Made, error) {
	e := r.newEdition(of)
	if err := ctx.Err(); err != nil {
		return Made{}, err
	}
	return r.lay(ctx, e.book, e.lay(), of.Address, Made{})
}

// EditionStyle makes the stylesheet of a print edition: the running heads of its pages, which are texts, and no layout
// can write into a stylesheet.
func (r *Renderer) EditionStyle(of *site.Edition) []byte {
	return r.newEdition(of).style()
}

// StyleAddress is where the stylesheet of a print edition stands, from the site's root.
func StyleAddress(e *site.Edition) string { return strings.TrimSuffix(e.Address, ".html") + ".css" }

// idOf names a page in an edition by its address: "day-1.struktur-kpu", "day-1" for a folder's own page. The ids of
// what stands on the page follow behind a slash, which is in no name of a page, so that none of two pages are the same.
func (e *edition) idOf(p *site.Page) string {
	address := strings.TrimSuffix(p.Within(), ".html")
	switch folder, ok := strings.CutSuffix(address, "index"); {
	case ok && folder == "":
		return "/home" // which no address is
	case ok && strings.HasSuffix(folder, "/"):
		address = strings.TrimSuffix(folder, "/")
	}
	return strings.ReplaceAll(address, "/", ".")
}

// link is the way from the edition to a place on a page: an anchor of the edition itself where it shows the page, else
// the page on the site, with its whole address where that is known.
func (e *edition) link(p *site.Page, anchor string) string {
	if id, ok := e.parts[p]; ok {
		switch {
		case anchor == "":
		case e.book.settings.HTML && e.isRaw(p, anchor):
			id = anchor
		default:
			id += idSeparator + anchor
		}
		return "#" + escapeFragment(id)
	}
	if whole := e.book.renderer().site.Canonical(p); whole != "" {
		return whole + fragment(anchor)
	}
	return href(e.prefix, p.Address) + fragment(anchor)
}

// isRaw says that an anchor is one of a page's raw HTML, which stays as it is.
func (e *edition) isRaw(p *site.Page, anchor string) bool {
	d, ok := e.book.document(p)
	return ok && d.IsRaw(anchor)
}

// file is the way from the edition to a file that is not shown in it.
func (e *edition) file(f *site.File) string {
	if dir := e.Handbook().Dir; e.book.settings.BaseURL == "" || dir != "" && !strings.HasPrefix(f.Address, dir+"/") {
		return href(e.prefix, f.Address)
	}
	return e.book.absolute(f.Address)
}

// idSeparator stands between the id of a page and those of what is on it.
const idSeparator = "/"

// body renders the body of a page for paper. The book notes which terms it explains, for the index.
func (e *edition) body(v *view, p *site.Page, part *Part) template.HTML {
	d, ok := e.book.document(p)
	if !ok {
		return ""
	}
	if html, ok := v.asPrinted(p, part); ok {
		return html
	}
	paper := &markdown.Paper{Lower: part.Level - 1}
	if e.Kind() == site.EditionBook {
		paper.Explained = func(definition, id string) {
			e.terms[definition] = append(e.terms[definition], place{id, part})
		}
	}
	// What keeps a body from being rendered was said of the page itself.
	html, links, _ := v.renderBody(d, p, markdown.Rendering{IDPrefix: part.ID + idSeparator, Paper: paper})
	v.book.keepPrinted(p, part, html, links.answers)
	return html
}

// isEdition says that a kind of page is a print edition, with limits of its own.
func isEdition(kind string) bool { return strings.HasPrefix(kind, editionKind) }

// editionKind begins the kinds of print editions: "print/book" is laid out by print/book.html.
const editionKind = "print/"

// limitsFor are the limits of a kind of page.
func (r *Renderer) limitsFor(kind string) limits {
	if isEdition(kind) {
		return r.ofEdition
	}
	return r.limits
}
