package output

import (
	"os"

	"golang.org/x/sys/unix"
)

// exchange swaps two names of one folder at once; no reader ever finds one of them missing.
func exchange(dir *os.File, a, b string) error {
	fd := int(dir.Fd())
	if err := unix.RenameatxNp(fd, a, fd, b, unix.RENAME_SWAP); err != nil {
		return &os.LinkError{Op: "renameatx_np", Old: a, New: b, Err: err}
	}
	return nil
}
