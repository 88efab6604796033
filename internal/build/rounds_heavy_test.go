//go:build heavy

package build

// The rounds of tests that leave something to chance.
const (
	editSeeds    = 20
	killRounds   = 100
	naughtyEvery = 1
	meddledNames = 4
	faultStride  = 1 // from each step that fails to the next
	faultKinds   = 3 // that each such step has
)
