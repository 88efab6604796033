package render

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bekal/internal/site"
)

// edition makes a print edition by its address, without a problem.
func (b press) edition(address string) string {
	b.t.Helper()
	for _, h := range b.site.Handbooks {
		for _, e := range h.Editions {
			if e.Address != address {
				continue
			}
			made, err := b.Edition(b.t.Context(), e)
			if err != nil || len(made.Problems) > 0 {
				b.t.Fatalf("%s: %v\n%s", address, err, said(made.Problems))
			}
			return string(made.HTML)
		}
	}
	b.t.Fatalf("there is no edition at %s", address)
	return ""
}

// codes are the drawings of QR codes, which a golden file leaves out.
var codes = regexp.MustCompile(`(<svg class="qr"[^>]*>).*?</svg>`)

// TestEditions holds one print edition of each kind, and the stylesheet of the book, against testdata/golden/print.
func TestEditions(t *testing.T) {
	b := layExample(t)
	kinds := map[string]bool{}
	for _, e := range b.site.Handbooks[0].Editions {
		if kinds[e.Kind()] {
			continue
		}
		kinds[e.Kind()] = true
		html := codes.ReplaceAllString(hashes.ReplaceAllString(b.edition(e.Address), ".HASH.$1"), "$1…</svg>")
		golden(t, path.Join("golden", "print", e.Kind()+".html"), html)
		if e.Kind() == site.EditionBook || e.Kind() == site.EditionDay {
			golden(t, path.Join("golden", "print", e.Kind()+".css"), string(b.EditionStyle(e)))
		}
	}
	if len(kinds) != 4 {
		t.Errorf("editions of %v", kinds)
	}
}

// TestEditionsOfALibrary shows where each handbook has its editions, and what one leaves out.
func TestEditionsOfALibrary(t *testing.T) {
	addresses := func(o site.Options) []string {
		var all []string
		for _, h := range lay(t, aLibrary(), defaults(), o).site.Handbooks {
			for _, e := range h.Editions {
				all = append(all, e.Kind()+" "+e.Address)
			}
		}
		return all
	}
	want := []string{
		"book kalbar-2024/print/index.html", "day kalbar-2024/print/hari-1/index.html", "timetable kalbar-2024/print/timetable.html",
		"book kalbar-2025/print/index.html", "day kalbar-2025/print/day-1/index.html", "day kalbar-2025/print/day-2/index.html",
	}
	if got := addresses(siteOptions()); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if got := addresses(site.Options{NoPrint: true}); len(got) > 0 {
		t.Errorf("without print: %q", got)
	}
}

// TestNoEditions leaves them out where the handbook says so, with the links to them.
func TestNoEditions(t *testing.T) {
	b := layContent(t, files{"index.md": page("title: Judul\nprint: false", ""), "hari-1/index.md": ""})
	if got := b.site.Handbooks[0].Editions; len(got) > 0 {
		t.Errorf("editions: %v", got)
	}
	if html := b.html("hari-1/index.html"); strings.Contains(html, "print/") {
		t.Error("a page links to print/")
	}
}

// TestEditionLinks shows where links of an edition lead: to anchors of its own, to the web where the address is known,
// else to the site.
func TestEditionLinks(t *testing.T) {
	content := files{
		"index.md": page("title: Judul", ""),
		"rules.md": page("title: Aturan", "## Hadir\n\n[sini](#hadir) [sini juga](rules.md#hadir) [sesi](day-1/a.md#b) [web](https://example.com/)\n"),
		"day-1/a.md": page("title: Sesi\nmaterials: {title: Berkas, file: x.pdf}",
			"## B\n\n[aturan](../rules.md#hadir) [hari](index.md) [berkas](x.pdf) ![gambar](g.svg)\n"),
		"day-1/index.md": "", "day-1/x.pdf": "%PDF-", "day-1/g.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>`,
	}
	plain := layContent(t, content)
	based := layContent(t, withBase(content))
	const number = `<span class="page-of" data-page-of="`
	for _, c := range []struct {
		b       press
		edition string
		want    []string
	}{
		{plain, "print/index.html", []string{
			`<a href="#rules/hadir">sini</a> <span class="page-ref">(halaman ` + number + `rules/hadir"></span>)</span>`,
			`<a href="#rules/hadir">sini juga</a>`,
			`<a href="#day-1.a/b">sesi</a> <span class="page-ref">(Sesi 1.1, halaman ` + number + `day-1.a/b"></span>)</span>`,
			`<a href="https://example.com/" rel="external">web</a>`, `<a href="#rules/hadir">aturan</a>`, `<a href="#day-1">hari</a>`,
			`<a href="../day-1/x.pdf">berkas</a>`, `src="../day-1/g.svg"`, `id="rules/hadir"`, `id="day-1.a/b"`, `<link rel="canonical" href="../index.html">`,
		}},
		{plain, "print/day-1/index.html", []string{`<a href="../../rules.html#hadir">aturan</a>`, `<a href="#day-1">hari</a>`, `src="../../day-1/g.svg"`}},
		{based, "print/day-1/index.html", []string{
			`<a href="https://example.org/b/rules.html#hadir">aturan</a>`, `<a href="https://example.org/b/day-1/x.pdf">berkas</a>`, `src="../../day-1/g.svg"`,
			`<link rel="canonical" href="https://example.org/b/day-1/index.html">`, `<svg class="qr"`,
		}},
	} {
		html := c.b.edition(c.edition)
		for _, want := range append(c.want, `<meta name="robots" content="noindex">`) {
			if !strings.Contains(html, want) {
				t.Errorf("%s has no %s", c.edition, want)
			}
		}
	}
}

// TestEditionLinksToFilesOfALibrary tells the files of a handbook from those beside it whose names begin alike.
func TestEditionLinksToFilesOfALibrary(t *testing.T) {
	content := files{
		"index.md":      page("kind: library\ntitle: Semua\nbase_url: https://example.org/", ""),
		"buku/index.md": page("title: Buku", "[dalam](x.pdf) [luar](../buku.pdf)\n"),
		"buku/x.pdf":    "%PDF-", "buku.pdf": "%PDF-",
	}
	html := layContent(t, content).edition("buku/print/index.html")
	for _, want := range []string{`<a href="https://example.org/buku/x.pdf">dalam</a>`, `<a href="../../buku.pdf">luar</a>`} {
		if !strings.Contains(html, want) {
			t.Errorf("no %s in %s", want, html)
		}
	}
}

// withBase gives a handbook an address.
func withBase(f files) files {
	based := files{}
	for name, text := range f {
		based[name] = text
	}
	based["index.md"] = page("title: Judul\nbase_url: https://example.org/b/", "")
	return based
}

// TestAnchorsOfEditions makes every edition of the handbook of each kind of page and of the hazards, and finds that no
// id stands twice and every link within leads somewhere.
func TestAnchorsOfEditions(t *testing.T) {
	for _, b := range []press{layExample(t), layHazards(t)} {
		for _, e := range b.site.Handbooks[0].Editions {
			html := b.edition(e.Address)
			ids := map[string]int{}
			for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(html, -1) {
				if ids[m[1]]++; ids[m[1]] == 2 {
					t.Errorf("%s has the id %s twice", e.Address, m[1])
				}
			}
			for _, m := range regexp.MustCompile(`(?:href="#|data-page-of=")([^"]*)"`).FindAllStringSubmatch(html, -1) {
				for id := range strings.FieldsSeq(m[1]) {
					if ids[id] == 0 {
						t.Errorf("%s leads to %s, which is not there", e.Address, id)
					}
				}
			}
		}
	}
}

// TestEditionsCostNoProblemTwice leaves what is wrong with a body to its page.
func TestEditionsCostNoProblemTwice(t *testing.T) {
	b := layContent(t, files{"index.md": page("title: Judul", ""), "rules.md": page("title: Aturan", "[ke mana](tidak-ada.md) <b>mentah</b>\n")})
	if made := b.make("rules.html"); len(made.Problems) == 0 {
		t.Fatal("the page has no problem")
	}
	if html := b.edition("print/index.html"); !strings.Contains(html, "ke mana") {
		t.Error("the text of the link is gone")
	}
}

// TestSameEditionTwice makes the book time and again, and after all that is kept was let go.
func TestSameEditionTwice(t *testing.T) {
	b := layExample(t)
	h := b.site.Handbooks[0]
	first := b.edition("print/index.html")
	b.Forget(h)
	if again := b.edition("print/index.html"); again != first {
		t.Error(firstDifference(first, again))
	}
	if !bytes.Equal(b.EditionStyle(h.Editions[0]), b.EditionStyle(h.Editions[0])) {
		t.Error("the stylesheet differs")
	}
}

// TestEditionOfNothing makes the book of a handbook that holds nothing but its name.
func TestEditionOfNothing(t *testing.T) {
	b := layContent(t, files{"index.md": page("title: Judul", "")})
	html, css := b.edition("print/index.html"), b.EditionStyle(b.site.Handbooks[0].Editions[0])
	if !strings.Contains(html, `<section class="cover">`) || strings.Contains(html, `class="part `) && !strings.Contains(html, "note-page") || len(css) == 0 {
		t.Errorf("%s\n%s", html, css)
	}
}

// TestEditionStyleIsSafe puts what CSS would read as its own into titles.
func TestEditionStyleIsSafe(t *testing.T) {
	b := layContent(t, files{
		"index.md": page(`title: Judul`, ""),
		"a.md":     page(`title: '"; } body { display: none } /* \'`, ""),
		"b.md":     page("title: "+strings.Repeat("panjang ", 30), ""),
	})
	css := string(b.EditionStyle(b.site.Handbooks[0].Editions[0]))
	if !strings.Contains(css, `{ content: "\22 ; } body { display: none } /* \5c " }`) {
		t.Error(css)
	}
	if !strings.Contains(css, `panjang panjang …"`) || strings.Contains(css, strings.Repeat("panjang ", 12)) {
		t.Errorf("a long title is not cut: %s", css)
	}
}
