package site

import (
	"cmp"

	"bekal/internal/diag"
)

// newRecap makes a recap: of the day that its page lies in, else of the whole event.
func (b *book) newRecap(page *Page) {
	own := page.Source.Recap
	file := page.Source.Src.File
	r := &Recap{
		Page: page, Day: page.Day, Type: cmp.Or(own.Type.V, "story"), Authors: texts(own.Author), Role: own.Role.V,
		Date: own.Date.V, Highlights: texts(own.Highlights), Lessons: texts(own.Lessons), Questions: texts(own.Questions),
	}
	for _, q := range own.Quotes {
		r.Quotes = append(r.Quotes, Quote{Text: q.Text.V, By: q.By.V})
	}
	for _, written := range own.Photos {
		if shown := b.fileFor(page.Source, b.h, written.Src, diag.DeadFile); shown != nil {
			r.Photos = append(r.Photos, Photo{File: shown, Alt: written.Alt.V, Caption: written.Caption.V, Place: written.Src.Pos.In(file)})
		}
	}
	page.Recap = r
	if r.Day == nil {
		b.h.Recaps = append(b.h.Recaps, r)
		return
	}
	if !r.Date.Known() {
		r.Date = r.Day.Date
	}
	r.Day.Recaps = append(r.Day.Recaps, r)
}
