package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/site"
)

// TestQuestions asks about small handbooks. The exact texts of each rule, in both languages, stand in docs/checks.md
// and internal/build/testdata: here is what is told, and above all what is not.
func TestQuestions(t *testing.T) {
	day := func(lines ...string) files {
		return files{"day-1/index.md": page(append([]string{"title: Hari"}, lines...)...)}
	}
	rows := func(rows ...string) files { return day("schedule:\n  - " + strings.Join(rows, "\n  - ")) }
	tests := []struct {
		name string
		book files
		want []string // rules with the line where they are told
	}{
		{"nothing", files{}, nil},
		{"a gap of just 45 minutes", rows("08.00-09.00 Satu", "09.45-10.00 Dua"), nil},
		{"a gap of a minute more", rows("08.00-09.00 Satu", "09.46-10.00 Dua"), []string{"5 gap"}},
		{"a gap that a parallel row fills", rows("08.00-09.00 Satu", "{time: 08.00-11.00, title: Dua, room: A}", "11.00-12.00 Tiga"), nil},
		{"a gap that a cancelled row explains", rows("08.00-09.00 Satu", "{time: 09.00-11.00, title: Dua, status: cancelled}", "11.00-12.00 Tiga"), nil},
		{"a gap that a row without time explains", rows("08.00-09.00 Satu", "Istirahat", "11.00-12.00 Tiga"), nil},
		{"a gap behind an open end", rows("08.00-selesai Satu", "11.00-12.00 Tiga"), nil},
		{"a gap in the committee's own rows", rows("08.00-09.00 Satu", "{time: 13.00-14.00, title: Rapat, for: committee}"), nil},

		{"a row before the start", day("start: 08.00", "schedule:\n  - 07.30-08.00 Apel"), []string{"5 outside-hours"}},
		{"a row before people gather", day("gather: 07.30 Lobi", "schedule:\n  - 07.00-08.00 Apel"), []string{"5 outside-hours"}},
		{"people gather the day before", day("date: 2025-10-06", "gather: 2025-10-05 20.00", "schedule:\n  - 07.00-08.00 Apel"), nil},
		{"a row until the end", day("end: 16.00", "schedule:\n  - 15.00-16.00 Evaluasi"), nil},
		{"a row past the end", day("end: 16.00", "schedule:\n  - 15.00-16.01 Evaluasi"), []string{"5 outside-hours"}},
		{"a cancelled row past the end", day("end: 16.00", "schedule:\n  - {time: 15.00-17.00, title: X, status: cancelled}"), nil},

		{"half a lesson hour less", rows("{time: 08.00-09.08, title: X, jp: 2}"), nil},
		{"more than that", rows("{time: 08.00-09.07, title: X, jp: 2}"), []string{"4 lesson-hours"}},
		{"lesson hours alone", rows("{start: 08.00, title: X, jp: 2}"), nil},

		{"a Friday without a pause", day("date: 2025-10-10", "schedule:\n  - 08.00-16.00 Simulasi"), []string{"5 friday-pause"}},
		{"a Friday with a pause", day("date: 2025-10-10", "schedule:\n  - 08.00-11.30 Simulasi\n  - 11.30-13.00 Ishoma\n  - 13.00-15.00 Lagi"), nil},
		{"a Friday with a pause that is too short", day("date: 2025-10-10", "schedule:\n  - 08.00-12.00 Simulasi\n  - 12.00-12.30 Ishoma\n  - 12.30-15.00 Lagi"), []string{"7 friday-pause"}},
		{"a Friday that ends early", day("date: 2025-10-10", "schedule:\n  - 08.00-12.30 Simulasi"), nil},
		{"a Friday morning", day("date: 2025-10-10", "schedule:\n  - 08.00-11.00 Simulasi"), nil},
		{"a Thursday", day("date: 2025-10-09", "schedule:\n  - 08.00-16.00 Simulasi"), nil},
		{"links with spaces", files{"rules.md": "![Peta](peta lokasi (1).png)\n\nBaca [aturan](tata tertib.md#sanksi), lalu `[x](a b.md)`, [1] (lihat bab 2) dan [2](lihat bab 3).\n"}, []string{"1 dead-picture", "3 dead-link"}},
		{"a Friday elsewhere", files{"index.md": page("title: X", "timezone: Europe/Berlin"), "day-1/index.md": page("date: 2025-10-10", "schedule:\n  - 08.00-16.00 Simulasi")}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.book["index.md"] == "" {
				test.book["index.md"] = page("title: Orientasi", "timezone: WIB")
			}
			if got := rulesOf(test.book.ask(t, Options{})); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// rulesOf shortens what is said to line and rule.
func rulesOf(said []string) []string {
	var short []string
	for _, line := range said {
		_, place, _ := strings.Cut(line, ":")
		number, _, _ := strings.Cut(place, ":")
		short = append(short, strings.TrimSpace(number)+" "+line[strings.LastIndex(line, "(")+1:len(line)-1])
	}
	return short
}

// TestDays holds days against each other.
func TestDays(t *testing.T) {
	book := files{
		"index.md":       page("title: Orientasi"),
		"day-1/index.md": page("date: 2025-10-06"),
		"day-2/index.md": page("date: 2025-10-08"),
		"day-3/index.md": page("date: 2025-10-07"),
		"day-4/index.md": page("title: Tanpa tanggal"),
		"day-5/index.md": page("date: 2025-10-08"),
		"hari-2/x.md":    page("title: X"),
		"minggu/lain.md": page("title: X"),
		"rest/index.md":  page("kind: day", "day: 3", "date: 2025-10-09"),
	}
	want := []string{
		"day-3/index.md:2:7: warning: this day comes after content/day-2, but its date, 2025-10-07, lies before 2025-10-08 (day-order)",
		"day-5/index.md:2:7: warning: content/day-2 has the date 2025-10-08, too (two-days)",
		"hari-2: warning: content/day-2 is day 2, too (two-days)",
		"rest/index.md:3:6: warning: content/day-3 is day 3, too (two-days)",
	}
	if got := book.ask(t, Options{}); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestPlaces needs people, rooms and groups at several places.
func TestPlaces(t *testing.T) {
	book := files{
		"index.md":         page("title: Orientasi", "timezone: WIB"),
		"people/budi.md":   page("name: Budi Santoso, S.Kom."),
		"people/biro.md":   page("name: Biro SDM"),
		"day-1/index.md":   page("date: 2025-10-06", "schedule:", "  - {time: 22.00-01.00+1, title: Jaga malam, room: Pos, groups: A, speakers: Sari}"),
		"day-1/01-a.md":    page("title: A", "time: 08.00-09.00", "room: R1", "groups: A", "speakers: [budi, Biro SDM]"),
		"day-1/02-b.md":    page("title: B", "time: 08.30-09.30", "room: R2", "groups: B", "moderator: Budi Santoso", "speakers: Biro SDM"),
		"day-1/03-c.md":    page("title: C", "time: 09.00-09.30", "room: R1", "groups: A", "facilitators: Sari"),
		"day-1/04-d.md":    page("title: D", "time: 09.15-09.45", "room: R3", "groups: C", "speakers: Sari", "status: cancelled"),
		"day-2/index.md":   page("date: 2025-10-07", "schedule:", "  - {time: 00.30-02.00, title: Apel, room: Pos, groups: [A, B]}", "  - {time: 00.45-00.50, title: Doa, groups: C, room: X, speakers: Sari}"),
		"day-3/index.md":   page("title: Tanpa tanggal", "schedule:", "  - {time: 08.00-09.00, title: E, room: R1, groups: A, speakers: Budi Santoso}"),
		"day-4/index.md":   page("title: Juga tanpa tanggal", "schedule:", "  - {session: 01-f, time: 08.00-09.00, room: R1, groups: A}", "  - {session: 01-f, time: 08.00-09.00, room: R2, groups: B}"),
		"day-4/01-f.md":    page("title: F", "speakers: Budi Santoso"),
		"day-5/index.md":   page("date: 2025-10-08", "schedule:", "  - {time: 08.00-09.00, title: G, room: R1, speakers: Sari}", "  - {time: 08.00-09.00, title: H, room: R1, speakers: Sari}"),
		"day-6/index.md":   page("date: 2025-10-09", "schedule:", "  - {time: 08.00-selesai, title: I, speakers: Dewi}", "  - {time: 08.00-09.00, title: J, room: R1, speakers: Dewi}", "  - {time: 08.30, title: K, room: R2, speakers: Dewi}"),
		"day-5/catatan.md": page("title: Catatan", "for: committee", "time: 08.00-09.00", "speakers: Sari"),
	}
	want := []string{
		`day-1/02-b.md:3:7: warning: "B" and "A" (content/day-1/01-a.md:3:7) both need Budi Santoso, 08.30-09.00 (two-places)`,
		`day-1/index.md:4:5: info: no row says what happens from 09.45 to 22.00 (gap)`,
		`day-2/index.md:4:5: warning: "Apel" and "Jaga malam" (content/day-1/index.md:4:5) both need the room "Pos", 2025-10-07 00.30-01.00 (two-places)`,
		`day-2/index.md:5:5: warning: "Doa" and "Jaga malam" (content/day-1/index.md:4:5) both need Sari, 2025-10-07 00.45-00.50 (two-places)`,
		`day-6/index.md:6:5: warning: "K" and "J" (content/day-6/index.md:5:5) both need Dewi, 08.30 (two-places)`,
	}
	if got := book.ask(t, Options{}); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	committee := book.ask(t, Options{Committee: true})
	if got := strings.Count(strings.Join(committee, "\n"), "Catatan"); got != 2 {
		t.Errorf("the committee is told of its own row %d times: %q", got, committee)
	}
}

// TestManyClashes tells as many clashes as are told at all, and no more of a second person.
func TestManyClashes(t *testing.T) {
	// n sessions of one person have n(n-1)/2 pairs: 141 have 9870 of them, 142 have 10011.
	for n, want := range map[int]int{141: 9870 + 1, 142: diag.OverlapsTold.Most} {
		book := files{"index.md": page("title: X", "timezone: WIB"), "day-1/index.md": page("date: 2025-10-06")}
		for i := range n + 2 {
			speaker := "Budi"
			if i >= n {
				speaker = "Zainal"
			}
			book[fmt.Sprintf("day-1/%03d-s.md", i)] = page("title: S", "time: 08.00-09.00", fmt.Sprintf("room: R%d", i), fmt.Sprintf("groups: G%d", i), "speakers: "+speaker)
		}
		if got := len(book.ask(t, Options{})); got != want {
			t.Errorf("%d sessions: %d clashes are told, want %d", n, got, want)
		}
	}
}

// TestLists names rooms and groups that the handbook does and does not know.
func TestLists(t *testing.T) {
	book := files{
		"index.md":       page("title: Orientasi", "timezone: WIB", "rooms: [Aula Besar, {name: Ruang A}]", "groups: [Kapuas, Pawan]"),
		"day-1/index.md": page("schedule:", "  - {time: 08.00-09.00, title: Satu, room: aula  besar, groups: KAPUAS}", "  - {time: 09.00-10.00, title: Dua, room: Ruang Z, groups: [Pawan, Melawi]}"),
		"day-1/01-a.md":  page("title: A", "time: 10.00-11.00", "room: Ruang AA", "groups:", "  - Kapuas", "  - Pawann"),
	}
	want := []string{
		`day-1/01-a.md:4:7: warning: the handbook's list of rooms has no "Ruang AA" (unlisted)`,
		`day-1/01-a.md:7:5: warning: the handbook's list of groups has no "Pawann" (unlisted)`,
		`day-1/index.md:4:5: warning: the handbook's list of groups has no "Melawi" (unlisted)`,
		`day-1/index.md:4:5: warning: the handbook's list of rooms has no "Ruang Z" (unlisted)`,
	}
	if got := book.ask(t, Options{}); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	book["index.md"] = page("title: Orientasi", "timezone: WIB")
	if got := book.ask(t, Options{}); len(got) > 0 {
		t.Errorf("without lists: %q", got)
	}
}

// TestTexts writes what is to be done, wrong weekdays and private things into bodies and front matter.
func TestTexts(t *testing.T) {
	book := files{
		"index.md": page("title: Orientasi", "timezone: WIB", "contacts: [{name: Sekretariat, phone: 0561-000-777}]"),
		"people/budi.md": page("name: Budi", "phone: 0812-3456-7890", "email: Budi@example.org", "nip: 19870612 201012 1 003") +
			"Nomor saya +6281234567890.\n",
		"people/sari.md": page("name: Sari", "phone: 0813-1111-2222", "email: sari@example.org", "public: true"),
		"people/meja.md": page("name: Meja", "phone: 0561 000777"),
		"day-1/index.md": page("title: Hari", "date: 2025-10-06", "bring: [\"KTP, lihat 0812 3456 7890\"]", "schedule:", "  - {time: 08.00-09.00, title: Apel, note: \"tulis ke budi@example.org.\"}"),
		"day-1/01-a.md":  page("title: A", "time: 09.00-10.00", "meeting: https://rapat.example.org/j/1", "objectives: [\"FIXME\"]"),
		"rules.md": page("title: Tata tertib") + strings.Join([]string{
			"Kumpulkan Selasa, 6 Oktober 2025, bukan Senin, 6 Oktober 2025 atau `Selasa, 6 Oktober 2025`.",
			"", "Juga Rabu (6/10/2025), Sunday 2025-10-06 dan Ahad 31 Oktobar 2025, “Selasa, 6 Oktober 2025” atau 'Kamis 6-10-2025', Jum'at 6 Oktober 2025, Jum’at, 6 Oktober 2025.",
			"", "TODOS dan `TODO` bukan, **TODO** ya; lorem ipsum dolor.",
			"", "Hubungi 0813-1111-2222, 0561-000-777, <budi@example.org>, 0812.3456.7890 atau 08.00-09.30.",
			"", "NIP 198706122010121003, lain: 197001012000032001, bukan 123456789012345678.",
			"", "> [!PANITIA]", "> 0812-3456-7890 TODO", "",
			"[Rapat](https://rapat.example.org/j/1) [telepon](tel:+6281234567890) [surel](mailto:budi@example.org?subject=Izin)", "",
			"    TODO 0812-3456-7890",
		}, "\n"),
	}
	want := []string{
		`day-1/01-a.md:5:15: warning: "FIXME" is still here (todo)`,
		`day-1/index.md:4:21: warning: the phone number of Budi stands here for everyone to read (private)`,
		`day-1/index.md:6:54: warning: the e-mail address of Budi stands here for everyone to read (private)`,
		`people/budi.md:7:13: warning: the phone number of Budi stands here for everyone to read (private)`,
		`rules.md:4:11: warning: 6 October 2025 is a Monday, not a Tuesday (weekday)`,
		`rules.md:6:6: warning: 6 October 2025 is a Monday, not a Wednesday (weekday)`,
		`rules.md:6:24: warning: 6 October 2025 is a Monday, not a Sunday (weekday)`,
		`rules.md:6:69: warning: 6 October 2025 is a Monday, not a Tuesday (weekday)`,
		`rules.md:6:99: warning: 6 October 2025 is a Monday, not a Thursday (weekday)`,
		`rules.md:6:117: warning: 6 October 2025 is a Monday, not a Friday (weekday)`,
		`rules.md:6:140: warning: 6 October 2025 is a Monday, not a Friday (weekday)`,
		`rules.md:8:27: warning: "TODO" is still here (todo)`,
		`rules.md:8:38: warning: "lorem ipsum" is still here (todo)`,
		`rules.md:10:40: warning: the e-mail address of Budi stands here for everyone to read (private)`,
		`rules.md:10:59: warning: the phone number of Budi stands here for everyone to read (private)`,
		`rules.md:12:5: warning: the NIP of Budi stands here for everyone to read (private)`,
		`rules.md:12:31: warning: this looks like somebody's NIP (private)`,
		`rules.md:17:9: warning: the meeting link of "A" stands here for everyone to read (private)`,
		`rules.md:17:50: warning: the phone number of Budi stands here for everyone to read (private)`,
		`rules.md:17:78: warning: the e-mail address of Budi stands here for everyone to read (private)`,
	}
	got := book.ask(t, Options{})
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if of := strings.Join(book.ask(t, Options{Committee: true}), "\n"); strings.Contains(of, "(private)") {
		t.Errorf("the committee is told: %s", of)
	}
}

// TestBodies asks about headings and pictures.
func TestBodies(t *testing.T) {
	book := files{
		"index.md":      page("title: Orientasi"),
		"a.md":          page("title: Judul") + "# Judul\n\n### Dalam\n\n## Luar\n\n### Dalam\n\n##### Dalam sekali\n\n## Luar\n\n# Atas\n\n### Dalam\n",
		"b.md":          page("title: Gambar") + "![](a.png) ![ ](a.png) ![ya](a.png)\n\n[![](a.png)](a.md)\n",
		"a.png":         "x",
		"recap.md":      page("title: Rekap", "photos: [a.png, {src: a.png, alt: Foto}]"),
		"besar.md":      page("title: Besar") + "![x](besar.jpg) ![y](besar.jpg)\n",
		"besar.jpg":     strings.Repeat("x", diag.PageWeight.Most-32),
		"byte.md":       page("title: Sebyte lebih") + "![xx](besar.jpg) ![y](besar.jpg)\n",
		"lebih.md":      page("title: Lebih") + "![x](besar.jpg) ![y](sedang.jpg)\n",
		"sedang.jpg":    strings.Repeat("x", 100_000),
		"tautan.md":     page("title: Tautan") + "[x](besar.jpg) [y](sedang.jpg)\n",
		"day-1/note.md": "Isi tanpa apa-apa.\n",
	}
	want := []string{
		`a.md:6:5: warning: "Dalam" is a heading of level 3 below one of level 1 (heading-skip)`,
		`a.md:12:7: warning: "Dalam sekali" is a heading of level 5 below one of level 3 (heading-skip)`,
		`b.md:4:5: warning: this picture has no text in its place (alt)`,
		`b.md:4:17: warning: this picture has no text in its place (alt)`,
		`b.md:6:6: warning: this picture has no text in its place (alt)`,
		`byte.md: warning: this page and its pictures weigh 1.0 MiB; the heaviest is content/besar.jpg with 1.0 MiB (page-weight)`,
		`lebih.md: warning: this page and its pictures weigh 1.1 MiB; the heaviest is content/besar.jpg with 1.0 MiB (page-weight)`,
		`recap.md:3:10: warning: this picture has no text in its place (alt)`,
	}
	if got := book.ask(t, Options{}); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestUnreached lists what nothing leads to.
func TestUnreached(t *testing.T) {
	book := files{"index.md": page("title: X"), "a.md": "A\n", "b.md": "B\n", "c.pdf": "x", "d.pdf": "x", "e.pdf": "x", "robots.txt": "x"}
	s, _ := book.site(t, site.Options{Audience: content.Participants})
	published := func(f *site.File) bool { return f.Path != "e.pdf" }
	got := lines(New(s, Options{}).Unreached(map[string]bool{"a.html": true, "c.pdf": true}, published))
	want := []string{
		"b.md: info: no page leads to this one (orphan)",
		"d.pdf: info: no page shows or links to this file (orphan)",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
