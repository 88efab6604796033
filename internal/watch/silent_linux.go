package watch

import "syscall"

// The file systems whose files change elsewhere, and of which Linux is told nothing then, by the numbers of statfs(2).
var silentTypes = map[uint32]bool{
	0x01021997: true, // 9p, as Windows' drives are below WSL 2
	0x53464846: true, // drvfs, the same below WSL 1
	0x00006969: true, // NFS
	0x0000517b: true, // SMB
	0xff534d42: true, // CIFS
	0xfe534d42: true, // SMB 2
	0x786f4256: true, // VirtualBox's shared folders
	0x6a656a63: true, // virtiofs and FUSE of virtual machines
	0x65735546: true, // FUSE: sshfs, and the shared folders of containers on a desktop
}

// isSilent says that the folder lies on a file system that gives no events.
func isSilent(dir string) bool {
	var about syscall.Statfs_t
	if err := syscall.Statfs(dir, &about); err != nil {
		return false
	}
	return silentTypes[uint32(about.Type)]
}
