package schedule

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"bekal/internal/diag"
)

// drawing shows a grid as lines of cells as wide as two letters; a slot is drawn with the first two of its title.
func drawing(g *Grid, slots []Slot) string {
	if g == nil {
		return "no grid\n"
	}
	field := make([][]string, len(g.Rows))
	for row := range field {
		field[row] = strings.Fields(strings.Repeat(".. ", len(g.Columns)))
	}
	for i, cell := range g.Cells {
		for row := range cell.RowSpan {
			for column := range cell.ColumnSpan {
				field[cell.Row-1+row][cell.Column-1+column] = (slots[i].Title + "  ")[:2]
			}
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%q\n", g.Columns)
	for row, texts := range field {
		fmt.Fprintf(&b, "%5s %s\n", g.Rows[row].Written(), strings.Join(texts, " "))
	}
	return b.String()
}

func TestGrid(t *testing.T) {
	tests := []struct {
		name  string
		lines []string
		want  string
	}{
		{"a day without parallels", []string{"08.00-09.00 Satu @ Aula", "09.00-10.00 Dua @ Ruang B"}, "no grid\n"},
		{"clashes without names are no parallels", []string{"08.00-09.00 Satu", "08.00-09.00 Dua @ Aula"}, "no grid\n"},
		{"untimed slots alone", []string{"Satu @ Aula", "Dua @ Ruang B"}, "no grid\n"},
		{"rooms in the handbook's order", []string{"08.00-09.00 Aa @ Ruang X", "08.00-09.00 Bb @ Ruang C", "08.00-09.00 Cc @ Ruang B"}, `["Ruang B" "Ruang C" "Ruang X"]
08.00 Cc Bb Aa
`},
		{"rooms, and slots for everyone over all", []string{
			"08.00-09.00 Pembukaan @ Aula", "09.00-10.30 Kelas @ Ruang B", "09.00-10.00 Simulasi @ Ruang C", "10.30-10.45 Rehat", "10.45-11.15 Anu @ Ruang C",
		}, `["Ruang B" "Ruang C"]
08.00 Pe Pe
09.00 Ke Si
10.00 Ke ..
10.30 Re Re
10.45 An An
`},
		{"a gap is a row", []string{"08.00-09.00 Aa @ Ruang B", "08.00-09.00 Bb @ Ruang C", "10.00-11.00 Cc"}, `["Ruang B" "Ruang C"]
08.00 Aa Bb
09.00 .. ..
10.00 Cc Cc
`},
		{"groups before rooms", []string{"08.00-09.00 Aa @ Ruang B # G1", "08.00-09.00 Bb @ Ruang C # G2", "09.00-10.00 Cc @ Ruang C # G1", "09.00-10.00 Dd # G2"}, `["G1" "G2"]
08.00 Aa Bb
09.00 Cc Dd
`},
		{"a slot for two groups side by side, and for two apart", []string{"08.00-09.00 Aa # G1, G2", "08.00-09.00 Bb # G3", "09.00-10.00 Cc # G1, G3", "10.00-11.00 Dd # G3, G1", "10.00-11.00 Ee # G2"}, `["G1" "G2" "G3"]
08.00 Aa Aa Bb
09.00 Cc Cc Cc
10.00 Dd Ee ..
`},
		{"slots that clash stand side by side in their column", []string{"08.00-10.00 Aa @ Ruang B", "09.00-11.00 Bb @ Ruang B", "08.00-09.00 Cc @ Ruang C", "11.00-12.00 Dd @ Ruang B # X"}, `["Ruang B" "Ruang B" "Ruang C"]
08.00 Aa .. Cc
09.00 Aa Bb ..
10.00 .. Bb ..
11.00 Dd Dd ..
`},
		{"a slot for everyone that clashes has a column without a name", []string{"08.00-09.00 Aa @ Ruang B", "08.00-09.15 Bb @ Ruang C", "09.00-09.30 Rehat"}, `["Ruang B" "Ruang C" ""]
08.00 Aa Bb ..
09.00 .. Bb Re
09.15 .. .. Re
`},
		{"a desk stands beside what goes over all", []string{"07.00-10.00 Xx", "08.00-09.00 Aa @ Ruang B", "08.00-09.00 Bb @ Ruang C", "09.00-09.30 Rehat"}, `["Ruang B" "Ruang C" ""]
07.00 .. .. Xx
08.00 Aa Bb Xx
09.00 Re Re Xx
09.30 .. .. Xx
`},
		{"an open end takes one row", []string{"08.00-09.00 Aa @ Ruang B", "08.00-selesai Bb @ Ruang C", "09.00-selesai Cc"}, `["Ruang B" "Ruang C"]
08.00 Aa Bb
09.00 Cc Cc
`},
		{"untimed slots have rows where nothing runs on", []string{"Pp", "08.00-10.00 Aa @ Ruang B", "Qq", "08.00-09.00 Bb @ Ruang C", "Rr", "10.00-11.00 Cc", "Ss"}, `["Ruang B" "Ruang C"]
      Pp Pp
08.00 Aa Bb
09.00 Aa ..
      Qq Qq
      Rr Rr
10.00 Cc Cc
      Ss Ss
`},
		{"a cancelled slot keeps its place", []string{"08.00-09.00 Aa @ Ruang B", "!08.00-09.00 Bb @ Ruang C"}, `["Ruang B" "Ruang C"]
08.00 Aa Bb
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			day := entries(t, test.lines...)
			for i := range day {
				if day[i].Title == "Xx" {
					day[i].Type = Admin
				}
			}
			slots := Lay(Clock{}, day)
			g := NewGrid(slots, []string{"Aula", "Ruang B", "ruang c"}, []string{"G1", "G2", "G3"})
			if got := strings.ReplaceAll(drawing(g, slots), "ruang c", "Ruang C"); got != test.want {
				t.Errorf("got\n%s", got)
			}
		})
	}
}

func TestGridsThatAreTooLarge(t *testing.T) {
	crowd := func(rooms, hours int) []Slot {
		var lines []string
		for hour := range hours {
			start := ClockAt(hour * 10)
			for room := range rooms {
				lines = append(lines, fmt.Sprintf("%s Kelas @ Ruang %d", Range{Start: start, End: start.Add(10)}.Written(), room))
			}
		}
		return Lay(Clock{}, entries(t, lines...))
	}
	tests := []struct {
		rooms, hours int
		fits         bool
	}{
		{diag.GridColumns.Most, 2, true}, {diag.GridColumns.Most + 1, 2, false}, {2, diag.GridRows.Most, true}, {2, diag.GridRows.Most + 1, false},
	}
	for _, test := range tests {
		if g := NewGrid(crowd(test.rooms, test.hours), nil, nil); (g != nil) != test.fits {
			t.Errorf("%d rooms and %d rows: got %v", test.rooms, test.hours, g != nil)
		}
	}
	var lanes []string
	for i := range diag.GridColumns.Most {
		lanes = append(lanes, fmt.Sprintf("08.%02d-09.00 Kelas @ Aula", i))
	}
	lanes = append(lanes, "07.00-08.05 Kelas @ Ruang B")
	if NewGrid(Lay(Clock{}, entries(t, lanes...)), nil, nil) != nil {
		t.Error("a column with too many lanes is no reason against a grid")
	}
}

func TestGridLosesNothing(t *testing.T) {
	grids := 0
	randomDays(t, func(t *testing.T, all []Entry) {
		r := rand.New(rand.NewPCG(uint64(len(all)), 2))
		slots := Lay(ClockAt(8*60), all)
		g := NewGrid(slots, []string{"Aula", "Ruang C"}[:r.IntN(3)], []string{"B"})
		if g == nil {
			return
		}
		grids++
		taken := map[[2]int]int{}
		for i, cell := range g.Cells {
			if cell.RowSpan < 1 || cell.ColumnSpan < 1 || cell.Row < 1 || cell.Column < 1 ||
				cell.Row+cell.RowSpan > len(g.Rows)+1 || cell.Column+cell.ColumnSpan > len(g.Columns)+1 {
				t.Fatalf("slot %d is outside of the grid: %+v", i, cell)
			}
			if g.Rows[cell.Row-1] != slots[i].Start {
				t.Errorf("slot %d begins at %s in the row of %s", i, slots[i].Start, g.Rows[cell.Row-1])
			}
			if end := cell.Row - 1 + cell.RowSpan; end < len(g.Rows) && slots[i].End.Known() && slots[i].Start.Known() && g.Rows[end].Known() && g.Rows[end] != slots[i].End {
				t.Errorf("slot %d ends at %s before the row of %s", i, slots[i].End, g.Rows[end])
			}
			for row := range cell.RowSpan {
				for column := range cell.ColumnSpan {
					place := [2]int{cell.Row + row, cell.Column + column}
					if other, ok := taken[place]; ok {
						t.Errorf("slots %d and %d share a place", other, i)
					}
					taken[place] = i
				}
			}
		}
		if len(g.Cells) != len(slots) || len(g.Columns) < 2 || len(g.Columns) > diag.GridColumns.Most || len(g.Rows) > diag.GridRows.Most {
			t.Errorf("%d cells, %d columns, %d rows", len(g.Cells), len(g.Columns), len(g.Rows))
		}
	})
	if grids < 500 {
		t.Errorf("the random days have %d grids only", grids)
	}
}
