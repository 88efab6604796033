package render

import (
	"slices"

	"bekal/internal/feed"
	"bekal/internal/site"
)

// makePage is what a layout sees of a page, without its body.
func (v *view) makePage(p *site.Page) *Page {
	page := &Page{
		Kind: string(p.Kind), Title: v.title(p), Description: p.Description,
		Href: v.href(p), Base: v.prefix, Root: v.prefix, Canonical: v.book.renderer().site.Canonical(p),
		Language: v.book.settings.Language, Direction: v.locale.Direction(),
		Draft: p.Draft, Committee: p.Committee, NoIndex: !v.book.renderer().site.IsListed(p), Tags: p.Tags,
		Image: v.picture(p.Image, ""), Handbook: v.handbook, Library: v.library,
		Day: v.days[p.Day], Session: v.sessions[p.Session], Recap: v.recaps[p.Recap], Person: v.people[p.Person],
		Chapter: v.chapters[p],
		Prev:    v.link(p.Prev), Next: v.link(p.Next),
	}
	if h := p.Handbook; h != nil && h.Dir != "" {
		page.Root += escapePath(h.Dir) + "/"
	}
	page.Params, _ = p.Params.Data().(map[string]any) // always a mapping at its top
	page.Editions = v.editionsOf(p)
	for above := p.Parent; above != nil; above = above.Parent {
		page.Parents = append(page.Parents, *v.link(above))
	}
	slices.Reverse(page.Parents)
	if v.edition == nil { // one page of several in it
		page.Summary, page.Sharing = v.summary(p), v.sharing(p)
	}
	if p.Handbook != nil && feed.Keeps(p.Handbook) {
		page.WorkerHref, page.ManifestHref = page.Root+feed.WorkerName, page.Root+feed.ManifestName
	}
	page.IconHref, page.TouchIconHref = href(v.prefix, v.book.icons().tab), href(v.prefix, v.book.icons().touch)
	return page
}

// editionsOf lists where a page can be printed: its own sheet, or that of its day, and the book; behind each its PDF,
// if the handbook names it. The home page has all the PDFs.
func (v *view) editionsOf(p *site.Page) []Link {
	h := p.Handbook
	if h == nil || len(h.Editions) == 0 || v.edition != nil || p.Kind == site.KindNotFound {
		return nil
	}
	book := h.Editions[0]
	own := h.EditionOf(p)
	if own == nil && p.Day != nil {
		own = h.EditionOf(p.Day.Page)
	}
	var links []Link
	if own != nil && own != book {
		links = append(v.printLinks(own), v.printLinks(book)...)
	} else {
		links = v.printLinks(book)
	}
	if p == h.Home {
		for _, e := range h.Editions[1:] {
			links = append(links, v.printLinks(e)[1:]...)
		}
	}
	return links
}

// printLinks are the ways to an edition and, if the handbook names it, to its PDF.
func (v *view) printLinks(e *site.Edition) []Link {
	title := v.locale.Word("print." + e.Kind())
	links := []Link{{Title: title, Href: href(v.prefix, e.Address), Kind: e.Kind()}}
	if e.HasPDF() {
		if e.Of.Day != nil { // of many, on the home page
			title = v.title(e.Of)
		}
		links = append(links, Link{Title: v.locale.Word("print.pdf", "title", title), Href: href(v.prefix, e.PDF()), Kind: "pdf"})
	}
	return links
}
