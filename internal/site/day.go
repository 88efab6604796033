package site

import (
	"cmp"
	"slices"

	"bekal/internal/content"
	"bekal/internal/schedule"
)

// newDay makes a day of a folder's page. Its slots come later, when all sessions and people are known.
func (b *book) newDay(page *Page, f *folder) *Day {
	day := &Day{Page: page, Folder: f.path, Number: f.number}
	page.Day = day
	b.days[day] = f
	b.h.Days = append(b.h.Days, day)
	own := daySource(day)
	day.Number = own.Number.Or(cmp.Or(own.FolderNumber, f.number))
	day.Date = own.Date.V
	day.Dress, day.Bring, day.Venue = own.Dress.V, texts(own.Bring), own.Venue.V
	day.Gather, day.GatherPlace = own.Gather.At.V, own.Gather.Place.V
	return day
}

// daySource is what a day's own page says; empty where it has none.
func daySource(day *Day) *content.Day {
	if day.Page.Source == nil {
		return &content.Day{}
	}
	return day.Page.Source.Day
}

// orderDays brings the days, which come in the order of their folders, into the order in which they happen: by weight,
// by number, and those without a number where their date belongs.
func orderDays(days []*Day) {
	weight := func(d *Day) int { return weightOf(d.Page) }
	number := func(d *Day) int {
		if d.Number > 0 {
			return d.Number
		}
		return last
	}
	slices.SortStableFunc(days, func(a, b *Day) int {
		return cmp.Or(cmp.Compare(weight(a), weight(b)), cmp.Compare(number(a), number(b)), a.Date.Compare(b.Date))
	})
	unweighted := days[countLeading(days, func(d *Day) bool { return weight(d) != last }):]
	numbers := countLeading(unweighted, func(d *Day) bool { return d.Number > 0 })
	rest := slices.Clone(unweighted[numbers:])
	merged := make([]*Day, 0, len(unweighted))
	for _, d := range unweighted[:numbers] {
		for len(rest) > 0 && d.Date.Known() && rest[0].Date.Compare(d.Date) < 0 {
			merged, rest = append(merged, rest[0]), rest[1:]
		}
		merged = append(merged, d)
	}
	copy(unweighted, append(merged, rest...))
}

// countLeading gives how many of the days, from the first on, are so.
func countLeading(days []*Day, so func(*Day) bool) int {
	if n := slices.IndexFunc(days, func(d *Day) bool { return !so(d) }); n >= 0 {
		return n
	}
	return len(days)
}

// chainDays tells each day its neighbours, and the handbook when it begins and ends.
func (b *book) chainDays() {
	h := b.h
	for i, d := range h.Days {
		if i > 0 {
			d.Prev, h.Days[i-1].Next = h.Days[i-1], d
		}
		if !d.Date.Known() {
			continue
		}
		if d.Date.Compare(h.First) < 0 {
			h.First = d.Date
		}
		if !h.Last.Known() || h.Last.Compare(d.Date) < 0 {
			h.Last = d.Date
		}
	}
}

// sumLessons adds up the lesson hours of what a participant attends, for each day and for all.
func (b *book) sumLessons() {
	var all [][]schedule.Slot
	for _, d := range b.h.Days {
		slots := make([]schedule.Slot, 0, len(d.Slots))
		for _, s := range d.Slots {
			if !s.Committee {
				slots = append(slots, s.Slot)
			}
		}
		d.Lessons = schedule.Attended(b.h.Settings.JPMinutes, slots)
		all = append(all, slots)
	}
	b.h.Lessons = schedule.Attended(b.h.Settings.JPMinutes, all...)
}
