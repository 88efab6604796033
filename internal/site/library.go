package site

import (
	"slices"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// divide finds the handbooks of a library.
func (m *maker) divide(root *folder) {
	m.index.catalogues[""] = newCatalogue(root)
	if root.kind != content.KindLibrary {
		return
	}
	for _, c := range root.children {
		if c.folder == nil || c.folder.kind != content.KindHandbook {
			continue
		}
		f, key := c.folder, pathKey(c.folder.path)
		f.isBook = true
		m.entangled = m.entangled || m.index.books[key] != "" // two folders, and one name in two forms
		m.index.books[key] = f.path
		if k := m.memory.keeps(f.path); k != nil {
			m.index.catalogues[f.path] = k.catalogue
		} else {
			m.index.catalogues[f.path] = newCatalogue(f)
		}
	}
}

// makeLibrary makes a library's own pages and all its handbooks.
func (m *maker) makeLibrary(root *folder) {
	settings := m.settle(root, m.defaults(), nil)
	m.site.Settings = settings
	home := &Page{
		Kind: content.KindLibrary, Key: "/index", Address: "index.html", Title: settings.Title, Source: root.index,
		Draft: root.hidden.draft, Committee: root.hidden.committee,
	}
	m.fill(home)
	c := m.index.catalogues[""]
	c.pages["index.md"], c.folders["."] = home, home
	m.site.Library = home
	m.site.NotFound = &Page{Kind: KindNotFound, Key: "/404", Address: "404.html", Parent: home}
	m.makeHandbooks(root, settings, m.gatherShared(root))
	m.site.Pages = slices.Concat([]*Page{m.site.NotFound}, m.site.Pages, []*Page{home})
}

// gatherShared finds what a library's root holds beside its handbooks: people and the glossary for all of them, and a
// text for 404.html. Anything else has no place to be shown at, and that is said.
func (m *maker) gatherShared(root *folder) []shared {
	var common []shared
	for _, c := range root.children {
		switch {
		case c.page != nil && !m.reveals.shows(root.hidden.and(c.page)), c.folder != nil && !c.folder.live:
		case c.folder != nil && c.folder.kind == content.KindHandbook:
		case c.folder != nil && c.folder.isPeople():
			common = m.gatherPeople(c.folder, common)
		case c.page != nil && (c.page.Kind == content.KindPerson || c.page.Kind == content.KindGlossary):
			common = append(common, shared{c.page, root})
		case c.page != nil && stem(c.page.Path) == string(KindNotFound):
			m.site.NotFound.Source, m.site.NotFound.Title = c.page, titleOf(c.page, "")
			m.fill(m.site.NotFound)
			m.refuseSlug(c.page)
			m.index.of(c.page.Path).pages[pathKey(c.page.Path)] = m.site.NotFound
		case c.folder != nil:
			m.say(diag.LeftOut.At(c.folder.place(), diag.Say("the pages in this folder are left out, since it is no handbook", "halaman di folder ini tidak diterbitkan karena folder ini bukan buku")).
				WithHint(diag.Say("give it an index.md with the handbook's title", "beri folder ini index.md yang memuat judul buku")))
		default:
			m.say(diag.LeftOut.At(diag.Place{File: c.page.Src.File}, diag.Say("this page is left out, since a library shows its handbooks only", "halaman ini tidak diterbitkan karena pustaka hanya menampilkan buku-bukunya")).
				WithHint(diag.Say("move it into the folder of a handbook", "pindahkan ke folder sebuah buku")))
		}
	}
	for _, s := range common {
		m.index.common[pathKey(s.source.Path)] = true
	}
	return common
}

// gatherPeople finds the people in a library's people/, those in folders inside it too, and the text of the folder.
func (m *maker) gatherPeople(f *folder, common []shared) []shared {
	if f.index != nil && (f.index.Kind == content.KindPerson || f.above.path == ".") {
		common = append(common, shared{f.index, f})
	}
	for _, c := range f.children {
		switch {
		case c.folder != nil && c.folder.live:
			common = m.gatherPeople(c.folder, common)
		case c.page != nil && c.page.Kind == content.KindPerson && m.reveals.shows(f.hidden.and(c.page)):
			common = append(common, shared{c.page, f})
		}
	}
	return common
}

// nothingToBuild says why there is not a single page to show.
func nothingToBuild(tree *content.Tree, root *folder) diag.Problem {
	if len(tree.Pages) == 0 {
		return diag.NoContent.At(diag.Place{File: "content"}, diag.Say("there is no page in content/", "tidak ada halaman di content/")).
			WithHint(diag.Say("begin with `bekal new handbook`", "mulai dengan `bekal new handbook`"))
	}
	return diag.NoContent.At(root.place(), diag.Say("all pages are drafts or for the committee only", "semua halaman masih draf atau khusus panitia")).
		WithHint(diag.Say("build with --drafts, or with --audience committee", "bangun dengan --drafts, atau dengan --audience committee"))
}

// noHandbook says that a library shows no handbook.
func noHandbook(root *folder) diag.Problem {
	return diag.NoContent.At(root.place(), diag.Say("this library has no handbook to show", "pustaka ini tidak memiliki buku untuk ditampilkan")).
		WithHint(diag.Say("put each handbook into a folder of its own with an index.md", "letakkan setiap buku di folder tersendiri yang memuat index.md"))
}
