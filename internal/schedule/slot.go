package schedule

import (
	"cmp"
	"slices"
)

// Entry is one row of a day's schedule as it was written. Everything in it is optional.
type Entry struct {
	ID         string // a name that outlives changes, "" for none
	Title      string
	Start, End Clock
	Open       bool // written with an open end
	Minutes    int  // the duration that was written, also one that follows from lesson hours; 0 for none
	Room       string
	Groups     []string // who attends; none means everyone
	Type       Type     // empty where it was not written
	Status     Status
	JP         JP
	HasJP      bool // lesson hours were written and hold, even 0
	Aside      bool // runs beside the programme, for other people: those who organise it
}

// Slot is an entry with its place on the clock. Of the Entry in it, Start, End, Open and Type are those that follow
// from the whole day; the rest is as written. A slot whose Start is unknown is untimed, whatever else it has.
type Slot struct {
	Entry
	Index    int  // which of the entries it is, from 0
	Chained  bool // its start is the end of the slot written before it
	Inferred bool // its end, or that its end is open, follows from the starts of others
}

// Lay gives the slots of a day, sorted as they are shown: by start, in the order written where starts are equal, and
// each untimed slot behind the one that it was written after. Every entry becomes one slot.
//
//   - An entry without a start, but with a duration, an end or an open end, begins where the slot written before it
//     ended, the first at dayStart. An untimed slot in between takes no time. If the end before is not known, the
//     entry is untimed.
//   - A start that is written stands, even if the chain ran past it: Overlaps finds that.
//   - A start alone ends at the next later start of a slot that cannot go on beside it (one for the same room, group
//     or everyone); without one it is open.
//   - A cancelled slot keeps its time in the chain and as the next start: whoever holds a printed copy finds all other
//     rows where they were, and the gap is the news. To move the others up, take the row out.
//   - A type that was not written is guessed from the title.
//
// An end that does not lie after its start is dropped here; to refuse it is the caller's business (Between).
func Lay(dayStart Clock, entries []Entry) []Slot {
	slots := chain(dayStart, entries)
	inferEnds(slots)
	return inOrder(slots)
}

// Range gives the slot's time.
func (s Slot) Range() Range {
	return Range{Start: s.Start, End: s.End, Open: s.Open}
}

// chain gives the entries with the starts and ends that follow from durations, in the order written.
func chain(dayStart Clock, entries []Entry) []Slot {
	slots := make([]Slot, len(entries))
	next := dayStart
	for i, entry := range entries {
		slots[i] = Slot{Entry: entry, Index: i}
		slot := &slots[i]
		if slot.Type == "" {
			slot.Type = GuessType(slot.Title)
		}
		slot.begin(next)
		if slot.Start.Known() {
			next = slot.End
		}
	}
	return slots
}

// begin gives a slot its start, if it has none and the chain comes to it at next, and the end of its duration.
func (s *Slot) begin(next Clock) {
	if s.End.Known() {
		s.Open = false
	}
	if !s.Start.Known() && next.Known() && (s.Minutes > 0 || s.End.Known() || s.Open) {
		s.Start, s.Chained = next, true
	}
	if !s.Start.Known() {
		return
	}
	if s.End.Known() && !s.Start.Before(s.End) {
		s.End = Clock{}
	}
	if !s.End.Known() && !s.Open && s.Minutes > 0 {
		s.End = s.Start.Add(s.Minutes)
	}
}

// inferEnds gives an end to each slot that has a start alone. It goes from the last start to the first, so that the
// start put down last under a key is the next one.
func inferEnds(slots []Slot) {
	var timed []int
	for i, slot := range slots {
		if slot.Start.Known() {
			timed = append(timed, i)
		}
	}
	slices.SortStableFunc(timed, func(a, b int) int { return slots[b].Start.Compare(slots[a].Start) })
	nextStart := map[key]Clock{}
	for len(timed) > 0 {
		start := slots[timed[0]].Start
		together := 1
		for together < len(timed) && slots[timed[together]].Start == start {
			together++
		}
		for _, i := range timed[:together] {
			if slot := &slots[i]; !slot.End.Known() && !slot.Open {
				slot.End = earliest(nextStart, reachOf(slot.Entry).asks())
				slot.Open, slot.Inferred = !slot.End.Known(), true
			}
		}
		for _, i := range timed[:together] {
			for _, k := range reachOf(slots[i].Entry).answers() {
				nextStart[k] = start
			}
		}
		timed = timed[together:]
	}
}

// earliest gives the first of the times under the keys, or the unknown Clock.
func earliest(times map[key]Clock, keys []key) Clock {
	var first Clock
	for _, k := range keys {
		if t := times[k]; t.Compare(first) < 0 {
			first = t
		}
	}
	return first
}

// inOrder sorts the slots, which come in the order written, as they are shown.
func inOrder(slots []Slot) []Slot {
	type behind struct {
		start Clock // of the timed slot that this one is, or follows
		first bool  // it follows none
	}
	place := make([]behind, len(slots))
	last := behind{first: true}
	for i, slot := range slots {
		if slot.Start.Known() {
			last = behind{start: slot.Start}
		}
		place[i] = last
	}
	sorted := slices.Clone(slots)
	slices.SortStableFunc(sorted, func(a, b Slot) int {
		pa, pb := place[a.Index], place[b.Index]
		if pa.first != pb.first {
			if pa.first {
				return -1
			}
			return 1
		}
		return cmp.Or(pa.start.Compare(pb.start), cmp.Compare(a.Index, b.Index))
	})
	return sorted
}
