package render

import (
	"path"
	"slices"
	"strings"
	"testing"

	"bekal/internal/site"
)

// TestSummaries shows what a page says of itself where nothing is written for that.
func TestSummaries(t *testing.T) {
	b := layContent(t, files{
		"index.md":          page("title: Buku\ntheme: Maju\nvenue: Aula\ncity: Pontianak\ntimezone: WIB", "Isi."),
		"day-1/index.md":    page("date: 2025-10-06\nvenue: Balai\nschedule: [08.00-09.00 Apel, 15.00-16.00 Pulang]", "Hari pertama **penuh**."),
		"day-1/sesi.md":     page("time: 10.00-11.00\nroom: Ruang A", ""),
		"day-1/rekap.md":    page("author: Ani", "Kami datang pagi.\n\nLalu pulang."),
		"people/ani.md":     page("name: Ani\nposition: Kepala\nunit: Biro SDM", ""),
		"panjang.md":        page("title: Panjang", strings.Repeat("kata ", 60)),
		"tertulis.md":       page("description: Begini saja.", "Isi."),
		"kosong.md":         "",
		"panduan/asrama.md": "# Asrama\n\nDi lantai dua.",
	})
	for address, want := range map[string]string{
		"index.html":          "Maju · 6 Oktober 2025 · Aula · Pontianak",
		"day-1/index.html":    "Senin, 6 Oktober 2025 · 08.00–16.00 · Balai · Hari pertama penuh.",
		"day-1/sesi.html":     "Senin, 6 Oktober 2025 · 10.00–11.00 · Ruang A",
		"day-1/rekap.html":    "Kami datang pagi.",
		"people/ani.html":     "Kepala · Biro SDM",
		"panjang.html":        strings.TrimSpace(strings.Repeat("kata ", 36)) + " …",
		"tertulis.html":       "Begini saja.",
		"kosong.html":         "Maju · 6 Oktober 2025 · Aula · Pontianak",
		"timetable.html":      "Maju · 6 Oktober 2025 · Aula · Pontianak",
		"panduan/asrama.html": "Di lantai dua.",
	} {
		if got := b.data(address).Summary; got != want {
			t.Errorf("%s says %q, want %q", address, got, want)
		}
	}
}

// TestCardsOfALibrary wants the address of each card in its handbook's folder, where the picture is made.
func TestCardsOfALibrary(t *testing.T) {
	b := layContent(t, files{
		"index.md":      page("kind: library\ntitle: Pustaka\nbase_url: https://example.org/p", ""),
		"a/index.md":    page("title: A", ""),
		"a/hari-1/x.md": "",
		"b/index.md":    page("title: B\nbase_url: https://b.example.org", ""),
		"b/hari-1/x.md": "",
		"b/ä/index.md":  page("kind: day", ""),
		"b/ä/sesi.md":   "",
		"c/index.md":    page("title: A", ""),
	})
	made := map[string]bool{}
	for _, d := range b.Drawings() {
		if made[d.Address] {
			t.Errorf("%s is made twice", d.Address)
		}
		made[d.Address] = true
	}
	for address, want := range map[string]string{
		"index.html":      "https://example.org/p/assets/cards/handbook.",
		"a/index.html":    "https://example.org/p/a/assets/cards/handbook.",
		"a/hari-1/x.html": "https://example.org/p/a/assets/cards/hari-1.",
		"b/hari-1/x.html": "https://b.example.org/assets/cards/hari-1.",
		"b/ä/sesi.html":   "https://b.example.org/assets/cards/%C3%A4.",
	} {
		picture := b.data(address).Sharing.Picture
		if !strings.HasPrefix(picture.Href, want) {
			t.Errorf("%s shows %s", address, picture.Href)
		}
		dir := path.Dir(strings.TrimPrefix(address, "index.html"))
		dir, _, _ = strings.Cut(dir, "/")
		if !slices.ContainsFunc(b.Drawings(), func(d Drawing) bool {
			return strings.HasPrefix(d.Address, strings.TrimPrefix(dir+"/assets/cards/", "./")) && path.Base(d.Address) == strings.ReplaceAll(path.Base(picture.Href), "%C3%A4", "ä")
		}) {
			t.Errorf("the picture of %s is not made", address)
		}
	}
	if sharing := layContent(t, files{"index.md": ""}).data("index.html").Sharing; sharing != nil {
		t.Errorf("without an address: %+v", sharing)
	}
}

// TestTabIcons takes an author's own pictures before it draws some.
func TestTabIcons(t *testing.T) {
	square := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 50 60"/>`
	wide := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"/>`
	for name, c := range map[string]struct {
		files      files
		tab, touch string
	}{
		"drawn":      {files{"index.md": page("title: Judul", "")}, "assets/icon.*.svg", "assets/icon.*.png"},
		"logo":       {files{"index.md": page("logo: a/logo.svg", ""), "a/logo.svg": square}, "a/logo.svg", "assets/icon.*.png"},
		"wide logo":  {files{"index.md": page("logo: logo.svg", ""), "logo.svg": wide}, "assets/icon.*.svg", "assets/icon.*.png"},
		"favicon":    {files{"index.md": page("logo: logo.svg", ""), "logo.svg": square, "favicon.ico": "x", "favicon.svg": square}, "favicon.svg", "assets/icon.*.png"},
		"touch icon": {files{"index.md": page("title: Judul", ""), "apple-touch-icon.png": "x"}, "assets/icon.*.svg", "apple-touch-icon.png"},
	} {
		b := layContent(t, c.files)
		data := b.data("index.html")
		for got, want := range map[string]string{data.IconHref: c.tab, data.TouchIconHref: c.touch} {
			if ok, _ := path.Match(want, got); !ok {
				t.Errorf("%s: %s, want %s", name, got, want)
			}
			isDrawn := slices.ContainsFunc(b.Drawings(), func(d Drawing) bool { return d.Address == got })
			if isDrawn != strings.HasPrefix(want, "assets/") {
				t.Errorf("%s: %s is drawn: %t", name, got, isDrawn)
			}
		}
	}
	library := layContent(t, files{
		"index.md": page("kind: library\ntitle: Pustaka", ""), "favicon.png": "x",
		"a/index.md": "", "a/favicon.ico": "x", "b/index.md": "", "b/day-1/x.md": "",
	})
	for address, want := range map[string]string{"index.html": "favicon.png", "a/index.html": "../a/favicon.ico", "b/day-1/x.html": "../../favicon.png"} {
		if got := library.data(address).IconHref; got != want {
			t.Errorf("%s: %s, want %s", address, got, want)
		}
	}
}

// TestNoIndex wants search engines to stay away from drafts and from all that is for the committee.
func TestNoIndex(t *testing.T) {
	f := files{"index.md": "", "x.md": "", "draf.md": page("draft: true", "")}
	drafts := lay(t, files{"content/index.md": f["index.md"], "content/draf.md": f["draf.md"]}.fs(), defaults(), site.Options{Drafts: true})
	committee := lay(t, files{"content/index.md": ""}.fs(), defaults(), site.Options{Audience: "committee"})
	whole := layContent(t, files{"index.md": page("status: draft", ""), "x.md": ""})
	for name, got := range map[string]bool{
		"draft": drafts.data("draf.html").NoIndex, "committee": committee.data("index.html").NoIndex,
		"draft handbook": whole.data("x.html").NoIndex, "404": drafts.data("404.html").NoIndex,
		"index": !drafts.data("index.html").NoIndex,
	} {
		if !got {
			t.Errorf("%s is told otherwise", name)
		}
	}
}
