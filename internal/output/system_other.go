//go:build !linux && !darwin

package output

import (
	"errors"
	"os"
)

// exchange is not offered by this system: files are replaced one by one.
func exchange(_ *os.File, a, b string) error {
	return &os.LinkError{Op: "exchange", Old: a, New: b, Err: errors.ErrUnsupported}
}
