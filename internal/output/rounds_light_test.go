//go:build !heavy

package output

// The rounds of tests that leave something to chance; `make robust` has more of them.
const (
	killRounds = 20
)
