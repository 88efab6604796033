//go:build unix && !linux

package output

// mountPoint says that something is mounted at the folder, so that it can be neither renamed nor linked into.
func mountPoint(dir string) bool { return otherDevice(dir) }
