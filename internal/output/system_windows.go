package output

import (
	"errors"
	"io/fs"
	"os"

	"golang.org/x/sys/windows"
)

// withoutWaiting is nothing on Windows, where opening a file asks no more than it must.
const withoutWaiting = 0

// lockNow takes the lock of an open file without waiting; held says that another process has it.
// The system releases it when the process ends, however it ends.
func lockNow(f *os.File) (held bool, err error) {
	// A lock on Windows keeps others from reading what is locked, so it covers a byte far behind the process's number.
	far := &windows.Overlapped{OffsetHigh: 1}
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err = windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, far)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return true, nil
	}
	return false, err
}

// writable is nil: who may write is found out by writing on Windows.
func writable(string) error { return nil }

// mountPoint is false: files are replaced one by one on Windows anyway.
func mountPoint(string) bool { return false }

// diskFull says that there is no room.
func diskFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL) ||
		errors.Is(err, windows.ERROR_DISK_QUOTA_EXCEEDED)
}

// denied says that this user may not do it, or nobody may, since the disk is read-only.
func denied(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, windows.ERROR_WRITE_PROTECT)
}

// unsupported says that a link or an exchange of folders is nothing that works here, while single files may well be replaced.
func unsupported(err error) bool {
	return errors.Is(err, errors.ErrUnsupported) || errors.Is(err, windows.ERROR_INVALID_FUNCTION) ||
		errors.Is(err, windows.ERROR_NOT_SUPPORTED) || errors.Is(err, windows.ERROR_TOO_MANY_LINKS)
}
