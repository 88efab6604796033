package build

import (
	"sync/atomic"

	"bekal/internal/site"
)

// countdown tells when a handbook's last file is made, each being made once.
type countdown map[*site.Handbook]*atomic.Int64 // how many pages, redirects, print editions and files of the search are left; nil: a library's own

func newCountdown(s *site.Site, found searches) countdown {
	c := countdown{}
	add := func(h *site.Handbook) {
		if c[h] == nil {
			c[h] = &atomic.Int64{}
		}
		c[h].Add(1)
	}
	for _, p := range s.Pages {
		add(p.Handbook)
	}
	for _, redirect := range s.Redirects {
		add(redirect.To.Handbook)
	}
	for _, h := range s.Handbooks {
		for range h.Editions {
			add(h) // the edition
			add(h) // its stylesheet
		}
	}
	for h, index := range found.indexes {
		for range index.Files() {
			add(h)
		}
	}
	return c
}

// isLast takes one file of a handbook off, and says whether it was the last.
func (c countdown) isLast(h *site.Handbook) bool { return c[h].Add(-1) == 0 }
