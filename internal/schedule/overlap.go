package schedule

import (
	"cmp"
	"slices"

	"bekal/internal/diag"
)

// Overlap is a pair of slots that cannot go on at the same time, but do.
type Overlap struct {
	A, B       int    // which of the slots given; A comes before B
	Start, End Clock  // the time that they share
	Room       string // the room that they share, as A has it; "" for none
	Group      string // the first group that they share, as A has it; "" for none; both "": one is for everyone
}

// Overlaps finds the slots that share time and a room or a group, or of which one is for everyone; see Lay. Each pair
// is given once, sorted by A and B, up to diag.OverlapsTold of those that begin first. Cancelled and untimed slots take no
// part. Of a slot with an open end only the beginning counts, since nobody knows more. A registration desk does not
// count where it is open all through another slot and beyond: people pass by it.
//
// The time taken grows with the slots and the overlaps found, not with the pairs.
func Overlaps(slots []Slot) []Overlap {
	var order []int
	for i, slot := range slots {
		if slot.Start.Known() && slot.Status != Cancelled {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return slots[a].Start.Compare(slots[b].Start) })
	running := map[key][]int{} // slots that began, and perhaps ended, under the keys at which they answer
	var found []Overlap
	for _, i := range order {
		r := reachOf(slots[i].Entry)
		for _, j := range stillRunning(slots, running, r.asks(), slots[i].Start) {
			if !slots[i].isDeskBeside(slots[j]) && !slots[j].isDeskBeside(slots[i]) {
				found = append(found, overlapOf(slots, min(i, j), max(i, j)))
			}
		}
		if len(found) >= diag.OverlapsTold.Most {
			found = found[:diag.OverlapsTold.Most]
			break
		}
		for _, k := range r.answers() {
			running[k] = append(running[k], i)
		}
	}
	slices.SortFunc(found, func(a, b Overlap) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return found
}

// stillRunning gives the slots under the keys that have not ended at a time, each once, and forgets the others.
func stillRunning(slots []Slot, running map[key][]int, keys []key, at Clock) []int {
	var all []int
	for _, k := range keys {
		running[k] = slices.DeleteFunc(running[k], func(j int) bool { return !at.Before(slots[j].until()) })
		all = append(all, running[k]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// until gives the time up to which a slot surely goes on: its end, or a minute after its start.
func (s Slot) until() Clock {
	if s.End.Known() {
		return s.End
	}
	return s.Start.Add(1)
}

// isDeskBeside says whether a slot is a desk that is open all through another slot and longer. Its hours must have
// been written: a chain that runs past another slot is a mistake.
func (s Slot) isDeskBeside(o Slot) bool {
	return s.Type == Admin && s.Room == "" && len(s.Groups) == 0 && !s.Chained && !s.Inferred && s.encloses(o)
}

// encloses says whether a slot lasts all through another one and longer.
func (s Slot) encloses(o Slot) bool {
	if o.Start.Before(s.Start) || s.until().Before(o.until()) {
		return false
	}
	return s.Start != o.Start || s.until() != o.until()
}

func overlapOf(slots []Slot, a, b int) Overlap {
	first, second := slots[a], slots[b]
	overlap := Overlap{A: a, B: b, Start: later(first.Start, second.Start), End: first.until()}
	if second.until().Before(overlap.End) {
		overlap.End = second.until()
	}
	mine, other := reachOf(first.Entry), reachOf(second.Entry)
	if mine.room != "" && mine.room == other.room {
		overlap.Room = first.Room
	}
	if common := mine.commonGroup(other); common != "" {
		overlap.Group = first.Groups[slices.IndexFunc(first.Groups, func(g string) bool { return fold(g) == common })]
	}
	return overlap
}

func later(a, b Clock) Clock {
	if a.Before(b) {
		return b
	}
	return a
}
