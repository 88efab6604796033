package site

import (
	"fmt"
	"strings"
	"testing"

	"bekal/internal/diag"
)

func linkedSite(t testing.TB) *Site {
	t.Helper()
	s, _ := New(files{
		"index.md": page("kind: library", "title: Pustaka"), "glossary.md": "", "gambar/logo.png": "png",
		"people/biro.md": page("name: Biro"), "people/lain.md": page("name: Lain"),
		"a/index.md": "", "a/rules.md": "", "a/peta kota.md": "", "a/pct%41.md": "", "a/q?m.md": "", "a/rahasia.md": page("for: committee"), "a/draf.md": page("draft: true"),
		"a/bab/dua.md": "", "a/bab/foto.jpg": "jpg", "a/draf/index.md": page("draft: true"), "a/draf/x.png": "png", "a/cafe\u0301.md": "",
		"a/day-1/index.md": "", "a/day-1/01-x.md": page("speakers: Biro"), "a/day-1/simulasi/index.md": "", "a/day-1/simulasi/peta.png": "png", "a/timetable.md": "", "a/people/budi.md": "",
		"b/index.md": "", "b/rules.md": "", "b/x.pdf": "%PDF-",
	}.read(t), Options{})
	return s
}

func TestResolve(t *testing.T) {
	s := linkedSite(t)
	for _, c := range []struct{ from, link, want string }{
		{"a/day-1/x.html", "../rules.md", "a/rules.html"},
		{"a/day-1/x.html", "../rules.md#sanksi%20berat", "a/rules.html#sanksi berat"},
		{"a/day-1/x.html", "../rules.md?plain=1#a", "a/rules.html#a"},
		{"a/day-1/x.html", "#tugas", "a/day-1/x.html#tugas"},
		{"a/day-1/x.html", "simulasi/index.md", "a/day-1/simulasi/index.html"},
		{"a/day-1/x.html", "simulasi/", "a/day-1/simulasi/index.html"},
		{"a/day-1/x.html", "simulasi", "a/day-1/simulasi/index.html"},
		{"a/day-1/x.html", "./simulasi/peta.png", "a/day-1/simulasi/peta.png"},
		{"a/day-1/x.html", ".", "a/day-1/index.html"},
		{"a/day-1/x.html", "..", "a/index.html"},
		{"a/day-1/x.html", "/rules.md", "a/rules.html"},
		{"a/day-1/x.html", "/", "a/index.html"},
		{"a/day-1/x.html", "/a/rules.md", "a/rules.html"},
		{"a/day-1/x.html", "/gambar/logo.png", "gambar/logo.png"},
		{"a/day-1/x.html", "../../gambar/logo.png", "gambar/logo.png"},
		{"a/day-1/x.html", "../../index.md", "index.html"},
		{"a/day-1/x.html", "../../glossary.md", "a/glossary.html"},
		{"a/day-1/x.html", "../../people/biro.md", "a/people/biro.html"},
		{"a/day-1/x.html", "../people", "a/people/index.html"},
		{"a/day-1/x.html", "../bab/", "a/bab/index.html"},
		{"a/index.html", "peta%20kota.md", "a/peta-kota.html"},
		{"a/index.html", "peta kota.md", "a/peta-kota.html"},
		{"a/index.html", "pct%41.md", "a/pct-41.html"},
		{"a/index.html", "pct%2541.md", "a/pct-41.html"},
		{"a/index.html", "q%3Fm.md", "a/q-m.html"},
		{"a/index.html", "caf\u00e9.md", "a/caf\u00e9.html"},
		{"a/index.html", "caf%C3%A9.md", "a/caf\u00e9.html"},
		{"a/index.html", "timetable.md", "a/timetable.html"},
		{"a/index.html", "https://example.org/a?b#c", "https://example.org/a?b#c"},
		{"a/index.html", "mailto:a@example.org", "mailto:a@example.org"},
		{"a/index.html", "//example.org/x", "https://example.org/x"},
		{"a/people/biro.html", "../gambar/logo.png", "gambar/logo.png"},
		{"a/people/biro.html", "/rules.md", "a/rules.html"},
		{"index.html", "a/index.md", "a/index.html"},
		{"index.html", "b/x.pdf", "b/x.pdf"},
	} {
		target, problem := s.Resolve(pageAt(t, s, c.from), c.link, false)
		if problem != nil {
			t.Errorf("%s in %s: %s", c.link, c.from, problem.Message.In(diag.English))
			continue
		}
		if got := written(target); got != c.want {
			t.Errorf("%s in %s leads to %s, want %s", c.link, c.from, got, c.want)
		}
	}
}

// written writes a target as an address.
func written(t Target) string {
	address := t.External
	switch {
	case t.Page != nil:
		address = t.Page.Address
	case t.File != nil:
		address = t.File.Address
	}
	if t.Fragment != "" {
		address += "#" + t.Fragment
	}
	return address
}

func TestResolveRefuses(t *testing.T) {
	s := linkedSite(t)
	for _, c := range []struct {
		from, link string
		picture    bool
		english    string
		indonesian string
	}{
		{"a/day-1/x.html", "../ruls.md", false,
			`dead-link: there is no page or file "../ruls.md" | did you mean "../rules.md"?`,
			`dead-link: tidak ada halaman atau berkas "../ruls.md" | maksudnya "../rules.md"?`},
		{"a/day-1/x.html", "../rules", false,
			`dead-link: there is no page or file "../rules" | did you mean "../rules.md"?`, ""},
		{"a/day-1/x.html", "../rules.html#a", false,
			`dead-link: there is no page or file "../rules.html" | did you mean "../rules.md"?`, ""},
		{"a/day-1/x.html", `..\rules.md`, false,
			`dead-link: there is no page or file "..\\rules.md" | did you mean "../rules.md"?`, ""},
		{"a/day-1/x.html", "../Rules.md", false,
			`dead-link: there is no page or file "../Rules.md" | did you mean "../rules.md"?`, ""},
		{"a/day-1/x.html", "dua.md", false,
			`dead-link: there is no page or file "dua.md" | did you mean "../bab/dua.md"?`, ""},
		{"a/day-1/x.html", "../bob/dua.md", false,
			`dead-link: there is no page or file "../bob/dua.md" | did you mean "../bab/dua.md"?`, ""},
		{"a/day-1/x.html", "../bob/rules.md", false,
			`dead-link: there is no page or file "../bob/rules.md" | did you mean "../rules.md"?`, ""},
		{"a/day-1/x.html", "../peta kta.md", false,
			`dead-link: there is no page or file "../peta kta.md" | did you mean "../peta%20kota.md"?`, ""},
		{"a/day-1/x.html", "entah/apa.md", false, `dead-link: there is no page or file "entah/apa.md"`, ""},
		{"a/day-1/x.html", "../../../../etc/passwd", false,
			`dead-link: "../../../../etc/passwd" leads out of content/ | write a path to something in content/`,
			`dead-link: "../../../../etc/passwd" keluar dari content/ | tulis jalur ke sesuatu di dalam content/`},
		{"a/day-1/x.html", "%2e%2e/%2e%2e/%2e%2e/x", false,
			`dead-link: there is no page or file "%2e%2e/%2e%2e/%2e%2e/x"`, ""},
		{"a/day-1/x.html", "", false,
			`dead-link: there is no path to a page or file here | write the path of a file, relative to this one`,
			`dead-link: di sini tidak ada jalur ke halaman atau berkas | tulis jalur berkas, relatif terhadap berkas ini`},
		{"a/day-1/x.html", ":x", false, `dead-link: there is no page or file ":x"`, ""},
		{"a/day-1/x.html", "4:x", false, `dead-link: there is no page or file "4:x"`, ""},
		{"a/day-1/x.html", "#", false, `dead-link: there is no path to a page or file here | write the path of a file, relative to this one`, ""},
		{"a/day-1/x.html", "simulasi/pta.png", true,
			`dead-picture: there is no picture "simulasi/pta.png" | did you mean "simulasi/peta.png"?`,
			`dead-picture: tidak ada gambar "simulasi/pta.png" | maksudnya "simulasi/peta.png"?`},
		{"a/day-1/x.html", "../rules.md", true, `dead-picture: there is no picture "../rules.md"`, ""},
		{"a/day-1/x.html", "../../b/rules.md", false,
			`cross-link: "../../b/rules.md" lies in another handbook of the library | each handbook stands alone: name the other one in words, or link its published address`,
			`cross-link: "../../b/rules.md" berada di buku lain dalam pustaka | setiap buku berdiri sendiri: sebut buku lain itu dengan kata-kata, atau tautkan alamat terbitnya`},
		{"a/index.html", "../b/x.pdf", false, `cross-link: "../b/x.pdf" lies in another handbook of the library | each handbook stands alone: name the other one in words, or link its published address`, ""},
		{"a/index.html", "../b/tidak-ada.md", false, `cross-link: "../b/tidak-ada.md" lies in another handbook of the library | each handbook stands alone: name the other one in words, or link its published address`, ""},
		{"a/index.html", "rahasia.md", false,
			"leak: \"rahasia.md\" is for the committee only | take it away, move it into a [!COMMITTEE] callout, or give this page `for: committee`",
			"leak: \"rahasia.md\" khusus untuk panitia | hapus, pindahkan ke kotak [!PANITIA], atau beri halaman ini `untuk: panitia`"},
		{"a/index.html", "draf.md", false,
			"draft-link: \"draf.md\" is a draft and is left out | take `draft` off there, or this away here",
			"draft-link: \"draf.md\" masih draf dan tidak diterbitkan | hapus `draf` di sana, atau hapus ini di sini"},
		{"a/index.html", "draf/x.png", true, "draft-link: \"draf/x.png\" is a draft and is left out | take `draft` off there, or this away here", ""},
		{"a/index.html", "draf", false, "draft-link: \"draf\" is a draft and is left out | take `draft` off there, or this away here", ""},
		{"a/index.html", "../people/lain.md", false,
			"dead-link: \"../people/lain.md\" has no page here, since no session of this handbook names them | name them as `speakers` of a session, or leave out the link",
			"dead-link: \"../people/lain.md\" tidak memiliki halaman di sini karena tidak disebut oleh sesi mana pun di buku ini | sebut sebagai `narasumber` sebuah sesi, atau hapus tautannya"},
	} {
		target, problem := s.Resolve(pageAt(t, s, c.from), c.link, c.picture)
		if problem == nil {
			t.Errorf("%s in %s leads to %s", c.link, c.from, written(target))
			continue
		}
		if !target.IsZero() || problem.Place != (diag.Place{}) {
			t.Errorf("%s in %s: target %+v, place %v", c.link, c.from, target, problem.Place)
		}
		for language, want := range map[diag.Language]string{diag.English: c.english, diag.Indonesian: c.indonesian} {
			got := problem.Rule + ": " + problem.Message.In(language)
			if !problem.Hint.IsZero() {
				got += " | " + problem.Hint.In(language)
			}
			if want != "" && got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		}
	}
}

// TestHintsAmongManyNames compares a mistaken name with as many as there is time for, and with none where there are more.
func TestHintsAmongManyNames(t *testing.T) {
	book := files{"index.md": "", "bab/index.md": ""}
	for i := range diag.NamesCompared.Most - 1 { // beside index.md
		book[fmt.Sprintf("bab/halaman-%04d.md", i)] = ""
	}
	s, _ := New(book.read(t), Options{})
	_, problem := s.Resolve(pageAt(t, s, "index.html"), "bab/halman-0007.md", false)
	if got, want := problem.Hint.In(diag.English), `did you mean "bab/halaman-0007.md"?`; got != want {
		t.Errorf("among as many names as may be: %q, want %q", got, want)
	}
	book["bab/lain.md"] = ""
	s, _ = New(book.read(t), Options{})
	if _, problem := s.Resolve(pageAt(t, s, "index.html"), "bab/halman-0007.md", false); !problem.Hint.IsZero() {
		t.Errorf("among a name more: %q", problem.Hint.In(diag.English))
	}
}

// FuzzResolve shows that no link, however it is written, leads to anything but what the site publishes.
func FuzzResolve(f *testing.F) {
	s := linkedSite(f)
	pages, copied := map[*Page]bool{}, map[*File]bool{}
	for _, p := range s.Pages {
		pages[p] = true
	}
	for _, file := range s.Files {
		copied[file] = true
	}
	for _, seed := range []string{"../rules.md#x", "/", "//x", "..%2f..%2fx", "%", "%zz", "a\\b", "\x00", "javascript:alert(1)", "?", "#", "../../people/biro.md", "caf\u00e9.md"} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	from := pageAt(f, s, "a/day-1/x.html")
	f.Fuzz(func(t *testing.T, link string, picture bool) {
		target, problem := s.Resolve(from, link, picture)
		switch {
		case (problem == nil) == target.IsZero():
			t.Errorf("%q: target %+v, problem %v", link, target, problem)
		case target.Page != nil && (!pages[target.Page] || picture && !strings.HasPrefix(link, "#")):
			t.Errorf("%q leads to the page %s", link, target.Page.Address)
		case target.File != nil && !copied[target.File]:
			t.Errorf("%q leads to the file %s", link, target.File.Address)
		case target.Page != nil && target.Page.Handbook != nil && target.Page.Handbook != from.Handbook:
			t.Errorf("%q leads to another handbook", link)
		case target.External != "" && !strings.Contains(target.External, ":"):
			t.Errorf("%q is no address elsewhere", link)
		}
	})
}

// TestHintsStayInTheHandbook looks for what was meant in no other handbook, which may still be in the making.
func TestHintsStayInTheHandbook(t *testing.T) {
	s := files{"index.md": page("kind: library", "title: P"), "a/index.md": "", "b/index.md": "", "b/rules.md": ""}.build(t, Options{})
	for book, want := range map[string]bool{"": true, "a": false, "b": true} {
		if s.index.has("b/rules.md", book) != want {
			t.Errorf("named in %q: %t", book, !want)
		}
	}
}
