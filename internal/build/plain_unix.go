//go:build unix

package build

import "syscall"

// withoutWaiting opens a pipe without a writer at once.
const withoutWaiting = syscall.O_NONBLOCK
