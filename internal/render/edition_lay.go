package render

import (
	"path"
	"slices"
	"strings"

	"bekal/internal/site"
)

// lay makes what the layout of an edition sees.
func (e *edition) lay() *Page {
	parts := e.outline()
	v := e.view()
	page := v.makePage(e.Of)
	page.Kind = editionKind + e.Kind()
	page.Canonical = e.book.renderer().site.Canonical(e.Of)
	page.Edition = &Edition{
		Kind: e.Kind(), Of: Link{Title: v.title(e.Of), Href: href(e.prefix, e.Of.Address), Kind: string(e.Of.Kind)},
		Style: path.Base(StyleAddress(e.Edition)), Paper: e.book.settings.Paper, InkSaver: e.book.renderer().inkSaver,
		Imprint: e.imprint(), Code: codeOf(page.Canonical), Parts: parts,
	}
	e.fill(v, parts)
	page.Edition.Index = e.index()
	return page
}

// fill gives parts what their pages hold.
func (e *edition) fill(v *view, parts []*Part) {
	for _, part := range parts {
		of := e.of[part]
		part.Page = v.makePage(of)
		part.Page.Body = e.body(v, of, part)
		if part.Kind == "session" && e.Kind() == site.EditionBook || part.Kind == "timetable" { // a handout has its own
			part.Code = codeOf(e.book.renderer().site.Canonical(of))
		}
		e.fill(v, part.Parts)
	}
}

// index lists the terms of the glossary that the book explains, by the alphabet, and where it does.
func (e *edition) index() []IndexEntry {
	if len(e.terms) == 0 {
		return nil
	}
	glossary := e.Handbook().Glossary
	d, ok := e.book.document(glossary)
	if !ok {
		return nil
	}
	var index []IndexEntry
	for _, definition := range d.Definitions() {
		entry := IndexEntry{Term: definition.Terms[0], Href: e.link(glossary, definition.ID)}
		for _, place := range e.terms[definition.ID] {
			entry.Places = append(entry.Places, IndexPlace{Label: placeLabel(place.part), Href: "#" + escapeFragment(place.id)})
		}
		if len(entry.Places) > 0 {
			index = append(index, entry)
		}
	}
	slices.SortStableFunc(index, func(a, b IndexEntry) int {
		return strings.Compare(strings.ToLower(a.Term), strings.ToLower(b.Term))
	})
	return index
}

// placeLabel calls a part in the index where pages have no numbers: a session by its number, others by their titles.
func placeLabel(part *Part) string {
	if part.Kind == "session" && part.Label != "" {
		return part.Label
	}
	return part.Title
}

// view makes the handbook as the edition shows it: all of it in the book, what it needs of it in the others.
func (e *edition) view() *view {
	v := emptyView(e.book, e.prefix)
	v.edition = e
	h := e.Handbook()
	switch e.Kind() {
	case site.EditionDay:
		v.makeDays(h, e.Of.Day)
	case site.EditionRecap:
		v.makeEventRecaps(h)
		v.makeDays(h, e.Of.Day)
	default:
		v.makeHandbook(h)
	}
	return v
}

// makeDays fills the view with a day, if there is one, and with what its pages show of the next one.
func (v *view) makeDays(h *site.Handbook, day *site.Day) {
	if day != nil {
		days := []*site.Day{day}
		if day.Next != nil {
			days = append(days, day.Next)
		}
		for _, d := range days {
			v.makeDayParts(d)
		}
		for _, d := range days {
			for _, task := range d.Due {
				v.meet(task.Session)
			}
			v.linkDay(d)
		}
	}
	v.handbook = v.makeBookFacts(h)
	v.handbook.Days = mapped(h.Days, v.days)
}

// meet makes a session that a task names, where its day is not part of the view.
func (v *view) meet(s *site.Session) {
	if v.sessions[s] == nil {
		v.sessions[s] = v.makeSession(s)
	}
}
