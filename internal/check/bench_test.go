package check

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/markdown"
	"bekal/internal/site"
)

// programmeOf is a handbook of so many sessions: forty a day in eight rooms, each with a speaker and a text of some
// paragraphs with links and headings.
func programmeOf(sessions int) fstest.MapFS {
	f := fstest.MapFS{}
	add := func(name, text string) { f["content/"+name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644} }
	add("index.md", page("title: Konferensi", "timezone: WIB", "rooms: [R0, R1, R2, R3, R4, R5, R6, R7]"))
	text := strings.Repeat("Peserta belajar bagaimana lembaga tersusun, mulai pukul 08.00 sampai 16.30. Lihat [sesi lain](00-sesi.md).\n\n## Tujuan\n\n- Mengenal **bagian** dan tugasnya.\n- Nomor 12 dari 40.\n\n", 4)
	for i := range sessions {
		day, n := i/40, i%40
		if n == 0 {
			add(fmt.Sprintf("hari-%d/index.md", day+1), page("title: Hari", "date: "+time.Date(2025, 1, 1+day, 0, 0, 0, 0, time.UTC).Format("2006-01-02")))
		}
		name := fmt.Sprintf("%02d-sesi-%d", n, n)
		add(fmt.Sprintf("hari-%d/%s.md", day+1, name), page(fmt.Sprintf("title: Sesi %d", i), fmt.Sprintf("time: %02d.00-%02d.45", 8+n/8, 8+n/8),
			fmt.Sprintf("room: R%d", n%8), fmt.Sprintf("speakers: Orang %d", i%500))+text)
	}
	return f
}

// BenchmarkCheck holds the time of all questions against that of the model: what content and site take to read and
// make the same 10,000 sessions. Bodies are parsed by whoever makes the pages, so they are asked as they come.
func BenchmarkCheck(b *testing.B) {
	folder := programmeOf(10_000)
	begun := time.Now()
	tree, problems := content.Read(folder)
	s, more := site.New(tree, site.Options{Audience: content.Participants})
	model := time.Since(begun)
	if s == nil || len(problems)+len(more) > 0 {
		b.Fatal(len(problems), len(more))
	}
	bodies := map[*site.Page]*markdown.Document{}
	for _, p := range s.Pages {
		bodies[p] = bodyOf(p)
	}
	begun = time.Now()
	for b.Loop() {
		checker := New(s, Options{})
		found := checker.Ask()
		for _, p := range s.Pages {
			found = append(found, checker.Page(p, bodies[p])...)
		}
		if len(found) > 0 {
			b.Fatal(lines(found)[0])
		}
	}
	each := time.Since(begun) / time.Duration(b.N)
	b.ReportMetric(float64(each)/float64(model), "×model")
}

// BenchmarkCrowd asks about days on which everything is at two places at once: the time grows with the sessions.
func BenchmarkCrowd(b *testing.B) {
	for _, sessions := range []int{1000, 2000, 4000} {
		b.Run(fmt.Sprint(sessions), func(b *testing.B) {
			f := files{"index.md": page("title: X", "timezone: WIB")}
			for i := range sessions {
				f[fmt.Sprintf("day-1/%04d-s.md", i)] = page("title: S", "time: 08.00-09.00", fmt.Sprintf("room: R%d", i), fmt.Sprintf("groups: G%d", i), "speakers: Budi")
			}
			s, _ := f.site(b, site.Options{Audience: content.Participants})
			for b.Loop() {
				if got := len(New(s, Options{}).Ask()); got != diag.OverlapsTold.Most {
					b.Fatal(got)
				}
			}
		})
	}
}
