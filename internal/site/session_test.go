package site

import (
	"slices"
	"strings"
	"testing"
)

func TestTasks(t *testing.T) {
	s := files{
		"index.md":       page("timezone: WIB"),
		"day-1/index.md": page("date: 2025-10-06"),
		"day-1/01-a.md":  page("tasks:", "  - {title: Kapan saja}", "  - {title: Besok pagi, due: 2025-10-07 08.00}", "  - {title: Malam ini, due: 20.00, who: Semua}"),
		"day-1/02-b.md":  page("tasks: [{title: Besok, due: 2025-10-07}]"),
		"day-2/index.md": page("date: 2025-10-07"),
		"hari-3/01-c.md": page("tasks: [{title: Sore, due: 16.00}, {title: Jauh hari, due: 2025-12-01}]"),
	}.build(t, Options{})
	h := s.Handbooks[0]
	titles := func(tasks []*Task) string {
		var list []string
		for _, task := range tasks {
			list = append(list, task.Title)
		}
		return strings.Join(list, ", ")
	}
	for what, c := range map[string][2]string{
		"all":          {titles(h.AllTasks), "Malam ini, Besok pagi, Besok, Jauh hari, Sore, Kapan saja"},
		"given, day 1": {titles(h.Days[0].Tasks), "Kapan saja, Besok pagi, Malam ini, Besok"},
		"due, day 1":   {titles(h.Days[0].Due), "Malam ini"},
		"due, day 2":   {titles(h.Days[1].Due), "Besok pagi, Besok"},
		"due, day 3":   {titles(h.Days[2].Due), "Sore"},
	} {
		if c[0] != c[1] {
			t.Errorf("%s: got %s, want %s", what, c[0], c[1])
		}
	}
	if task := h.AllTasks[0]; task.Who != "Semua" || task.Due.Date.String() != "2025-10-06" || task.Session.Page.Key != "/day-1/01-a" {
		t.Errorf("%+v", task)
	}
}

func TestMaterials(t *testing.T) {
	s, problems := New(files{
		"index.md": "", "umum/Bahan 1.pdf": "%PDF-", "day-1/02-peta wilayah.pdf": "%PDF-",
		"day-1/01-a.md": page("materials:", "  - 02-peta wilayah.pdf", "  - {file: /umum/Bahan%201.pdf, title: Bahan}", "  - {url: 'https://example.org/x', title: Luar}",
			"  - {url: 'https://example.org/y'}", "  - {file: peta.pdf}", "  - {file: 02-peta wilaya.pdf}", "  - {file: ../../x.pdf}", "  - {url: 'javascript:alert(1)'}"),
	}.read(t), Options{})
	wantProblems(t, problems, `
		content/day-1/01-a.md:7:12: error: there is no file "peta.pdf" (dead-file)
		content/day-1/01-a.md:8:12: error: there is no file "02-peta wilaya.pdf" (dead-file)
		  did you mean "02-peta wilayah.pdf"?
		content/day-1/01-a.md:9:12: error: "../../x.pdf" leads out of content/ (dead-file)
		  write a path to something in content/
		content/day-1/01-a.md:10:11: error: "javascript:alert(1)" is no address that begins with https:// (unsafe-link)
		  write the whole address; what lies in content/ is named by `+"`file`"+`
		`, `
		content/day-1/01-a.md:7:12: error: tidak ada berkas "peta.pdf" (dead-file)
		content/day-1/01-a.md:8:12: error: tidak ada berkas "02-peta wilaya.pdf" (dead-file)
		  maksudnya "02-peta wilayah.pdf"?
		content/day-1/01-a.md:9:12: error: "../../x.pdf" keluar dari content/ (dead-file)
		  tulis jalur ke sesuatu di dalam content/
		content/day-1/01-a.md:10:11: error: "javascript:alert(1)" bukan alamat yang diawali https:// (unsafe-link)
		  tulis alamat lengkapnya; yang ada di content/ disebut dengan `+"`berkas`"+`
		`)
	var got []string
	for _, m := range s.Handbooks[0].AllMaterials {
		line := m.Title + " " + m.URL
		if m.File != nil {
			line += m.File.Address
		}
		got = append(got, line)
	}
	want := []string{"Peta wilayah day-1/02-peta-wilayah.pdf", "Bahan umum/bahan-1.pdf", "Luar https://example.org/x", "example.org/y https://example.org/y"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// TestMeeting shows that a meeting has a whole address, whoever may see it.
func TestMeeting(t *testing.T) {
	s, problems := New(files{
		"index.md": "", "day-1/01-a.md": page("meeting: rapat.example.org/1"),
		"day-1/02-b.md": page("meeting: https://rapat.example.org/2", "public_meeting: true"),
	}.read(t), Options{})
	wantProblems(t, problems, `
		content/day-1/01-a.md:2:10: error: "rapat.example.org/1" is no address that begins with https:// (unsafe-link)
		  write the whole address; what lies in content/ is named by `+"`file`"+`
		`, `
		content/day-1/01-a.md:2:10: error: "rapat.example.org/1" bukan alamat yang diawali https:// (unsafe-link)
		  tulis alamat lengkapnya; yang ada di content/ disebut dengan `+"`berkas`"+`
		`)
	if got := pageAt(t, s, "day-1/b.html").Session.Meeting; got != "https://rapat.example.org/2" {
		t.Errorf("got %q", got)
	}
}

func TestRecaps(t *testing.T) {
	s, problems := New(files{
		"index.md": "", "recap.md": page("date: 2025-10-20"), "day-1/index.md": page("date: 2025-10-06"), "day-1/foto.jpg": "jpg",
		"day-1/recap.md": page("author: [Ani, Budi]", "role: peserta", "type: report", "highlights: Satu", "lessons: [Dua]", "pertanyaan: [Tiga, Empat]",
			"quotes: [{text: Hai, by: Citra}]", "photos: [{src: foto.jpg, alt: Ani, caption: Kami}, {src: fotp.jpg}]"),
		"day-1/recap-2.md": "",
	}.read(t), Options{})
	if len(problems) != 1 || problems[0].Place.String() != "content/day-1/recap.md:9:58" || problems[0].Hint.In("en") != `did you mean "foto.jpg"?` {
		t.Errorf("got\n%s", said(problems, "en"))
	}
	h := s.Handbooks[0]
	if len(h.Recaps) != 1 || h.Recaps[0].Date.String() != "2025-10-20" || h.Recaps[0].Type != "story" || len(h.Days[0].Recaps) != 2 {
		t.Fatalf("%+v", h.Recaps)
	}
	r := h.Days[0].Recaps[0]
	if r.Date.String() != "2025-10-06" || r.Type != "report" || len(r.Authors) != 2 || r.Role != "peserta" || r.Highlights[0] != "Satu" ||
		r.Lessons[0] != "Dua" || !slices.Equal(r.Questions, []string{"Tiga", "Empat"}) || r.Quotes[0] != (Quote{"Hai", "Citra"}) || len(r.Photos) != 1 || r.Photos[0].Caption != "Kami" || r.Photos[0].Place.Line != 9 {
		t.Errorf("%+v", r)
	}
	if r.Page.Next != h.Days[0].Recaps[1].Page || h.Days[0].Recaps[1].Page.Next != h.Recaps[0].Page {
		t.Error("recaps are no neighbours")
	}
}

func TestDay(t *testing.T) {
	s := files{
		"index.md": page("timezone: WIB"), "day-4/index.md": page("title: Empat", "dress: Batik", "bring: [Laptop]", "gather: 07.15 di lobi", "venue: Aula", "description: Akhir"),
	}.build(t, Options{})
	d := s.Handbooks[0].Days[0]
	if d.Number != 4 || d.Dress != "Batik" || len(d.Bring) != 1 || d.Gather.Clock.String() != "07:15" || d.GatherPlace != "di lobi" || d.Venue != "Aula" || d.Page.Description != "Akhir" || d.Page.Parent != s.Handbooks[0].Home {
		t.Errorf("%+v", d)
	}
}

// TestMisplaced shows what only the whole handbook tells about a page's kind.
func TestMisplaced(t *testing.T) {
	_, problems := New(files{
		"index.md": "", "sesi.md": page("kind: session"), "bab/sesi/index.md": page("kind: session"), "glossary.md": "", "istilah.md": page("kind: glossary"),
	}.read(t), Options{})
	wantProblems(t, problems, `
		content/bab/sesi/index.md:2:7: error: a session lies in the folder of a day (kind)
		  move the file into a folder such as day-1
		content/istilah.md:2:7: error: this handbook has a glossary already: content/glossary.md (kind)
		  put the terms of both into one file
		content/sesi.md:2:7: error: a session lies in the folder of a day (kind)
		  move the file into a folder such as day-1
		`, `
		content/bab/sesi/index.md:2:7: error: sesi berada di dalam folder sebuah hari (kind)
		  pindahkan berkas ini ke folder seperti hari-1
		content/istilah.md:2:7: error: buku ini sudah memiliki glosarium: content/glossary.md (kind)
		  gabungkan istilah keduanya dalam satu berkas
		content/sesi.md:2:7: error: sesi berada di dalam folder sebuah hari (kind)
		  pindahkan berkas ini ke folder seperti hari-1
		`)
}
