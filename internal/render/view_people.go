package render

import (
	"unicode"
	"unicode/utf8"

	"bekal/internal/site"
)

func (v *view) makePerson(p *site.Person) *Person {
	initial, _ := utf8.DecodeRuneInString(p.SortKey)
	return &Person{
		Name: p.Name, Position: p.Position, Unit: p.Unit, Href: v.href(p.Page), Description: p.Page.Description,
		Initial: string(unicode.ToUpper(initial)),
		Photo:   v.picture(p.Photo, p.Name),
		Phone:   p.Phone, Email: p.Email, NIP: p.NIP, PhoneHref: phoneHref(p.Phone),
	}
}

func (v *view) makeRecap(recap *site.Recap) *Recap {
	l := v.locale
	made := &Recap{
		Title: recap.Page.Title, Href: v.href(recap.Page), Description: recap.Page.Description,
		Type: recap.Type, TypeLabel: l.Word("recap." + recap.Type),
		Authors: l.List(recap.Authors), Role: recap.Role,
		Date: l.Date(recap.Date), ISODate: recap.Date.String(),
		Lead:       v.lead(recap.Page),
		Highlights: recap.Highlights, Lessons: recap.Lessons,
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
