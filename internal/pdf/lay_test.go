package pdf

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestRanges(t *testing.T) {
	for want, pages := range map[string][]int{
		"":         {0},
		"9":        {9},
		"9, 12–14": {14, 9, 12, 13, 9, 12},
		"1–2":      {1, 2},
		"3, 5, 7":  {3, 5, 7},
		"4–5":      {0, 4, 0, 5},
	} {
		var ids []string
		on := map[string]int{}
		for i, page := range pages {
			ids = append(ids, fmt.Sprint("id", i))
			on[ids[i]] = page
		}
		var texts []string
		for _, n := range ranges(ids, func(id string) int { return on[id] }) {
			texts = append(texts, n.Text)
			if first, _, _ := strings.Cut(n.Text, "–"); first != fmt.Sprint(on[n.ID]) {
				t.Errorf("%s leads to page %d", n.Text, on[n.ID])
			}
		}
		if got := strings.Join(texts, ", "); got != want {
			t.Errorf("%v are written %q, want %q", pages, got, want)
		}
	}
}

// book is a book of parts of so many pages each, after some pages in front and before a back cover.
type book struct {
	front int
	parts []int
	notes bool
}

func (b book) asked() asked {
	a := asked{fills: b.notes}
	for i := range b.parts {
		a.rectos = append(a.rectos, fmt.Sprint("part", i))
		a.numbers = append(a.numbers, []string{fmt.Sprint("part", i)})
	}
	return a
}

// print says on which pages the parts begin, and how many there are, when the book is laid out so.
func (b book) print(l layout) (map[string]int, int) {
	pages, page := map[string]int{}, b.front+1
	for i, length := range b.parts {
		if l.before[i] {
			page++
		}
		pages[fmt.Sprint("part", i)] = page
		page += length
	}
	return pages, page + l.fills
}

// TestSecondPrintIsRight prints random books: the layout after the first print must be the one that stays.
func TestSecondPrintIsRight(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		b := book{front: 1 + random.IntN(5), notes: random.IntN(2) == 0}
		for range random.IntN(9) {
			b.parts = append(b.parts, 1+random.IntN(7))
		}
		a := b.asked()
		l := a.first()
		for range random.IntN(3) { // whatever came before
			pages, total := b.print(l)
			l = a.next(l, pages, total)
		}
		pages, total := b.print(l)
		l = a.next(l, pages, total)
		pages, total = b.print(l)
		if again := a.next(l, pages, total); fmt.Sprint(again) != fmt.Sprint(l) {
			t.Fatalf("%+v: %v, then %v", b, l, again)
		}
		for i, id := range a.rectos {
			if pages[id]%2 == 0 {
				t.Errorf("%+v: %s opens on page %d", b, id, pages[id])
			}
			if l.numbers[i][0].Text != fmt.Sprint(pages[id]) {
				t.Errorf("%+v: %s stands on page %d, and the contents say %v", b, id, pages[id], l.numbers[i])
			}
		}
		if b.notes && total%4 != 0 {
			t.Errorf("%+v: %d pages", b, total)
		}
	}
}
