//go:build !linux

package watch

// isSilent cannot tell here: the systems give events of what they know, and sweeps find the rest.
func isSilent(string) bool { return false }
