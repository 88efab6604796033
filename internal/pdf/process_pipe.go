//go:build unix && !linux

package pdf

import "syscall"

// endWithUs has nothing to ask for where the kernel ends no children: a browser ends by itself once nobody holds the other
// end of its pipe.
func endWithUs(*syscall.SysProcAttr) {}
