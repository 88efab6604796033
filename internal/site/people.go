package site

import (
	"cmp"
	"path"
	"slices"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// directory finds the people of a handbook by what they may be called.
type directory struct {
	byName map[string][]*Person // by the full name
	byBare map[string][]*Person // by the name without degrees
	bySlug map[string][]*Person // by the slug of their file and of their address
	asked  map[string][]*Person // what find answered before, since few names are written many times
}

func newDirectory(people []*Person) directory {
	d := directory{map[string][]*Person{}, map[string][]*Person{}, map[string][]*Person{}, map[string][]*Person{}}
	for _, p := range people {
		d.byName[nameKey(p.Name)] = append(d.byName[nameKey(p.Name)], p)
		d.byBare[nameKey(p.SortKey)] = append(d.byBare[nameKey(p.SortKey)], p)
		for _, slug := range personSlugs(p.Page) {
			d.bySlug[slug] = append(d.bySlug[slug], p)
		}
	}
	return d
}

// find gives the people whom a name fits, by the first of full name, name without degrees and slug that fits anyone.
func (d directory) find(name string) []*Person {
	found, ok := d.asked[name]
	if !ok {
		found = d.look(name)
		d.asked[name] = found
	}
	return found
}

func (d directory) look(name string) []*Person {
	if found := d.byName[nameKey(name)]; len(found) > 0 {
		return found
	}
	if found := d.byBare[nameKey(BareName(name))]; len(found) > 0 {
		return found
	}
	return d.bySlug[Slug(name)]
}

// newPerson makes a person of a page in the handbook's own folder.
func (b *book) newPerson(page *Page) {
	page.Parent = b.people
	b.persons = append(b.persons, b.personOf(page))
}

// personOf makes a person of a page, and publishes no more of them than they allow.
func (b *book) personOf(page *Page) *Person {
	own := page.Source.Person
	p := &Person{
		Page: page, Name: cmp.Or(own.Name.V, page.Title), Position: own.Position.V, Unit: own.Unit.V,
		Photo: b.fileFor(page.Source, b.h, own.Photo, diag.DeadPicture),
	}
	p.SortKey = BareName(p.Name)
	if page.Source.Title.V == "" {
		page.Title = p.Name // rather than what the file is called
	}
	if own.Public.V {
		p.Phone, p.Email, p.NIP = own.Phone.V, own.Email.V, own.NIP.V
	}
	page.Person = p
	return p
}

// speakers gives names as they are shown, with their people.
func (b *book) speakers(list []content.Speaker, file string) []Speaker {
	var shown []Speaker
	for _, written := range list {
		shown = append(shown, b.speaker(written, file))
	}
	return shown
}

// speaker matches one name to a person's page. Where no name is known, the position or else the unit stands for it,
// so that a speaker is never blank.
func (b *book) speaker(written content.Speaker, file string) Speaker {
	name := firstSet(written.Name, written.Position, written.Unit)
	s := Speaker{Name: name.V}
	if written.Name.V != "" {
		s.Position = written.Position.V
	}
	if written.Name.V != "" || written.Position.V != "" {
		s.Unit = written.Unit.V
	}
	found := b.names.find(name.V)
	switch {
	case name.V == "" || len(found) == 0:
		return s
	case len(found) > 1:
		b.say(twoPeople(name, file, found))
		return s
	}
	p := found[0]
	s.Person = p
	if name.V == Slug(name.V) && name.V != nameKey(p.Name) { // a slug is a way to write, no name to show
		s.Name = p.Name
	}
	s.Position, s.Unit = cmp.Or(s.Position, p.Position), cmp.Or(s.Unit, p.Unit)
	b.enlistShared(p)
	return s
}

// pageName is what a page's file is called, or the folder that it is the page of.
func pageName(source *content.Page) string {
	if path.Base(source.Path) == "index.md" {
		return path.Base(path.Dir(source.Path))
	}
	return stem(source.Path)
}

func firstSet(texts ...content.Text) content.Text {
	for _, t := range texts {
		if t.V != "" {
			return t
		}
	}
	return content.Text{}
}

func twoPeople(name content.Text, file string, found []*Person) diag.Problem {
	found = slices.SortedFunc(slices.Values(found), func(a, b *Person) int { return cmp.Compare(fileOf(a), fileOf(b)) })
	return diag.TwoPeople.At(name.Pos.In(file), diag.Say("%q fits two people: %s and %s", "%q cocok dengan dua orang: %s dan %s", name.V, fileOf(found[0]), fileOf(found[1]))).
		WithHint(diag.Say("write the file's name instead: %q", "tulis nama berkasnya: %q", pageName(found[0].Page.Source)))
}

func fileOf(p *Person) string { return p.Page.Source.Src.File }

// personSlugs are the ways to name a person by their page: its file's name and its address.
func personSlugs(page *Page) []string {
	name := pageName(page.Source)
	slugs := []string{Slug(name), pageSlug(name)}
	if page.Source.Slug.IsSet() {
		slugs = append(slugs, Slug(page.Source.Slug.V))
	}
	slices.Sort(slugs)
	return slices.Compact(slugs)
}

// meet tells each person of a session that they speak there.
func meet(s *Session) {
	lists := [][]Speaker{s.Speakers, s.Moderator, s.Facilitators}
	for _, slot := range s.Slots {
		lists = append(lists, slot.People)
	}
	for _, speaker := range slices.Concat(lists...) {
		if p := speaker.Person; p != nil && !slices.Contains(p.Sessions, s) {
			p.Sessions = append(p.Sessions, s)
		}
	}
}

// comparePeople sorts by weight, so that those who lead may stand first, and then as a list of names is read: by the
// bare name.
func comparePeople(a, b *Person) int {
	return cmp.Or(
		cmp.Compare(weightOf(a.Page), weightOf(b.Page)),
		compareNatural(a.SortKey, b.SortKey), compareNatural(a.Name, b.Name), cmp.Compare(a.Page.Key, b.Page.Key),
	)
}
