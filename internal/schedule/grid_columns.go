package schedule

import (
	"slices"
	"strings"
)

// gridColumns is the division of a grid's width. A column of the plan is a room or group; where its slots clash it
// is as many columns wide in the grid as are needed to put them side by side: its lanes.
type gridColumns struct {
	*gridRows
	names []string // of the plan's columns, as written; "" is the last if it is there
	homes [][]int  // of each slot: the columns it belongs to, ascending; none for a slot over all
	spans []span   // of each slot: the plan's columns that it gets
	lane  []int    // of each slot that has but one column: its lane there; -1 for all lanes
	lanes []int    // of each column: how many it has
}

// newGridColumns finds the columns and which of them each slot belongs to. names gives the rooms or groups of a slot.
func newGridColumns(rows *gridRows, order []string, names func(Slot) []string) *gridColumns {
	c := &gridColumns{gridRows: rows, homes: make([][]int, len(rows.slots))}
	named := make([][]string, len(rows.slots)) // by slot; none for a slot over all columns
	for _, i := range rows.timed {
		if !c.alone(i) {
			named[i] = namesOrNone(names(rows.slots[i]))
		}
	}
	index := c.nameColumns(order, slices.Concat(named...))
	for i := range named {
		for _, name := range named[i] {
			c.homes[i] = append(c.homes[i], index[fold(name)])
		}
		slices.Sort(c.homes[i])
		c.homes[i] = slices.Compact(c.homes[i])
	}
	return c
}

// nameColumns makes a column of each name that is used: those in order first, then the others as they appear, and last
// the one without a name. It gives the columns by their folded names.
func (c *gridColumns) nameColumns(order, used []string) map[string]int {
	isUsed := map[string]bool{}
	for _, name := range used {
		isUsed[fold(name)] = true
	}
	index := map[string]int{}
	add := func(name string) {
		if _, placed := index[fold(name)]; isUsed[fold(name)] && !placed {
			index[fold(name)] = len(c.names)
			c.names = append(c.names, name)
		}
	}
	for _, name := range slices.Concat(order, used) {
		if fold(name) != "" {
			add(name)
		}
	}
	add("")
	return index
}

// namesOrNone gives the names that are not blank, or one that is.
func namesOrNone(names []string) []string {
	names = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return fold(name) == "" })
	if len(names) == 0 {
		return []string{""}
	}
	return names
}

// foldAll gives the names folded, as one.
func foldAll(names []string) string {
	var folded []string
	for _, name := range names {
		if f := fold(name); f != "" {
			folded = append(folded, f)
		}
	}
	slices.Sort(folded)
	return strings.Join(slices.Compact(folded), "\n")
}

// alone says whether a slot is for everyone and nothing but a desk runs beside it.
func (c *gridColumns) alone(i int) bool {
	if !reachOf(c.slots[i].Entry).forEveryone() {
		return false
	}
	return !slices.ContainsFunc(c.timed, func(j int) bool {
		return j != i && c.rows[i].meets(c.rows[j]) && !c.slots[j].isDeskBeside(c.slots[i])
	})
}

// place gives each slot its columns and, where slots of one column clash, lanes.
func (c *gridColumns) place() {
	c.spans = make([]span, len(c.slots))
	c.lane = make([]int, len(c.slots))
	c.lanes = make([]int, len(c.names))
	inColumn := make([][]int, len(c.names))
	for i := range c.slots {
		c.lane[i] = -1
		if len(c.homes[i]) == 0 {
			continue
		}
		c.spans[i] = c.widest(i)
		if c.spans[i].end == c.spans[i].first+1 {
			inColumn[c.spans[i].first] = append(inColumn[c.spans[i].first], i)
		}
	}
	for column, slots := range inColumn {
		c.lanes[column] = c.share(slots)
	}
}

// widest gives the columns that a slot can have for itself: from the first to the last that it belongs to, or those
// beside the first, or the first alone.
func (c *gridColumns) widest(i int) span {
	homes := c.homes[i]
	first := homes[0]
	run := first + 1
	for slices.Contains(homes, run) {
		run++
	}
	for _, end := range []int{homes[len(homes)-1] + 1, run} {
		if columns := (span{first, end}); c.free(i, columns) {
			return columns
		}
	}
	return span{first, first + 1}
}

// free says whether no other slot that runs at the same time belongs to one of the columns.
func (c *gridColumns) free(i int, columns span) bool {
	return !slices.ContainsFunc(c.timed, func(j int) bool {
		return j != i && c.rows[i].meets(c.rows[j]) && slices.ContainsFunc(c.homes[j], func(column int) bool {
			return columns.first <= column && column < columns.end
		})
	})
}

// share puts the slots of one column that clash side by side, each in the first lane that is free, and gives the
// number of lanes.
func (c *gridColumns) share(slots []int) int {
	var ends []int // the row at which each lane is free again
	slices.SortStableFunc(slots, func(a, b int) int { return c.rows[a].first - c.rows[b].first })
	for _, i := range slots {
		clashes := func(j int) bool { return j != i && c.rows[i].meets(c.rows[j]) }
		if !slices.ContainsFunc(slots, clashes) {
			continue
		}
		lane := slices.IndexFunc(ends, func(end int) bool { return end <= c.rows[i].first })
		if lane < 0 {
			lane = len(ends)
			ends = append(ends, 0)
		}
		ends[lane] = c.rows[i].end
		c.lane[i] = lane
	}
	return max(1, len(ends))
}

// width gives the number of the grid's columns.
func (c *gridColumns) width() int { return c.before(len(c.lanes)) }

// before gives the number of the grid's columns before a column of the plan.
func (c *gridColumns) before(column int) int {
	sum := 0
	for _, lanes := range c.lanes[:column] {
		sum += lanes
	}
	return sum
}

func (c *gridColumns) headings() []string {
	var headings []string
	for column, name := range c.names {
		headings = append(headings, slices.Repeat([]string{name}, c.lanes[column])...)
	}
	return headings
}

func (c *gridColumns) cells() []Cell {
	cells := make([]Cell, len(c.slots))
	for i := range c.slots {
		first, end := c.before(c.spans[i].first), c.before(c.spans[i].end)
		switch {
		case len(c.homes[i]) == 0:
			first, end = 0, c.width()
			if last := len(c.names) - 1; !c.free(i, span{last, last + 1}) {
				end = c.before(last) // a desk is open in the column without a name
			}
		case c.lane[i] >= 0:
			first += c.lane[i]
			end = first + 1
		}
		cells[i] = Cell{
			Row: c.rows[i].first + 1, RowSpan: c.rows[i].end - c.rows[i].first,
			Column: first + 1, ColumnSpan: end - first,
		}
	}
	return cells
}
