package site

import (
	"bekal/internal/content"
	"bekal/internal/diag"
)

// book makes one handbook out of its folder.
type book struct {
	*maker
	h       *Handbook
	root    *folder
	pages   []*Page
	people  *Page // of all people, whether it comes to be shown or not
	persons []*Person
	names   directory
	texts   map[content.Kind]*content.Page // what is written for pages that Bekal makes itself
	linked  []linked                       // rows that point somewhere
	kept    []withheld
	days    map[*Day]*folder
}

// spot is where a walk through a handbook's folders is.
type spot struct {
	parent   *Page
	day      *Day        // nil outside days
	people   bool        // among the people
	chapters *[]*Chapter // the list that a chapter found here goes to
}

// walk makes the pages of all that is shown in a folder, in order.
func (b *book) walk(f *folder, at spot) {
	for _, c := range f.children {
		switch {
		case c.page != nil && b.reveals.shows(f.hidden.and(c.page)):
			b.placeFile(c.page, f, at)
		case c.folder != nil && c.folder.live:
			b.placeFolder(c.folder, at)
		}
	}
}

// placeFile makes the page of a file.
func (b *book) placeFile(source *content.Page, f *folder, at spot) {
	name := stem(source.Path)
	if kind, ok := generatedKind(name); ok && f == b.root && source.Kind == content.KindPage {
		b.texts[kind] = source
		return
	}
	place := diag.Place{File: source.Src.File}
	page := b.newPage(b.kindOf(source, at), source, f, at.parent)
	page.Title = titleOf(source, name)
	page.Address = f.address + b.segment(source, name, place) + ".html"
	b.checkLength(page.Address, place)
	b.add(page)
	b.enlist(page, f, at)
}

// placeFolder makes a folder's own page and those of all below it. A folder without a text of its own has a page where
// chapters lie; in a day and among people nothing would stand on it.
func (b *book) placeFolder(f *folder, at spot) {
	if f.above == b.root && f.isPeople() {
		b.placePeople(f, at)
		return
	}
	if f.index == nil && (at.day != nil || at.people) {
		b.walk(f, at)
		return
	}
	kind := f.kind
	if f.index != nil {
		kind = b.kindOf(f.index, at)
	}
	page := b.newPage(kind, f.index, f, at.parent)
	page.Title = titleOf(f.index, f.name)
	page.Address = f.address + "index.html"
	b.checkLength(page.Address, f.place())
	b.add(page)
	b.index.of(f.path).folders[pathKey(f.path)] = page
	b.walk(f, b.enlist(page, f, at))
}

// placePeople makes the pages of the people in people/ or narasumber/. The folder's own page lists them all.
func (b *book) placePeople(f *folder, at spot) {
	if b.people.Address == "" {
		b.people.Address, b.people.Key = f.address+"index.html", b.keyOf(f.path+"/index.md")
	}
	switch first := b.texts[KindPeople]; {
	case f.index == nil:
	case first == nil:
		b.texts[KindPeople] = f.index
	default:
		b.say(diag.LeftOut.At(f.place(), diag.Say("this page is left out, since the page of all people has a text already: %s", "halaman ini tidak diterbitkan karena halaman semua narasumber sudah memiliki teks: %s", first.Src.File)).
			WithHint(diag.Say("put both into one file", "gabungkan keduanya dalam satu berkas")))
	}
	b.index.of(f.path).folders[pathKey(f.path)] = b.people
	at.people = true
	b.walk(f, at)
}

// kindOf is what a page is taken for: its kind, unless that does not fit its place.
func (b *book) kindOf(source *content.Page, at spot) content.Kind {
	if source.Kind == content.KindSession && at.day == nil {
		b.say(diag.Kind.At(source.KindKey.Pos.In(source.Src.File), diag.Say("a session lies in the folder of a day", "sesi berada di dalam folder sebuah hari")).
			WithHint(diag.Say("move the file into a folder such as day-1", "pindahkan berkas ini ke folder seperti hari-1")))
		return content.KindPage
	}
	return source.Kind
}

// enlist puts a page where it belongs in the model, and says where those below it go. f is the folder that the page
// lies in, or is the page of.
func (b *book) enlist(page *Page, f *folder, at spot) spot {
	page.Day = at.day
	below := at
	below.parent = page
	switch page.Kind {
	case content.KindDay:
		below.day = b.newDay(page, f)
	case content.KindSession:
		b.newSession(page)
	case content.KindRecap:
		b.newRecap(page)
	case content.KindPerson:
		b.newPerson(page)
	case content.KindGlossary:
		b.takeGlossary(page)
	default:
		page.Chapter = &Chapter{Page: page}
		*at.chapters = append(*at.chapters, page.Chapter)
		below.chapters = &page.Chapter.Children
	}
	return below
}

// takeGlossary makes a page the handbook's glossary. There is one, since each term has one definition.
func (b *book) takeGlossary(page *Page) {
	first := b.h.Glossary
	if first == nil {
		b.h.Glossary = page
		return
	}
	place := page.Source.KindKey.Pos.In(page.Source.Src.File)
	b.say(diag.Kind.At(place, diag.Say("this handbook has a glossary already: %s", "buku ini sudah memiliki glosarium: %s", first.Source.Src.File)).
		WithHint(diag.Say("put the terms of both into one file", "gabungkan istilah keduanya dalam satu berkas")))
}
