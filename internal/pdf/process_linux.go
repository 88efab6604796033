package pdf

import "syscall"

// endWithUs has the kernel kill the program when this one is killed, before it could end anything itself. Elsewhere a
// browser ends by itself once nobody holds the other end of its pipe.
func endWithUs(how *syscall.SysProcAttr) { how.Pdeathsig = syscall.SIGKILL }
