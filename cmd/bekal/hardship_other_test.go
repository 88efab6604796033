//go:build unix && !linux

package main

import "syscall"

// peakOf is the most memory that a process had, in bytes.
func peakOf(usage *syscall.Rusage) int64 { return usage.Maxrss }
