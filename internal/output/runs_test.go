package output

import "testing"

// Each number is handed out once, in order, in runs that grow no longer; the last ones are single.
func TestRuns(t *testing.T) {
	t.Parallel()
	for _, n := range []int{0, 1, 7, 63, 1000, 12614} {
		for _, takers := range []int{1, 2, 16} {
			left := &runs{n: n, takers: takers}
			next, longest := 0, longestRun
			for from, to := left.take(); from < to; from, to = left.take() {
				if from != next || to-from > longest {
					t.Fatalf("%d for %d: from %d to %d, after %d and a run of %d", n, takers, from, to, next, longest)
				}
				next, longest = to, to-from
			}
			if next != n || n > 0 && longest != 1 {
				t.Errorf("%d for %d: the last run is of %d and ends at %d", n, takers, longest, next)
			}
		}
	}
}
