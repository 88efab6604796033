//go:build !heavy

package output

// The rounds of tests that leave something to chance; `make robust` has more of them.
const (
	faultsEach = 1 // kinds of faults that each step has
	killRounds = 20
	besideEach = 4 // steps of a build of which one is stopped at
)
