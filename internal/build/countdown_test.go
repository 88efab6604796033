package build

import (
	"slices"
	"testing"

	"bekal/internal/search"
	"bekal/internal/site"
)

func TestCountdownTellsTheLastFileOfAHandbook(t *testing.T) {
	a, b := &site.Handbook{Folder: "a"}, &site.Handbook{Folder: "b"}
	of := func(h *site.Handbook) *site.Page { return &site.Page{Handbook: h} }
	left := newCountdown(&site.Site{
		Pages:     []*site.Page{of(nil), of(a), of(a), of(b)},
		Redirects: []site.Redirect{{To: of(a)}},
	}, searches{indexes: map[*site.Handbook]*search.Lazy{b: search.NewLazy(search.NewPlan(nil), nil)}})
	var last []bool
	for _, h := range []*site.Handbook{a, nil, a, b, a, b} {
		last = append(last, left.isLast(h))
	}
	if want := []bool{false, true, false, false, true, true}; !slices.Equal(last, want) {
		t.Errorf("got %v, want %v", last, want)
	}
}
