// Package corpus makes the programmes that generators are measured with: libraries of handbooks of 5 days with 10
// sessions each, in words that look like those of real ones. The same number of sessions is always the same text,
// written for each generator in its own way.
package corpus

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// The shape of a handbook.
const (
	DaysEach     = 5
	SessionsEach = 10 // of a day
)

// Handbook is one of the library's.
type Handbook struct {
	Name  string // of its folder: "buku-0001"
	Title string
	Days  []Day
}

// Day is a day of a handbook.
type Day struct {
	Name     string // "day-1"
	Number   int    // from 1
	Title    string
	Date     string // ISO
	Sessions []Session
}

// Session is one session of some 600 words.
type Session struct {
	Name   string // "sesi-3"
	Number int    // from 1
	Title  string
	Start  string // "08.00"
	End    string
	seed   uint64
}

// Library makes handbooks that hold so many sessions; the last one may be shorter.
func Library(sessions int) []Handbook {
	var library []Handbook
	for n := 0; n < sessions; {
		h := Handbook{Name: fmt.Sprintf("buku-%04d", len(library)+1)}
		h.Title = "Orientasi " + phrase(uint64(n), 3)
		for d := 1; d <= DaysEach && n < sessions; d++ {
			day := Day{Name: fmt.Sprintf("day-%d", d), Number: d, Title: phrase(uint64(n)<<8+uint64(d), 4), Date: fmt.Sprintf("2026-03-%02d", d+1)}
			for s := 1; s <= SessionsEach && n < sessions; s++ {
				start := 7*60 + 30 + (s-1)*50
				day.Sessions = append(day.Sessions, Session{
					Name: fmt.Sprintf("sesi-%d", s), Number: s, Title: phrase(uint64(n)<<16, 4),
					Start: clock(start), End: clock(start + 45), seed: uint64(n),
				})
				n++
			}
			h.Days = append(h.Days, day)
		}
		library = append(library, h)
	}
	return library
}

func clock(minutes int) string { return fmt.Sprintf("%02d.%02d", minutes/60, minutes%60) }

// Links says how a generator's sources name what a session links to.
type Links struct {
	Session func(name string) string // of the same day
	Day     string                   // the session's own
}

// Body is the Markdown of a session of a day: headings, paragraphs, a list, a table, a quote and links.
func (s Session) Body(d Day, links Links) string {
	random := rand.New(rand.NewPCG(s.seed, 1))
	var b strings.Builder
	other := d.Sessions[random.IntN(len(d.Sessions))]
	fmt.Fprintf(&b, "%s Lihat juga [%s](%s) dan [hari ini](%s).\n\n", prose(random, 60), other.Title, links.Session(other.Name), links.Day)
	fmt.Fprintf(&b, "## Tujuan\n\n%s\n\n", prose(random, 40))
	for range 5 {
		fmt.Fprintf(&b, "- **%s**: %s\n", words(random, 2), prose(random, 9))
	}
	fmt.Fprintf(&b, "\n## Pokok bahasan\n\n%s\n\n%s\n\n", prose(random, 70), prose(random, 60))
	fmt.Fprintf(&b, "### %s\n\n%s Bacaan: [%s](https://example.org/%s).\n\n", capital(words(random, 3)), prose(random, 50), words(random, 2), word(random))
	b.WriteString("| Bagian | Waktu | Keterangan |\n| --- | --- | --- |\n")
	for row := range 4 {
		fmt.Fprintf(&b, "| %s | %d menit | %s |\n", words(random, 2), 5*(row+1), words(random, 4))
	}
	fmt.Fprintf(&b, "\n> %s\n>\n> *%s*\n\n", prose(random, 30), words(random, 2))
	fmt.Fprintf(&b, "## Langkah kerja\n\n")
	for i := range 5 {
		fmt.Fprintf(&b, "%d. %s\n", i+1, prose(random, 10))
	}
	fmt.Fprintf(&b, "\n## Penutup\n\n%s Kembali ke [tujuan](#tujuan).\n\n%s\n", prose(random, 50), prose(random, 40))
	return b.String()
}
