package build

import (
	"strings"
	"sync/atomic"

	"bekal/internal/site"
)

// countdown tells when a handbook's last file is made, each being made once.
type countdown map[*site.Handbook]*remaining // the key nil: of a library's own

// remaining is what is left of a handbook.
type remaining struct {
	files atomic.Int64 // pages, redirects, print editions and files of the search
	pages []*site.Page // all of it, also those that are made
}

func newCountdown(s *site.Site, found searches) countdown {
	c := countdown{}
	add := func(h *site.Handbook) {
		if c[h] == nil {
			c[h] = &remaining{}
		}
		c[h].files.Add(1)
	}
	for _, p := range s.Pages {
		add(p.Handbook)
		c[p.Handbook].pages = append(c[p.Handbook].pages, p)
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
func (c countdown) isLast(h *site.Handbook) bool { return c[h].files.Add(-1) == 0 }

// letGoOfTexts lets go of what the files in the folder of a library's handbook hold, for good: no page of another one is
// made from them, and a check asks about each page when it is made. What lies in the library's own folder is shared by
// all handbooks, and stays.
func (c countdown) letGoOfTexts(h *site.Handbook) {
	if h == nil {
		return
	}
	for _, p := range c[h].pages {
		if p.Source != nil && strings.HasPrefix(p.Source.Path, h.Folder+"/") {
			p.Source.LetGo()
		}
	}
}
