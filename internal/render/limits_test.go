package render

import (
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
