package markdown

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"bekal/internal/diag"
)

// FuzzParse holds what must be true of any body, whatever its author writes, as long as no raw HTML is let through.
func FuzzParse(f *testing.F) {
	page, err := os.ReadFile(filepath.Join("testdata", "page.md"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(page), uint16(0))
	for _, seed := range seeds {
		f.Add(seed, uint16(0))
	}
	f.Add("\xff# \xc3{#\xff}\n", uint16(1))
	f.Add("---\na: b\n---\r\n\ufeff# a\r\n", uint16(13))
	glossary, _ := parse("KPU\nKomisi\n: a\n\na b\n: c", Options{})
	terms := NewTerms(glossary.Definitions())
	f.Fuzz(func(t *testing.T, file string, start uint16) {
		if len(file) > 1<<14 {
			return // what is wrong with a long body is so with a piece of it, and TestLimits has those that are long
		}
		if utf8.ValidString(file) {
			check(t, file, int(start), terms)
			return
		}
		// Such a file is refused when it is read, so here it is enough that nothing breaks.
		document, _ := Parse(diag.Source{File: "a.md", Text: []byte(file)}, int(start), Options{})
		render(t, document, Rendering{Terms: terms})
	})
}

// TestRandomBodies makes bodies of the pieces that constructs begin and end with, which chance alone seldom finds.
func TestRandomBodies(t *testing.T) {
	pieces := strings.Fields("a KPU é <b> </b> <!-- --> [a] [a]: [^1] [^1]: ![ [ ]( ] ) (b.md) <c.md> *a * ** _ ~~ ~ ` `` ``` ~~~ | |-|-| : - + 1. # ## {#a} {.b} > >> " +
		"[!NOTE] [!NOTE]- [!COMMITTEE] [!X] [x] === --- \" ' -- ... \\ & &amp; www.a.id http://a.id a@b.id <a@b.id> javascript:a <div> </div> \x00")
	pieces = append(pieces, " ", " ", "\n", "\n", "\n", "\n\n", "\n\n", "  \n", "\t", "    ", "\n> ", "\n- ", "\n  ", "\r\n")
	random := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		var body strings.Builder
		for range 1 + random.IntN(40) {
			body.WriteString(pieces[random.IntN(len(pieces))])
			if random.IntN(2) == 0 {
				body.WriteByte(' ')
			}
		}
		check(t, body.String(), 0, NewTerms([]Definition{{Terms: []string{"KPU", "KPU a"}, Text: "b"}}))
		if t.Failed() {
			t.Fatalf("%q", body.String())
		}
	}
}

func check(t *testing.T, file string, start int, terms *Terms) {
	t.Helper()
	document, problems := Parse(diag.Source{File: "a.md", Text: []byte(file)}, start, Options{Title: "a"})
	rendering := Rendering{Words: words, Terms: terms, IDPrefix: "p-"}
	html := render(t, document, rendering)
	if again := render(t, document, rendering); again != html {
		t.Errorf("two renderings differ:\n%s\n%s", html, again)
	}
	for _, fault := range faults(html) {
		t.Errorf("%s\n%s", fault, html)
	}
	checkPlaces(t, document, problems, file)
	checkText(t, document)
}

// seeds are short bodies in which several constructs meet.
var seeds = []string{
	"> [!NOTE] a\n> - [x] b\n>   > [!COMMITTEE]\n>   c\n\n[^1]: d[^1]\ne[^1]",
	"a\n: b\n: > [!TIP]-\n  c\n\nd\n===\n", "| a |\n|:-:|\n| `b\\|c` |\n[d]: e 'f'\n", "![a ![b](c)](d \"e\") [f [g](h)](i)",
	"<div>\n<!-- a\n--> b\n</div>", "*a **b ~~c~~ d** e*<!-- f -->", "# a {#b .c}\n## {#b}\nd {#fn:1}\n---\n", "\"a 'b' c\" -- ... KPU\nKomisi",
	"- a\n\n  - ![b](c)\n\n    1) [ ] d", "[a]: javascript:b\n[a] [a][] ![a] <javascript:c> www.d.id", "\ta\n  \tb\r\nc  \r\nd\\\r\n", "```a b\n\x00\n", "[^a]:\n\n    b\n\nc[^a] ![^a] [d[^a]](e)",
	">- [!COMITTEE]\n> [!PANITIA]\nx", "&#106;&Tab;&amp;\\&amp; &#0;", "<b>*</b>a*", "[<a@b.c>](d) [e](<f g>)",
}

// checkPlaces holds that all places lie in the file.
func checkPlaces(t *testing.T, document *Document, problems []diag.Problem, file string) {
	lines := bytes.Count([]byte(file), []byte("\n")) + 1
	for _, p := range problems {
		if p.Line < 1 || p.Line > lines || p.Column < 1 || p.Width < 1 || p.Message.In(diag.Indonesian) == "" {
			t.Errorf("%+v", p)
		}
	}
	for _, l := range document.Links() {
		if l.Start < 0 || l.End < l.Start || l.End > len(file) {
			t.Errorf("%+v", l)
		}
	}
	for _, h := range document.Headings() {
		if h.Start < 0 || h.End < h.Start || h.End > len(file) || h.Level < 2 || h.Level > 6 || h.ID == "" {
			t.Errorf("%+v", h)
		}
	}
}

// checkText holds that the lists agree with each other.
func checkText(t *testing.T, document *Document) {
	anchors := slices.Clone(document.Anchors())
	slices.Sort(anchors)
	if len(slices.Compact(anchors)) != len(document.Anchors()) {
		t.Errorf("anchors: %q", document.Anchors())
	}
	for _, s := range document.Sections() {
		if s.ID != "" && !slices.Contains(document.Anchors(), s.ID) {
			t.Errorf("section: %+v", s)
		}
	}
	for _, d := range document.Definitions() {
		if len(d.Terms) == 0 || !slices.Contains(document.Anchors(), d.ID) {
			t.Errorf("definition: %+v", d)
		}
	}
	document.Lead()
}
