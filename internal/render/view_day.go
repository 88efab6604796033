package render

import (
	"html/template"
	"path"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/schedule"
	"bekal/internal/site"
)

func (v *view) makeDay(d *site.Day) *Day {
	day := v.known.days[d]
	day.Href = v.href(d.Page)
	if timetable := d.Page.Handbook.Timetable; timetable != nil {
		day.TimetableHref = v.to(timetable, day.ID)
	}
	if v.edition != nil {
		day.Filters = Filters{}
	}
	return &day
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
	slot := v.known.slots[s]
	slot.People = v.makeSpeakers(s.People)
	if v.edition != nil {
		slot.Classes = ""
	}
	if s.Session != nil {
		slot.Href = template.URL(v.href(s.Session.Page))
	} else if s.Link != nil {
		slot.Href = template.URL(v.target(*s.Link))
	}
	return &slot
}

func (v *view) makeSession(s *site.Session) *Session {
	session := v.known.sessions[s]
	session.Href = v.href(s.Page)
	session.Speakers, session.Moderator, session.Facilitators = v.makeSpeakers(s.Speakers), v.makeSpeakers(s.Moderator), v.makeSpeakers(s.Facilitators)
	return &session
}

// linkSession fills in what a session's day, rows, materials and tasks say.
func (v *view) linkSession(s *site.Session, day *Day) {
	session := v.sessions[s]
	session.Day = day
	session.Slots = mapped(s.Slots, v.slots)
	session.Materials = v.makeMaterials(s.Materials)
	session.Tasks = v.makeTasks(s.Tasks)
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
	if len(speakers) == 0 {
		return nil
	}
	made := make([]Speaker, 0, len(speakers))
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
