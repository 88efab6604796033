//go:build unix

package watch

import (
	"io/fs"
	"syscall"
)

// inodeOf tells a file that was put in the place of another from one that was written over.
func inodeOf(info fs.FileInfo) uint64 {
	if system, ok := info.Sys().(*syscall.Stat_t); ok {
		return uint64(system.Ino)
	}
	return 0
}
