package pdf

import "strconv"

// ranges writes the pages of the places of an index entry, one text for each: the same page once, neighbours as one
// range, in the text of the first of them. The others are empty: "9", "12–14", "", "". Pages that nobody knows, 0, are
// passed over.
func ranges(pages []int) []string {
	texts := make([]string, len(pages))
	for i := 0; i < len(pages); {
		last, next := pages[i], i+1
		for next < len(pages) && (pages[next] == 0 || pages[next] == last || pages[next] == last+1) {
			last = max(last, pages[next])
			next++
		}
		switch {
		case pages[i] == 0:
		case last == pages[i]:
			texts[i] = strconv.Itoa(last)
		default:
			texts[i] = strconv.Itoa(pages[i]) + "–" + strconv.Itoa(last)
		}
		i = next
	}
	return texts
}
