package pdf

import (
	"slices"
	"strconv"
	"strings"
)

// ranges writes pages as an index does: sorted, each once, and those that follow each other as one range: "9, 12–14".
func ranges(pages []int) string {
	sorted := slices.Compact(slices.Sorted(slices.Values(pages)))
	var b strings.Builder
	for i := 0; i < len(sorted); {
		end := i
		for end+1 < len(sorted) && sorted[end+1] == sorted[end]+1 {
			end++
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(strconv.Itoa(sorted[i]))
		if end > i {
			b.WriteString("–" + strconv.Itoa(sorted[end]))
		}
		i = end + 1
	}
	return b.String()
}
