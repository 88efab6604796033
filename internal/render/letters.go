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

// handbookPages are the pages that can be searched. They stand together among all of the site, which are in the order of
// their addresses.
func (v *view) handbookPages() []*site.Page {
	var pages []*site.Page
	all, folder := v.book.renderer().site.Pages, v.book.own("")
	if folder != "" {
		folder += "/"
	}
	from, _ := slices.BinarySearchFunc(all, folder, func(p *site.Page, folder string) int { return strings.Compare(p.Address, folder) })
	for _, p := range all[from:] {
		if !strings.HasPrefix(p.Address, folder) {
			break
		}
		if p.Handbook == v.book.handbook && p.Kind != site.KindNotFound && p.Kind != site.KindSearch {
			pages = append(pages, p)
		}
	}
	return pages
}

// byLetter sorts entries, and parts them by their first letters. What begins with none stands first.
func byLetter(entries []Entry) []Letter {
	type keyed struct {
		key string // what an entry is sorted by
		at  int    // among the entries
	}
	order := make([]keyed, len(entries)) // far less to move about than entries
	keys := map[string]string{}          // by their texts, since a heading may be on many pages
	for i, e := range entries {
		key, known := keys[e.Text]
		if !known {
			key = site.Slug(e.Text)
			keys[e.Text] = key
		}
		order[i] = keyed{key, i}
	}
	slices.SortFunc(order, func(a, b keyed) int {
		if c := strings.Compare(a.key, b.key); c != 0 {
			return c
		}
		return cmp.Or(strings.Compare(entries[a.at].Page, entries[b.at].Page), cmp.Compare(a.at, b.at))
	})
	list := []Letter{{Name: noInitial}}
	places := map[string]int{noInitial: 0}
	for _, i := range order {
		e := entries[i.at]
		name := initialOf(i.key)
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
