package watch

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"syscall"
	"testing"
)

// inLimited tells a process of this test's binary that it runs where ten folders may be watched.
const inLimited = "BEKAL_TEST_TEN_WATCHES"

// TestTheSystemsLimit runs itself in a user namespace of its own, where the system watches ten folders and no more.
func TestTheSystemsLimit(t *testing.T) {
	if os.Getenv(inLimited) == "" {
		again := exec.Command(os.Args[0], "-test.run=^TestTheSystemsLimit$", "-test.v")
		again.Env = append(os.Environ(), inLimited+"=1")
		again.SysProcAttr = &syscall.SysProcAttr{
			Cloneflags:  syscall.CLONE_NEWUSER,
			UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
			GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
		}
		out, err := again.CombinedOutput()
		if len(out) == 0 && err != nil {
			t.Skip("no user namespace can be made here:", err)
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return
	}
	if err := os.WriteFile("/proc/sys/user/max_inotify_watches", []byte("10"), 0); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	var files []string
	for i := range 30 {
		rel := fmt.Sprintf("f%02d/a.md", i)
		put(t, dir, rel, "one")
		files = append(files, rel)
	}
	var notices []Notice
	w := real(t, dir, Options{Notify: func(n Notice) { notices = append(notices, n) }})
	if !slices.Equal(notices, []Notice{LimitReached}) {
		t.Errorf("it says %v", notices)
	}
	for round := range 3 {
		for _, rel := range files {
			put(t, dir, rel, fmt.Sprint("edit ", round))
		}
		want(t, w, files...)
	}
}
