package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// insideNamespace is the variable of a test's second process.
const insideNamespace = "BEKAL_TEST_NAMESPACE"

// inNamespace runs the test again in a process that may mount, as root of its own namespace, or that is nobody in
// particular. It is true in that process.
func inNamespace(t *testing.T, asRoot bool) bool {
	t.Helper()
	if os.Getenv(insideNamespace) != "" {
		return true
	}
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^"+t.Name()+"$")
	cmd.Env = append(os.Environ(), insideNamespace+"=1")
	cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWUSER}
	if asRoot {
		cmd.SysProcAttr.Cloneflags |= syscall.CLONE_NEWNS
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
	said, err := cmd.CombinedOutput()
	if err != nil && cmd.Process == nil {
		t.Skip("needs user namespaces: ", err)
	}
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return false
}

// TestRobustFullDisk builds four hundred pages onto a disk of one megabyte, over a small site, again and again: each
// build says soon that there is no space, and what is published stays as it was.
func TestRobustFullDisk(t *testing.T) {
	if !inNamespace(t, true) {
		return
	}
	small, large := project(t, handbook(0)), project(t, handbook(400))
	disk := t.TempDir()
	if err := unix.Mount("tmpfs", disk, "tmpfs", 0, "size=1m"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(disk, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	public := filepath.Join(disk, "public")
	runBekal(t, bound{5 * time.Second, 500}, "build", small, "-d", public).tells(t, 0, "written")
	before := contentsOf(t, disk)
	for range rounds {
		runBekal(t, bound{5 * time.Second, 500}, "build", large, "-d", public, "-j", "8").tells(t, 2, "no space left")
		if contentsOf(t, disk) != before {
			t.Fatal("what is published has changed")
		}
	}
	runBekal(t, bound{5 * time.Second, 500}, "build", small, "-d", public).tells(t, 0, "unchanged")
}

// TestRobustReadOnly builds as a user who may not write, while the machine is busy.
func TestRobustReadOnly(t *testing.T) {
	if !inNamespace(t, false) {
		return
	}
	dir := project(t, handbook(20))
	runBekal(t, bound{5 * time.Second, 500}, "build", dir).tells(t, 0, "written")
	before := contentsOf(t, dir)
	if err := os.WriteFile(filepath.Join(dir, "content", "index.md"), []byte("# Baru\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	after := contentsOf(t, dir)
	public := filepath.Join(dir, "public")
	if err := os.Chmod(public, 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(public, 0o755)
	load := exec.Command(bekalBinary(t, "bekal-load"))
	if err := load.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() {
		load.Process.Kill()
		load.Wait()
	}()
	for range rounds {
		runBekal(t, bound{time.Second, 500}, "build", dir).tells(t, 2, "no permission to write the output folder")
	}
	if contentsOf(t, dir) != after || strings.Contains(before, "# Baru") {
		t.Error("something has changed")
	}
	for _, entry := range namesIn(t, dir) {
		if entry != "content" && entry != "public" {
			t.Errorf("%s was left", entry)
		}
	}
}

// TestRobustTwoBuilds builds two versions of a handbook into one folder at once: both end well, one after the other, and
// the folder is one of the two whole.
func TestRobustTwoBuilds(t *testing.T) {
	first, second := project(t, handbook(30)), project(t, handbook(60))
	top := t.TempDir()
	public := filepath.Join(top, "public")
	var whole [2]string
	for i, dir := range []string{first, second} {
		runBekal(t, bound{5 * time.Second, 500}, "build", dir, "-d", public).tells(t, 0, "written")
		whole[i] = contentsOf(t, public)
	}
	for round := range rounds {
		var builds [2]*exec.Cmd
		for i, dir := range []string{first, second} {
			builds[i] = exec.CommandContext(t.Context(), bekalBinary(t, "bekal"), "build", "-q", dir, "-d", public)
			if err := builds[i].Start(); err != nil {
				t.Fatal(err)
			}
		}
		for i, build := range builds {
			if err := build.Wait(); err != nil {
				t.Errorf("round %d: build %d: %v", round, i, err)
			}
		}
		if got := contentsOf(t, public); got != whole[0] && got != whole[1] {
			t.Fatalf("round %d: the folder is neither of the two", round)
		}
		if names := namesIn(t, top); len(names) != 1 {
			t.Fatalf("round %d: %q", round, names)
		}
	}
}

func namesIn(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}
