package watch

import "syscall"

// isSilent says that the folder lies on a file system whose files change elsewhere, and of which Linux is told nothing
// then. The numbers are those of statfs(2).
func isSilent(dir string) bool {
	var about syscall.Statfs_t
	if err := syscall.Statfs(dir, &about); err != nil {
		return false
	}
	switch uint32(about.Type) {
	case 0x01021997, // 9p, as Windows' drives are below WSL 2
		0x53464846, // drvfs, the same below WSL 1
		0x00006969, // NFS
		0x0000517b, // SMB
		0xff534d42, // CIFS
		0xfe534d42, // SMB 2
		0x786f4256, // VirtualBox's shared folders
		0x6a656a63, // virtiofs and FUSE of virtual machines
		0x65735546: // FUSE: sshfs, and the shared folders of containers on a desktop
		return true
	}
	return false
}
