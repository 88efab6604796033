package site

import (
	"maps"
	"slices"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// generatedKind says which page that Bekal makes a file at a handbook's root gives a text to.
func generatedKind(name string) (kind content.Kind, ok bool) {
	switch name {
	case "timetable", "materials", "tasks", "search", "404":
		return content.Kind(name), true
	}
	return "", false
}

// generate makes the pages that no file stands for, where they would not be empty. A written text is enough for one.
func (b *book) generate() {
	h := b.h
	hasSlots := slices.ContainsFunc(h.Days, func(d *Day) bool { return len(d.Slots) > 0 })
	h.Timetable = b.generated(KindTimetable, hasSlots)
	h.Materials = b.generated(KindMaterials, len(h.AllMaterials) > 0)
	h.Tasks = b.generated(KindTasks, len(h.AllTasks) > 0)
	if h.Settings.Search {
		h.Search = b.generated(KindSearch, true)
	}
	if b.site.Library == nil {
		b.site.NotFound = b.generated(KindNotFound, true)
	}
	b.gatherPeople()
}

// generated makes one of these pages; nil if there is nothing to show.
func (b *book) generated(kind content.Kind, filled bool) *Page {
	source := b.texts[kind]
	if !filled && source == nil {
		return nil
	}
	page := b.newPage(kind, source, b.root, b.h.Home)
	page.Key = b.keyOf(string(kind))
	name := string(kind)
	if source != nil {
		page.Title = writtenTitle(source)
		if kind == KindNotFound { // hosts look for 404.html
			b.refuseSlug(source)
		} else {
			name = b.segment(source, name, diag.Place{File: source.Src.File})
		}
	}
	page.Address = b.root.address + name + ".html"
	b.add(page)
	return page
}

// writtenTitle is a title that somebody wrote; empty where the theme has a word for the page.
func writtenTitle(source *content.Page) string {
	if source == nil {
		return ""
	}
	return titleOf(source, "")
}

// gatherPeople lists the people of the handbook, those that it shares with its library too, and gives them their page.
func (b *book) gatherPeople() {
	h := b.h
	h.People = slices.Clone(b.persons)
	slices.SortFunc(h.People, comparePeople)
	source := b.texts[KindPeople]
	ownText := source != nil && b.index.book(source.Path) == h.Folder
	if len(h.People) == 0 && !ownText {
		isPeople := func(_ string, page *Page) bool { return page == b.people }
		maps.DeleteFunc(h.shared, isPeople)
		maps.DeleteFunc(b.index.of(b.root.path).folders, isPeople)
		return
	}
	b.people.Title = writtenTitle(source)
	if source != nil {
		b.people.Source = source
		b.people.Draft, b.people.Committee = source.Draft.V, source.For.V == content.Committee
		b.fill(b.people)
	}
	h.PeoplePage = b.people
	b.add(b.people)
}
