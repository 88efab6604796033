package main

import (
	"io"
	"testing"

	"bekal/internal/diag"
	"bekal/internal/pdf"
)

// TestProgress shows the line of a print on a terminal: it is written over itself, and gone at the end. A pipe and
// --quiet have none.
func TestProgress(t *testing.T) {
	moments := []pdf.Moment{
		{Edition: "book", Round: 1, Pages: 83},
		{Edition: "day-1", Round: 1, Pages: 1},
		{Edition: "book", Round: 2, Pages: 84},
		{Edition: "day-1", Round: 2, Pages: 1, Done: true},
		{Edition: "book", Round: 2, Pages: 84, Done: true},
	}
	line := func(text string) string { return "\r\x1b[K\x1b[?7l" + text + "\x1b[?7h" }
	for _, c := range []struct {
		name            string
		terminal, quiet bool
		lang            diag.Language
		want            string
	}{
		{"terminal", true, false, diag.English, line("0 done  book: print 1, 83 pages") +
			line("0 done  book: print 1, 83 pages; day-1: print 1, 1 page") +
			line("0 done  book: print 2, 84 pages; day-1: print 1, 1 page") +
			line("1 done  book: print 2, 84 pages") + line("2 done  ") + eraseLine},
		{"Indonesian", true, false, diag.Indonesian, line("0 selesai  book: cetakan 1, 83 halaman") +
			line("0 selesai  book: cetakan 1, 83 halaman; day-1: cetakan 1, 1 halaman") +
			line("0 selesai  book: cetakan 2, 84 halaman; day-1: cetakan 1, 1 halaman") +
			line("1 selesai  book: cetakan 2, 84 halaman") + line("2 selesai  ") + eraseLine},
		{"pipe", false, false, diag.English, ""},
		{"quiet", true, true, diag.English, ""},
	} {
		shown := &terminal{}
		c0 := &console{world: world{Stderr: shown, IsTerminal: func(io.Writer) bool { return c.terminal }}, lang: c.lang, quiet: c.quiet}
		var how pdf.Options
		p := c0.showProgress(&how)
		if watched := how.Progress != nil; watched != (c.want != "") {
			t.Errorf("%s: a print tells how far it is: %t", c.name, watched)
			continue
		}
		for _, m := range moments {
			if how.Progress != nil {
				how.Progress(m)
			}
		}
		p.clear()
		if got := shown.text.String(); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestProgressOfNothing leaves a terminal alone where nothing came to be printed.
func TestProgressOfNothing(t *testing.T) {
	shown := &terminal{}
	c := &console{world: world{Stderr: shown, IsTerminal: func(io.Writer) bool { return true }}, lang: diag.English}
	c.showProgress(&pdf.Options{}).clear()
	if got := shown.text.String(); got != "" {
		t.Errorf("got %q", got)
	}
}
