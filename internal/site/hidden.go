package site

import (
	"slices"
	"strings"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// hidden says what keeps a page, and all below a folder's own page, from readers.
type hidden struct {
	draft     bool
	committee bool
	by        diag.Place    // where it is written
	page      *content.Page // of a page that is left out
}

// reveals says what a build shows.
type reveals struct{ drafts, committee bool }

// shows says that a build shows what is hidden so.
func (r reveals) shows(h hidden) bool {
	return (!h.draft || r.drafts) && (!h.committee || r.committee)
}

// and adds what a page says itself to what holds for its folder. What holds for a folder cannot be taken back below it.
func (h hidden) and(p *content.Page) hidden {
	if p == nil {
		return h
	}
	if p.Draft.V && !h.draft {
		h.draft, h.by = true, p.Draft.Pos.In(p.Src.File)
	}
	if p.For.V == content.Committee && !h.committee {
		h.committee, h.by = true, p.For.Pos.In(p.Src.File)
	}
	return h
}

// hide writes into each folder below f, and f itself, what hides it and whether there is a page to show in it. What is
// left out is kept for whoever links to it. Each hidden folder's files are said to be left out.
func (m *maker) hide(f *folder, above hidden) {
	f.hidden = above.and(f.index)
	if !m.reveals.shows(f.hidden) {
		if m.reveals.shows(above) && f.holdsFiles() {
			m.say(leftOut(f.hidden))
		}
		m.leaveOut(f)
		return
	}
	f.live = f.index != nil
	for _, c := range f.children {
		if c.folder != nil {
			if m.memory.keeps(c.folder.path) == nil {
				m.hide(c.folder, f.hidden)
			}
			f.live = f.live || c.folder.live
			continue
		}
		if h := f.hidden.and(c.page); !m.reveals.shows(h) {
			m.leaveOutPage(c.page, h)
		} else {
			f.live = true
		}
	}
}

// leaveOut notes all that lies in a hidden folder.
func (m *maker) leaveOut(f *folder) {
	m.index.of(f.path).hidden[pathKey(f.path)] = m.because(f.hidden)
	if f.index != nil {
		m.leaveOutPage(f.index, f.hidden)
	}
	for _, file := range f.files {
		m.index.of(file.Path).hidden[pathKey(file.Path)] = m.because(f.hidden)
	}
	for _, c := range f.children {
		if c.page != nil {
			m.leaveOutPage(c.page, f.hidden.and(c.page))
			continue
		}
		c.folder.hidden = f.hidden.and(c.folder.index)
		m.leaveOut(c.folder)
	}
}

func (m *maker) leaveOutPage(p *content.Page, h hidden) {
	h = m.because(h)
	h.page = p
	m.index.of(p.Path).hidden[pathKey(p.Path)] = h
	m.site.LeftOut = append(m.site.LeftOut, &Page{Kind: p.Kind, Source: p, Draft: !h.committee, Committee: h.committee})
}

// houseLeftOut tells the pages that are left out which handbook they would be of, and brings them into the order of their
// files.
func (m *maker) houseLeftOut() {
	slices.SortFunc(m.site.LeftOut, func(a, b *Page) int { return strings.Compare(a.Source.Path, b.Source.Path) })
	byFolder := map[string]*Handbook{}
	for _, h := range m.site.Handbooks {
		byFolder[h.Folder] = h
	}
	for _, p := range m.site.LeftOut {
		if h := byFolder[m.index.book(p.Source.Path)]; h != p.Handbook { // one that is kept may be read by others now
			p.Handbook = h
		}
	}
}

// because says of a thing that is left out whether this build does so for the committee's sake; else it is a draft.
func (m *maker) because(h hidden) hidden {
	h.committee = h.committee && !m.reveals.committee
	return h
}

// holdsFiles says that something other than pages lies in the folder or below it.
func (f *folder) holdsFiles() bool {
	if len(f.files) > 0 {
		return true
	}
	for _, c := range f.children {
		if c.folder != nil && c.folder.holdsFiles() {
			return true
		}
	}
	return false
}

// leftOut tells what becomes of the files of a hidden folder. It is no more than told, since it is what was asked for.
func leftOut(h hidden) diag.Problem {
	message := diag.Say("the files of this folder are left out, since it is a draft", "berkas di folder ini tidak diterbitkan karena folder ini draf")
	if h.committee {
		message = diag.Say("the files of this folder are left out, since it is for the committee only", "berkas di folder ini tidak diterbitkan karena folder ini khusus panitia")
	}
	p := diag.LeftOut.At(h.by, message)
	p.Severity = diag.Info
	return p
}
