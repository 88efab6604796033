package content

import (
	"math"

	"bekal/internal/decode"
	"bekal/internal/diag"
)

// objectOf gives the table of the keys that a page of a kind may have: those of all kinds, then its own.
func objectOf(kind Kind) *decode.Object[Page] {
	switch kind {
	case KindHandbook:
		return handbookPage
	case KindLibrary:
		return libraryPage
	case KindDay:
		return dayPage
	case KindSession:
		return sessionPage
	case KindRecap:
		return recapPage
	case KindPerson:
		return personPage
	case KindGlossary:
		return glossaryPage
	}
	return chapterPage
}

// make gives a page the place for its kind's own keys.
func (p *Page) make(kind Kind) {
	p.Kind = kind
	switch kind {
	case KindHandbook, KindLibrary:
		p.Handbook = new(Handbook)
	case KindDay:
		p.Day = new(Day)
	case KindSession:
		p.Session = new(Session)
	case KindRecap:
		p.Recap = new(Recap)
	case KindPerson:
		p.Person = new(Person)
	}
}

var (
	handbookPage = decode.NewObject(kindName(KindHandbook), commonFields, decode.Within(func(p *Page) *Handbook { return p.Handbook }, handbookFields))
	libraryPage  = decode.NewObject(kindName(KindLibrary), commonFields, decode.Within(func(p *Page) *Handbook { return p.Handbook }, handbookFields))
	dayPage      = decode.NewObject(kindName(KindDay), commonFields, decode.Within(func(p *Page) *Day { return p.Day }, dayFields))
	sessionPage  = decode.NewObject(kindName(KindSession), commonFields, decode.Within(func(p *Page) *Session { return p.Session }, sessionFields))
	recapPage    = decode.NewObject(kindName(KindRecap), commonFields, decode.Within(func(p *Page) *Recap { return p.Recap }, recapFields))
	personPage   = decode.NewObject(kindName(KindPerson), commonFields, decode.Within(func(p *Page) *Person { return p.Person }, personFields))
	glossaryPage = decode.NewObject(kindName(KindGlossary), commonFields)
	chapterPage  = decode.NewObject(kindName(KindPage), commonFields)
)

// ownerOf says whose key it is that a page of a kind does not have; the zero Text where nobody has it.
func ownerOf(key string, kind Kind) diag.Text {
	for _, k := range []Kind{KindDay, KindSession, KindRecap, KindPerson, KindHandbook} {
		if k != kind && objectOf(k).Has(key) {
			return kindName(k)
		}
	}
	return diag.Text{}
}

// isKnownKey says that some kind of page has a key.
func isKnownKey(key string) bool { return !ownerOf(key, "").IsZero() }

// commonFields are the keys that every kind has.
var commonFields = decode.Within(func(p *Page) *Common { return &p.Common }, []decode.Field[Common]{
	decode.NewField("title", "judul", textType, func(c *Common) *Text { return &c.Title },
		"The page's title. Without one it is the page's first heading, or its file name."),
	decode.NewField("description", "ringkasan", textType, func(c *Common) *Text { return &c.Description },
		"One or two sentences for lists, feeds and link previews."),
	decode.NewField("kind", "jenis", kindType, func(c *Common) *decode.Value[Kind] { return &c.KindKey },
		"What the page is, where its name and place do not say so."),
	decode.NewField("weight", "urutan", decode.Int(math.MinInt, math.MaxInt), func(c *Common) *Int { return &c.Weight },
		"The page's place among its siblings: the smallest comes first."),
	decode.NewField("draft", "draf", boolType, func(c *Common) *Bool { return &c.Draft },
		"Keeps the page from being built without `--drafts`; in a folder's `index.md`, all below it too."),
	decode.NewField("for", "untuk", audienceType, func(c *Common) *decode.Value[Audience] { return &c.For },
		"Whom the page is for. What is for the committee never reaches the participants' site."),
	decode.NewField("slug", "slug", textType, func(c *Common) *Text { return &c.Slug },
		"The last part of the page's address, in place of its file name."),
	decode.NewField("aliases", "alias", textsType, func(c *Common) *Texts { return &c.Aliases },
		"Former addresses that lead here: paths from the handbook's root, without a leading slash."),
	decode.NewField("id", "id", textType, func(c *Common) *Text { return &c.ID },
		"A name that outlives renames, for calendars and printed codes."),
	decode.NewField("image", "gambar", textType, func(c *Common) *Text { return &c.Image },
		"A picture for link previews: a path relative to the file."),
	decode.NewField("tags", "tagar", textsType, func(c *Common) *Texts { return &c.Tags },
		"Words to find the page by."),
	decode.NewField("params", "parameter", decode.ParamsType(), func(c *Common) **decode.Params { return &c.Params },
		"Data of your own, for layouts of your own."),
	decode.NewField("layout", "tata_letak", reservedType, func(*Common) *Text { return new(Text) },
		"Kept for later use."),
})
