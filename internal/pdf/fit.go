package pdf

import (
	"context"

	"bekal/internal/diag"
)

// The sizes of type, in pt, between which a timetable is made to fit its sheet: in the book never larger than it is
// set, on a wall as large as it can be. Below smallestGood it is hard to read: a book then gives it several pages.
const (
	smallestType = 4.0
	smallestGood = 7
	bookType     = 8.0
	wallType     = 11.0
	typeStep     = 0.125
)

// fitting is what page.js is asked to fit, and how.
type fitting struct {
	Selector, Property      string
	Pages                   map[string]box // by their names
	Smallest, Largest, Step float64
}

// box is how large the text of a page is, in CSS pixels.
type box struct{ Width, Height float64 }

// fit finds the largest type with which the timetable of all days is one sheet: the whole of a page that asks for it, or
// what a book shows of it.
func (p *proof) fit(ctx context.Context) error {
	what := fitting{".sheet", "--sheet-text", p.boxes, smallestGood, bookType, typeStep}
	if p.page.Fit != "" {
		what.Selector, what.Property, what.Smallest, what.Largest = "main", p.page.Fit, smallestType, wallType
	}
	size, err := call[*float64](ctx, p.tab, "fit", what)
	if err != nil || size == nil {
		return err
	}
	if *size > 0 && *size < smallestGood {
		p.report(diag.SmallPrint.At(diag.Place{File: p.pageFile()}, diag.Say("the timetable in %s fits one sheet only in type of %g pt", "jadwal di %s baru muat di satu lembar dengan huruf %g pt", p.edition.Name, *size)).
			WithHint(diag.Say("print it on larger paper, or put fewer rows on it", "cetak di kertas yang lebih besar, atau kurangi barisnya")))
	}
	return nil
}

// checkSheet says so where a page that asks to be one takes more all the same.
func (p *proof) checkSheet() {
	if pages := p.printed.Pages(); p.page.Fit != "" && pages > 1 {
		p.report(diag.SmallPrint.At(diag.Place{File: p.pageFile()}, diag.Say("%s takes %d sheets, not one", "%s memerlukan %d lembar, bukan satu", p.edition.Name, pages)))
	}
}
