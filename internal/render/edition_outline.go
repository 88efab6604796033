package render

import (
	"strconv"

	"bekal/internal/content"
	"bekal/internal/site"
)

// tones is how many colours of days a theme has; the days take turns.
const tones = 6

// outline lists what an edition shows, in order, with running heads and without bodies.
func (e *edition) outline() []*Part {
	switch of := e.Of; e.Kind() {
	case site.EditionDay:
		return []*Part{e.dayPart(of.Day)}
	case site.EditionRecap:
		return []*Part{e.recapPart(of.Recap)}
	case site.EditionTimetable:
		return []*Part{e.sheetPart(of)}
	}
	return e.bookOutline()
}

func (e *edition) bookOutline() []*Part {
	h := e.Handbook()
	var parts []*Part
	if d, ok := e.book.document(h.Home); ok && !d.IsEmpty() {
		part := e.part("welcome", h.Home, e.title(h.Home), e.book.locale.Word("print.welcome"))
		part.Title = e.book.locale.Word("print.welcome")
		parts = append(parts, part)
	} else {
		e.parts[h.Home] = e.idOf(h.Home) // the cover stands for it
	}
	if h.Timetable != nil {
		parts = append(parts, e.sheetPart(h.Timetable))
	}
	for _, c := range h.Chapters {
		parts = append(parts, e.chapterPart(c, ""))
	}
	for _, d := range h.Days {
		parts = append(parts, e.dayPart(d))
	}
	e.tone = 0
	for _, recap := range h.Recaps {
		parts = append(parts, e.recapPart(recap))
	}
	if h.PeoplePage != nil {
		parts = append(parts, e.peoplePart(h))
	}
	for _, p := range []*site.Page{h.Tasks, h.Glossary} {
		if p != nil {
			parts = append(parts, e.part(string(p.Kind), p, e.title(h.Home), e.title(p)))
		}
	}
	return parts
}

// part takes a page into the edition. left and right are the running heads of its pages.
func (e *edition) part(kind string, p *site.Page, left, right string) *Part {
	part := &Part{Kind: kind, ID: e.idOf(p), Title: e.title(p), Left: left, Right: right, Tone: e.tone, Level: 1}
	e.parts[p], e.of[part] = part.ID, p
	e.pages++
	part.Name = "p" + strconv.Itoa(e.pages)
	if p.Source != nil {
		part.Source = p.Source.Src.File
	}
	return part
}

// sheetPart is the timetable of all days, which lies across its page and has no running head.
func (e *edition) sheetPart(p *site.Page) *Part {
	part := e.part("timetable", p, "", "")
	part.Name = "sheet"
	return part
}

// title is what a page goes by.
func (e *edition) title(p *site.Page) string { return titleIn(e.book.locale, p) }

// chapterPart is a chapter with those below it; above is the title of the one that it lies in.
func (e *edition) chapterPart(c *site.Chapter, above string) *Part {
	title := e.title(c.Page)
	left := above
	if left == "" {
		left = e.title(e.Handbook().Home)
	}
	part := e.part("chapter", c.Page, left, title)
	for _, child := range c.Children {
		below := e.chapterPart(child, title)
		below.lower(part.Name)
		part.Parts = append(part.Parts, below)
	}
	return part
}

// dayPart is a day with its sessions and recaps.
func (e *edition) dayPart(d *site.Day) *Part {
	e.tone = toneOf(d)
	left := e.dayHead(d)
	part := e.part("day", d.Page, left, e.title(d.Page))
	if d.Number > 0 {
		part.Label, part.Tab = e.book.locale.Day(d.Number), strconv.Itoa(d.Number)
	}
	for i, s := range d.Sessions {
		label, right := "", e.title(s.Page)
		if d.Number > 0 {
			label = sessionNumber(d, i)
			right = label + "  " + right
		}
		session := e.part("session", s.Page, left, right)
		session.Label, session.Tab, session.Level = label, part.Tab, 2
		part.Parts = append(part.Parts, session)
	}
	for _, recap := range d.Recaps {
		made := e.recapPart(recap)
		made.Left, made.Tab, made.Level = left, part.Tab, 2
		part.Parts = append(part.Parts, made)
	}
	return part
}

// dayHead is how the running head of left pages calls a day.
func (e *edition) dayHead(d *site.Day) string {
	if d.Number == 0 {
		return e.title(d.Page)
	}
	return e.book.locale.Day(d.Number) + " · " + e.title(d.Page)
}

// toneOf is the colour of a day on paper, from 1.
func toneOf(d *site.Day) int { return (d.Place()-1)%tones + 1 }

func (e *edition) recapPart(recap *site.Recap) *Part {
	part := e.part("recap", recap.Page, e.title(e.Handbook().Home), e.title(recap.Page))
	if recap.Day == nil {
		part.Kind = "reflection"
	}
	return part
}

// peoplePart is everybody who has a page, on the page of all people.
func (e *edition) peoplePart(h *site.Handbook) *Part {
	part := e.part("people", h.PeoplePage, e.title(h.Home), e.title(h.PeoplePage))
	for _, p := range h.People {
		person := e.part(string(content.KindPerson), p.Page, "", "")
		person.Name, person.Level = part.Name, 2
		e.pages--
		part.Parts = append(part.Parts, person)
	}
	return part
}

// lower makes a part and those below it stand a level lower, as far as there are levels, on pages of the same name.
func (p *Part) lower(name string) {
	p.Level, p.Name, p.Left, p.Right = min(p.Level+1, 4), name, "", ""
	for _, below := range p.Parts {
		below.lower(name)
	}
}
