package content

import (
	"bytes"
	"maps"
	"path"

	"bekal/internal/diag"
)

// form is a page as it was decoded, with the place that it was decoded for.
type form struct {
	page      *Page
	problems  []diag.Problem
	opened    *opened // of a folder's own page, which places the folder; nil for others
	in, above place   // above is the zero place where there is none
}

// formIn decodes a page for its place.
func (o *opened) formIn(in place, above *place) form {
	f := form{in: in}
	if above != nil {
		f.above = *above
	}
	if path.Base(o.page.Path) == indexName {
		f.opened = o
	}
	f.page, f.problems = o.decode(in, above)
	return f
}

// fits says that the form is that for a place.
func (f form) fits(in place, above *place) bool {
	return f.in == in && (above == nil && f.above == place{} || above != nil && f.above == *above)
}

// memory is what a Reader keeps. A nil memory keeps nothing.
type memory struct {
	touched touched
	forms   map[string]form           // of all pages, as they are now
	good    map[string]form           // the last without errors
	files   map[string][]diag.Problem // what was seen in files
	unsure  map[string]bool           // pages whose form now is not yet known to be good
}

// form gives a page's form if its file did not change; its place may have.
func (m *memory) form(rel string) (f form, ok bool) {
	if m == nil || m.touched.has(rel) {
		return form{}, false
	}
	f, ok = m.forms[rel]
	return f, ok
}

// sameText gives a page's form if what was opened now has the same text, and could be opened then.
func (m *memory) sameText(o *opened) (f form, ok bool) {
	if m == nil {
		return form{}, false
	}
	f, ok = m.forms[o.page.Path]
	if !ok || !bytes.Equal(f.page.Src.Text, o.page.Src.Text) || len(o.problems) > 0 {
		return form{}, false
	}
	return f, true
}

// examined gives what was seen in a file if it did not change.
func (m *memory) examined(rel string) (said []diag.Problem, ok bool) {
	if m == nil || m.touched.has(rel) {
		return nil, false
	}
	said, ok = m.files[rel]
	return said, ok
}

// readable gives the form of a folder's own page that says what the folder is: while nothing can be read of it, the last
// one that could be, so that one slip does not make all below it something else.
func (m *memory) readable(o *opened) *opened {
	if m == nil || o.doc != nil || len(o.problems) == 0 {
		return o
	}
	if good, ok := m.good[o.page.Path]; ok {
		return good.opened
	}
	return o
}

// keep takes in what was read.
func (m *memory) keep(r *reader, forms []form, said [][]diag.Problem) {
	if m == nil {
		return
	}
	for i, rel := range r.pages {
		if m.forms[rel].page != forms[i].page {
			m.forms[rel] = forms[i]
			m.unsure[rel] = true
		}
	}
	if len(m.forms) > len(r.pages) {
		there := make(map[string]bool, len(r.pages))
		for _, rel := range r.pages {
			there[rel] = true
		}
		maps.DeleteFunc(m.forms, func(rel string, _ form) bool { return !there[rel] })
		maps.DeleteFunc(m.good, func(rel string, _ form) bool { return !there[rel] })
	}
	clear(m.files)
	for i, file := range r.files {
		m.files[file.Path] = said[i]
	}
}

// standIn puts the last good forms into the places of pages with errors, and of those that are doubted.
func (m *memory) standIn(tree *Tree, doubted map[string]bool) *Tree {
	changed := *tree
	changed.Pages = make([]*Page, len(tree.Pages))
	for i, p := range tree.Pages {
		changed.Pages[i] = p
		if !p.Broken && !doubted[p.Src.File] {
			continue
		}
		now := m.forms[p.Path]
		good, ok := m.good[p.Path]
		if !ok {
			continue
		}
		if good.in != now.in || good.above != now.above {
			good = m.again(good, now)
		}
		if !good.page.Broken && good.page.Kind == p.Kind {
			changed.Pages[i] = good.page
		}
	}
	return &changed
}

// again decodes a form for another place, which it shares with a form of now, and keeps it.
func (m *memory) again(good, now form) form {
	above := &now.above
	if *above == (place{}) {
		above = nil
	}
	good = openPage(good.page.Path, good.page.Src.Text).formIn(now.in, above)
	if !good.page.Broken {
		m.good[good.page.Path] = good
	}
	return good
}
