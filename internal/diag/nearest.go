package diag

import "strings"

// Nearest gives the known word with the smallest edit distance (Damerau–Levenshtein, optimal string alignment, case
// ignored) to what was written, if at most a third of the letters differ; the first of several; "" if none is near.
func Nearest(written string, known []string) string {
	word := []rune(strings.ToLower(written))
	best, bestDistance := "", len(word)/3+1
	if len(word) < 3 {
		bestDistance = 2
	}
	for _, candidate := range known {
		if d := distance(word, []rune(strings.ToLower(candidate)), bestDistance); d < bestDistance {
			best, bestDistance = candidate, d
		}
	}
	return best
}

// distance gives the edit distance of a and b, or limit where it is that large or larger.
func distance(a, b []rune, limit int) int {
	if abs(len(a)-len(b)) >= limit {
		return limit
	}
	before, above := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		lowest := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			lowest = min(lowest, row[j])
		}
		if lowest >= limit {
			return limit
		}
		before, above = above, row
	}
	return min(above[len(b)], limit)
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
