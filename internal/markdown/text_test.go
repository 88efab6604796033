package markdown

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

func TestSections(t *testing.T) {
	document, _ := parse(`Awal &amp; *akhir*
dua[^1].

# Satu {#s}

- a
- b

| c | d |
|---|---|
| e | [f](g.md) |

> [!NOTE] Judul
> isi

    kode

## Dua

![gambar](h.png)

KPU
: Komisi

CPNS
Calon
: Calon pegawai

  - negeri

[^1]: Catatan.
`, Options{})
	want := []Section{
		{"", "", "Awal & akhir dua."},
		{"Satu", "s", "a b c d e f Judul isi kode"},
		{"Dua", "dua", "gambar"},
		{"KPU", "kpu", "Komisi"},
		{"CPNS, Calon", "cpns", "Calon pegawai negeri"},
		{"Dua", "dua", "Catatan."},
	}
	if got := document.Sections(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}

// TestOnOneLine holds that a text's words stand on one line as they do when it is split and joined.
func TestOnOneLine(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	pieces := []string{"a", "kata", "Panitia menyiapkan", " ", " ", "  ", "\n", "\t", "!", "\x1f", "\x7f", "é", "“", "\u00a0", "\u0085", "\u2003", "\u2028", "\u3000", "\xe2\x80", "\xff"}
	for range 100_000 {
		var b strings.Builder
		for range r.IntN(12) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		text := b.String()
		if got, want := onOneLine([]byte(text)), strings.Join(strings.Fields(text), " "); got != want {
			t.Fatalf("%q became %q, not %q", text, got, want)
		}
	}
}

func TestLead(t *testing.T) {
	for markdown, want := range map[string]string{
		"# A\n\n![b](c.png)\n\n- d\n\n> e\n\nf *g*\nh `i` <!-- j --> https://k.id[^1]  \nl\n\nm\n\n[^1]: n": "f g h i https://k.id l",
		"- a": "", "": "", "<!-- a -->": "",
	} {
		document, _ := parse(markdown, Options{})
		if got := document.Lead(); got != want {
			t.Errorf("%q: got %q", markdown, got)
		}
	}
}

func TestIsEmpty(t *testing.T) {
	for markdown, want := range map[string]bool{
		"": true, " \n\n": true, "# A": true, "<!-- a -->\n\n[b]: c": true, "> [!COMMITTEE]\n> a": true, "<hr>": true, "[^1]: a": true,
		"a": false, "---": false, "# B": false, "- <!-- a -->\n- b": false,
	} {
		document, _ := parse(markdown, Options{Title: "A"})
		if got := document.IsEmpty(); got != want {
			t.Errorf("%q: got %v", markdown, got)
		}
	}
}

func TestDefinitions(t *testing.T) {
	document, _ := parse("# KPU\n\nKPU\nKomisi *Pemilihan* Umum\n: Penyelenggara\n  pemilu.\n: Lembaga:\n\n    - mandiri\n    - tetap\n\nCPNS\n: [Calon](a.md) pegawai\n", Options{})
	want := []Definition{
		{[]string{"KPU", "Komisi Pemilihan Umum"}, "Penyelenggara pemilu. Lembaga: mandiri tetap", "kpu-2"},
		{[]string{"CPNS"}, "Calon pegawai", "cpns"},
	}
	if got := document.Definitions(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}

func TestTerms(t *testing.T) {
	terms := NewTerms([]Definition{
		{Terms: []string{"KPU", "Komisi Pemilihan Umum"}, Text: `Penyelenggara "pemilu"`},
		{Terms: []string{"KPU Provinsi"}, Text: "Di provinsi"},
		{Terms: []string{"kpu"}, Text: "huruf kecil"},
		{Terms: []string{"KPU"}, Text: "kedua kali"},
		{Terms: []string{"orientasi"}, Text: "Pengenalan"},
		{Terms: []string{"COVID-19", "R&D", "éa", "!", ""}, Text: "x"},
	})
	abbr := func(text, title string) string { return fmt.Sprintf(`<abbr title="%s">%s</abbr>`, title, text) }
	kpu, provinsi, orientasi := abbr("KPU", "Penyelenggara &quot;pemilu&quot;"), abbr("KPU Provinsi", "Di provinsi"), abbr("Orientasi", "Pengenalan")
	for name, e := range map[string]struct{ markdown, html string }{
		"the first time only":            {"KPU KPU\n\nKPU", "<p>" + kpu + " KPU</p>\n<p>KPU</p>"},
		"the longest wins":               {"KPU Provinsi, KPU Provinsi, KPU", "<p>" + provinsi + ", KPU Provinsi, " + kpu + "</p>"},
		"over a line's end":              {"(KPU\nProvinsi)", "<p>(" + abbr("KPU\nProvinsi", "Di provinsi") + ")</p>"},
		"not over a break":               {"KPU  \nProvinsi", "<p>" + kpu + "<br>\nProvinsi</p>"},
		"whole words":                    {"KPUD xKPU KPU2 KPÚ KPU\u0301 _KPU_", "<p>KPUD xKPU KPU2 KPÚ KPU\u0301 <em>" + kpu + "</em></p>"},
		"the rest of a word":             {"KPU Provinsial", "<p>" + kpu + " Provinsial</p>"},
		"capitals as written":            {"Kpu kPU kpu", "<p>" + abbr("Kpu", "huruf kecil") + " kPU kpu</p>"},
		"a first letter of either kind":  {"Orientasi orientasi ORIENTASI", "<p>" + orientasi + " orientasi ORIENTASI</p>"},
		"other letters and marks":        {"R&amp;D COVID-19, Éa", "<p>" + abbr("R&amp;D", "x") + " " + abbr("COVID-19", "x") + ", " + abbr("Éa", "x") + "</p>"},
		"not in code, links, headings":   {"# KPU\n\n`KPU` [KPU](a.md) [**KPU**](b.md) https://KPU.id ![KPU](c.png) KPU", `<h2 id="kpu">KPU</h2>` + "\n" + `<p><code>KPU</code> <a href="a.md">KPU</a> <a href="b.md"><strong>KPU</strong></a> <a href="https://KPU.id">https://KPU.id</a> <img src="c.png" alt="KPU" loading="lazy" decoding="async"> ` + kpu + "</p>"},
		"not in titles of callouts":      {"> [!NOTE] KPU\n> KPU", "<div class=\"callout note\" role=\"note\">\n<p class=\"callout-title\">KPU</p>\n<p>" + kpu + "</p>\n</div>"},
		"a definition explains no terms": {"KPU\n: KPU", "<dl>\n<dt id=\"kpu\">KPU</dt>\n<dd>" + kpu + "</dd>\n</dl>"},
		"in a link that leads nowhere":   {"[KPU](javascript:x)", "<p>" + kpu + "</p>"},
		"escapes and references":         {"\\*KPU\\* &lt;KPU&gt; &KPU; [KPU]", "<p>*" + kpu + "* &lt;KPU&gt; &amp;KPU; [KPU]</p>"},
	} {
		t.Run(name, func(t *testing.T) {
			document, _ := parse(e.markdown, Options{})
			html := render(t, document, Rendering{Words: words, Terms: terms})
			compare(t, "HTML", html, e.html)
			if again := render(t, document, Rendering{Words: words, Terms: terms}); again != html {
				t.Errorf("a second time:\n%s", again)
			}
		})
	}
}

// TestDecode holds what backslashes and character references stand for.
func TestDecode(t *testing.T) {
	for raw, want := range map[string]string{
		"a": "a", `\*\a\`: `*\a\`, "&amp;&lt;&copy;&ngE;": "&<©≧\u0338", "&#65;&#x41;&#X41;": "AAA",
		"&#0;&#xD800;&#1114112;": "\ufffd\ufffd\ufffd", "&#12345678;&#x1234567;&#;&#x;&#a;": "&#12345678;&#x1234567;&#;&#x;&#a;",
		"&amp &nope; & &;": "&amp &nope; & &;", `\&amp;`: "&amp;", "&amp;#65;": "&#65;",
	} {
		if got := decode([]byte(raw)); got != want {
			t.Errorf("%q: got %q, want %q", raw, got, want)
		}
	}
}
