package render

import (
	"cmp"
	"slices"

	"bekal/internal/schedule"
	"bekal/internal/site"
)

// facts are what all views of a handbook say alike, since nothing in it is a way to another page.
type facts struct {
	slots   map[*site.Slot]Slot      // without Href, People and their place in a grid
	lessons map[*site.Session]string // what one participant gets of a session
	totals  []Total
	filters *filters
}

func (b *book) makeFacts() *facts {
	f := &facts{slots: map[*site.Slot]Slot{}, lessons: map[*site.Session]string{}}
	h := b.handbook
	f.filters = newFilters(h, b.locale)
	for _, d := range h.Days {
		for _, s := range d.Slots {
			f.slots[s] = b.slotFacts(s, f.filters)
		}
		for _, s := range d.Sessions {
			f.lessons[s] = b.lessonsOf(s)
		}
	}
	f.totals = b.sumTotals()
	return f
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
