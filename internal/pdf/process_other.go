//go:build !unix

package pdf

import (
	"os/exec"
	"strconv"
)

// ownGroup does nothing where processes have no groups.
func ownGroup(*exec.Cmd) {}

// endGroup ends a program and all that it started. That nothing is left to end is no mistake.
func endGroup(pid int) {
	_ = exec.Command("taskkill", "/T", "/F", "/PID", strconv.Itoa(pid)).Run()
}
