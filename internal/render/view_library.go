package render

import (
	"slices"
	"strings"
)

// makeEntries lists all handbooks of the library as pages at one depth link to them.
func (r *Renderer) makeEntries(prefix string) []LibraryEntry {
	entries := make([]LibraryEntry, 0, len(r.site.Handbooks))
	for _, h := range r.site.Handbooks {
		s := &h.Settings
		place := slices.DeleteFunc([]string{s.Venue, s.City}, func(name string) bool { return name == "" })
		entries = append(entries, LibraryEntry{
			Title: s.Title, Href: href(prefix, h.Home.Address), Description: s.Description, Theme: s.Theme, Batch: s.Batch,
			Place: strings.Join(place, ", "),
			Dates: r.books[h].locale.DateRange(h.First, h.Last),
			Days:  len(h.Days),
		})
	}
	return entries
}

// makeLibrary is the library that the handbook belongs to; nil for a single handbook.
func (v *view) makeLibrary() *Library {
	r := v.book.renderer()
	root := r.site.Library
	if root == nil {
		return nil
	}
	library := &Library{
		Title: v.title(root), Description: root.Description, Href: v.href(root),
		Draft:     r.site.Settings.Draft,
		ColorHref: accentHref(v.prefix, r.site.Settings.Color),
	}
	if v.book.handbook == nil { // a handbook's pages are made without reading the others
		library.Handbooks = r.makeEntries(v.prefix)
	}
	return library
}
