//go:build heavy

package output

// The rounds of tests that leave something to chance.
const (
	faultsEach = 3 // kinds of faults that each step has
	killRounds = 100
	besideEach = 1 // steps of a build of which one is stopped at
)
