package site

import (
	"slices"
	"strings"
	"testing"

	"bekal/internal/content"
	"bekal/internal/diag"
)

func TestAddresses(t *testing.T) {
	s := files{
		"index.md":                   page("title: Buku", "timezone: WIB"),
		"rules.md":                   page("aliases: [old.html, lama/, 'kuno']"),
		"panduan/asrama.md":          "",
		"day-1/pagi/01-senam.md":     "",
		"people/pusat/ani.md":        "",
		"day-1/index.md":             page("schedule: [07.00 Apel]"),
		"day-1/02-struktur-kpu.md":   page("tasks: [Baca]", "materials: [{file: bahan ajar.pdf}]"),
		"day-1/bahan ajar.pdf":       "%PDF-",
		"day-1/recap.md":             "",
		"day-1/03-simulasi/index.md": page("slug: Simulasi Besar"),
		"day-1/03-simulasi/peta.png": "png",
		"day-1/03-simulasi/lain.md":  "",
		"people/01-biro-sdm.md":      page("aliases: sdm.html"),
		"glossary.md":                "",
		"Foto Awal.JPG":              "jpg",
		"CNAME":                      "example.org",
		"robots.txt":                 "User-agent: *",
	}.build(t, Options{})
	want := strings.TrimSpace(`
404.html
day-1/index.html
day-1/pagi/senam.html
day-1/recap.html
day-1/simulasi-besar/index.html
day-1/simulasi-besar/lain.html
day-1/struktur-kpu.html
glossary.html
index.html
materials.html
panduan/asrama.html
panduan/index.html
people/biro-sdm.html
people/index.html
people/pusat/ani.html
rules.html
search.html
tasks.html
timetable.html
CNAME
day-1/bahan-ajar.pdf
day-1/simulasi-besar/peta.png
foto-awal.jpg
robots.txt
kuno/index.html -> rules.html
lama/index.html -> rules.html
old.html -> rules.html
sdm.html -> people/biro-sdm.html`)
	if got := addresses(s); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestGeneratedPages shows that pages which list things are there only where there is something to list, or to say.
func TestGeneratedPages(t *testing.T) {
	s := files{"hari-1/index.md": page("title: Satu"), "recap.md": ""}.build(t, Options{})
	if got, want := addresses(s), "404.html\nhari-1/index.html\nindex.html\nrecap.html\nsearch.html"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	h := s.Handbooks[0]
	if h.Timetable != nil || h.PeoplePage != nil || h.Materials != nil || h.Tasks != nil || h.Home.Title != "" {
		t.Error("pages without anything to show")
	}

	s = files{
		"index.md": "", "timetable.md": page("title: Jadwal", "slug: jadwal"), "tasks.md": "# Tugas\n", "404.md": page("title: Tersesat"),
		"narasumber/index.md": page("title: Narasumber"), "materials.md": page("draft: ya"), "search.md": page("title: Cari di sini"),
	}.build(t, Options{})
	if got, want := addresses(s), "404.html\nindex.html\njadwal.html\nnarasumber/index.html\nsearch.html\ntasks.html"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	h = s.Handbooks[0]
	for _, c := range []struct {
		page  *Page
		kind  content.Kind
		title string
	}{
		{h.Timetable, KindTimetable, "Jadwal"}, {h.Tasks, KindTasks, "Tugas"}, {s.NotFound, KindNotFound, "Tersesat"},
		{h.PeoplePage, KindPeople, "Narasumber"}, {h.Search, KindSearch, "Cari di sini"},
	} {
		if c.page.Kind != c.kind || c.page.Title != c.title || c.page.Source == nil || c.page.Parent != h.Home {
			t.Errorf("%s: %+v", c.kind, c.page)
		}
	}
}

// TestUnsafeAddresses shows that what is written is refused at its line, and never mended.
func TestUnsafeAddresses(t *testing.T) {
	_, problems := New(files{
		"index.md":   page("title: Buku", "slug: beranda"),
		"a.md":       page("title: A", `slug: "../../x"`, "aliases:", "  - ok.html", "  - /etc/passwd", `  - 'C:\x'`),
		"01-dua.md":  page("slug: nul"),
		"!!!.md":     "",
		"x/🎉.png":    "png",
		"404.md":     page("slug: hilang"),
		"day-1/?.md": "",
	}.read(t), Options{})
	wantProblems(t, problems, `
		content/!!!.md: error: the name "!!!" cannot be an address: it holds no letter and no digit (unsafe-path)
		  rename it, or give it a `+"`slug`"+`
		content/01-dua.md:2:7: error: the slug "nul" cannot be an address: Windows keeps the name "nul" for a device (unsafe-path)
		  write one name, such as "dua"
		content/404.md:2:7: warning: a slug does nothing here, since the address of this page is fixed (unknown-key)
		  remove the key
		content/a.md:3:7: error: the slug "../../x" cannot be an address: a slug is one part of an address and holds no / (unsafe-path)
		  write one name, such as "a"
		content/a.md:6:5: error: the alias "/etc/passwd" cannot be an address: it begins with / (unsafe-path)
		  write a path from the handbook's folder, such as old.html or old/
		content/a.md:7:5: error: the alias "C:\\x" cannot be an address: it holds ":", which not every system takes in a name (unsafe-path)
		  write a path from the handbook's folder, such as old.html or old/
		content/day-1/?.md: error: the name "?" cannot be an address: it holds no letter and no digit (unsafe-path)
		  rename it, or give it a `+"`slug`"+`
		content/index.md:3:7: warning: a slug does nothing here, since the address of this page is fixed (unknown-key)
		  remove the key
		content/x/🎉.png: error: the name "🎉.png" cannot be an address: it holds no letter and no digit (unsafe-path)
		  rename the file
		`, `
		content/!!!.md: error: nama "!!!" tidak dapat menjadi alamat: tidak ada huruf maupun angka di dalamnya (unsafe-path)
		  ganti namanya, atau beri `+"`slug`"+`
		content/01-dua.md:2:7: error: slug "nul" tidak dapat menjadi alamat: Windows mencadangkan nama "nul" untuk perangkat (unsafe-path)
		  tulis satu nama, misalnya "dua"
		content/404.md:2:7: warning: slug tidak berpengaruh di sini karena alamat halaman ini tetap (unknown-key)
		  hapus kunci ini
		content/a.md:3:7: error: slug "../../x" tidak dapat menjadi alamat: slug adalah satu bagian alamat dan tidak memuat / (unsafe-path)
		  tulis satu nama, misalnya "a"
		content/a.md:6:5: error: alias "/etc/passwd" tidak dapat menjadi alamat: diawali / (unsafe-path)
		  tulis jalur dari folder buku, misalnya lama.html atau lama/
		content/a.md:7:5: error: alias "C:\\x" tidak dapat menjadi alamat: memuat ":" yang tidak diterima setiap sistem dalam nama (unsafe-path)
		  tulis jalur dari folder buku, misalnya lama.html atau lama/
		content/day-1/?.md: error: nama "?" tidak dapat menjadi alamat: tidak ada huruf maupun angka di dalamnya (unsafe-path)
		  ganti namanya, atau beri `+"`slug`"+`
		content/index.md:3:7: warning: slug tidak berpengaruh di sini karena alamat halaman ini tetap (unknown-key)
		  hapus kunci ini
		content/x/🎉.png: error: nama "🎉.png" tidak dapat menjadi alamat: tidak ada huruf maupun angka di dalamnya (unsafe-path)
		  ganti nama berkas ini
		`)
}

func TestLongAddresses(t *testing.T) {
	long := strings.Repeat("x", diag.AddressPart.Most)
	deep := strings.Repeat(strings.Repeat("y", 50)+"/", 20)
	_, problems := New(files{"index.md": "", long + ".md": "", long + "x.md": "", deep + "a.png": "png", deep + "b.md": ""}.read(t), Options{})
	var got []string
	for _, p := range problems {
		got = append(got, p.Message.In(diag.English)+" ("+p.Rule+")")
	}
	want := []string{
		`the name "` + long[:59] + `…" cannot be an address: it is longer than 200 bytes (unsafe-path)`,
		"its address would be longer than 1000 bytes (unsafe-path)", "its address would be longer than 1000 bytes (unsafe-path)", "its address would be longer than 1000 bytes (unsafe-path)",
	}
	if !slices.Equal(got, want) || problems[0].File != "content/"+long+"x.md" {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	folders := strings.Repeat(strings.Repeat("y", 199)+"/", 4)
	last := strings.Repeat("z", diag.AddressBytes.Most-len(folders)-len(".html"))
	if _, problems := New(files{"index.md": "", folders + last + ".md": ""}.read(t), Options{}); len(problems) > 0 {
		t.Errorf("an address of %d bytes: %s", diag.AddressBytes.Most, problems[0].Message.In(diag.English))
	}
	if _, problems := New(files{"index.md": "", folders + last + "z.md": ""}.read(t), Options{}); len(problems) != 1 || problems[0].Message.In(diag.English)+" (unsafe-path)" != want[1] {
		t.Errorf("an address of a byte more: %s", said(problems, diag.English))
	}
}

// TestSameAddress meets two sources at one address in every way that hosts and file systems can. Each message names
// both and is the same in every run.
func TestSameAddress(t *testing.T) {
	for name, c := range map[string]struct {
		files files
		want  string // place and message in English
	}{
		"two slugs": {
			files{"a.md": page("slug: x"), "b.md": page("slug: x")},
			`content/b.md:2:7: content/b.md and content/a.md would both be at "x.html"`,
		},
		"a slug is blamed before a name": {
			files{"a.md": page("slug: b"), "b.md": ""},
			`content/a.md:2:7: content/a.md and content/b.md would both be at "b.html"`,
		},
		"a page and a folder": {
			files{"foo.md": "", "foo/index.md": ""},
			`content/foo/index.md: content/foo/index.md and content/foo.md would both be at "foo.html"`,
		},
		"a page and a folder without a text": {
			files{"foo.md": "", "foo/x.md": ""},
			`content/foo.md: content/foo.md and the page of the folder content/foo would both be at "foo/index.html"`,
		},
		"case": {
			files{"Foo.md": "", "foo.md": ""},
			`content/foo.md: content/foo.md and content/Foo.md would both be at "foo.html"`,
		},
		"leading numbers": {
			files{"01-foo.md": "", "02-foo.md": ""},
			`content/02-foo.md: content/02-foo.md and content/01-foo.md would both be at "foo.html"`,
		},
		"NFC and NFD": {
			files{"caf\u00e9.md": "", "cafe\u0301.md": ""},
			"content/caf\u00e9.md: content/caf\u00e9.md and content/cafe\u0301.md would both be at \"caf\u00e9.html\"",
		},
		"case folding beyond lower case": {
			files{"straße.md": "", "strasse.md": ""},
			`content/straße.md: content/straße.md and content/strasse.md would both be at "strasse.html"`,
		},
		"an alias and a page": {
			files{"a.md": page("aliases: [B.html]"), "b.md": ""},
			`content/a.md:2:11: an alias of content/a.md and content/b.md would both be at "b.html"`,
		},
		"two aliases": {
			files{"a.md": page("aliases: [lama/]"), "b.md": page("aliases: lama.html")},
			`content/b.md:2:10: an alias of content/b.md and an alias of content/a.md would both be at "lama/index.html"`,
		},
		"two copied files": {
			files{"a.md": "", "peta kota.png": "1", "Peta-Kota.png": "2"},
			`content/peta kota.png: content/peta kota.png and content/Peta-Kota.png would both be at "peta-kota.png"`,
		},
		"an alias over a copied file": {
			files{"a.md": page("aliases: [bahan.pdf]"), "bahan.pdf": "%PDF-"},
			`content/a.md:2:11: an alias of content/a.md and content/bahan.pdf would both be at "bahan.pdf"`,
		},
		"a folder where a file is": {
			files{"a.md": page("aliases: [bahan.pdf/lama/]"), "bahan.pdf": "%PDF-"},
			`content/a.md:2:11: an alias of content/a.md and content/bahan.pdf would both be at "bahan.pdf"`,
		},
		"a file where a folder is": {
			files{"a.md": page("aliases: [x.html/lama/]"), "b.md": page("aliases: [x.html]")},
			`content/b.md:2:11: an alias of content/b.md and an alias of content/a.md would both be at "x.html/lama/index.html"`,
		},
		"a page that Bekal makes itself": {
			files{"a.md": page("slug: timetable"), "day-1/index.md": page("schedule: [Apel]")},
			`content/a.md:2:7: content/a.md and the page "timetable", which is made by itself, would both be at "timetable.html"`,
		},
		"the home": {
			files{"a.md": page("slug: index"), "index.md": ""},
			`content/a.md:2:7: content/a.md and content/index.md would both be at "index.html"`,
		},
		"not found": {
			files{"a.md": page("slug: 404")},
			`content/a.md:2:7: content/a.md and the page "404", which is made by itself, would both be at "404.html"`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			for range 5 {
				tree, _ := c.files.readBroken()
				_, problems := New(tree, Options{})
				if len(problems) != 1 || problems[0].Rule != diag.SameAddress.Name {
					t.Fatalf("got\n%s", said(problems, diag.English))
				}
				if got := problems[0].Place.String() + ": " + problems[0].Message.In(diag.English); got != c.want {
					t.Errorf("got  %s\nwant %s", got, c.want)
				}
			}
		})
	}
}

func TestReserved(t *testing.T) {
	_, problems := New(files{
		"index.md":      page("title: Buku"),
		"search/x.md":   "",
		"print/x.md":    "",
		"print/gb.png":  "png",
		"a.md":          page("aliases: [Print/lama.html, sitemap.xml, cetak.html]"),
		"robots.txt":    "User-agent: *",
		"x/robots.txt":  "mesin",
		"x/search/b.md": "",
	}.read(t), Options{})
	wantProblems(t, problems, `
		content/a.md:2:11: error: the address "Print/lama.html" is kept for the print editions (reserved)
		  write another alias
		content/a.md:2:28: error: the address "sitemap.xml/index.html" is kept for search engines (reserved)
		  write another alias
		content/print: error: the address "print/index.html" is kept for the print editions (reserved)
		  rename the file or folder, or give it another `+"`slug`"+`
		content/print/gb.png: error: the address "print/gb.png" is kept for the print editions (reserved)
		  rename the file or folder, or give it another `+"`slug`"+`
		content/print/x.md: error: the address "print/x.html" is kept for the print editions (reserved)
		  rename the file or folder, or give it another `+"`slug`"+`
		content/search: error: the address "search/index.html" is kept for the search (reserved)
		  rename the file or folder, or give it another `+"`slug`"+`
		content/search/x.md: error: the address "search/x.html" is kept for the search (reserved)
		  rename the file or folder, or give it another `+"`slug`"+`
		`, `
		content/a.md:2:11: error: alamat "Print/lama.html" dicadangkan untuk edisi cetak (reserved)
		  tulis alias lain
		content/a.md:2:28: error: alamat "sitemap.xml/index.html" dicadangkan untuk mesin pencari (reserved)
		  tulis alias lain
		content/print: error: alamat "print/index.html" dicadangkan untuk edisi cetak (reserved)
		  ganti nama berkas atau foldernya, atau beri `+"`slug`"+` lain
		content/print/gb.png: error: alamat "print/gb.png" dicadangkan untuk edisi cetak (reserved)
		  ganti nama berkas atau foldernya, atau beri `+"`slug`"+` lain
		content/print/x.md: error: alamat "print/x.html" dicadangkan untuk edisi cetak (reserved)
		  ganti nama berkas atau foldernya, atau beri `+"`slug`"+` lain
		content/search: error: alamat "search/index.html" dicadangkan untuk pencarian (reserved)
		  ganti nama berkas atau foldernya, atau beri `+"`slug`"+` lain
		content/search/x.md: error: alamat "search/x.html" dicadangkan untuk pencarian (reserved)
		  ganti nama berkas atau foldernya, atau beri `+"`slug`"+` lain
		`)
}

// TestPartingHints tells how two sources of one address get one each.
func TestPartingHints(t *testing.T) {
	_, problems := New(files{
		"index.md":     page("title: Buku"),
		"a.md":         page("aliases: [a.html, b.html, lama/]"),
		"b.md":         page("aliases: lama"),
		"é.md":         "",
		"e\u0301.md":   "",
		"x.md":         page("slug: y"),
		"y.md":         "",
		"kosong.md":    page("slug: \"\"\naliases: \"\""),
		"foo.md":       "",
		"foo/x.md":     "",
		"01-bar.md":    "",
		"bar/index.md": "",
	}.read(t), Options{})
	wantProblems(t, problems, `
		content/a.md:2:11: error: the alias "a.html" is the address of this page itself (same-address)
		  remove it
		content/a.md:2:19: error: an alias of content/a.md and content/b.md would both be at "b.html" (same-address)
		  remove this alias, or write another one
		content/b.md:2:10: error: an alias of content/b.md and an alias of content/a.md would both be at "lama/index.html" (same-address)
		  remove this alias, or write another one
		content/bar/index.md: error: content/bar/index.md and content/01-bar.md would both be at "bar.html" (same-address)
		  a folder has one page: move the text of content/01-bar.md into content/bar/index.md
		content/foo.md: error: content/foo.md and the page of the folder content/foo would both be at "foo/index.html" (same-address)
		  move content/foo.md to content/foo/index.md: there it is the page of the folder
		content/kosong.md:2:7: error: the slug "" cannot be an address: it is empty (unsafe-path)
		  write one name, such as "kosong"
		content/kosong.md:3:10: error: the alias "" cannot be an address: it is empty (unsafe-path)
		  write a path from the handbook's folder, such as old.html or old/
		content/x.md:2:7: error: content/x.md and content/y.md would both be at "y.html" (same-address)
		  rename one of them, or give it another `+"`"+`slug`+"`"+`
		content/é.md: error: content/é.md and content/é.md would both be at "é.html" (same-address)
		  their names look the same and differ in how their letters are stored: rename or remove one
		`, `
		content/a.md:2:11: error: alias "a.html" adalah alamat halaman ini sendiri (same-address)
		  hapus alias ini
		content/a.md:2:19: error: alias dari content/a.md dan content/b.md akan sama-sama beralamat "b.html" (same-address)
		  hapus alias ini, atau tulis alias lain
		content/b.md:2:10: error: alias dari content/b.md dan alias dari content/a.md akan sama-sama beralamat "lama/index.html" (same-address)
		  hapus alias ini, atau tulis alias lain
		content/bar/index.md: error: content/bar/index.md dan content/01-bar.md akan sama-sama beralamat "bar.html" (same-address)
		  satu folder punya satu halaman: pindahkan isi content/01-bar.md ke content/bar/index.md
		content/foo.md: error: content/foo.md dan halaman folder content/foo akan sama-sama beralamat "foo/index.html" (same-address)
		  pindahkan content/foo.md ke content/foo/index.md: di sana menjadi halaman folder itu
		content/kosong.md:2:7: error: slug "" tidak dapat menjadi alamat: kosong (unsafe-path)
		  tulis satu nama, misalnya "kosong"
		content/kosong.md:3:10: error: alias "" tidak dapat menjadi alamat: kosong (unsafe-path)
		  tulis jalur dari folder buku, misalnya lama.html atau lama/
		content/x.md:2:7: error: content/x.md dan content/y.md akan sama-sama beralamat "y.html" (same-address)
		  ganti nama salah satunya, atau beri `+"`"+`slug`+"`"+` lain
		content/é.md: error: content/é.md dan content/é.md akan sama-sama beralamat "é.html" (same-address)
		  nama keduanya tampak sama, tetapi hurufnya disimpan dengan cara berbeda: ganti nama atau hapus salah satunya
		`)
}
