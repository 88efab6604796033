package site

import (
	"path"

	"bekal/internal/content"
)

// Edition is something of a handbook that is set for paper: the whole book, a day's handout, a recap, or the timetable
// of all days on one sheet.
type Edition struct {
	Of      *Page  // what it prints: the handbook's home for the book, a day, a recap, the page of all timetables
	Address string // "print/day-1/index.html", from the site's root
}

// The kinds of editions, by what they print.
const (
	EditionBook      = "book"
	EditionDay       = "day"
	EditionRecap     = "recap"
	EditionTimetable = "timetable"
)

// Kind is one of book, day, recap and timetable.
func (e *Edition) Kind() string {
	switch e.Of.Kind {
	case content.KindDay:
		return EditionDay
	case content.KindRecap:
		return EditionRecap
	case KindTimetable:
		return EditionTimetable
	}
	return EditionBook
}

// Handbook is the handbook that the edition is part of.
func (e *Edition) Handbook() *Handbook { return e.Of.Handbook }

// EditionOf is the edition that prints a page; nil for a page that is printed as part of others only, and where the
// handbook has no editions.
func (h *Handbook) EditionOf(p *Page) *Edition { return h.editions[p] }

// makeEditions lists what a handbook has for paper: the book first, then its days with their recaps, the recaps of the
// whole event and the timetable.
func (h *Handbook) makeEditions() {
	h.editions = map[*Page]*Edition{}
	if !h.Settings.Print {
		return
	}
	h.addEdition(h.Home)
	for _, d := range h.Days {
		h.addEdition(d.Page)
		h.addRecaps(d.Recaps)
	}
	h.addRecaps(h.Recaps)
	if h.Timetable != nil {
		h.addEdition(h.Timetable)
	}
}

func (h *Handbook) addRecaps(recaps []*Recap) {
	for _, recap := range recaps {
		h.addEdition(recap.Page)
	}
}

// addEdition gives an edition the path of what it prints, below print/.
func (h *Handbook) addEdition(of *Page) {
	e := &Edition{Of: of, Address: path.Join(h.Dir, "print", of.Within())}
	h.Editions = append(h.Editions, e)
	h.editions[of] = e
}
