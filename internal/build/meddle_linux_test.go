package build

import "syscall"

// asNobody makes a process one that is nobody in particular: in a namespace of users that has none.
func asNobody() *syscall.SysProcAttr { return &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWUSER} }
