package render

import (
	"cmp"
	"path"
	"strconv"
	"strings"

	"bekal/internal/card"
	"bekal/internal/site"
)

// Drawing is a picture that is made for the site.
type Drawing struct {
	Address string // from the site's root
	Make    func() []byte
}

// Drawings are the cards of all handbooks and days whose absolute address is known, and the icons of all handbooks,
// by handbook.
func (r *Renderer) Drawings() []Drawing {
	var drawings []Drawing
	known := map[string]bool{}
	add := func(d Drawing) {
		if !known[d.Address] {
			known[d.Address] = true
			drawings = append(drawings, d)
		}
	}
	for _, b := range r.inOrder() {
		for _, icon := range b.icons().drawn {
			add(icon)
		}
		if b.settings.BaseURL == "" {
			continue
		}
		add(b.cover())
		if b.handbook != nil {
			for _, d := range b.handbook.Days {
				add(b.cardOf(d))
			}
		}
	}
	return drawings
}

// inOrder gives the books of all handbooks, and the library's own last.
func (r *Renderer) inOrder() []*book {
	var books []*book
	for _, h := range r.site.Handbooks {
		books = append(books, r.books[h])
	}
	if own := r.books[nil]; own != nil {
		books = append(books, own)
	}
	return books
}

// sharing is what others show of a page; nil where they cannot, since nobody knows its address.
func (v *view) sharing(p *site.Page) *Sharing {
	b := v.book
	if b.renderer().site.Canonical(p) == "" {
		return nil
	}
	drawn, about := b.cover(), b.title()
	if p.Day != nil {
		drawn, about = b.cardOf(p.Day), dotted(b.title(), p.Day.Page.Title, b.locale.Date(p.Day.Date))
	}
	return &Sharing{
		SiteName: b.title(),
		Locale:   b.locale.Territory(),
		Picture:  Picture{Href: b.absolute(drawn.Address), Alt: about, Width: card.Width, Height: card.Height},
	}
}

// cover is the card of the whole handbook, or of a library.
func (b *book) cover() Drawing {
	s := b.settings
	c := card.Card{Label: s.Organizer, Title: b.title(), Motto: s.Theme, Aside: cmp.Or(s.City, s.Venue), Accent: b.accent()}
	if h := b.handbook; h != nil {
		c.Foot = b.locale.DateRange(h.First, h.Last)
	}
	c.Foot = cmp.Or(c.Foot, s.Batch)
	return b.drawing("handbook", c)
}

// cardOf is the card of a day, which its sessions and recaps share.
func (b *book) cardOf(d *site.Day) Drawing {
	c := card.Card{
		Label: b.locale.Date(d.Date), Title: d.Page.Title,
		Foot: b.title(), Aside: cmp.Or(d.Venue, b.settings.City, b.settings.Venue, b.settings.Batch), Accent: b.accent(),
	}
	if d.Number > 0 {
		c.Number = strconv.Itoa(d.Number)
	}
	return b.drawing(dayID(d), c)
}

// drawing gives a card its address, in the handbook's own folder. It changes with what is drawn, since whoever shows
// cards keeps them by their addresses for long.
func (b *book) drawing(name string, c card.Card) Drawing {
	return Drawing{b.own("assets/cards/" + name + "." + c.Key() + ".png"), c.PNG}
}

// own is the address of a file in the handbook's own folder, so that it is built with the handbook.
func (b *book) own(name string) string {
	if b.handbook == nil {
		return name
	}
	return path.Join(b.handbook.Dir, name)
}

// absolute is the whole address of a file in the handbook's folder.
func (b *book) absolute(address string) string {
	return b.settings.BaseURL + escapePath(strings.TrimPrefix(address, b.own("")+"/"))
}

// title is the handbook's, or the theme's word for one that nobody named.
func (b *book) title() string {
	home := b.renderer().site.Library
	if b.handbook != nil {
		home = b.handbook.Home
	}
	return titleIn(b.locale, home)
}

// accent is the handbook's colour on light ground.
func (b *book) accent() card.Color {
	if a, ok := newAccent(b.settings.Color); ok {
		return card.Color(a.light)
	}
	return card.Color(ownAccent)
}
