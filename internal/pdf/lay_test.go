package pdf

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestRanges(t *testing.T) {
	for _, c := range []struct {
		pages []int
		want  []string
	}{
		{nil, []string{}},
		{[]int{9}, []string{"9"}},
		{[]int{9, 9, 12, 12, 13, 14}, []string{"9", "", "12–14", "", "", ""}},
		{[]int{1, 2}, []string{"1–2", ""}},
		{[]int{3, 5, 7}, []string{"3", "5", "7"}},
		{[]int{14, 9}, []string{"14", "9"}},
		{[]int{0, 4, 0, 5}, []string{"", "4–5", "", ""}},
	} {
		if got := ranges(c.pages); !slices.Equal(got, c.want) {
			t.Errorf("ranges(%v) = %q, want %q", c.pages, got, c.want)
		}
	}
}

func TestGroupsAreWrittenTogether(t *testing.T) {
	a := asked{numbers: []wanted{{"a", -1}, {"b", -1}, {"a", 0}, {"b", 0}, {"b", 1}}}
	l := a.next(a.first(), map[string]int{"a": 4, "b": 5}, 9)
	if want := []string{"4", "5", "4–5", "", "5"}; !slices.Equal(l.numbers, want) {
		t.Errorf("%q, want %q", l.numbers, want)
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
		a.numbers = append(a.numbers, wanted{fmt.Sprint("part", i), -1})
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
			if l.numbers[i] != fmt.Sprint(pages[id]) {
				t.Errorf("%+v: %s stands on page %d, and the contents say %s", b, id, pages[id], l.numbers[i])
			}
		}
		if b.notes && total%4 != 0 {
			t.Errorf("%+v: %d pages", b, total)
		}
	}
}
