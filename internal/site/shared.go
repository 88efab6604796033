package site

import (
	"strings"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// shared is a file at a library's root that its handbooks have in common: a person, the glossary, or the text of the
// page of all people.
type shared struct {
	source *content.Page
	folder *folder
}

// share gives the handbook what its library has and it has not itself: people and the glossary. They get pages of
// their own in the handbook, so that it stands alone; a person does once a session of the handbook names them.
func (b *book) share(all []shared) []*Person {
	own := map[string]*Page{}
	for _, p := range b.persons {
		for _, slug := range personSlugs(p.Page) {
			own[slug] = p.Page
		}
	}
	var people []*Person
	for _, s := range all {
		switch s.source.Kind {
		case content.KindGlossary:
			b.shareGlossary(s)
		case content.KindPerson:
			if page := ownPage(own, s.source); page != nil {
				b.h.shared[pathKey(s.source.Path)] = page
				continue
			}
			page := b.newPage(content.KindPerson, s.source, s.folder, b.people)
			page.Title = titleOf(s.source, pageName(s.source))
			people = append(people, b.personOf(page))
		default:
			b.h.shared[pathKey(s.source.Path)] = b.people
			if b.texts[KindPeople] == nil {
				b.texts[KindPeople] = s.source
			}
		}
	}
	return people
}

func ownPage(own map[string]*Page, source *content.Page) *Page {
	for _, slug := range personSlugs(&Page{Source: source}) {
		if page := own[slug]; page != nil {
			return page
		}
	}
	return nil
}

func (b *book) shareGlossary(s shared) {
	if b.h.Glossary == nil {
		page := b.newPage(content.KindGlossary, s.source, s.folder, b.h.Home)
		name := stem(s.source.Path)
		page.Title = titleOf(s.source, name)
		page.Address = b.root.address + b.segment(s.source, name, diag.Place{File: s.source.Src.File}) + ".html"
		b.add(page)
		b.h.Glossary = page
		return
	}
	b.h.shared[pathKey(s.source.Path)] = b.h.Glossary
}

// enlistShared publishes a person of the library in this handbook, whose sessions name them.
func (b *book) enlistShared(p *Person) {
	if p.Page.Address != "" {
		return // has a page already
	}
	source := p.Page.Source
	name := b.segment(source, pageName(source), diag.Place{File: source.Src.File})
	p.Page.Address = strings.TrimSuffix(b.people.Address, "index.html") + name + ".html"
	b.add(p.Page)
	b.persons = append(b.persons, p)
}
