package markdown

import (
	"slices"
	"testing"

	"bekal/internal/diag"
)

func TestHoldsCommittee(t *testing.T) {
	for text, want := range map[string]bool{
		"> [!COMMITTEE]\n> x":         true,
		"a\n\n> > [!panitia]- Judul":  true,
		"- > [!Panitia]":              true,
		"![!x] [![x](y)] > [!PANITIA": false,
		"[!NOTE] [!COMMITTEES]":       false,
		"[!NOTE] [!COMMITTEE]":        true,
		"[! COMMITTEE] [COMMITTEE]":   false,
		"":                            false,
	} {
		if got := HoldsCommittee([]byte(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// TestHoldsCommitteeWhereverACalloutIs holds the look at the text against the parser: a body that is another one for the
// committee has the marker.
func TestHoldsCommitteeWhereverACalloutIs(t *testing.T) {
	differ := 0
	for _, kind := range CalloutKinds() {
		for _, name := range kind.Names {
			text := "> [!" + name + "]\n> [a](b.pdf)\n"
			src := diag.Source{File: "content/a.md", Text: []byte(text)}
			all, _ := Parse(src, 0, Options{Committee: true})
			shown, _ := Parse(src, 0, Options{})
			if len(all.Links()) != len(shown.Links()) {
				differ++
				if !HoldsCommittee([]byte(text)) {
					t.Errorf("%q is not seen", text)
				}
			}
		}
	}
	if differ == 0 {
		t.Error("no callout is the committee's")
	}
}

func TestRawAddresses(t *testing.T) {
	text := "<p><a href=\"a.pdf\">a</a> <img alt='' SRC = 'b&amp;c.png'></p>\n\nx <video src=d.mp4 poster=\"e.png\"> y\n\n" +
		"`<img src=f.png>` [g](g.pdf)\n\n> [!COMMITTEE]\n>\n> <img src=h.png>\n"
	src := diag.Source{File: "content/a.md", Text: []byte(text)}
	for _, c := range []struct {
		o    Options
		want []string
	}{
		{Options{}, nil},
		{Options{HTML: true}, []string{"a.pdf", "b&c.png", "d.mp4", "e.png"}},
		{Options{HTML: true, Committee: true}, []string{"a.pdf", "b&c.png", "d.mp4", "e.png", "h.png"}},
	} {
		doc, _ := Parse(src, 0, c.o)
		if got := doc.RawAddresses(); !slices.Equal(got, c.want) {
			t.Errorf("%+v: %q, want %q", c.o, got, c.want)
		}
	}
}
