//go:build unix

package pdf

import (
	"os/exec"
	"syscall"
)

// ownGroup makes a program that is about to be started the first of a group of its own, so that all it starts can be
// ended together, and Ctrl+C on a terminal reaches it through us alone. It does not outlive this program.
func ownGroup(command *exec.Cmd) {
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	endWithUs(command.SysProcAttr)
}

// endGroup ends a program and all that it started. That nothing is left to end is no mistake.
func endGroup(pid int) { _ = syscall.Kill(-pid, syscall.SIGKILL) }
