package markdown

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"bekal/internal/diag"
)

// sameWithoutLinks reads a body with both parsers, where it may be, and holds their HTML against each other.
func sameWithoutLinks(t *testing.T, text string) (compared bool) {
	t.Helper()
	source := diag.Source{File: "a.md", Text: []byte(text)}
	body := readBody(source.Text, 0)
	if mayHaveBareLinks(body.text) {
		return false
	}
	var html [2]bytes.Buffer
	with, problems := parseWith(theEngine().parser, source, body, Options{})
	without, same := parseWith(theEngine().linkless, source, readBody(source.Text, 0), Options{})
	if err := with.Render(&html[0], Rendering{}); err != nil {
		t.Fatal(err)
	}
	if err := without.Render(&html[1], Rendering{}); err != nil {
		t.Fatal(err)
	}
	if html[0].String() != html[1].String() || len(problems) != len(same) {
		t.Errorf("%q\nwith links    %q\nwithout links %q", text, html[0].String(), html[1].String())
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
		sameWithoutLinks(t, text)
	}
}

// TestWithoutLinksIsTheSame reads made-up bodies with and without looking for bare links.
func TestWithoutLinksIsTheSame(t *testing.T) {
	pieces := []string{"kata", " ", " ", "\n", "\n\n", "(", ")", "[a](", "https://a.b/c", "http:", "www.a.b", "(https://a.b)", "](https://a.b)", "*", "_", "~~", "`x`",
		"- ", "1. ", "> ", "# ", "| a | b |\n|---|---|\n| c | d |\n", "\\(", "\\[x\\](https://a.b)", "![p](q.jpg)", "\"kutip\"", "'", "...", "--", "<b>", "&amp;", "[^1]", "\n[^1]: x\n", "istilah\n: arti\n", "{.c}", "é", "/", "3"}
	compared := 0
	for seed := range uint64(1200) {
		random := rand.New(rand.NewPCG(seed, 3))
		var b strings.Builder
		for range 1 + random.IntN(25) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		if sameWithoutLinks(t, b.String()) {
			compared++
		}
	}
	if compared < 400 {
		t.Errorf("only %d were compared", compared)
	}
}
