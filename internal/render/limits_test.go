package render

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"bekal/internal/diag"
	"bekal/internal/markdown"
)

// TestContentsOfManyHeadings holds how a list of contents grows short: to headings of level 2, then to none.
func TestContentsOfManyHeadings(t *testing.T) {
	headings := func(second, third int) (all []markdown.Heading) {
		for range second {
			all = append(all, markdown.Heading{Level: 2})
		}
		for range third {
			all = append(all, markdown.Heading{Level: 3})
		}
		return all
	}
	most := diag.ContentsHeadings.Most
	for _, c := range []struct{ second, third, want, below int }{
		{most, 0, most, 0}, {diag.ContentsHeadings.Most + 1, 0, 0, 0},
		{1, most - 1, 1, most - 1}, {1, most, 1, 0}, {most, 1, most, 0}, {0, most, most, 0}, {0, most + 1, 0, 0},
	} {
		list := contents(headings(c.second, c.third))
		below := 0
		if len(list) > 0 {
			below = len(list[len(list)-1].Children)
		}
		if len(list) != c.want || below != c.below {
			t.Errorf("%d of level 2 and %d of level 3: %d, and %d below the last", c.second, c.third, len(list), below)
		}
	}
}

// TestIndexOfManyEntries holds that a list from A to Z has all pages, and headings only where there is room for all.
func TestIndexOfManyEntries(t *testing.T) {
	const pages = 10
	for headings, want := range map[int]int{diag.IndexEntries.Most - pages: diag.IndexEntries.Most, diag.IndexEntries.Most - pages + 1: pages} {
		if got := len(entries(make([]Entry, pages), make([]Entry, headings))); got != want {
			t.Errorf("%d pages and %d headings: %d entries, want %d", pages, headings, got, want)
		}
	}
}

// TestManyFilters gives a filter to as many rooms as the stylesheet has rules for, and none to the next.
func TestManyFilters(t *testing.T) {
	rooms := newChoices("room", "r")
	for n := range diag.Filters.Most + 1 {
		rooms.add(fmt.Sprint("Ruang ", n+1))
	}
	last, ok := rooms.find(fmt.Sprint("Ruang ", diag.Filters.Most))
	if want := fmt.Sprint("r", diag.Filters.Most); !ok || last.Class != want {
		t.Errorf("the last room has the filter %+v, want %s", last, want)
	}
	if beyond, ok := rooms.find(fmt.Sprint("Ruang ", diag.Filters.Most+1)); ok {
		t.Errorf("a room beyond has the filter %+v", beyond)
	}
}

// TestLongTexts cuts what has a letter too many, behind a word.
func TestLongTexts(t *testing.T) {
	for name, c := range map[string]struct {
		most int
		cut  func(text string) string
	}{
		"summary": {diag.SummaryLetters.Most, func(text string) string {
			return layContent(t, files{"index.md": page("title: Judul", ""), "a.md": page("title: A", text)}).data("a.html").Summary
		}},
		"running head": {diag.HeadLetters.Most, func(text string) string { return strings.Trim(headText(text), `"`) }},
	} {
		whole := "Ä " + strings.Repeat("x", c.most-2)
		if got := c.cut(whole); got != whole {
			t.Errorf("%s: got %q of %q", name, got, whole)
		}
		if got := c.cut(whole + "x"); got != "Ä …" {
			t.Errorf("%s: got %q of a letter more", name, got)
		}
	}
}

// TestEditionsMayTakeMore holds the limits of print editions, which the same code keeps as those of pages, against theirs.
func TestEditionsMayTakeMore(t *testing.T) {
	r := layContent(t, files{"index.md": "# X"})
	if r.ofEdition.bytes != diag.EditionBytes.Most || r.ofEdition.time != time.Duration(diag.EditionSeconds.Most)*time.Second {
		t.Errorf("%+v", r.ofEdition)
	}
	if r.limits.bytes >= r.ofEdition.bytes || r.limits.time >= r.ofEdition.time {
		t.Errorf("a page may take as much as an edition: %+v", r.limits)
	}
}
