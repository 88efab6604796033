//go:build heavy

package output

// The rounds of tests that leave something to chance.
const (
	killRounds = 100
)
