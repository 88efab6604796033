package build

import (
	"slices"
	"testing"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/search"
	"bekal/internal/site"
)

func TestCountdownTellsTheLastFileOfAHandbook(t *testing.T) {
	a, b := &site.Handbook{Folder: "a"}, &site.Handbook{Folder: "b"}
	of := func(h *site.Handbook, file string) *site.Page {
		return &site.Page{Handbook: h, Source: &content.Page{Path: file, Src: diag.Source{Text: []byte("text")}}}
	}
	pages := []*site.Page{of(nil, "index.md"), of(a, "a/index.md"), of(a, "glossary.md"), of(b, "b/index.md")}
	left := newCountdown(&site.Site{
		Pages:     pages,
		Redirects: []site.Redirect{{To: of(a, "a/index.md")}},
	}, searches{indexes: map[*site.Handbook]*search.Lazy{b: search.NewLazy(search.NewWords(), search.NewPlan(nil), nil)}})
	var last []bool
	for _, h := range []*site.Handbook{a, nil, a, b, a, b} {
		last = append(last, left.isLast(h))
	}
	if want := []bool{false, true, false, false, true, true}; !slices.Equal(last, want) {
		t.Errorf("got %v, want %v", last, want)
	}
	left.letGoOfTexts(nil)
	left.letGoOfTexts(a)
	for i, want := range []bool{true, false, true, true} {
		if kept := pages[i].Source.Src.Text != nil; kept != want {
			t.Errorf("the text of page %d is kept: %t", i, kept)
		}
	}
}
