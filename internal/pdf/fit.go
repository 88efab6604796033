package pdf

import (
	"context"
	"math"

	"bekal/internal/diag"
)

// The sizes of type, in pt, between which a page that asks for it is made to fit one sheet, and the smallest that is
// still good to read.
const (
	smallestType = 4.0
	smallestGood = 7.0
	largestType  = 12.0
	typeStep     = 0.125
)

// fit finds the largest type with which the page is one sheet, by bisection: each try is a print.
func (p *proof) fit(ctx context.Context) error {
	if p.page.Fit == "" {
		return nil
	}
	fits := func(step int) (bool, error) {
		size := smallestType + float64(step)*typeStep
		if err := p.step(ctx, "size", p.page.Fit, size); err != nil {
			return false, err
		}
		err := p.impress(ctx, false)
		return err == nil && p.printed.Pages() == 1, err
	}
	low, high := 0, int(math.Round((largestType-smallestType)/typeStep)) // low is taken to fit; whether it does is seen at the end
	if ok, err := fits(high); err != nil || ok {
		p.rounds = 0
		return err
	}
	for high-low > 1 {
		middle := (low + high) / 2
		ok, err := fits(middle)
		if err != nil {
			return err
		}
		if ok {
			low = middle
		} else {
			high = middle
		}
	}
	ok, err := fits(low)
	p.rounds = 0
	if size := smallestType + float64(low)*typeStep; err == nil && (!ok || size < smallestGood) {
		p.problems = append(p.problems, diag.SmallPrint.At(diag.Place{File: p.pageFile()}, smallPrint(p.edition.Name, ok, size)).
			WithHint(diag.Say("print it on larger paper, or put fewer rows on it", "cetak di kertas yang lebih besar, atau kurangi barisnya")))
	}
	return err
}

func smallPrint(edition string, fits bool, size float64) diag.Text {
	if !fits {
		return diag.Say("%s does not fit one sheet, even in type of %g pt", "%s tidak muat di satu lembar, bahkan dengan huruf %g pt", edition, size)
	}
	return diag.Say("%s fits one sheet only in type of %g pt", "%s baru muat di satu lembar dengan huruf %g pt", edition, size)
}
