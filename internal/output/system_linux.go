package output

import (
	"os"

	"golang.org/x/sys/unix"
)

// exchange swaps two names of one folder at once; no reader ever finds one of them missing.
func exchange(dir *os.File, a, b string) error {
	fd := int(dir.Fd())
	if err := unix.Renameat2(fd, a, fd, b, unix.RENAME_EXCHANGE); err != nil {
		return &os.LinkError{Op: "renameat2", Old: a, New: b, Err: err}
	}
	return nil
}

// mountPoint says that something is mounted at the folder, so that it can be neither renamed nor linked into. The
// kernel is asked for it (since 5.8), because a folder bound from the same disk cannot be told by its device number.
func mountPoint(dir string) bool {
	var st unix.Statx_t
	err := unix.Statx(unix.AT_FDCWD, dir, unix.AT_SYMLINK_NOFOLLOW, 0, &st)
	if err != nil || st.Attributes_mask&unix.STATX_ATTR_MOUNT_ROOT == 0 {
		return otherDevice(dir)
	}
	return st.Attributes&unix.STATX_ATTR_MOUNT_ROOT != 0
}
