package pdf

import (
	"cmp"
	"slices"
	"strconv"
)

// number is the number of a page as it is shown, or a range of them, and the id that it leads to.
type number struct{ Text, ID string }

// ranges writes the pages of ids as an index does: sorted, the same page once, neighbours as one range: 9, 12–14. Ids on
// no page are passed over.
func ranges(ids []string, page func(id string) int) []number {
	known := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return page(id) == 0 })
	slices.SortStableFunc(known, func(a, b string) int { return cmp.Compare(page(a), page(b)) })
	var numbers []number
	for i := 0; i < len(known); {
		first := page(known[i])
		last, next := first, i+1
		for next < len(known) && page(known[next]) <= last+1 {
			last = page(known[next])
			next++
		}
		text := strconv.Itoa(first)
		if last > first {
			text += "–" + strconv.Itoa(last)
		}
		numbers = append(numbers, number{text, known[i]})
		i = next
	}
	return numbers
}
