package render

import (
	"slices"

	"bekal/internal/diag"
	"bekal/internal/markdown"
	"bekal/internal/site"
)

// Body gives the body of a published page as its readers are shown it; nil for a page without a file of its own.
func (r *Renderer) Body(p *site.Page) *markdown.Document {
	d, _ := r.books[p.Handbook].document(p)
	return d.Document
}

// LinksTo gives those of some files that the body of a published page shows its readers or links to. It parses the body
// only where its text may name one of them.
func (r *Renderer) LinksTo(p *site.Page, files []*site.File) []*site.File {
	may := r.site.MayLink(p, files)
	if len(may) == 0 {
		return nil
	}
	doc, _ := r.books[p.Handbook].document(p)
	linked := map[*site.File]bool{}
	for _, link := range doc.Links() {
		linked[r.site.FileAt(p, link.Destination)] = true
	}
	return slices.DeleteFunc(may, func(f *site.File) bool { return !linked[f] && !f.IsNamedIn(doc.RawHTML()) })
}

// HiddenLinks gives the files that a page's body links to where no reader of this build sees it: in what is for the
// committee, and in all of a page that is left out. A body is parsed for it only if it may hold such a thing.
func (r *Renderer) HiddenLinks(p *site.Page) []site.Mention {
	switch {
	case p.Source == nil:
		return nil
	case p.Address == "":
		return r.mentions(p, r.wholeBody(p), &markdown.Document{})
	case r.committee || !markdown.HoldsCommittee(p.Source.Src.Text[p.Source.Body:]):
		return nil
	}
	shown, _ := r.books[p.Handbook].document(p)
	return r.mentions(p, r.wholeBody(p), shown.Document)
}

// wholeBody reads a page's body with what is for the committee in it, whoever the pages are made for. It is not kept.
func (r *Renderer) wholeBody(p *site.Page) *markdown.Document {
	settings := &r.site.Settings
	if p.Handbook != nil {
		settings = &p.Handbook.Settings
	}
	return parseBody(p, settings, true).Document
}

// mentions gives the files that a whole body links to by other links than are shown of it. So no page is asked for the
// sake of a file that stands only in what is shown beside a callout.
func (r *Renderer) mentions(p *site.Page, whole, shown *markdown.Document) []site.Mention {
	var found []site.Mention
	add := func(destination string, place diag.Place) {
		if file := r.site.FileAt(p, destination); file != nil {
			found = append(found, site.Mention{File: file, Place: place})
		}
	}
	for _, link := range whole.Links() {
		if !slices.Contains(shown.Links(), link) {
			add(link.Destination, p.Source.Src.Place(link.Start, link.End))
		}
	}
	shownRaw := shown.RawAddresses()
	for _, address := range whole.RawAddresses() {
		if !slices.Contains(shownRaw, address) {
			add(address, diag.Place{File: p.Source.Src.File})
		}
	}
	return found
}
