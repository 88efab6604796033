package site

import (
	"strings"
	"testing"

	"bekal/internal/content"
	"bekal/internal/diag"
)

func threeHandbooks() files {
	return files{
		"index.md": page("kind: library", "title: Pustaka", "description: Semua angkatan", "organizer: KPU", "timezone: WIB",
			"language: en", "logo: logo.svg", "jp_minutes: 40", "print: false", "paper: A5", "check: {overlap: error, weekday: off}",
			"base_url: https://example.org/o", "contacts: [{name: Sekretariat}]", "status: draft"),
		"logo.svg":           "<svg xmlns='http://www.w3.org/2000/svg'/>",
		"glossary.md":        page("title: Istilah"),
		"404.md":             page("title: Tidak ada"),
		"people/biro-sdm.md": page("name: Biro SDM", "photo: biro.jpg"),
		"people/biro.jpg":    "jpg",
		"people/ketua.md":    page("name: Ketua"),
		"people/index.md":    page("title: Semua narasumber"),

		"Kalbar 2024/index.md":       page("title: Kalbar", "slug: kalbar", "organizer: KPU Kalbar", "check: {overlap: info}", "language: id"),
		"Kalbar 2024/day-1/index.md": page("schedule: [08.00-09.00 Apel, {session: 01-x, time: 08.30-09.30}]", "date: 2024-03-04"),
		"Kalbar 2024/day-1/01-x.md":  page("speakers: Biro SDM"),
		"jatim/index.md":             page("timezone: WITA", "logo: logo.png", "status: final"),
		"jatim/logo.png":             "png",
		"jatim/glossary.md":          "",
		"jatim/people/biro-sdm.md":   page("name: Biro SDM Jatim"),
		"jatim/people/index.md":      page("title: Narasumber Jatim"),
		"jatim/hari-1/x.md":          page("speakers: [biro-sdm]"),
		"kosong/index.md":            page("title: Kosong", "draft: true"),
	}
}

func TestLibrary(t *testing.T) {
	all := threeHandbooks()
	all["Kalbar 2024/day-1/index.md"] = page("schedule: [08.00-09.00 Apel]", "date: 2024-03-04")
	s := all.build(t, Options{})
	want := strings.TrimSpace(`
404.html
index.html
jatim/glossary.html
jatim/hari-1/index.html
jatim/hari-1/x.html
jatim/index.html
jatim/people/biro-sdm.html
jatim/people/index.html
jatim/search.html
jatim/timetable.html
kalbar/day-1/index.html
kalbar/day-1/x.html
kalbar/glossary.html
kalbar/index.html
kalbar/people/biro-sdm.html
kalbar/people/index.html
kalbar/search.html
kalbar/timetable.html
jatim/logo.png
logo.svg
people/biro.jpg`)
	if got := addresses(s); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if s.Library == nil || s.Library.Title != "Pustaka" || s.NotFound.Title != "Tidak ada" || s.NotFound.Handbook != nil {
		t.Errorf("library %+v", s.Library)
	}
	jatim, kalbar := s.Handbooks[0], s.Handbooks[1]
	if kalbar.Folder != "Kalbar 2024" || kalbar.Dir != "kalbar" || jatim.Folder != "jatim" {
		t.Fatalf("handbooks %q, %q", kalbar.Folder, jatim.Folder)
	}
	biro := pageAt(t, s, "kalbar/people/biro-sdm.html")
	if biro.Handbook != kalbar || biro.Person.Photo.Address != "people/biro.jpg" || len(biro.Person.Sessions) != 1 || biro.Key != "Kalbar 2024/people/biro-sdm" {
		t.Errorf("shared person %+v", biro)
	}
	if len(kalbar.People) != 1 || kalbar.PeoplePage.Title != "Semua narasumber" || biro.Parent != kalbar.PeoplePage {
		t.Errorf("people %+v", kalbar.People)
	}
	if jatim.People[0].Name != "Biro SDM Jatim" || jatim.PeoplePage.Title != "Narasumber Jatim" || jatim.Glossary.Source.Path != "jatim/glossary.md" || kalbar.Glossary.Title != "Istilah" {
		t.Error("a handbook's own does not win")
	}
	_, problems := New(files{"index.md": page("kind: library")}.read(t), Options{})
	wantProblems(t, problems, `
		content/index.md: error: this library has no handbook to show (no-content)
		  put each handbook into a folder of its own with an index.md
		`, `
		content/index.md: error: pustaka ini tidak memiliki buku untuk ditampilkan (no-content)
		  letakkan setiap buku di folder tersendiri yang memuat index.md
		`)
}

func TestInheritedSettings(t *testing.T) {
	s, _ := New(threeHandbooks().read(t), Options{})
	root, jatim, kalbar := s.Settings, s.Handbooks[0].Settings, s.Handbooks[1].Settings
	if kalbar.Title != "Kalbar" || kalbar.Description != "" || jatim.Title != "Jatim" {
		t.Errorf("titles %q %q, description %q", kalbar.Title, jatim.Title, kalbar.Description)
	}
	if root.Organizer != "KPU" || kalbar.Organizer != "KPU Kalbar" || jatim.Organizer != "KPU" {
		t.Errorf("organizers %q %q %q", root.Organizer, kalbar.Organizer, jatim.Organizer)
	}
	if kalbar.Zone.Name != "Asia/Jakarta" || jatim.Zone.Name != "Asia/Makassar" || kalbar.Language != "id" || jatim.Language != "en" {
		t.Errorf("zones %q %q, languages %q %q", kalbar.Zone.Name, jatim.Zone.Name, kalbar.Language, jatim.Language)
	}
	if kalbar.Logo.Address != "logo.svg" || jatim.Logo.Address != "jatim/logo.png" {
		t.Errorf("logos %v %v", kalbar.Logo, jatim.Logo)
	}
	if kalbar.JPMinutes != 40 || kalbar.Print || !kalbar.Offline || kalbar.Paper != "A5" || len(kalbar.Contacts) != 1 || !kalbar.Draft || jatim.Draft {
		t.Errorf("kalbar %+v", kalbar)
	}
	if kalbar.BaseURL != "https://example.org/o/kalbar/" || s.BaseURL != "https://example.org/o/" {
		t.Errorf("base URLs %q %q", kalbar.BaseURL, s.BaseURL)
	}
	if kalbar.Levels["overlap"] != diag.Info || kalbar.Levels["weekday"] != diag.Off || jatim.Levels["overlap"] != diag.Error {
		t.Errorf("levels %v %v", kalbar.Levels, jatim.Levels)
	}
}

func TestRelevel(t *testing.T) {
	s, problems := New(threeHandbooks().read(t), Options{})
	own := s.Relevel(problems)
	if len(own) != 1 || own[0].Severity != diag.Info {
		t.Errorf("got %s", said(own, diag.English))
	}
	there := []diag.Problem{diag.Overlap.At(diag.Place{File: "content/jatim/day-1/index.md"}, diag.Verbatim("x")), diag.Weekday.At(diag.Place{File: "content/index.md"}, diag.Verbatim("y"))}
	if got := s.Relevel(there); len(got) != 1 || got[0].Severity != diag.Error {
		t.Errorf("got %s", said(got, diag.English))
	}
	if there[0].Severity != diag.Warning {
		t.Error("the problems themselves are changed")
	}
}

func TestWhatALibraryCannotShow(t *testing.T) {
	tree, _ := files{
		"index.md": page("kind: library"), "a/index.md": "", "tentang.md": "", "lupa/day-1/index.md": "", "gambar/x.png": "png",
		"bab/index.md": page("kind: page"), "rahasia.md": page("for: committee"),
	}.readBroken()
	s, problems := New(tree, Options{})
	wantProblems(t, problems, `
		content/bab/index.md: warning: the pages in this folder are left out, since it is no handbook (left-out)
		  give it an index.md with the handbook's title
		content/lupa: warning: the pages in this folder are left out, since it is no handbook (left-out)
		  give it an index.md with the handbook's title
		content/tentang.md: warning: this page is left out, since a library shows its handbooks only (left-out)
		  move it into the folder of a handbook
		`, `
		content/bab/index.md: warning: halaman di folder ini tidak diterbitkan karena folder ini bukan buku (left-out)
		  beri folder ini index.md yang memuat judul buku
		content/lupa: warning: halaman di folder ini tidak diterbitkan karena folder ini bukan buku (left-out)
		  beri folder ini index.md yang memuat judul buku
		content/tentang.md: warning: halaman ini tidak diterbitkan karena pustaka hanya menampilkan buku-bukunya (left-out)
		  pindahkan ke folder sebuah buku
		`)
	if got, want := addresses(s), "404.html\na/index.html\na/search.html\nindex.html\ngambar/x.png"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestReservedHandbook(t *testing.T) {
	_, problems := New(files{"index.md": page("kind: library"), "print/index.md": "", "print/a.md": ""}.read(t), Options{})
	wantProblems(t, problems, `
		content/print/index.md: error: the address "print" is kept for the print editions (reserved)
		  rename the file or folder, or give it another `+"`slug`"+`
		`, `
		content/print/index.md: error: alamat "print" dicadangkan untuk edisi cetak (reserved)
		  ganti nama berkas atau foldernya, atau beri `+"`slug`"+` lain
		`)
}

func TestNothingToBuild(t *testing.T) {
	if s, problems := New(&content.Tree{}, Options{}); s != nil || len(problems) != 1 {
		t.Errorf("%v %v", s, problems)
	}
	s, problems := New(files{"index.md": page("draft: true"), "a.md": ""}.read(t), Options{})
	if s != nil {
		t.Error("a draft is built")
	}
	wantProblems(t, problems, `
		content/index.md: error: all pages are drafts or for the committee only (no-content)
		  build with --drafts, or with --audience committee
		`, `
		content/index.md: error: semua halaman masih draf atau khusus panitia (no-content)
		  bangun dengan --drafts, atau dengan --audience committee
		`)
	if s := (files{"index.md": page("draft: true"), "a.md": ""}).build(t, Options{Drafts: true}); len(s.Pages) != 4 || !s.Pages[1].Draft {
		t.Error("a draft is not built, or not marked")
	}
}
