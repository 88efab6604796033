package schedule

import (
	"slices"

	"bekal/internal/diag"
)

// Grid is a day's timetable as a table: time goes down, rooms or groups stand side by side. It is a plan for the rows
// of a list that keeps its order: every slot has one cell, and no two cells share a place, so that nothing is hidden.
type Grid struct {
	ByGroup bool     // the columns are groups; otherwise rooms
	Columns []string // their names as written; "" for slots of none; a name again where slots of one column clash and stand side by side
	Rows    []Clock  // when each row begins; unknown for a row of an untimed slot
	Cells   []Cell   // by the slots' places in the list given
}

// Cell is a slot's place in a grid: rows and columns from 1, and over how many it goes.
type Cell struct {
	Row, RowSpan, Column, ColumnSpan int
}

// NewGrid places the slots of a day, in the order that Lay gives, in columns: groups, if different ones have slots at
// the same time, or else rooms. rooms and groups give the order of the columns; names that they do not have follow.
// It gives nil where neither has slots at the same time, and where the grid would be larger than the maximum.
//
// A slot for everyone that nothing runs beside goes over all columns. An untimed slot has a row of its own over all
// columns, after the slot that it follows and those that run beside that one.
func NewGrid(slots []Slot, rooms, groups []string) *Grid {
	plan := newGridRows(slots)
	if len(plan.begins) > diag.GridRows.Most || plan.crowd() > diag.GridColumns.Most {
		return nil
	}
	groupsOf := func(s Slot) []string { return s.Groups }
	roomOf := func(s Slot) []string { return []string{s.Room} }
	byGroup := plan.differ(groupsOf)
	var columns *gridColumns
	switch {
	case byGroup:
		columns = newGridColumns(plan, groups, groupsOf)
	case plan.differ(roomOf):
		columns = newGridColumns(plan, rooms, roomOf)
	default:
		return nil
	}
	columns.place()
	if columns.width() > diag.GridColumns.Most {
		return nil
	}
	return &Grid{ByGroup: byGroup, Columns: columns.headings(), Rows: plan.begins, Cells: columns.cells()}
}

// gridRows is the division of a day into rows.
type gridRows struct {
	slots  []Slot
	begins []Clock // when each row begins; unknown for a row of an untimed slot
	rows   []span  // of each slot
	timed  []int   // the slots with a start, by their place in slots
}

// span is rows or columns from first up to end, counted from 0.
type span struct{ first, end int }

func (a span) meets(b span) bool { return a.first < b.end && b.first < a.end }

// newGridRows lets a row begin wherever a slot begins or ends, and gives each untimed slot a row of its own.
func newGridRows(slots []Slot) *gridRows {
	plan := &gridRows{slots: slots, rows: make([]span, len(slots))}
	var edges []Clock
	for i, slot := range slots {
		if !slot.Start.Known() {
			continue
		}
		plan.timed = append(plan.timed, i)
		edges = append(edges, slot.Start)
		if slot.End.Known() {
			edges = append(edges, slot.End)
		}
	}
	slices.SortFunc(edges, Clock.Compare)
	edges = slices.Compact(edges)
	edge := func(at Clock) int {
		i, _ := slices.BinarySearchFunc(edges, at, Clock.Compare)
		return i
	}
	count := max(0, len(edges)-1) // what ends the day begins no row, unless a slot with an open end does
	for _, i := range plan.timed {
		rows := span{first: edge(slots[i].Start)}
		if rows.end = rows.first + 1; slots[i].End.Known() {
			rows.end = edge(slots[i].End)
		}
		count = max(count, rows.end)
		plan.rows[i] = rows
	}
	plan.insertUntimed(edges[:count])
	return plan
}

// insertUntimed puts the rows of the untimed slots between the rows that begin at the edges, and moves the others
// down. Such a row goes over all columns, so it stands where no slot runs on: at a seam.
func (plan *gridRows) insertUntimed(edges []Clock) {
	runOn := make([]int, len(edges)+1) // how many slots go from the row before over into this one
	for _, i := range plan.timed {
		runOn[plan.rows[i].first+1]++
		runOn[plan.rows[i].end]--
	}
	for row := 1; row < len(runOn); row++ {
		runOn[row] += runOn[row-1]
	}
	at := make([][]int, len(edges)+1) // the untimed slots that stand before each row
	seam := 0
	for i, slot := range plan.slots {
		if slot.Start.Known() {
			seam = plan.rows[i].end
			continue
		}
		for runOn[seam] > 0 {
			seam++
		}
		at[seam] = append(at[seam], i)
	}
	moved := make([]int, len(edges)+1)
	for row := range at {
		for _, i := range at[row] {
			plan.rows[i] = span{len(plan.begins), len(plan.begins) + 1}
			plan.begins = append(plan.begins, Clock{})
		}
		moved[row] = len(plan.begins)
		if row < len(edges) {
			plan.begins = append(plan.begins, edges[row])
		}
	}
	for _, i := range plan.timed {
		rows := plan.rows[i]
		first := moved[rows.first]
		plan.rows[i] = span{first, first + rows.end - rows.first}
	}
}

// crowd gives the number of slots in the row that has most.
func (plan *gridRows) crowd() int {
	most, inRow := 0, make([]int, len(plan.begins))
	for _, i := range plan.timed {
		for row := plan.rows[i].first; row < plan.rows[i].end; row++ {
			inRow[row]++
			most = max(most, inRow[row])
		}
	}
	return most
}

// differ says whether slots with different names stand in one row.
func (plan *gridRows) differ(names func(Slot) []string) bool {
	inRow := make([]string, len(plan.begins))
	for _, i := range plan.timed {
		own := foldAll(names(plan.slots[i]))
		if own == "" {
			continue
		}
		for row := plan.rows[i].first; row < plan.rows[i].end; row++ {
			if inRow[row] != "" && inRow[row] != own {
				return true
			}
			inRow[row] = own
		}
	}
	return false
}
