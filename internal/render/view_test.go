package render

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"bekal/internal/content"
	"bekal/internal/schedule"
	"bekal/internal/site"
)

// TestViews holds what the layouts see of one page of each kind against testdata/view.
func TestViews(t *testing.T) {
	b := layExample(t)
	home := b.data("index.html")
	golden(t, "view/handbook.txt", dump(home))
	for name, address := range map[string]string{
		"day": "day-1/index.html", "session": "day-1/diskusi.html", "recap": "day-1/recap.html", "person": "people/biro-sdm.html",
		"page": "panduan/index.html", "timetable": "timetable.html", "404": "404.html",
	} {
		data := b.data(address)
		known := []any{data.Handbook}
		for _, day := range data.Handbook.Days {
			if data.Kind != "day" {
				known = append(known, day)
			}
		}
		golden(t, path.Join("view", name+".txt"), dump(data, known...))
	}
	library := lay(t, aLibrary(), defaults(), siteOptions())
	golden(t, "view/library.txt", dump(library.data("index.html")))
	golden(t, "view/of-a-library.txt", dump(library.data("kalbar-2025/rules.html")))
}

// TestSmallestHandbook shows that what is not known is empty, so that a layout has nothing to show.
func TestSmallestHandbook(t *testing.T) {
	b := layContent(t, files{"index.md": "Halo.\n", "hari-1/index.md": page("title: Satu", "")})
	data := b.data("index.html")
	want := `
Kind: handbook
Title: Buku pegangan
Href: index.html
IconHref: assets/icon.3d55a325.svg
TouchIconHref: assets/icon.3d55a325.png
WorkerHref: sw.js
ManifestHref: site.webmanifest
Language: id
Direction: ltr
Handbook:
  Title: Buku pegangan
  Href: index.html
  Days:
    -
      Title: Satu
      Href: hari-1/index.html
      Number: 1
      Tone: 1
      Label: Hari 1
      ID: hari-1
  SearchPage:
    Title: Cari
    Href: search.html
    Kind: search
  SearchIndex: search/index.js
Editions:
  -
    Title: Seluruh buku
    Href: print/index.html
    Kind: book
`
	if got := dump(data); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// TestPrefixes shows that every way begins at the page, however deep it lies.
func TestPrefixes(t *testing.T) {
	b := layContent(t, files{"index.md": page("title: Judul", ""), "a/b/c.md": "", "hari-1/index.md": "", "pekan-ä/x.md": ""})
	for address, want := range map[string]string{
		"index.html": "index.html index.html", "a/b/c.html": "../../index.html ../../a/b/c.html", "pekan-ä/x.html": "../index.html ../pekan-%C3%A4/x.html",
	} {
		data := b.data(address)
		if got := data.Handbook.Href + " " + data.Href; got != want || data.Base != prefixOf(address) || data.Root != data.Base {
			t.Errorf("%s: got %s, %s, %s", address, got, data.Base, data.Root)
		}
	}
}

// TestSessionWithSeveralRows shows which row speaks for a session that takes place more than once.
func TestSessionWithSeveralRows(t *testing.T) {
	for _, c := range []struct{ name, rows, want string }{
		{"for two groups", "\n  - {session: a, time: 08.00-09.30, groups: X, room: Aula}\n  - {session: a, time: 10.00-11.30, groups: Y}", "08.00–09.30 Aula [X]  2 JP"},
		{"over lunch", "\n  - {session: a, time: 10.00-10.45}\n  - {session: a, time: 13.00-13.45}", "10.00–10.45  []  2 JP"},
		{"one cancelled", "\n  - {session: a, time: 08.00-08.45, status: cancelled}\n  - {session: a, time: 10.00-10.45, room: Aula}", "10.00–10.45 Aula []  1 JP"},
		{"all cancelled", "\n  - {session: a, time: 08.00-08.45, status: cancelled}\n  - {session: a, time: 10.00-10.45, status: cancelled}", "08.00–08.45  [] cancelled "},
		{"none", " []", "  []  "},
	} {
		b := layContent(t, files{"index.md": page("title: Judul\ngroups: [X, Y]\ntimezone: WIB", ""), "day-1/index.md": page("schedule:"+c.rows, ""), "day-1/a.md": page("title: A\ntype: class", "")})
		s := b.data("day-1/a.html").Session
		got := strings.Join([]string{s.Time, s.Room, "[" + strings.Join(s.Groups, " ") + "]", s.Status, s.Lessons}, " ")
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestNewestRecap shows which recap leads the home page.
func TestNewestRecap(t *testing.T) {
	at := func(day int) schedule.Date { return schedule.Date{Year: 2025, Month: 10, Day: day} }
	recap := func(title string, date schedule.Date) *site.Recap {
		return &site.Recap{Page: &site.Page{Title: title}, Date: date}
	}
	unknown := schedule.Date{}
	for _, c := range []struct {
		name string
		h    site.Handbook
		want string
	}{
		{"none", site.Handbook{Days: []*site.Day{{}}}, ""},
		{"of the last day", site.Handbook{Days: []*site.Day{{Recaps: []*site.Recap{recap("1", unknown)}}, {Recaps: []*site.Recap{recap("2", unknown)}}, {}}}, "2"},
		{"the first of a day", site.Handbook{Days: []*site.Day{{Recaps: []*site.Recap{recap("a", at(6)), recap("b", at(6))}}}}, "a"},
		{"the latest of a day", site.Handbook{Days: []*site.Day{{Recaps: []*site.Recap{recap("a", at(6)), recap("b", at(7))}}}}, "b"},
		{"of the event", site.Handbook{Days: []*site.Day{{Recaps: []*site.Recap{recap("1", at(6))}}}, Recaps: []*site.Recap{recap("all", unknown), recap("later", unknown)}}, "all"},
		{"of a day after the event's", site.Handbook{Days: []*site.Day{{Recaps: []*site.Recap{recap("1", at(9))}}}, Recaps: []*site.Recap{recap("week", at(8))}}, "1"},
		{"the event's latest", site.Handbook{Recaps: []*site.Recap{recap("week 1", at(8)), recap("week 2", at(15))}}, "week 2"},
	} {
		got := ""
		if newest := newestRecap(&c.h); newest != nil {
			got = newest.Page.Title
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPhoneHref(t *testing.T) {
	for phone, want := range map[string]string{
		"0561-000-101":          "tel:0561000101",
		"(0561) 000.101":        "tel:0561000101",
		"+62 812 0000 0102":     "tel:+6281200000102",
		"+62 (0)561 000101":     "tel:+62561000101",
		"0812–0000–0102":        "tel:081200000102",
		"112":                   "tel:112",
		"":                      "",
		"11":                    "",
		"0561-000-101/102":      "",
		"0561 000101 ext. 3":    "",
		"08120000010 081300002": "",
		"WA panitia":            "",
		"62+812":                "",
		"javascript:1":          "",
	} {
		if got := string(phoneHref(phone)); got != want {
			t.Errorf("%q: got %q, want %q", phone, got, want)
		}
	}
}

// TestCanonical shows the absolute address of pages, in a library too whose handbooks may stand elsewhere.
func TestCanonical(t *testing.T) {
	b := lay(t, aLibrary(), defaults(), site.Options{BaseURL: ""})
	for address, want := range map[string]string{"index.html": "", "kalbar-2024/index.html": "", "kalbar-2025/rules.html": "https://example.org/2025/rules.html"} {
		if got := b.data(address).Canonical; got != want {
			t.Errorf("%s: got %q, want %q", address, got, want)
		}
	}
	b = lay(t, aLibrary(), defaults(), site.Options{BaseURL: "https://example.com/p"})
	for address, want := range map[string]string{
		"index.html": "https://example.com/p/index.html", "kalbar-2024/hari-1/a.html": "https://example.com/p/kalbar-2024/hari-1/a.html", "404.html": "",
	} {
		if got := b.data(address).Canonical; got != want {
			t.Errorf("%s: got %q, want %q", address, got, want)
		}
	}
}

// TestDayIDs shows the anchors of days in the timetable of all days, in a library and in folders, too.
func TestDayIDs(t *testing.T) {
	b := layContent(t, files{
		"index.md": page("kind: library", ""), "a/index.md": page("title: A", ""),
		"a/minggu-1/hari-1/index.md": page("schedule: [08.00-09.00 Apel]", ""), "a/minggu-1-hari-1/index.md": page("kind: day", ""),
	})
	var got []string
	for _, day := range b.data("a/index.html").Handbook.Days {
		got = append(got, day.ID+" "+day.TimetableHref)
	}
	slices.Sort(got)
	if want := []string{"minggu-1-hari-1 ../a/timetable.html#minggu-1-hari-1", "minggu-1.hari-1 ../a/timetable.html#minggu-1.hari-1"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// TestTotalsAreTheParticipants shows that the committee's own rows count in no sum, whoever reads it.
func TestTotalsAreTheParticipants(t *testing.T) {
	project := files{
		"content/index.md":       page("title: Judul\ntimezone: WIB", ""),
		"content/day-1/index.md": page("schedule:\n  - {time: 08.00-08.45, title: Kelas, type: class}\n  - {time: 10.00-10.45, title: Rapat, type: discussion, for: committee}", ""),
	}
	book := lay(t, project.fs(), defaults(), site.Options{Audience: content.Committee}).data("index.html").Handbook
	if len(book.Days[0].Slots) != 2 || book.Lessons != "1 JP" || len(book.Totals) != 1 || book.Totals[0].Label != "Kelas" {
		t.Errorf("%s, %v", book.Lessons, book.Totals)
	}
}

// TestOutline shows a day at a glance: few rows of one time stand for themselves, more are one.
func TestOutline(t *testing.T) {
	rows := "schedule:\n  - {time: 07.00-08.00, title: Apel}\n"
	for i := range 5 {
		rows += fmt.Sprintf("  - {time: 08.00-09.00, title: Kelas %d, room: Ruang %d}\n", i, i)
	}
	for i := range 4 {
		rows += fmt.Sprintf("  - {time: 09.00-10.00, title: Diskusi %d, room: Ruang %d}\n", i, i)
	}
	b := layContent(t, files{"index.md": page("title: Judul", ""), "day-1/index.md": page(rows+"  - Foto\n  - Pulang", "")})
	var got []string
	for _, slot := range b.data("index.html").Handbook.Days[0].Outline {
		got = append(got, strings.TrimSpace(fmt.Sprintf("%s %s %s", slot.Time, slot.Title, slot.Href)))
	}
	want := []string{
		"07.00–08.00 Apel", "08.00–09.00 5 sesi bersamaan day-1/index.html#slot-kelas-0",
		"09.00–10.00 Diskusi 0", "09.00–10.00 Diskusi 1", "09.00–10.00 Diskusi 2", "09.00–10.00 Diskusi 3", "Foto", "Pulang",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
