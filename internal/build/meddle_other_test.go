//go:build unix && !linux

package build

import "syscall"

// asNobody makes a process one of the user nobody.
func asNobody() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
}
