package render

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"bekal/internal/diag"
	"bekal/internal/schedule"
)

// TestFilters shows what a day's and a handbook's timetable can be filtered by: in the handbook's order, then as it
// comes, only what is used, and nothing where there is no choice.
func TestFilters(t *testing.T) {
	b := layContent(t, files{
		"index.md": page("title: Judul\ngroups: [Y, X, Kosong]\nrooms: [Ruang B, Aula]", ""),
		"day-1/index.md": page(`schedule:
  - {time: 08.00-09.00, title: Bersama, room: Aula, type: plenary}
  - {time: 09.00-10.00, title: A, groups: X, room: Ruang B, type: class}
  - {time: 09.00-10.00, title: B, groups: [Y, Tamu], room: Ruang C}
  - {time: 10.00-10.15, title: Rehat}`, ""),
		"day-2/index.md": page("schedule:\n  - {time: 08.00-09.00, title: Bersama, room: Aula}", ""),
	})
	book := b.data("index.html").Handbook
	for i, want := range []string{
		"groups Y group_y g1, X group_x g2, Tamu group_tamu g4; rooms Ruang B room_ruang-b r1, Aula room_aula r2, Ruang C room_ruang-c r3; types Pleno type_plenary type-plenary, Kelas type_class type-class",
		"groups ; rooms ; types ",
	} {
		if got := written(book.Days[i].Filters); got != want {
			t.Errorf("day %d:\ngot  %s\nwant %s", i+1, got, want)
		}
	}
	if got, want := written(book.Filters), written(book.Days[0].Filters); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	var classes []string
	for _, slot := range book.Days[0].Slots {
		classes = append(classes, slot.Classes)
	}
	if got := strings.Join(classes, ", "); got != "r2, g2 r1, g1 g4 r3, " {
		t.Errorf("got %q", got)
	}
	if book.Rooms[1].Href != "timetable.html#room_aula" || b.data("day-1/index.html").Handbook.Rooms[0].Href != "../timetable.html#room_ruang-b" {
		t.Errorf("rooms lead to %v", book.Rooms)
	}
}

// TestRoomsWithoutRows shows that a room leads nowhere where the timetable does not name it.
func TestRoomsWithoutRows(t *testing.T) {
	b := layContent(t, files{"index.md": page("title: Judul\nrooms: [Aula, Gudang]", ""), "day-1/index.md": page("schedule:\n  - {time: 08.00-09.00, title: A, room: Aula}", "")})
	for _, room := range b.data("index.html").Handbook.Rooms {
		if room.Href != "" {
			t.Errorf("%s leads to %s, though there is no choice between rooms", room.Name, room.Href)
		}
	}
}

func written(f Filters) string {
	list := func(filters []Filter) string {
		var texts []string
		for _, f := range filters {
			texts = append(texts, f.Label+" "+f.ID+" "+f.Class)
		}
		return strings.Join(texts, ", ")
	}
	return fmt.Sprintf("groups %s; rooms %s; types %s", list(f.Groups), list(f.Rooms), list(f.Types))
}

// TestFilterRules holds the stylesheet's rules against what filters there may be.
func TestFilterRules(t *testing.T) {
	text, err := os.ReadFile("../../layouts/assets/grid.css")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for n := range diag.Filters.Most {
		want = append(want, fmt.Sprintf(`.g%d:target ~ * [class*=" g"]:not(.g%d)`, n+1, n+1), fmt.Sprintf(".r%d:target ~ * .row:not(.r%d)", n+1, n+1))
	}
	for _, kind := range schedule.Types() {
		if !kind.IsPause() {
			want = append(want, fmt.Sprintf(".type-%s:target ~ * .row:not(.type-%s)", kind, kind))
		}
	}
	got := regexp.MustCompile(`\.(?:[gr]\d+|type-[a-z]+):target ~ \* [^,{]*\)`).FindAllString(string(text), -1)
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("grid.css filters by\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
