package render

import (
	"bekal/internal/content"
	"bekal/internal/locale"
	"bekal/internal/site"
)

// view is a handbook as all of its pages at one depth see it: every Href in it begins with the same prefix. It is
// made once for each depth and shared by the pages there, which may be rendered at the same time.
type view struct {
	book   *book
	locale *locale.Locale
	prefix string // from the page to the site's root: "", "../", "../../"; on 404.html the site's address

	known   *facts   // nil for a library's own pages
	edition *edition // the print edition that shows it, where nothing can be chosen; nil on the site

	handbook *Handbook // nil for a library's own pages
	library  *Library  // nil for a single handbook
	days     map[*site.Day]*Day
	slots    map[*site.Slot]*Slot
	sessions map[*site.Session]*Session
	recaps   map[*site.Recap]*Recap
	people   map[*site.Person]*Person
	chapters map[*site.Page]*Chapter
}

func newView(b *book, prefix string) *view {
	v := emptyView(b, prefix)
	v.library = v.makeLibrary()
	if b.handbook != nil {
		v.makeHandbook(b.handbook)
	}
	return v
}

func emptyView(b *book, prefix string) *view {
	v := &view{
		book: b, locale: b.locale, prefix: prefix,
		days:     map[*site.Day]*Day{},
		slots:    map[*site.Slot]*Slot{},
		sessions: map[*site.Session]*Session{},
		recaps:   map[*site.Recap]*Recap{},
		people:   map[*site.Person]*Person{},
		chapters: map[*site.Page]*Chapter{},
	}
	if b.handbook != nil {
		v.known = b.facts()
	}
	return v
}

// makeHandbook fills the view in two steps, since days, sessions, recaps and people name each other: first everything
// is made with what it says itself, then what it says of others is filled in.
func (v *view) makeHandbook(h *site.Handbook) {
	for _, d := range h.Days {
		v.makeDayParts(d)
	}
	v.makeEventRecaps(h)
	for _, p := range h.People {
		v.people[p] = v.makePerson(p)
	}
	for _, d := range h.Days {
		v.linkDay(d)
	}
	for _, p := range h.People {
		v.people[p].Sessions = mapped(p.Sessions, v.sessions)
	}
	v.handbook = v.makeBook(h)
}

// makeDayParts makes a day, its sessions and its recaps.
func (v *view) makeDayParts(d *site.Day) {
	v.days[d] = v.makeDay(d)
	for _, s := range d.Sessions {
		v.sessions[s] = v.makeSession(s)
	}
	for _, recap := range d.Recaps {
		v.recaps[recap] = v.makeRecap(recap)
	}
}

// makeEventRecaps makes the recaps of the whole event.
func (v *view) makeEventRecaps(h *site.Handbook) {
	for _, recap := range h.Recaps {
		v.recaps[recap] = v.makeRecap(recap)
	}
}

// linkDay fills in what a day, its sessions and its recaps say of each other.
func (v *view) linkDay(d *site.Day) {
	day := v.days[d]
	day.Prev, day.Next = v.days[d.Prev], v.days[d.Next]
	day.Slots = v.makeSlots(d)
	day.Outline = v.outline(day)
	day.Sessions = mapped(d.Sessions, v.sessions)
	day.Recaps = mapped(d.Recaps, v.recaps)
	day.Tasks = v.makeTasks(d.Tasks)
	day.Due = v.makeTasks(d.Due)
	day.LeftOpen = v.leftOpen(d.Prev)
	for _, s := range d.Sessions {
		v.linkSession(s, day)
	}
	for _, recap := range day.Recaps {
		recap.Day, recap.Tomorrow = day, day.Next
	}
}

// href is the way to a page from the pages of this view; "" for no page.
func (v *view) href(p *site.Page) string {
	if p == nil {
		return ""
	}
	return v.to(p, "")
}

// title is a page's title; that of a page which Bekal makes itself is the theme's word for it.
func (v *view) title(p *site.Page) string { return titleIn(v.locale, p) }

func titleIn(l *locale.Locale, p *site.Page) string {
	switch {
	case p.Title != "":
		return p.Title
	case p.Kind == site.KindNotFound:
		return l.Word("missing.title")
	case p.Kind == content.KindLibrary:
		return l.Word("library.handbooks")
	}
	return l.Word("nav." + string(p.Kind))
}

// link is a page to go to; nil for no page.
func (v *view) link(p *site.Page) *Link {
	if p == nil {
		return nil
	}
	return &Link{Title: v.title(p), Href: v.href(p), Kind: string(p.Kind), Description: p.Description}
}

// picture is a picture's file as a layout shows it; nil for none.
func (v *view) picture(file *site.File, alt string) *Picture {
	if file == nil {
		return nil
	}
	size, _ := v.book.renderer().pictures.size(file) // what is wrong with it is said where the page is made
	return &Picture{Href: href(v.prefix, file.Address), Alt: alt, Width: size.Width, Height: size.Height}
}

// mapped gives the values of keys that have one, in their order.
func mapped[K comparable, V any](keys []K, values map[K]V) []V {
	if len(keys) == 0 {
		return nil
	}
	list := make([]V, 0, len(keys))
	for _, key := range keys {
		if value, ok := values[key]; ok {
			list = append(list, value)
		}
	}
	return list
}
