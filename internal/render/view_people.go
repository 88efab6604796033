package render

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"bekal/internal/site"
)

func (v *view) makePerson(p *site.Person) *Person {
	return &Person{
		Name: p.Name, Position: p.Position, Unit: p.Unit, Href: v.href(p.Page), Description: p.Page.Description,
		Initial: initialOf(p.SortKey),
		Photo:   v.picture(p.Photo, p.Name),
		Phone:   p.Phone, Email: p.Email, NIP: p.NIP, PhoneHref: phoneHref(p.Phone),
	}
}

// noInitial stands for all that begins with no letter.
const noInitial = "#"

// initialOf is the letter that a name goes by.
func initialOf(name string) string {
	if first, _ := utf8.DecodeRuneInString(name); unicode.IsLetter(first) {
		return string(unicode.ToUpper(first))
	}
	return noInitial
}

// manyPeople is from how many on they are listed by their initials.
const manyPeople = 12

// byInitial brings people together who have the same initial, where they are listed so: a weight may have put one of
// them before all others, and numbers are sorted by what they mean.
func byInitial(people []*Person) []*Person {
	if len(people) <= manyPeople {
		return people
	}
	place := map[string]int{}
	for i, p := range people {
		if _, known := place[p.Initial]; !known {
			place[p.Initial] = i
		}
	}
	people = slices.Clone(people)
	slices.SortStableFunc(people, func(a, b *Person) int { return cmp.Compare(place[a.Initial], place[b.Initial]) })
	return people
}

func (v *view) makeRecap(recap *site.Recap) *Recap {
	l := v.locale
	made := &Recap{
		Title: recap.Page.Title, Href: v.href(recap.Page), Description: recap.Page.Description,
		Type: recap.Type, TypeLabel: l.Word("recap." + recap.Type),
		Authors: l.List(recap.Authors), Role: recap.Role,
		Date: l.Date(recap.Date), ISODate: recap.Date.String(),
		Lead:       v.lead(recap.Page),
		Highlights: recap.Highlights, Lessons: recap.Lessons, Questions: recap.Questions,
	}
	for _, q := range recap.Quotes {
		made.Quotes = append(made.Quotes, Quote(q))
	}
	for _, photo := range recap.Photos {
		if picture := v.picture(photo.File, photo.Alt); picture != nil {
			made.Photos = append(made.Photos, Photo{Picture: *picture, Caption: photo.Caption})
		}
	}
	return made
}

// leftOpen gives what the recaps of a day say stayed open; nothing for no day.
func (v *view) leftOpen(d *site.Day) []LeftOpen {
	if d == nil {
		return nil
	}
	var open []LeftOpen
	for _, recap := range d.Recaps {
		if len(recap.Questions) > 0 {
			open = append(open, LeftOpen{recap.Questions, v.link(recap.Page)})
		}
	}
	return open
}

// lead is how a recap begins where others show it: its description, else the first paragraph of its body.
func (v *view) lead(p *site.Page) string {
	if p.Description != "" {
		return p.Description
	}
	d, ok := v.book.document(p)
	if !ok {
		return ""
	}
	return d.Lead()
}
