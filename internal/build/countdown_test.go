package build

import (
	"slices"
	"strings"
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
	}, searches{indexes: map[*site.Handbook]*search.Lazy{b: search.NewLazy(search.NewLibrary(), search.NewPlan(nil), nil)}})
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

// TestTextsAreLetGo makes all files of a library once, as a build and as a check do: the texts of its handbooks go.
func TestTextsAreLetGo(t *testing.T) {
	t.Parallel()
	p, err := Open(project(t, library(2, 5)))
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	for _, asks := range []bool{false, true} {
		m, err := Load(p, Options{Audience: content.Participants})
		if err != nil {
			t.Fatal(err)
		}
		if asks {
			m.beginAsking(Options{})
		}
		tree, err := m.outputsOnce()
		if err != nil {
			t.Fatal(err)
		}
		if err := tree.MakeAll(t.Context(), 0); err != nil {
			t.Fatal(err)
		}
		for _, page := range m.Site.Pages {
			if page.Source != nil && (page.Source.Src.Text == nil) != strings.HasPrefix(page.Source.Path, "buku-") {
				t.Errorf("asking: %t; the text of %s has %d bytes", asks, page.Source.Path, len(page.Source.Src.Text))
			}
		}
	}
}
