package site

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bekal/internal/diag"
	"bekal/internal/schedule"
)

// oneDay is a handbook of one day with a list of rows, and more files of the day.
func oneDay(list string, more files) files {
	all := files{"index.md": page("title: Buku", "timezone: WIB"), "day-1/index.md": page("title: Satu", "date: 2025-10-06", "start: 07.00", "schedule:"+list)}
	for name, text := range more {
		all["day-1/"+name] = text
	}
	return all
}

func TestRowsOfADay(t *testing.T) {
	s := oneDay(`
  - 30m Registrasi
  - {session: 02-dua, time: 13.00-14.30, groups: [B], room: Ruang 2, type: discussion, speakers: Ani}
  - {session: 02-dua.md, time: 09.00-10.30, groups: [A]}
  - {session: tiga, start: 10.45, title: Tiga kali}
  - {session: 04-empat/, speakers: Budi}
  - {session: 04-empat, time: 17.00-17.30, status: cancelled}
  - {session: "pagi/05-lima"}
  - {time: 15.00-15.30, title: Ishoma}`, files{
		"02-dua.md":         page("title: Dua", "time: 08.00-09.00", "room: Aula", "speakers: Citra", "type: class", "jp: 4"),
		"03-tiga.md":        page("title: Tiga", "jp: 2"),
		"04-empat/index.md": page("title: Empat", "start: 15.30", "duration: 45", "status: moved", "note: pindah", "was: 14.00"),
		"pagi/05-lima.md":   page("title: Lima"),
		"06-enam.md":        page("title: Enam", "time: 16.30-17.00", "groups: [A]"),
		"00-nol.md":         page("title: Nol"),
	}).build(t, Options{})
	day := s.Handbooks[0].Days[0]
	var got []string
	for _, slot := range day.Slots {
		key := ""
		if slot.Session != nil {
			key = slot.Session.Page.Key
		}
		got = append(got, strings.TrimSpace(fmt.Sprintf("%s|%s|%s|%s|%s|%s|%s|%d", slot.Range().Written(), slot.Title, slot.Type, slot.Room, strings.Join(slot.Groups, "+"), names(slot.People), key, slot.Lessons)))
	}
	want := []string{
		"07.00-07.30|Registrasi|admin||||  |0",
		"09.00-10.30|Dua|class|Aula|A|Citra|/day-1/02-dua|20",
		"10.45-12.15|Tiga kali||||  |/day-1/03-tiga|20",
		"13.00-14.30|Dua|discussion|Ruang 2|B|Ani|/day-1/02-dua|20",
		"15.00-15.30|Ishoma|prayer||||  |0",
		"15.30-16.15|Empat||||Budi|/day-1/04-empat/index|10",
		"17.00-17.30|Empat|||||/day-1/04-empat/index|0",
		"|Lima||||  |/day-1/pagi/05-lima|0",
		"|Nol||||  |/day-1/00-nol|0",
		"16.30-17.00|Enam|||A||/day-1/06-enam|7",
	}
	for i := range want {
		want[i] = strings.ReplaceAll(want[i], "  ", "")
	}
	slices.Sort(want)
	sorted := slices.Sorted(slices.Values(got))
	if !slices.Equal(sorted, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(sorted, "\n"), strings.Join(want, "\n"))
	}
	if order, want := sessionKeys(day), "/day-1/02-dua /day-1/03-tiga /day-1/00-nol /day-1/04-empat/index /day-1/06-enam /day-1/pagi/05-lima"; order != want {
		t.Errorf("sessions %s\nwant     %s", order, want)
	}
	empat := pageAt(t, s, "day-1/empat/index.html").Session.Slots[0]
	if empat.Status != schedule.Moved || empat.Note != "pindah" || empat.Was != "14.00" || empat.Place.Line == 0 {
		t.Errorf("%+v", empat)
	}
	if again := pageAt(t, s, "day-1/empat/index.html").Session.Slots[1]; again.Status != schedule.Cancelled || again.Note != "" || again.Was != "" {
		t.Errorf("a row with a status of its own has the note of its page: %+v", again)
	}
	if dua := pageAt(t, s, "day-1/dua.html").Session; len(dua.Slots) != 2 || dua.Type != schedule.Class || names(dua.Speakers) != "Citra" {
		t.Errorf("%+v", dua)
	}
	if day.Lessons != 57 || s.Handbooks[0].Lessons != 57 {
		t.Errorf("%d lesson hours", day.Lessons)
	}
}

func names(people []Speaker) string {
	var list []string
	for _, p := range people {
		list = append(list, p.Name)
	}
	return strings.Join(list, "+")
}

func sessionKeys(day *Day) string {
	var keys []string
	for _, s := range day.Sessions {
		keys = append(keys, s.Page.Key)
	}
	return strings.Join(keys, " ")
}

// TestAnchors shows that a row keeps its anchor when its time, or that of others, changes.
func TestAnchors(t *testing.T) {
	anchors := func(list string) []string {
		s := oneDay(list, files{"01-a.md": page("title: Etika Digital", "id: etika")}).build(t, Options{})
		var got []string
		for _, slot := range s.Handbooks[0].Days[0].Slots {
			got = append(got, slot.Anchor)
		}
		slices.Sort(got)
		return got
	}
	before := anchors("\n  - 07.00-08.00 Rehat kopi\n  - {session: 01-a, time: 08.00-09.00}\n  - 09.00-09.15 Rehat kopi\n  - {time: 10.00-11.00, title: X, id: penutup}")
	if want := []string{"slot-etika", "slot-penutup", "slot-rehat-kopi", "slot-rehat-kopi-2"}; !slices.Equal(before, want) {
		t.Errorf("got %q, want %q", before, want)
	}
	after := anchors("\n  - 07.15-08.00 Rehat kopi\n  - {session: 01-a, time: 10.00-11.00}\n  - 09.00-09.30 Rehat kopi\n  - {time: 11.00-11.30, title: Y, id: penutup}")
	if !slices.Equal(before, after) {
		t.Errorf("before %q, after %q", before, after)
	}
}

func TestUnknownSessions(t *testing.T) {
	_, problems := New(oneDay("\n  - {session: 01-sturktur, time: 08.00-09.00}\n  - {session: ../day-2/01-lain, time: 09.00-10.00}\n  - {session: recap}\n  - {session: xyz}", files{
		"01-struktur.md": "", "recap.md": "", "../day-2/01-lain.md": "",
	}).clean().read(t), Options{})
	wantProblems(t, problems, `
		content/day-1/index.md:6:15: error: there is no session "01-sturktur" in this day (unknown-page)
		  did you mean "01-struktur"?
		content/day-1/index.md:7:15: error: there is no session "../day-2/01-lain" in this day (unknown-page)
		content/day-1/index.md:8:15: error: there is no session "recap" in this day (unknown-page)
		content/day-1/index.md:9:15: error: there is no session "xyz" in this day (unknown-page)
		`, `
		content/day-1/index.md:6:15: error: tidak ada sesi "01-sturktur" dalam hari yang bersangkutan (unknown-page)
		  maksudnya "01-struktur"?
		content/day-1/index.md:7:15: error: tidak ada sesi "../day-2/01-lain" dalam hari yang bersangkutan (unknown-page)
		content/day-1/index.md:8:15: error: tidak ada sesi "recap" dalam hari yang bersangkutan (unknown-page)
		content/day-1/index.md:9:15: error: tidak ada sesi "xyz" dalam hari yang bersangkutan (unknown-page)
		`)
}

// clean takes the dots out of the files' paths.
func (f files) clean() files {
	all := files{}
	for name, text := range f {
		all[strings.ReplaceAll(name, "day-1/../", "")] = text
	}
	return all
}

// TestOverlaps shows that each clash is said once, at the row that begins later, and names both.
func TestOverlaps(t *testing.T) {
	s, problems := New(oneDay(`
  - {time: 08.00-09.30, title: Struktur, room: Aula}
  - {time: 09.00-10.00, title: Etika, room: aula}
  - {time: 11.00-12.00, title: Kelas, groups: [A, B]}
  - {time: 11.30-12.00, title: Klinik, groups: B, room: R2}
  - {time: 13.00-14.00, title: Pleno}
  - {time: 13.00-14.00, title: Rapat panitia, for: committee}
  - {time: 15.00-16.00, title: Doa, room: Aula}
  - {time: 15.30-16.00, title: Beres-beres, room: Aula, for: committee}`, files{
		"01-pleno.md": page("title: Tamu", "time: 13.30-14.30"),
	}).read(t), Options{Audience: "committee"})
	wantProblems(t, problems, `
		content/day-1/01-pleno.md:3:7: warning: "Tamu" and "Pleno" (content/day-1/index.md:10:5) run at the same time, 13.30-14.00 (overlap)
		  move one of them, or say that they are for different `+"`groups`"+`
		content/day-1/index.md:7:5: warning: "Etika" and "Struktur" (content/day-1/index.md:6:5) share the room "Aula", 09.00-09.30 (overlap)
		  move one of them, or give it another `+"`room`"+`
		content/day-1/index.md:9:5: warning: "Klinik" and "Kelas" (content/day-1/index.md:8:5) share the group "B", 11.30-12.00 (overlap)
		  move one of them, or give it other `+"`groups`"+`
		content/day-1/index.md:13:5: warning: "Beres-beres" and "Doa" (content/day-1/index.md:12:5) share the room "Aula", 15.30-16.00 (overlap)
		  move one of them, or give it another `+"`room`"+`
		`, `
		content/day-1/01-pleno.md:3:7: warning: "Tamu" dan "Pleno" (content/day-1/index.md:10:5) berlangsung bersamaan, 13.30-14.00 (overlap)
		  pindahkan salah satunya, atau sebutkan `+"`kelompok`"+` yang berbeda
		content/day-1/index.md:7:5: warning: "Etika" dan "Struktur" (content/day-1/index.md:6:5) memakai ruang "Aula" bersamaan, 09.00-09.30 (overlap)
		  pindahkan salah satunya, atau beri `+"`ruang`"+` lain
		content/day-1/index.md:9:5: warning: "Klinik" dan "Kelas" (content/day-1/index.md:8:5) diikuti kelompok "B" bersamaan, 11.30-12.00 (overlap)
		  pindahkan salah satunya, atau beri `+"`kelompok`"+` lain
		content/day-1/index.md:13:5: warning: "Beres-beres" dan "Doa" (content/day-1/index.md:12:5) memakai ruang "Aula" bersamaan, 15.30-16.00 (overlap)
		  pindahkan salah satunya, atau beri `+"`ruang`"+` lain
		`)
	var clashing int
	for _, slot := range s.Handbooks[0].Days[0].Slots {
		if slot.Clash {
			clashing++
		}
	}
	if clashing != 8 {
		t.Errorf("%d rows are marked", clashing)
	}
}

func TestGrid(t *testing.T) {
	s := oneDay("\n  - {time: 08.00-09.00, title: A, room: R2}\n  - {time: 08.00-09.00, title: B, room: R1}", nil)
	s["index.md"] = page("timezone: WIB", "rooms: [R1, R2]")
	if grid := s.build(t, Options{}).Handbooks[0].Days[0].Grid; grid == nil || !slices.Equal(grid.Columns, []string{"R1", "R2"}) {
		t.Errorf("%+v", grid)
	}
}

func TestLinkedRows(t *testing.T) {
	s, problems := New(oneDay(`
  - {time: 08.00-09.00, title: Aturan, link: ../rules.md#sanksi}
  - {time: 09.00-10.00, title: Peta, link: peta.png}
  - {time: 10.00-11.00, title: Luar, link: "https://example.org/"}
  - {time: 11.00-12.00, title: Mati, link: ../aturan.md}
  - {time: 12.00-13.00, title: Skrip, link: "javascript:alert(1)"}`, files{"../rules.md": "", "peta.png": "png"}).clean().read(t), Options{})
	slots := s.Handbooks[0].Days[0].Slots
	if l := slots[0].Link; l == nil || l.Page.Address != "rules.html" || l.Fragment != "sanksi" {
		t.Errorf("%+v", l)
	}
	if slots[1].Link.File.Address != "day-1/peta.png" || slots[2].Link.External != "https://example.org/" || slots[3].Link != nil || slots[4].Link != nil {
		t.Errorf("%+v", slots)
	}
	if len(problems) != 2 || problems[0].Rule != diag.DeadLink.Name || problems[1].Rule != diag.UnsafeLink.Name || problems[0].Line != 9 {
		t.Errorf("got\n%s", said(problems, diag.English))
	}
}

// TestWhoSaysTheTime lays what a day's list says of a time over what the session's page says.
func TestWhoSaysTheTime(t *testing.T) {
	for _, c := range []struct{ row, page, want string }{
		{"", "time: 08.00-09.30", "08.00-09.30 2.0"},
		{"time: 10.00-11.00", "time: 08.00-09.30", "10.00-11.00 1.3"},
		{"start: 10.00", "duration: 90", "10.00-11.30 2.0"},
		{"time: 10.00", "duration: 90", "10.00-11.30 2.0"},
		{"time: 10.00-selesai", "duration: 90", "10.00-selesai 0.0"},
		{"start: 10.00", "start: 08.00\nend: 08.45", "10.00-10.45 1.0"},
		{"start: 10.00", "jp: 2", "10.00-11.30 2.0"},
		{"start: 10.00", "time: 08.00-09.30", "10.00-11.30 2.0"},
		{"duration: 30", "start: 09.00", "09.00-09.30 0.7"},
		{"duration: 30", "time: 09.00-10.00", "09.00-09.30 0.7"},
		{"duration: 30", "jp: 2", "07.00-07.30 0.7"},
		{"jp: 1", "duration: 10", "07.00-07.45 1.0"},
		{"time: 10.00-12.00", "jp: 2", "10.00-12.00 2.0"},
		{"start: 10.00, end: 10.30", "start: 08.00", "10.00-10.30 0.7"},
		{"end: 07.20", "", "07.00-07.20 0.4"},
		{"start: 10.00", "end: 10.45", "10.00-10.45 1.0"},
		{"start: 10.00", "time: 08.00-selesai", "10.00-selesai 0.0"},
	} {
		comma := ", "
		if c.row == "" {
			comma = ""
		}
		s := oneDay("\n  - {session: 01-a"+comma+c.row+"}", files{"01-a.md": page(c.page)}).build(t, Options{})
		slot := s.Handbooks[0].Days[0].Slots[0]
		if got := fmt.Sprintf("%s %.1f", slot.Range().Written(), float64(slot.Lessons)/10); got != c.want {
			t.Errorf("row %q, page %q: got %s, want %s", c.row, c.page, got, c.want)
		}
	}
}
