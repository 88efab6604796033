package site

import (
	"cmp"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/schedule"
)

// laySlots makes the slots of a day out of its list and its sessions. All rows take part in laying out the time, so
// that both audiences have the same times; then those of the committee are left out for all others.
func (b *book) laySlots(day *Day) {
	rows := b.rows(day)
	entries := make([]schedule.Entry, len(rows))
	for i, r := range rows {
		entries[i] = r.entry(b.h.Settings.JPMinutes)
	}
	anchors := schedule.Anchors(entries, Slug)
	start := daySource(day).Start.V
	for _, laid := range schedule.Lay(start, entries) {
		r := rows[laid.Index]
		if problem, wrong := r.checkEnd(laid.Start, entries[laid.Index].End); wrong {
			b.say(problem)
		}
		if r.committee && !b.reveals.committee {
			continue
		}
		if laid.Title == "" && !r.Session.IsSet() {
			b.say(untitled(r))
		}
		slot := b.newSlot(day, r, laid)
		slot.Anchor = anchors[laid.Index]
		day.Slots = append(day.Slots, slot)
		if r.session != nil {
			r.session.Slots = append(r.session.Slots, slot)
		}
	}
	b.orderSessions(day)
	laid := laidOut(day.Slots)
	b.markClashes(day, laid)
	day.Grid = schedule.NewGrid(laid, roomNames(b.h.Settings.Rooms), b.h.Settings.Groups)
}

// orderSessions brings a day's sessions, which come in the order of their files, into that of their first slots, and
// gives them what the list says of them.
func (b *book) orderSessions(day *Day) {
	day.Sessions = nil
	for _, slot := range day.Slots {
		s := slot.Session
		if s == nil || s.Slots[0] != slot {
			continue
		}
		day.Sessions = append(day.Sessions, s)
		own, file := s.Page.Source.Session, s.Page.Source.Src.File
		s.Type = cmp.Or(own.Type.V, slot.Type)
		s.Speakers = b.speakers(own.Speakers, file)
		if len(s.Speakers) == 0 {
			s.Speakers = slot.People
		}
		s.Moderator, s.Facilitators = b.speakers(own.Moderator, file), b.speakers(own.Facilitators, file)
		meet(s)
	}
}

// untitled says that a row names nothing.
func untitled(r row) diag.Problem {
	return diag.Untitled.At(r.place(), diag.Say("this row has no title and no session", "baris ini tidak punya judul atau sesi")).
		WithHint(diag.Say("write what happens behind the time: 07.30-08.00 Registrasi", "tulis acaranya setelah waktu: 07.30-08.00 Registrasi"))
}

// newSlot makes a slot of a row that is laid out.
func (b *book) newSlot(day *Day, r row, laid schedule.Slot) *Slot {
	own := r.own()
	slot := &Slot{
		Slot: laid, Session: r.session, Day: day, Committee: r.committee, Place: r.place(),
		Note: r.Note.V, Was: r.Was.V, Lessons: laid.Lessons(b.h.Settings.JPMinutes),
	}
	if !r.State.IsSet() {
		slot.Note, slot.Was = cmp.Or(slot.Note, own.Note.V), cmp.Or(slot.Was, own.Was.V)
	}
	slot.People = b.speakers(r.Speakers, r.file)
	if len(slot.People) == 0 && r.page != nil {
		slot.People = b.speakers(own.Speakers, r.page.Src.File)
	}
	if r.Link.V != "" && r.session == nil {
		b.linked = append(b.linked, linked{slot, r.Link})
	}
	return slot
}

// laidOut gives the slots as package schedule knows them.
func laidOut(slots []*Slot) []schedule.Slot {
	laid := make([]schedule.Slot, len(slots))
	for i, s := range slots {
		laid[i] = s.Slot
	}
	return laid
}

func roomNames(rooms []content.Room) []string {
	var names []string
	for _, room := range rooms {
		names = append(names, room.Name.V)
	}
	return names
}

// linked is a row that points to something without being its session.
type linked struct {
	slot    *Slot
	written content.Text
}

// resolveRows finds what rows point to, once all pages of the handbook have their places.
func (b *book) resolveRows() {
	for _, l := range b.linked {
		page := l.slot.Day.Page
		target, problem := b.index.resolve(page, l.written.V, false)
		switch {
		case problem != nil:
			problem.Place = l.written.Pos.In(page.Source.Src.File)
			b.say(*problem)
		case target.External == "" || b.isAllowed(l.written, page):
			l.slot.Link = &target
		}
	}
}
