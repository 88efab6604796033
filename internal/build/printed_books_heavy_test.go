//go:build heavy

package build

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"bekal/internal/pdf"
	"bekal/internal/pdf/document"
	"bekal/internal/pdf/pdftest"
)

// TestTimetableOfFortyRows prints a timetable of four days and forty rows, with titles, rooms and groups as they are
// long in real ones: it is one sheet of A4 across, and no letter on it is smaller than 7 pt.
func TestTimetableOfFortyRows(t *testing.T) {
	f := files{"content/index.md": "---\ntitle: Orientasi pegawai baru\ntimezone: WIB\ngroups: [Kelompok Kapuas, Kelompok Melawi]\n---\nSelamat datang.\n"}
	for day := range 4 {
		var rows strings.Builder
		for row := range 10 {
			fmt.Fprintf(&rows, "  - time: %02d.00-%02d.45\n    title: Pengenalan susunan organisasi dan tata kerja sekretariat, bagian %d\n    room: Ruang rapat besar lantai dua\n", 7+row, 7+row, 10*day+row+1)
		}
		f[fmt.Sprintf("content/day-%d/index.md", day+1)] = fmt.Sprintf("---\ntitle: Hari untuk mengenal lembaga %d\ndate: 2026-03-0%[1]d\nschedule:\n%s---\n", day+1, rows.String())
	}
	p := printProject(t, project(t, f), "timetable", Options{Paper: "A4"}, pdf.Options{})
	d := p.documents[0]
	if d.Pages != 1 {
		t.Errorf("it takes %d sheets", d.Pages)
	}
	if info := pdftest.Run(t, "pdfinfo", p.file(d)); !regexp.MustCompile(`Page size: +84[12]\S* x 59[45]\S* pts`).MatchString(info) {
		t.Errorf("the sheet is no A4 across: %s", info)
	}
	text := pdftest.Run(t, "pdftotext", "-raw", p.file(d), "-")
	if n := len(regexp.MustCompile(`\d\d\.00–\d\d\.45`).FindAllString(text, -1)); n != 40 {
		t.Errorf("%d rows of 40 are on it", n)
	}
	const zoom = 3 // pdftohtml gives sizes in whole points, enlarged so much
	fonts := regexp.MustCompile(`<fontspec [^>]*size="(\d+)"`).FindAllStringSubmatch(pdftest.Run(t, "pdftohtml", "-xml", "-stdout", "-zoom", strconv.Itoa(zoom), p.file(d)), -1)
	for _, font := range fonts {
		if size, err := strconv.Atoi(font[1]); err != nil || size < 7*zoom {
			t.Errorf("type of %s/%d pt is on it", font[1], zoom)
		}
	}
	if len(fonts) == 0 {
		t.Error("no type was found on it")
	}
}

// englishBook is a small handbook in English, with a session that takes more than one page.
func englishBook() files {
	const long = "The secretariat keeps what it is given, tells what it decided, and answers those who ask. A TPS is where people vote. "
	session := func(title, text string) string {
		return "---\ntitle: " + title + "\n---\n## What for\n\n" + text + "\n\n## What next\n\n" + text + "\n"
	}
	return files{
		"content/index.md":                       "---\ntitle: Orientation of new staff\nlanguage: en\ntimezone: WIB\norganizer: The secretariat\nversion: \"2\"\nupdated: 2026-02-20\n---\nWelcome to all of you.\n",
		"content/before-you-come.md":             "---\ntitle: Before you come\n---\nBring your letter. The rest is in [Looking after data](day-2/02-looking-after-data.md).\n",
		"content/glossary.md":                    "---\ntitle: Glossary\nkind: glossary\n---\nTPS\n: The place where people vote.\n\nKPPS\n: Those who run it.\n",
		"content/day-1/index.md":                 "---\ntitle: Who we are\ndate: 2026-03-02\nschedule:\n  - 08.00-09.00 Registration\n---\nThe first day is for names.\n",
		"content/day-1/01-welcome.md":            session("Welcome and introductions", "Say who you are."),
		"content/day-1/02-the-house.md":          session("The house and its people", strings.Repeat(long, 5)+"\n\n"+strings.Repeat(long, 6)+"\n\n"+strings.Repeat("KPPS count by hand. ", 40)),
		"content/day-2/index.md":                 "---\ntitle: What we do\ndate: 2026-03-03\n---\nThe second day is for work.\n",
		"content/day-2/01-a-day-at-work.md":      session("A day at work", strings.Repeat(long, 2)),
		"content/day-2/02-looking-after-data.md": session("Looking after data", "KPPS are told of this, too."),
	}
}

// TestEnglishBook prints a small handbook in English on Letter: its numbers are right, its heads name the day on the left
// and the session on the right, and no word of the theme is left in another language.
func TestEnglishBook(t *testing.T) {
	p := printProject(t, project(t, englishBook()), "book", Options{Paper: "Letter"}, pdf.Options{})
	d := p.documents[0]
	p.expectNumbers(t, d, "Contents", 8, 2)
	p.expectSheets(t, d, paper{216, 279, 25, 22, 22, 24})
	if info := pdftest.Run(t, "pdfinfo", p.file(d)); !strings.Contains(info, "(letter)") {
		t.Errorf("it is not on Letter: %s", info)
	}
	if plain := pdftest.Run(t, "qpdf", "--qdf", "--object-streams=disable", p.file(d), "-"); !strings.Contains(plain, "/Lang (en)") {
		t.Error("the file does not say its language")
	}
	text := strings.Join(pdftest.Pages(t, p.file(d)), "\n")
	if other := regexp.MustCompile(`(?i)\b(halaman|hari|sesi|daftar|jadwal|catatan|versi|tenggat|indeks)\b`).FindString(text); other != "" {
		t.Errorf("the book says %q", other)
	}
	if at := regexp.MustCompile(`Looking after data \(Session 2\.2, page (\d+)\)`).FindStringSubmatch(text); at == nil {
		t.Error("a link to a session does not say its page")
	} else {
		number, _ := strconv.Atoi(at[1])
		p.expectOn(t, pdftest.Pages(t, p.file(d)), number, "Looking after data", "a link")
	}
	read, err := document.Read(d.PDF)
	if err != nil {
		t.Fatal(err)
	}
	heads := pdftest.Pages(t, p.file(d), "-x", "0", "-y", "0", "-W", "612", "-H", "60")
	first := read.Destinations()["day-1.the-house"]
	if first == 0 {
		t.Fatal("no page of the second session is known")
	}
	for page := first; page < first+2; page++ {
		want := "Day 1 · Who we are"
		if page%2 == 1 {
			want = "1.2 The house and its people"
		}
		if got := strings.TrimSpace(heads[page-1]); got != want {
			t.Errorf("the head of page %d is %q, want %q", page, got, want)
		}
	}
}

// TestFoldOfBooklet prints a book as one bundle, whose outermost sheet is its cover on both sides of the fold: no line of
// another colour goes through it there.
func TestFoldOfBooklet(t *testing.T) {
	p := printProject(t, project(t, englishBook()), "book", Options{Paper: "A5"}, pdf.Options{Booklet: true})
	cover := sheetsOf(t, p.file(p.documents[0]))[0]
	row := cover.pixels[cover.height/40*cover.width:][:cover.width] // above all that stands on the covers
	for x := cover.width / 3; x < cover.width*2/3; x++ {
		if row[x] != row[cover.width/3] || row[x] > 200 {
			t.Errorf("%d of %d pixels from the left, the cover is as light as %d, and %d elsewhere", x, cover.width, row[x], row[cover.width/3])
		}
	}
}
