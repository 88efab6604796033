//go:build unix

package output

import (
	"path/filepath"

	"golang.org/x/sys/unix"
)

// otherDevice says that a folder lies on another device than the folder that it is in.
func otherDevice(dir string) bool {
	var own, parent unix.Stat_t
	if unix.Lstat(dir, &own) != nil || unix.Lstat(filepath.Dir(dir), &parent) != nil {
		return false
	}
	return own.Dev != parent.Dev
}
