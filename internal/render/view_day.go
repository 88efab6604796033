package render

import (
	"fmt"
	"html/template"
	"path"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/schedule"
	"bekal/internal/site"
)

func (v *view) makeDay(d *site.Day) *Day {
	l := v.locale
	day := &Day{
		ID:    dayID(d),
		Tone:  toneOf(d),
		Title: d.Page.Title, Href: v.href(d.Page), Number: d.Number, Description: d.Page.Description,
		Date: l.Date(d.Date), ShortDate: l.ShortDate(d.Date), ISODate: d.Date.String(),
		Dress: d.Dress, Bring: d.Bring, Venue: d.Venue,
		Gather:  v.gather(d),
		Hours:   l.Range(hours(d)),
		Lessons: l.Lessons(d.Lessons),
		Draft:   d.Page.Draft, Committee: d.Page.Committee,
	}
	if timetable := d.Page.Handbook.Timetable; timetable != nil {
		day.TimetableHref = v.to(timetable, day.ID)
	}
	if d.Number > 0 {
		day.Label = l.Day(d.Number)
	}
	if d.Grid != nil {
		day.Columns, day.ByGroup = d.Grid.Columns, d.Grid.ByGroup
		day.Filters = v.filters.of(d)
	}
	return day
}

// dayID names a day in the timetable of all days by its folder, which no other day has: "day-1", "week-1.day-1".
func dayID(d *site.Day) string {
	folder := strings.TrimPrefix(path.Dir(d.Page.Address), d.Page.Handbook.Dir+"/")
	return strings.ReplaceAll(folder, "/", ".")
}

// hours is from the first start of a day to its last known end, of what takes place.
func hours(d *site.Day) schedule.Range {
	var r schedule.Range
	for _, slot := range d.Slots {
		if slot.Status == schedule.Cancelled {
			continue
		}
		if slot.Start.Known() && (!r.Start.Known() || slot.Start.Before(r.Start)) {
			r.Start = slot.Start
		}
		if slot.End.Known() && (!r.End.Known() || r.End.Before(slot.End)) {
			r.End = slot.End
		}
	}
	return r
}

func (v *view) makeSlots(d *site.Day) []*Slot {
	slots := make([]*Slot, 0, len(d.Slots))
	for i, s := range d.Slots {
		slot := v.makeSlot(s)
		if d.Grid != nil {
			cell := d.Grid.Cells[i]
			slot.Row, slot.RowSpan, slot.Column, slot.ColumnSpan = cell.Row, cell.RowSpan, cell.Column, cell.ColumnSpan
		}
		v.slots[s] = slot
		slots = append(slots, slot)
	}
	return slots
}

// outline gives a day's rows for a glance: many rows of one time are one with their number.
func (v *view) outline(day *Day) []*Slot {
	var rows []*Slot
	for from := 0; from < len(day.Slots); {
		first, to := day.Slots[from], from+1
		for first.Time != "" && to < len(day.Slots) && day.Slots[to].Time == first.Time {
			to++
		}
		if n := to - from; n > diag.OutlineRows.Most {
			rows = append(rows, &Slot{
				Title: v.locale.Word("count.at_once", "n", n), Href: template.URL(day.Href + "#" + first.ID),
				Time: first.Time, StartTime: first.StartTime, EndTime: first.EndTime, Start: first.Start, End: first.End, Open: first.Open,
			})
		} else {
			rows = append(rows, day.Slots[from:to]...)
		}
		from = to
	}
	return rows
}

func (v *view) makeSlot(s *site.Slot) *Slot {
	slot := v.book.facts().slots[s]
	slot.People = v.makeSpeakers(s.People)
	if v.filters == nil {
		slot.Classes = ""
	}
	if s.Session != nil {
		slot.Href = template.URL(v.href(s.Session.Page))
	} else if s.Link != nil {
		slot.Href = template.URL(v.target(*s.Link))
	}
	return &slot
}

// makeSession makes a session, the n-th of its day.
func (v *view) makeSession(s *site.Session, n int) *Session {
	session := &Session{
		Title: s.Page.Title, Href: v.href(s.Page), Description: s.Page.Description,
		Type: string(s.Type), TypeLabel: v.book.typeLabel(s.Type),
		Speakers: v.makeSpeakers(s.Speakers), Moderator: v.makeSpeakers(s.Moderator), Facilitators: v.makeSpeakers(s.Facilitators),
		Objectives: s.Objectives, Topics: s.Topics, Meeting: template.URL(s.Meeting),
		Date: v.locale.Date(s.Day.Date),
	}
	if s.Day.Number > 0 {
		session.Number = fmt.Sprintf("%d.%d", s.Day.Number, n)
	}
	return session
}

// linkSession fills in what a session's day, rows, materials and tasks say.
func (v *view) linkSession(s *site.Session, day *Day) {
	session := v.sessions[s]
	session.Day = day
	session.Slots = mapped(s.Slots, v.slots)
	session.Materials = v.makeMaterials(s.Materials)
	session.Tasks = v.makeTasks(s.Tasks)
	session.Lessons = v.book.facts().lessons[s]
	if slot := leading(session.Slots); slot != nil {
		session.Time, session.Room, session.Groups = slot.Time, slot.Room, slot.Groups
		session.Status, session.StatusLabel, session.Note, session.Was = slot.Status, slot.StatusLabel, slot.Note, slot.Was
	}
}

// leading is the row that speaks for a session with several: the first that takes place, or else the first.
func leading(slots []*Slot) *Slot {
	for _, slot := range slots {
		if slot.Status != string(schedule.Cancelled) {
			return slot
		}
	}
	if len(slots) == 0 {
		return nil
	}
	return slots[0]
}

func (v *view) makeSpeakers(speakers []site.Speaker) []Speaker {
	var made []Speaker
	for _, s := range speakers {
		speaker := Speaker{Name: s.Name, Position: s.Position, Unit: s.Unit}
		if s.Person != nil {
			speaker.Href = v.href(s.Person.Page)
		}
		made = append(made, speaker)
	}
	return made
}

func (v *view) makeMaterials(materials []*site.Material) []*Material {
	var made []*Material
	for _, m := range materials {
		material := &Material{Title: m.Title, Href: template.URL(m.URL), External: m.File == nil, Session: v.sessions[m.Session]}
		if m.File != nil {
			material.Href = template.URL(v.file(m.File))
			material.Type = strings.ToUpper(strings.TrimPrefix(path.Ext(m.File.Path), "."))
			material.Size = v.locale.Size(m.File.Size)
		}
		made = append(made, material)
	}
	return made
}

func (v *view) makeTasks(tasks []*site.Task) []*Task {
	var made []*Task
	for _, t := range tasks {
		made = append(made, &Task{
			Title: t.Title, Who: t.Who, Due: v.locale.Moment(t.Due), ISODue: v.locale.Stamp(t.Due),
			Session: v.sessions[t.Session], Href: v.href(t.Session.Page),
		})
	}
	return made
}

// gather says when and where a day's participants meet, as far as it is known.
func (v *view) gather(d *site.Day) string {
	when := v.locale.Moment(d.Gather)
	if when == "" || d.GatherPlace == "" {
		return when + d.GatherPlace
	}
	return v.locale.Word("day.gather_at", "time", when, "place", d.GatherPlace)
}
