package site

import (
	"cmp"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// rank is what siblings are sorted by: first those with a weight, then those with a leading number, then the rest by
// name. It is made once for each page, since sorting asks for it often.
type rank struct {
	weight int // unset: last
	number int // the leading number of the name; none: last
	name   string
}

const last = math.MaxInt

func compareRanks(a, b rank) int {
	return cmp.Or(
		cmp.Compare(a.weight, b.weight),
		cmp.Compare(a.number, b.number),
		compareNatural(a.name, b.name),
	)
}

// weightOf is the weight that a page's author gave it; last where none is written.
func weightOf(page *Page) int {
	if page.Source == nil || !page.Source.Weight.IsSet() {
		return last
	}
	return page.Source.Weight.V
}

// rankOf makes the rank of a name, without extension, and a weight, if there is one.
func rankOf(name string, weight int, weighted bool) rank {
	r := rank{weight: last, number: last, name: name}
	if weighted {
		r.weight = weight
	}
	if number, _, ok := leadingNumber(name); ok {
		r.number = number
	}
	return r
}

// compareNatural compares names as people count: "day-2" before "day-10", case ignored unless nothing else differs.
func compareNatural(a, b string) int {
	x, y := a, b
	for x != "" && y != "" {
		digitsX, digitsY := leadingDigits(x), leadingDigits(y)
		if digitsX != "" && digitsY != "" {
			if c := compareNumerals(digitsX, digitsY); c != 0 {
				return c
			}
			x, y = x[len(digitsX):], y[len(digitsY):]
			continue
		}
		runeX, sizeX := utf8.DecodeRuneInString(x)
		runeY, sizeY := utf8.DecodeRuneInString(y)
		if c := cmp.Compare(unicode.ToLower(runeX), unicode.ToLower(runeY)); c != 0 {
			return c
		}
		x, y = x[sizeX:], y[sizeY:]
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), strings.Compare(a, b))
}

func leadingDigits(s string) string {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return s[:n]
}

// compareNumerals compares numbers of any length by their value.
func compareNumerals(a, b string) int {
	a, b = strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")
	return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b))
}
