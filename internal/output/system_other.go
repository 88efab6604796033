//go:build !linux && !darwin

package output

import (
	"errors"
	"os"
)

// linkBetween is not offered by this system: files are linked by their paths.
func linkBetween(_, _ *os.File, name string) error {
	return &os.LinkError{Op: "link", Old: name, New: name, Err: errors.ErrUnsupported}
}

// exchange is not offered by this system: files are replaced one by one.
func exchange(_ *os.File, a, b string) error {
	return &os.LinkError{Op: "exchange", Old: a, New: b, Err: errors.ErrUnsupported}
}
