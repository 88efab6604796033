package check

import (
	"bekal/internal/diag"
	"bekal/internal/schedule"
	"bekal/internal/site"
)

// Open is something that a programme does not say yet. It is no problem: data comes late and in pieces.
type Open struct {
	Handbook *site.Handbook
	Day      *site.Day // nil for the whole event
	Problem  diag.Problem
}

// missing is what all that is open has for a rule. No handbook sets its level, since it is only told when asked for.
var missing = diag.Rule{Name: "missing", Level: diag.Info}

// Missing lists what is open, by day: dates, times, speakers, rooms, objectives, and the recaps of days that lie before
// today in the handbook's own zone. today is the caller's, so that the same site gives the same list.
func Missing(s *site.Site, today func(*site.Handbook) schedule.Date) []Open {
	var all []Open
	for _, h := range s.Handbooks {
		l := openList{handbook: h, today: today(h), asksRooms: usesRooms(h)}
		for _, day := range h.Days {
			l.day = day
			l.ofDay()
		}
		l.day = nil
		if len(h.Days) > 0 && h.Last.Known() && h.Last.Compare(l.today) < 0 && len(h.Recaps) == 0 {
			l.say(placeOf(h.Days[len(h.Days)-1]), diag.Say("no recap of the whole event", "belum ada rekap seluruh kegiatan"))
		}
		all = append(all, l.all...)
	}
	return all
}

// openList gathers what is open in one handbook.
type openList struct {
	handbook  *site.Handbook
	today     schedule.Date
	asksRooms bool
	day       *site.Day
	all       []Open
}

func (l *openList) say(place diag.Place, message diag.Text) {
	l.all = append(l.all, Open{l.handbook, l.day, missing.At(place, message)})
}

// usesRooms says that rooms are named at all: an event in one hall needs none.
func usesRooms(h *site.Handbook) bool {
	for _, day := range h.Days {
		for _, slot := range day.Slots {
			if slot.Room != "" {
				return true
			}
		}
	}
	return len(h.Settings.Rooms) > 0
}

func (l *openList) ofDay() {
	day := l.day
	if !day.Date.Known() {
		l.say(placeOf(day), diag.Say("no date", "belum ada tanggal"))
	}
	if len(programme(day)) == 0 {
		l.say(placeOf(day), diag.Say("no timetable", "belum ada jadwal"))
	}
	objectives := map[*site.Session]bool{}
	for _, slot := range programme(day) {
		if slot.Status == schedule.Cancelled {
			continue
		}
		l.ofSlot(slot)
		if s := slot.Session; s != nil && slot.Type.IsLesson() && len(s.Objectives) == 0 && !objectives[s] {
			objectives[s] = true
			l.say(diag.Place{File: s.Page.Source.Src.File}, diag.Say("no objectives for %q", "belum ada tujuan untuk %q", slot.Title))
		}
	}
	if day.Date.Known() && day.Date.Compare(l.today) < 0 && len(day.Recaps) == 0 {
		l.say(placeOf(day), diag.Say("no recap", "belum ada rekap"))
	}
}

// ofSlot asks a row for its time, and one that people teach or lead for who and where.
func (l *openList) ofSlot(slot *site.Slot) {
	place := slot.Place
	if place.Line == 0 && slot.Session != nil {
		place = diag.Place{File: slot.Session.Page.Source.Src.File}
	}
	if !slot.Start.Known() {
		l.say(place, diag.Say("no time for %q", "belum ada waktu untuk %q", slot.Title))
	}
	if slot.Type.IsLesson() && slot.Type != schedule.Assessment && len(slot.People) == 0 && (slot.Session == nil || len(slot.Session.Speakers)+len(slot.Session.Facilitators) == 0) {
		l.say(place, diag.Say("no speakers for %q", "belum ada narasumber untuk %q", slot.Title))
	}
	if l.asksRooms && slot.Room == "" && !slot.Type.IsPause() && slot.Type != schedule.Admin {
		l.say(place, diag.Say("no room for %q", "belum ada ruang untuk %q", slot.Title))
	}
}
