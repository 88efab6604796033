package document

// Side is one side of a sheet: the pages on its left and right half. 0 is a blank half.
type Side struct{ Left, Right int }

// Fold gives the sides of the sheets of a booklet, in the order in which they are printed on both sides: front and
// back of the first sheet, of the second, and so on. Sheets lie in each other and are folded in the middle; at most
// signature of them make one bundle, and the bundles, as even as can be, are bound one after the other. 0 is one
// bundle of all. Blank pages fill the last sheet; they stand before the last page, so that the back cover stays outside.
func Fold(pages, signature int) []Side {
	if pages == 0 {
		return nil
	}
	sheets := (pages + 3) / 4
	if signature <= 0 {
		signature = sheets
	}
	order := make([]int, 4*sheets)
	for i := range pages {
		order[i] = i + 1
	}
	order[pages-1] = 0
	order[4*sheets-1] = pages
	bundles := (sheets + signature - 1) / signature
	var sides []Side
	for i := range bundles {
		size := sheets / bundles
		if i < sheets%bundles {
			size++
		}
		sides = append(sides, foldOne(order[:4*size])...)
		order = order[4*size:]
	}
	return sides
}

// foldOne gives the sides of one bundle: the outermost sheet holds its first two and its last two pages.
func foldOne(order []int) []Side {
	var sides []Side
	for low, high := 0, len(order)-1; low < high; low, high = low+2, high-2 {
		sides = append(sides, Side{order[high], order[low]}, Side{order[low+1], order[high-1]})
	}
	return sides
}
