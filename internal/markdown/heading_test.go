package markdown

import (
	"slices"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"bekal/internal/diag"
)

func TestHeadings(t *testing.T) {
	run(t, Options{Title: "Hari 1: Jum'at \"Bersih\""}, []example{
		{name: "levels", markdown: "# A\n## B\n### C\n###### D", html: `<h2 id="a">A</h2>
<h2 id="b">B</h2>
<h3 id="c">C</h3>
<h6 id="d">D</h6>`},
		{name: "the title is dropped", markdown: "<!-- catatan -->\n\n## Hari 1:  Jum’at \"Bersih\" ##\n\nIsi", html: "<p>Isi</p>"},
		{name: "only once", markdown: "# Hari 1: Jum'at \"Bersih\"\n# Hari 1: Jum'at \"Bersih\"", html: `<h2 id="hari-1-jum-at-bersih">Hari 1: Jum’at “Bersih”</h2>`},
		{name: "only where it leads", markdown: "Isi\n\n# Hari 1: Jum'at \"Bersih\"", html: `<p>Isi</p>
<h2 id="hari-1-jum-at-bersih">Hari 1: Jum’at “Bersih”</h2>`},
		{name: "not in a quote", markdown: "> # Hari 1: Jum'at \"Bersih\"", html: `<blockquote>
<h2 id="hari-1-jum-at-bersih">Hari 1: Jum’at “Bersih”</h2>
</blockquote>`},
		{name: "ids of one text", markdown: "# A\n# A\n# A 2\n# A\n# {#a-2}\n# !!!", html: `<h2 id="a">A</h2>
<h2 id="a-3">A</h2>
<h2 id="a-2-2">A 2</h2>
<h2 id="a-4">A</h2>
<h2 id="a-2"></h2>
<h2 id="section">!!!</h2>`},
		{name: "an id given twice", markdown: "# A {#x}\n# B {#x}", html: `<h2 id="x">A</h2>
<h2 id="x-2">B</h2>`},
		{name: "the text counts, not its markup", markdown: "# [Tata *tertib*](x.md) `KPU` ![peta](y.png)[^1]\n\n[^1]: z", html: `<h2 id="tata-tertib-kpu-peta"><a href="x.md">Tata <em>tertib</em></a> <code>KPU</code> <img src="y.png" alt="peta" loading="lazy" decoding="async"><sup id="fnref:1"><a href="#fn:1" role="doc-noteref">1</a></sup></h2>
<section class="footnotes" role="doc-endnotes">
<h2>Catatan kaki</h2>
<ol>
<li id="fn:1">
<p>z` + "\u00a0" + `<a href="#fnref:1" role="doc-backlink" aria-label="Kembali ke teks">↩` + "\ufe0e" + `</a></p>
</li>
</ol>
</section>`},
	})
}

func TestAttributes(t *testing.T) {
	run(t, Options{}, []example{
		{name: "id and classes", markdown: "# A # {#x_1 .a .b-c}\nB {.k}\n===", html: `<h2 id="x_1" class="a b-c">A</h2>
<h2 id="b" class="k">B</h2>`},
		{name: "nothing else", markdown: `# A {onclick="alert(1)" #x lang=id style="color: red"}`, html: `<h2 id="x">A</h2>`},
		{name: "before the closing marks", markdown: "# A {#x} ##", html: `<h2 id="x">A</h2>`},
		{name: "commas and no spaces", markdown: "# A {#x.y,.z}", html: `<h2 id="x" class="y z">A</h2>`},
		{name: "other scripts", markdown: "# A {#bab-ꦗ .kelas}", html: `<h2 id="bab-ꦗ" class="kelas">A</h2>`},
		{name: "braces that are text", markdown: "# {{ .Title }}\n# {1, 2}\n# a {}\n# b \\{#x}\n# c {#}\n# d {#x\" y}", html: `<h2 id="title">{{ .Title }}</h2>
<h2 id="1-2">{1, 2}</h2>
<h2 id="a">a {}</h2>
<h2 id="b-x">b {#x}</h2>
<h2 id="c">c {#}</h2>
<h2 id="d-x-y">d {#x&quot; y}</h2>`},
		{name: "only braces", markdown: "# {#x}", html: `<h2 id="x"></h2>`},
	})
}

// TestHeadingList holds what a contents list and a link's check see.
func TestHeadingList(t *testing.T) {
	const body = "# A & B\n\nC\nD {#d}\n===\n\n> ###\n"
	document, _ := parse(body, Options{})
	want := []Heading{
		{2, "a-b", "A & B", 2, 7},
		{2, "d", "C D", 9, 12},
		{3, "section", "", 25, 25},
	}
	if got := document.Headings(); !slices.Equal(got, want) {
		t.Errorf("got %+v", got)
	}
	if got := document.Anchors(); !slices.Equal(got, []string{"a-b", "d", "section"}) {
		t.Errorf("got %q", got)
	}
}

func TestHeadingID(t *testing.T) {
	for text, want := range map[string]string{
		"Tata Tertib":             "tata-tertib",
		"  1.2  Waktu & Tempat? ": "1-2-waktu-tempat",
		"Jum’at":                  "jum-at",
		"ÉTÉ":                     "été",
		"e\u0301":                 "é",
		"ꦲꦏ꧀ꦱꦫꦗꦮ":                 "ꦲꦏ꧀ꦱꦫꦗꦮ",
		"日本語 の 本":                 "日本語-の-本",
		"a_b--c":                  "a-b-c",
		"ma\u00adna":              "mana",
		"—":                       "section",
		"":                        "section",
		"❤\ufe0f cinta":           "cinta",
		"Ω":                       "ω",
	} {
		if got := HeadingID(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func FuzzHeadingID(f *testing.F) {
	for _, seed := range []string{"Tata Tertib", "ÉTÉ", "İstanbul", "ΑΣ", "e\u0301\u0302", "\xff", "a\u200db", "ﬁ", "K"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		id := HeadingID(text)
		if id == "" || !utf8.ValidString(id) || !norm.NFC.IsNormalString(id) {
			t.Errorf("%q: %q", text, id)
		}
		for _, r := range id {
			if r != '-' && !isWordRune(r) {
				t.Errorf("%q: %q holds %q", text, id, r)
			}
		}
		if again := HeadingID(id); again != id {
			t.Errorf("%q: %q, then %q", text, id, again)
		}
	})
}

// TestIDsOfHostileHeadings gives many headings one text, and takes the numbers that would follow.
func TestIDsOfHostileHeadings(t *testing.T) {
	var body []byte
	for range 20000 {
		body = append(body, "# a\n# a 2\n"...)
	}
	document, problems := parse(string(body), Options{})
	seen := map[string]bool{}
	for _, id := range document.Anchors() {
		if seen[id] {
			t.Fatalf("%s twice", id)
		}
		seen[id] = true
	}
	if len(seen) != 40000 || len(problems) > 0 {
		t.Errorf("%d ids, %s", len(seen), describe(problems, diag.English))
	}
}
