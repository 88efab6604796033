package schedule

import (
	"cmp"
	"slices"
)

// JP is a number of lesson hours (jam pelajaran) in tenths: 15 is one and a half.
type JP int

// DefaultJPMinutes is the length of a lesson hour in civil-service training.
const DefaultJPMinutes = 45

// Minutes gives the length of so many lesson hours of jpMinutes each, rounded to the nearest minute.
func (jp JP) Minutes(jpMinutes int) int {
	return (int(jp)*jpMinutes + 5) / 10
}

// JPOf gives the lesson hours of jpMinutes each (more than 0) in so many minutes, rounded to the nearest tenth.
func JPOf(minutes, jpMinutes int) JP {
	return roundJP(minutes*10, jpMinutes)
}

// roundJP rounds a length in tenths of a minute, the smallest unit that holds both minutes and tenths of a lesson hour.
func roundJP(tenths, jpMinutes int) JP {
	return JP((tenths + jpMinutes/2) / jpMinutes)
}

// Lessons gives a slot's lesson hours: those that were written, or those of its length if its type is a lesson;
// none if it is cancelled.
func (s Slot) Lessons(jpMinutes int) JP {
	return roundJP(s.weight(jpMinutes), jpMinutes)
}

// weight gives what Lessons gives, in tenths of a minute.
func (s Slot) weight(jpMinutes int) int {
	switch {
	case s.Status == Cancelled:
		return 0
	case s.HasJP:
		return int(s.JP) * jpMinutes
	case !s.Type.IsLesson():
		return 0
	}
	if minutes, ok := s.Range().Minutes(); ok {
		return minutes * 10
	}
	return s.Minutes * 10
}

// Attended gives the lesson hours that one participant gets out of the days given: of slots that run at the same time
// only one counts, the one with more hours for its length, and slots of other groups do not. Groups may differ; the
// result is that of the group with most. For a subject's hours, give the slots of the subject alone.
func Attended(jpMinutes int, days ...[]Slot) JP {
	without := 0             // what a participant without a group gets
	more := map[string]int{} // what each group gets beyond that
	for _, day := range days {
		forAll, forGroup := lessonsOf(jpMinutes, day)
		sum := attended(forAll)
		without += sum
		for group, lessons := range forGroup {
			more[group] += attended(slices.Concat(forAll, lessons)) - sum
		}
	}
	most := 0
	for _, beyond := range more {
		most = max(most, beyond)
	}
	return roundJP(without+most, jpMinutes)
}

// lesson is a slot that counts.
type lesson struct {
	span   span // in minutes since midnight; empty where start or end is not known
	weight int  // in tenths of a minute
}

// lessonsOf gives the lessons of a day: those for everyone, and those for each group.
func lessonsOf(jpMinutes int, day []Slot) (forAll []lesson, forGroup map[string][]lesson) {
	forGroup = map[string][]lesson{}
	for _, slot := range day {
		l := lesson{weight: slot.weight(jpMinutes)}
		if l.weight <= 0 {
			continue
		}
		if slot.Start.Known() && slot.End.Known() {
			l.span = span{slot.Start.minutes, slot.End.minutes}
		}
		groups := reachOf(slot.Entry).groups
		if len(groups) == 0 {
			forAll = append(forAll, l)
		}
		slices.Sort(groups)
		for _, group := range slices.Compact(groups) {
			forGroup[group] = append(forGroup[group], l)
		}
	}
	return forAll, forGroup
}

// denser orders lessons by their lesson hours for their length, most first; those without a length are the first.
func denser(a, b lesson) int {
	return cmp.Compare(b.weight*(a.span.end-a.span.first), a.weight*(b.span.end-b.span.first))
}

// attended gives what somebody gets out of a day's lessons, in tenths of a minute. The lessons, which it sorts, take
// the time that is still free, the densest first; each counts for the part that it took, and one without a length in
// full.
func attended(lessons []lesson) int {
	slices.SortStableFunc(lessons, denser)
	var edges []int
	for _, l := range lessons {
		edges = append(edges, l.span.first, l.span.end)
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	taken := make([]bool, len(edges)) // the time from each edge to the next
	sum := 0
	for _, l := range lessons {
		length := l.span.end - l.span.first
		if length == 0 {
			sum += l.weight
			continue
		}
		minutes := 0
		first, _ := slices.BinarySearch(edges, l.span.first)
		for i := first; edges[i] < l.span.end; i++ {
			if !taken[i] {
				taken[i] = true
				minutes += edges[i+1] - edges[i]
			}
		}
		sum += l.weight * minutes / length
	}
	return sum
}
