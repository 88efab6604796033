package site

import (
	"testing"

	"bekal/internal/diag"
)

func TestDefaultSettings(t *testing.T) {
	s := files{"index.md": page("title: Buku")}.build(t, Options{})
	got := s.Handbooks[0].Settings
	if got.Title != "Buku" || got.Language != "id" || got.Paper != "A4" || got.JPMinutes != 45 || !got.Print || !got.Offline ||
		got.HTML || got.Draft || got.Zone.Known() || got.BaseURL != "" || s.BaseURL != "" {
		t.Errorf("%+v", got)
	}
}

func TestSettings(t *testing.T) {
	s := files{"index.md": page("title: Buku", "description: Uji", "theme: Maju", "venue: Aula", "address: Jalan 1", "city: Pontianak",
		"batch: I", "language: EN-gb", "timezone: WITA", "rooms: [{name: Aula, capacity: 20}]", "groups: [A, B]", "version: '2'",
		"updated: 2025-10-01", "status: draft", "color: '#7a1f2b'", "html: true", "paper: F4", "offline: false", "pdf: [book]",
		"base_url: https://example.org/orientasi", "logo: gambar/logo.png"), "gambar/logo.png": "png"}.build(t, Options{})
	got := s.Handbooks[0].Settings
	if got.Description != "Uji" || got.Theme != "Maju" || got.Venue != "Aula" || got.Address != "Jalan 1" || got.City != "Pontianak" ||
		got.Batch != "I" || got.Language != "en-GB" || got.Zone.Name != "Asia/Makassar" || got.Rooms[0].Name.V != "Aula" ||
		len(got.Groups) != 2 || got.Version != "2" || got.Updated.String() != "2025-10-01" || !got.Draft || got.Color != "#7a1f2b" ||
		!got.HTML || got.Paper != "F4" || got.Offline || got.PDF[0] != "book" || got.Logo.Address != "gambar/logo.png" {
		t.Errorf("%+v", got)
	}
	if s.BaseURL != "https://example.org/orientasi/" || s.Settings.BaseURL != s.BaseURL {
		t.Errorf("base URL %q", s.BaseURL)
	}
	s = files{"index.md": page("base_url: https://example.org/")}.build(t, Options{BaseURL: "http://localhost:8000/a b"})
	if s.BaseURL != "http://localhost:8000/a%20b/" {
		t.Errorf("base URL %q", s.BaseURL)
	}
}

func TestRefusedSettings(t *testing.T) {
	_, problems := New(files{
		"index.md": page("title: Buku", "language: bahasa", "timezone: Asia/Jakata", "base_url: ftp://example.org/", "logo: lego.png", "check: {overlab: error, leak: info}"),
		"logo.png": "png", "day-1/index.md": page("schedule: [08.00 Apel]"),
	}.read(t), Options{})
	wantProblems(t, problems, `
		content/index.md:3:11: error: "bahasa" is not a language tag (language)
		  write id for Indonesian
		content/index.md:4:11: error: there is no time zone "Asia/Jakata" (zone)
		  did you mean "Asia/Jakarta"?
		content/index.md:5:11: error: "ftp://example.org/" is no address that begins with http:// or https:// (wrong-type)
		  write it as in https://example.org/orientasi/
		content/index.md:6:7: error: there is no picture "lego.png" (dead-picture)
		  did you mean "logo.png"?
		content/index.md:7:9: warning: there is no rule "overlab" (unknown-key)
		  did you mean "overlap"?
		content/index.md:7:25: warning: the rule "leak" is always an error (unknown-key)
		  take this line out
		`, `
		content/index.md:3:11: error: "bahasa" bukan tag bahasa (language)
		  tulis id untuk bahasa Indonesia
		content/index.md:4:11: error: tidak ada zona waktu "Asia/Jakata" (zone)
		  maksudnya "Asia/Jakarta"?
		content/index.md:5:11: error: "ftp://example.org/" bukan alamat yang diawali http:// atau https:// (wrong-type)
		  tulis seperti https://example.org/orientasi/
		content/index.md:6:7: error: tidak ada gambar "lego.png" (dead-picture)
		  maksudnya "logo.png"?
		content/index.md:7:9: warning: tidak ada aturan "overlab" (unknown-key)
		  maksudnya "overlap"?
		content/index.md:7:25: warning: aturan "leak" selalu merupakan kesalahan (unknown-key)
		  hapus baris ini
		`)
	_, problems = New(files{"index.md": ""}.read(t), Options{BaseURL: "example.org"})
	wantProblems(t, problems,
		`: error: "example.org" is no address that begins with http:// or https:// (wrong-type)`,
		`: error: "example.org" bukan alamat yang diawali http:// atau https:// (wrong-type)`)
}

func TestParseBaseURL(t *testing.T) {
	for written, want := range map[string]string{
		"https://example.org":     "https://example.org/",
		" https://example.org/a ": "https://example.org/a/",
		"http://localhost:4000/":  "http://localhost:4000/",
		"https://例え.jp/a":         "https://例え.jp/a/",
		"//example.org/":          "", "/orientasi": "", "": "", "javascript:alert(1)": "", "https://": "", "https://a b/": "",
		"https://example.org/?a": "", "https://example.org/#a": "", "https://me:pw@example.org/": "",
	} {
		got, why := ParseBaseURL(written)
		if got != want || why.IsZero() != (want != "") {
			t.Errorf("ParseBaseURL(%q) = %q (%s), want %q", written, got, why.In(diag.English), want)
		}
	}
}

func TestZones(t *testing.T) {
	_, problems := New(files{
		"index.md":       page("title: Buku", "timezone: Asia/Pontianak"),
		"day-1/index.md": page("start: 07.00 WIB", "schedule:", "  - 08.00-09.00 WITA Apel", "  - {time: 09.00-10.00 WIB, title: Kelas}"),
		"day-1/01-x.md":  page("time: 10.00-11.00 WIT"),
	}.read(t), Options{})
	wantProblems(t, problems, `
		content/day-1/01-x.md:2:19: error: WIT is not the handbook's time zone, WIB (zone)
		  write all times in the handbook's zone, or change its `+"`timezone`"+`
		content/day-1/index.md:4:17: error: WITA is not the handbook's time zone, WIB (zone)
		  write all times in the handbook's zone, or change its `+"`timezone`"+`
		`, `
		content/day-1/01-x.md:2:19: error: WIT bukan zona waktu buku ini, WIB (zone)
		  tulis semua jam dalam zona buku, atau ubah `+"`zona_waktu`"+` buku
		content/day-1/index.md:4:17: error: WITA bukan zona waktu buku ini, WIB (zone)
		  tulis semua jam dalam zona buku, atau ubah `+"`zona_waktu`"+` buku
		`)
	_, problems = New(files{
		"index.md": "", "day-1/01-x.md": page("time: 10.00-11.00 WIT"), "day-2/01-y.md": page("time: 10.00-11.00"),
	}.read(t), Options{})
	wantProblems(t, problems, `
		content/index.md: warning: there are clock times but no time zone (no-zone)
		  write `+"`timezone: WIT`"+` in content/index.md
		`, `
		content/index.md: warning: ada jam tetapi tidak ada zona waktu (no-zone)
		  tulis `+"`zona_waktu: WIT`"+` di content/index.md
		`)
	_, problems = New(files{
		"index.md": page("kind: library", "timezone: entah"), "a/index.md": "", "a/day-1/01-x.md": page("time: 10.00-11.00"),
	}.read(t), Options{})
	if len(problems) != 1 || problems[0].Rule != diag.Zone.Name {
		t.Errorf("a zone that is not known is missed as well:\n%s", said(problems, diag.English))
	}
	broken, _ := files{"index.md": page("timezone: ["), "day-1/01-x.md": page("time: 10.00-11.00")}.readBroken()
	if _, problems := New(broken, Options{}); len(problems) > 0 {
		t.Errorf("a zone that cannot be read is missed:\n%s", said(problems, diag.English))
	}
	files{"index.md": page("timezone: Asia/Singapore"), "day-1/01-x.md": page("time: 10.00-11.00 WITA")}.build(t, Options{})
	files{"index.md": "", "day-1/01-x.md": page("duration: 90")}.build(t, Options{})
}
