package site

import (
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"bekal/internal/diag"
)

// makeHandbooks makes all handbooks of a library, on all cores: each with a maker of its own, in the order of whose
// findings the site is put together. What a handbook sees of the others is nothing but that they are there.
func (m *maker) makeHandbooks(root *folder, above Settings, common []shared) {
	var books []*folder
	for _, c := range root.children {
		if c.folder != nil && c.folder.live && c.folder.isBook {
			books = append(books, c.folder)
		}
	}
	makers := make([]*maker, len(books))
	makeOne := func(i int) {
		if m.memory.keeps(books[i].path) == nil {
			makers[i] = m.apart()
			makers[i].makeHandbook(books[i], above, common)
		}
	}
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	if m.inOrder {
		group.SetLimit(1) // so that the next one waits for the one before
	}
	for i := range books {
		group.Go(func() error {
			makeOne(i)
			return nil
		})
	}
	_ = group.Wait() // there is no error
	for i, f := range books {
		own := makers[i]
		if own == nil {
			m.reuse(m.memory.keeps(f.path))
			continue
		}
		m.remember(f, own)
		m.site.Handbooks = append(m.site.Handbooks, own.site.Handbooks...)
		m.site.Pages = append(m.site.Pages, own.site.Pages...)
		m.problems = append(m.problems, own.problems...)
		m.entangled = m.entangled || own.entangled
	}
}

// apart gives a maker for one handbook of a library. Those that are made in order share what they offer to readers.
func (m *maker) apart() *maker {
	own := &maker{options: m.options, reveals: m.reveals, site: &Site{Library: m.site.Library}, index: m.index, offered: m.offered, inOrder: m.inOrder}
	if !m.inOrder {
		own.offered = map[*File][]diag.Place{}
		for file, places := range m.offered {
			own.offered[file] = slices.Clip(places) // others add to it, too
		}
	}
	return own
}
