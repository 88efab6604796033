//go:build unix

package output

import (
	"errors"
	"io/fs"
	"os"

	"golang.org/x/sys/unix"
)

// withoutWaiting opens a new file at the price of one call to the system. A new file is never waited for, whatever is
// said; where nothing is said, four more calls ask and tell the system whether to.
const withoutWaiting = unix.O_NONBLOCK

// lockNow takes the lock of an open file without waiting; held says that another process has it.
// The system releases it when the process ends, however it ends.
func lockNow(f *os.File) (held bool, err error) {
	err = unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		return true, nil
	}
	return false, err
}

// writable is nil if this process may add and remove names in the folder.
func writable(dir string) error {
	if err := unix.Access(dir, unix.W_OK|unix.X_OK); err != nil {
		return &fs.PathError{Op: "write", Path: dir, Err: err}
	}
	return nil
}

// diskFull says that there is no room, on the disk or in the user's share of it.
func diskFull(err error) bool {
	return errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT)
}

// denied says that this user may not do it, or nobody may, since the disk is read-only.
func denied(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, unix.EROFS)
}

// unsupported says that a link or an exchange of folders is nothing that works here, while single files may well be
// replaced: the file system has none, a folder lies on another disk, a file has too many names or another owner.
func unsupported(err error) bool {
	for _, one := range []error{
		errors.ErrUnsupported, unix.EINVAL, unix.EXDEV, unix.EBUSY, unix.EPERM, unix.EMLINK,
	} {
		if errors.Is(err, one) {
			return true
		}
	}
	return false
}
