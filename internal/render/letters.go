package render

import (
	"cmp"
	"slices"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/site"
)

// letters list all pages of a handbook, and their headings of levels 2 and 3, by their first letters. pagesOnly says that
// there are too many headings.
func (v *view) letters() (letters []Letter, pagesOnly bool) {
	var pages, headings []Entry
	for _, p := range v.handbookPages() {
		page := Entry{Text: v.title(p), Href: v.href(p)}
		if day := v.days[p.Day]; day != nil {
			page.Day = day.Label
		}
		pages = append(pages, page)
		for _, h := range v.book.headings(p) {
			if h.Level <= 3 && h.Text != "" {
				headings = append(headings, Entry{Text: h.Text, Href: page.Href + fragment(h.ID), Page: page.Text, Day: page.Day})
			}
		}
	}
	listed := entries(pages, headings)
	return byLetter(listed), len(listed) < len(pages)+len(headings)
}

// entries are those of the list: where there would be too many, pages alone.
func entries(pages, headings []Entry) []Entry {
	if len(pages)+len(headings) > diag.IndexEntries.Most {
		return pages
	}
	return append(pages, headings...)
}

// handbookPages are the pages that can be searched.
func (v *view) handbookPages() []*site.Page {
	var pages []*site.Page
	for _, p := range v.book.renderer().site.Pages {
		if p.Handbook == v.book.handbook && p.Kind != site.KindNotFound && p.Kind != site.KindSearch {
			pages = append(pages, p)
		}
	}
	return pages
}

// byLetter sorts entries, and parts them by their first letters. What begins with none stands first.
func byLetter(entries []Entry) []Letter {
	keys := make(map[string]string, len(entries))
	for _, e := range entries {
		if _, ok := keys[e.Text]; !ok {
			keys[e.Text] = site.Slug(e.Text)
		}
	}
	slices.SortStableFunc(entries, func(a, b Entry) int {
		return cmp.Or(strings.Compare(keys[a.Text], keys[b.Text]), strings.Compare(a.Page, b.Page))
	})
	list := []Letter{{Name: noInitial}}
	places := map[string]int{noInitial: 0}
	for _, e := range entries {
		name := initialOf(keys[e.Text])
		at, known := places[name]
		if !known {
			at = len(list)
			places[name] = at
			list = append(list, Letter{Name: name})
		}
		list[at].Entries = append(list[at].Entries, e)
	}
	if len(list[0].Entries) == 0 {
		return list[1:]
	}
	return list
}
