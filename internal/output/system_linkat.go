//go:build linux || darwin

package output

import (
	"os"

	"golang.org/x/sys/unix"
)

// linkBetween gives a file a second name, the same in another folder. A link is not followed.
func linkBetween(from, to *os.File, name string) error {
	if err := unix.Linkat(int(from.Fd()), name, int(to.Fd()), name, 0); err != nil {
		return &os.LinkError{Op: "linkat", Old: name, New: name, Err: err}
	}
	return nil
}
