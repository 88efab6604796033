//go:build !heavy

package build

// The rounds of tests that leave something to chance; `make robust` has more of them.
const (
	editSeeds    = 2
	killRounds   = 20
	naughtyEvery = 6
	meddledNames = 1
	faultStride  = 29 // from each step that fails to the next
	faultKinds   = 1  // that each such step has
)
