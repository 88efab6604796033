package build

import (
	"slices"
	"testing"

	"bekal/internal/site"
)

func TestCountdownTellsTheLastPageOfAHandbook(t *testing.T) {
	a, b := &site.Handbook{Folder: "a"}, &site.Handbook{Folder: "b"}
	of := func(h *site.Handbook) *site.Page { return &site.Page{Handbook: h} }
	left := newCountdown(&site.Site{
		Pages:     []*site.Page{of(nil), of(a), of(a), of(b)},
		Redirects: []site.Redirect{{To: of(a)}},
	})
	var last []bool
	for _, h := range []*site.Handbook{a, nil, a, b, a} {
		last = append(last, left.isLast(h))
	}
	if want := []bool{false, true, false, true, true}; !slices.Equal(last, want) {
		t.Errorf("got %v, want %v", last, want)
	}
}
