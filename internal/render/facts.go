package render

import (
	"cmp"
	"html/template"
	"path"
	"slices"
	"strconv"
	"strings"

	"bekal/internal/schedule"
	"bekal/internal/site"
)

// facts are what all views of a handbook say alike, since nothing in it is a way to another page.
type facts struct {
	days     map[*site.Day]Day         // without their ways and what is around them
	slots    map[*site.Slot]Slot       // without Href, People and their place in a grid
	sessions map[*site.Session]Session // without their ways, people and what is around them
	totals   []Total
	filters  *filters
	choices  Filters // of the timetable of all days
}

func (b *book) makeFacts() *facts {
	f := &facts{days: map[*site.Day]Day{}, slots: map[*site.Slot]Slot{}, sessions: map[*site.Session]Session{}}
	h := b.handbook
	f.filters = newFilters(h, b.locale)
	f.choices = f.filters.of(h.Days...)
	for _, d := range h.Days {
		day := b.dayFacts(d, f.filters)
		f.days[d] = day
		for _, s := range d.Slots {
			f.slots[s] = b.slotFacts(s, f.filters)
		}
		for i, s := range d.Sessions {
			session := b.sessionFacts(s)
			session.Date = day.Date
			if d.Number > 0 {
				session.Number = sessionNumber(d, i)
			}
			f.sessions[s] = session
		}
	}
	f.totals = b.sumTotals()
	return f
}

// dayFacts is what a day says itself.
func (b *book) dayFacts(d *site.Day, filters *filters) Day {
	l := b.locale
	day := Day{
		ID:    dayID(d),
		Tone:  toneOf(d),
		Title: d.Page.Title, Number: d.Number, Description: d.Page.Description,
		Date: l.Date(d.Date), ShortDate: l.ShortDate(d.Date), ISODate: d.Date.String(),
		Dress: d.Dress, Bring: d.Bring, Venue: d.Venue,
		Gather:  b.gather(d),
		Hours:   l.Range(hours(d)),
		Lessons: l.Lessons(d.Lessons),
		Draft:   d.Page.Draft, Committee: d.Page.Committee,
	}
	if d.Number > 0 {
		day.Label = l.Day(d.Number)
	}
	if d.Grid != nil {
		day.Columns, day.ByGroup = d.Grid.Columns, d.Grid.ByGroup
		day.Filters = filters.of(d)
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

// gather says when and where a day's participants meet, as far as it is known.
func (b *book) gather(d *site.Day) string {
	when := b.locale.Moment(d.Gather)
	if when == "" || d.GatherPlace == "" {
		return when + d.GatherPlace
	}
	return b.locale.Word("day.gather_at", "time", when, "place", d.GatherPlace)
}

// sessionNumber is that of a day's session at a place of its list: "1.2".
func sessionNumber(d *site.Day, at int) string {
	return strconv.Itoa(d.Number) + "." + strconv.Itoa(at+1)
}

// sessionFacts is what a session says itself.
func (b *book) sessionFacts(s *site.Session) Session {
	return Session{
		Title: s.Page.Title, Description: s.Page.Description,
		Type: string(s.Type), TypeLabel: b.typeLabel(s.Type), Lessons: b.lessonsOf(s),
		Objectives: s.Objectives, Topics: s.Topics, Meeting: template.URL(s.Meeting),
	}
}

// slotFacts is what a row of a timetable says itself.
func (b *book) slotFacts(s *site.Slot, filters *filters) Slot {
	l := b.locale
	slot := Slot{
		ID: s.Anchor, Title: s.Title, Time: l.Range(schedule.Range{Start: s.Start, End: s.End, Open: s.Open}),
		StartTime: l.Clock(s.Start), EndTime: l.Clock(s.End),
		Start: b.stamp(s.Day.Date, s.Start), End: b.stamp(s.Day.Date, s.End), Open: s.Open,
		Type: string(s.Type), TypeLabel: b.typeLabel(s.Type), Quiet: s.Type.IsPause(),
		Note: s.Note, Was: s.Was, WasTime: isTime(s.Was), Room: s.Room, Groups: s.Groups,
		Lessons: l.Lessons(s.Lessons), Committee: s.Committee, Clash: s.Clash,
		Classes: filters.classes(s),
	}
	if s.Status != schedule.Scheduled && s.Status != "" {
		slot.Status, slot.StatusLabel = string(s.Status), l.Word("status."+string(s.Status))
	}
	return slot
}

// isTime says that what was written as former time, room or date is a time.
func isTime(was string) bool {
	_, _, err := schedule.ParseRange(was)
	return err == nil
}

// stamp writes a slot's start or end for <time datetime> and for scripts; "" where the time is not known.
func (b *book) stamp(date schedule.Date, clock schedule.Clock) string {
	if !clock.Known() {
		return ""
	}
	return b.locale.Stamp(schedule.Moment{Date: date, Clock: clock})
}

// typeLabel is the name of a type of session in the handbook's language; "" for none.
func (b *book) typeLabel(t schedule.Type) string {
	if t == "" {
		return ""
	}
	return b.locale.Word("type." + string(t))
}

// lessonsOf is what one participant gets of all slots of a session.
func (b *book) lessonsOf(s *site.Session) string {
	laid := make([]schedule.Slot, len(s.Slots))
	for i, slot := range s.Slots {
		laid[i] = slot.Slot
	}
	return b.locale.Lessons(schedule.Attended(b.settings.JPMinutes, laid))
}

// sumTotals sums the lesson hours by type, largest first.
func (b *book) sumTotals() []Total {
	sums := map[schedule.Type]schedule.JP{}
	var types []schedule.Type
	for kind, days := range slotsByType(b.handbook) {
		if sums[kind] = schedule.Attended(b.settings.JPMinutes, days...); sums[kind] > 0 {
			types = append(types, kind)
		}
	}
	slices.SortFunc(types, func(a, b schedule.Type) int {
		return cmp.Or(cmp.Compare(sums[b], sums[a]), cmp.Compare(a, b))
	})
	totals := make([]Total, 0, len(types))
	for _, kind := range types {
		label := b.typeLabel(kind)
		if kind == "" {
			label = b.locale.Word("session.session")
		}
		totals = append(totals, Total{Label: label, Lessons: b.locale.Lessons(sums[kind])})
	}
	return totals
}

// slotsByType gives the slots that participants attend, by type and by day.
func slotsByType(h *site.Handbook) map[schedule.Type][][]schedule.Slot {
	byType := map[schedule.Type][][]schedule.Slot{}
	for i, d := range h.Days {
		for _, slot := range d.Slots {
			if slot.Committee {
				continue
			}
			days := byType[slot.Type]
			if days == nil {
				days = make([][]schedule.Slot, len(h.Days))
				byType[slot.Type] = days
			}
			days[i] = append(days[i], slot.Slot)
		}
	}
	return byType
}
