package markdown

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"bekal/internal/diag"
)

// sameWithLess reads a body with the parser for it and with the one that looks for everything, where these are two, and
// holds their HTML against each other.
func sameWithLess(t *testing.T, text string) (compared bool) {
	t.Helper()
	source := diag.Source{File: "a.md", Text: []byte(text)}
	body := readBody(source.Text, 0)
	if needsOf(body.text) == allNeeds {
		return false
	}
	var html [2]bytes.Buffer
	all, problems := parseWith(theEngine().parsers[allNeeds](), source, body, Options{})
	less, same := parseWith(theEngine().parserFor(body.text), source, readBody(source.Text, 0), Options{})
	if err := all.Render(&html[0], Rendering{}); err != nil {
		t.Fatal(err)
	}
	if err := less.Render(&html[1], Rendering{}); err != nil {
		t.Fatal(err)
	}
	if html[0].String() != html[1].String() || len(problems) != len(same) {
		t.Errorf("%q\nfor all  %q\nfor less %q", text, html[0].String(), html[1].String())
	}
	if !slices.Equal(all.Sections(), less.Sections()) {
		t.Errorf("%q\nfor all  %q\nfor less %q", text, all.Sections(), less.Sections())
	}
	return true
}

func TestBareLinksAreSeen(t *testing.T) {
	for text, want := range map[string]bool{
		"Teks biasa (dengan kurung), *tebal* _miring_ ~coret~.": false,
		"[a](https://example.org/b) dan [b](http://c.d).":       false,
		"Kurung (https://example.org) dan kata xhttps://a.b":    false,
		"Lihat https://example.org":                             true,
		"https://example.org":                                   true,
		"\nwww.example.org":                                     true,
		"*https://example.org*":                                 true,
		"|https://example.org|":                                 true,
		"<https://example.org>":                                 true,
		"tulis ke a@b.c":                                        true,
	} {
		if got := mayHaveBareLinks([]byte(text)); got != want {
			t.Errorf("%q: %t, want %t", text, got, want)
		}
		sameWithLess(t, text)
	}
}

// TestLessIsTheSame reads made-up bodies with the parser for each of them and with the one that looks for everything.
func TestLessIsTheSame(t *testing.T) {
	pieces := []string{"kata", " ", " ", "\n", "\n\n", "(", ")", "[a](", "https://a.b/c", "http:", "www.a.b", "(https://a.b)", "](https://a.b)", "*", "_", "~~", "`x`",
		"- ", "1. ", "> ", "# ", "| a | b |\n|---|---|\n| c | d |\n", "\\(", "\\[x\\](https://a.b)", "![p](q.jpg)", "\"kutip\"", "'", "...", "--", ".", ".  \n", ",", "-", "..", "<<", ">>", "* ", "&#46;", "<b>", "&amp;", "[^1]", "\n[^1]: x\n", "istilah\n: arti\n", "{.c}", "é", "/", "3"}
	compared := 0
	for seed := range uint64(1200) {
		random := rand.New(rand.NewPCG(seed, 3))
		var b strings.Builder
		for range 1 + random.IntN(25) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		if sameWithLess(t, b.String()) {
			compared++
		}
	}
	if compared < 400 {
		t.Errorf("only %d were compared", compared)
	}
}
