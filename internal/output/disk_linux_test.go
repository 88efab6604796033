package output

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// inNamespace runs the test again in a process that may mount (as root of its own namespace) or that has no rights
// but those of the files' owner (as nobody in particular). It is true in that process.
func inNamespace(t *testing.T, asRoot bool) bool {
	t.Helper()
	const inside = "BEKAL_TEST_OUTPUT_NAMESPACE"
	if os.Getenv(inside) != "" {
		return true
	}
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^"+t.Name()+"$")
	cmd.Env = append(os.Environ(), inside+"=1")
	cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWUSER}
	if asRoot {
		cmd.SysProcAttr.Cloneflags |= syscall.CLONE_NEWNS
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
	var out strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		t.Skip("needs user namespaces: ", err)
	}
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	return false
}

func mount(t *testing.T, source, target, kind string, flags uintptr, data string) {
	t.Helper()
	if err := unix.Mount(source, target, kind, flags, data); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(target, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
}

// TestFullDisk rebuilds a site on a disk that has no room for both, beside the output and with the disk mounted at it.
func TestFullDisk(t *testing.T) {
	if !inNamespace(t, true) {
		return
	}
	sites := [2]site{}
	for i := range sites {
		sites[i] = site{}
		for page := range 60 {
			sites[i][fmt.Sprintf("day-%d/index.html", page)] = strings.Repeat(fmt.Sprint("text ", i, page), 1000)
		}
	}
	for _, name := range []string{"public", "."} {
		disk := t.TempDir()
		mount(t, "tmpfs", disk, "tmpfs", 0, "size=1m")
		dir := filepath.Join(disk, name)
		opt := options(dir)
		mustBuild(t, opt, sites[0])
		before := snapshot(t, dir)
		for range 5 {
			_, err := build(t, opt, sites[1])
			expectRefusal(t, err, fmt.Sprintf("no space left to write the output folder %q", dir), "free some space and build again")
			expect(t, snapshot(t, dir), before)
		}
		mustBuild(t, opt, site{"index.html": "small"})
		expect(t, snapshot(t, dir), clean(t, site{"index.html": "small"}))
	}
}

// TestMountPoint publishes into folders that cannot be exchanged: another disk, and a folder bound from the same one.
func TestMountPoint(t *testing.T) {
	if !inNamespace(t, true) {
		return
	}
	for _, kind := range []string{"tmpfs", "bind"} {
		t.Run(kind, func(t *testing.T) {
			top, source := t.TempDir(), t.TempDir()
			dir := filepath.Join(top, "public")
			fill(t, dir, nil)
			if err := os.Mkdir(dir, 0o755); err != nil {
				t.Fatal(err)
			}
			if kind == "bind" {
				mount(t, source, dir, "", unix.MS_BIND, "")
			} else {
				mount(t, "tmpfs", dir, "tmpfs", 0, "")
			}
			before := inode(t, dir)
			for _, s := range []site{handbook(), {"index.html": "new", "a/b.html": "b"}} {
				mustBuild(t, options(dir), s)
				expect(t, snapshot(t, dir), clean(t, s))
				expectOnly(t, top, "public")
			}
			if !os.SameFile(before, inode(t, dir)) {
				t.Error("the folder is another one")
			}
		})
	}
}

// TestReadOnly builds as a user who may not write.
func TestReadOnly(t *testing.T) {
	if !inNamespace(t, false) {
		return
	}
	const hint = "change its permissions, or choose another folder with --output"
	top := t.TempDir()
	t.Chdir(top)
	mustBuild(t, options("public"), handbook())
	before := snapshot(t, top)
	chmod := func(name string, mode os.FileMode) {
		t.Helper()
		if err := os.Chmod(filepath.Join(top, name), mode); err != nil {
			t.Fatal(err)
		}
	}
	next := site{"index.html": "new"}

	chmod("public", 0o555)
	_, err := build(t, options("public"), next)
	expectRefusal(t, err, fmt.Sprintf("no permission to write the output folder %q: write %s/public: permission denied", "public", top), hint)
	expect(t, snapshot(t, top), before)
	chmod("public", 0o755)

	chmod(".", 0o555)
	_, err = build(t, options("other"), next)
	expectRefusal(t, err, `no permission to write the output folder "other": openat .other.bekal-lock: permission denied`, hint)
	expect(t, snapshot(t, top), before)
	mustBuild(t, options("public"), next) // in the folder itself, file by file
	expect(t, snapshot(t, filepath.Join(top, "public")), clean(t, next))
	chmod(".", 0o755)
	expectOnly(t, top, "public")
}
