package site

import (
	"fmt"
	"testing"

	"bekal/internal/content"
)

// library is a large library: handbooks of five days of eight sessions each, with recaps and people.
func library(handbooks int) files {
	all := files{"index.md": page("kind: library", "title: Pustaka", "timezone: WIB")}
	for h := range handbooks {
		dir := fmt.Sprintf("buku-%03d/", h)
		all[dir+"index.md"] = page(fmt.Sprintf("title: Buku %d", h))
		for _, name := range []string{"Dra. Kokom Komala, M.Pd.", "Biro SDM"} {
			all[dir+"people/"+Slug(name)+".md"] = page("name: " + fmt.Sprintf("%q", name))
		}
		for d := range 5 {
			day := fmt.Sprintf("%sday-%d/", dir, d+1)
			schedule := ""
			for s := range 6 {
				schedule += fmt.Sprintf("\n  - {session: %02d-sesi-%d, time: %02d.00-%02d.45}", s+1, s, 8+s, 8+s)
			}
			all[day+"index.md"] = page("title: Hari", fmt.Sprintf("date: 2025-10-%02d", d+6), "schedule:"+schedule)
			for s := range 8 {
				file := fmt.Sprintf("%s%02d-sesi-%d.md", day, s+1, s)
				all[file] = page(fmt.Sprintf("title: Sesi %d", s), "speakers: [Kokom Komala, biro-sdm]", "materials: [{file: bahan.pdf}]", "tasks: [{title: Baca, due: 2025-10-08}]")
			}
			all[day+"bahan.pdf"] = "%PDF-"
			all[day+"recap.md"] = page("title: Rekap")
		}
	}
	return all
}

func BenchmarkNew(b *testing.B) {
	tree, problems := library(200).readBroken()
	if len(problems) > 0 {
		b.Fatal(problems[0].Message.In("en"))
	}
	b.Logf("%d pages, %d files", len(tree.Pages), len(tree.Files))
	for b.Loop() {
		if s, _ := New(tree, Options{Audience: content.Participants}); s == nil {
			b.Fatal("no site")
		}
	}
}

func BenchmarkResolve(b *testing.B) {
	s := library(200).build(b, Options{})
	from := pageAt(b, s, "buku-100/day-3/sesi-4.html")
	for b.Loop() {
		if _, problem := s.Resolve(from, "../day-2/02-sesi-1.md#tugas", false); problem != nil {
			b.Fatal(problem.Message.In("en"))
		}
	}
}

func BenchmarkClashes(b *testing.B) {
	s := library(200).build(b, Options{})
	b.ReportAllocs()
	for b.Loop() {
		if problems := s.Clashes(); len(problems) > 0 {
			b.Fatal(problems[0].Message.In("en"))
		}
	}
}
