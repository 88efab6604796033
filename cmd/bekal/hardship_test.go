//go:build unix

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The tests of this file and of those beside it run bekal as its user does, in a process of its own, over input that
// is made to break it: each must end with an exit code that is promised, in the time and memory that are promised, and
// say why. Figures are those of docs/robustness.md. `make robust` holds them as they stand there, on a machine that is
// left in peace; elsewhere a machine that is shared may take patience times as long.

// outcome is what came of a run.
type outcome struct {
	code           int
	stdout, stderr string
	took           time.Duration // on a core
	peak           int64         // of memory, in bytes
}

// said is all that it printed.
func (o outcome) said() string { return o.stdout + o.stderr }

// bound is what a run may take.
type bound struct {
	time   time.Duration
	memory int64 // in MB
}

// runBekal runs bekal in a process of its own, which is killed if it does not end by itself.
func runBekal(t *testing.T, within bound, args ...string) outcome {
	t.Helper()
	longest := within.time * patience
	ctx, cancel := context.WithTimeout(t.Context(), longest+10*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, bekalBinary(t, "bekal-measured"), args...)
	cmd.Env = append(os.Environ(), "LANG=C.UTF-8", "LC_ALL=", measuresFile+"="+filepath.Join(t.TempDir(), "measures"))
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	o := outcome{stdout: stdout.String(), stderr: stderr.String()}
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		o.code = exit.ExitCode()
	} else if err != nil {
		t.Fatal(err)
	}
	measures, err := os.ReadFile(strings.TrimPrefix(cmd.Env[len(cmd.Env)-1], measuresFile+"="))
	if err != nil {
		t.Fatalf("bekal %v did not end within %v", args, longest)
	}
	if _, err := fmt.Sscan(string(measures), (*int64)(&o.took), &o.peak); err != nil {
		t.Fatal(err)
	}
	if o.took > longest {
		t.Errorf("bekal %v took %v, more than %v", args, o.took, longest)
	}
	if heldMemory && o.peak > within.memory<<20 {
		t.Errorf("bekal %v took %d MB, more than %d", args, o.peak>>20, within.memory)
	}
	if o.code < 0 || o.code > 2 || strings.Contains(o.said(), "goroutine ") {
		t.Fatalf("bekal %v ended with %d:\n%.2000s", args, o.code, o.said())
	}
	return o
}

// measuresFile is the variable that tells bekal-measured where to write what bekal took.
const measuresFile = "BEKAL_TEST_MEASURES"

// measured runs bekal, which lies beside it, and notes the time that it had on a core and the most memory that it had.
// It is a small process between the test and bekal, since a process is born with the memory of the one that starts it.
func measured() {
	cmd := exec.Command(filepath.Join(filepath.Dir(os.Args[0]), "bekal"), os.Args[1:]...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	err := cmd.Run()
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	took := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	if wrong := os.WriteFile(os.Getenv(measuresFile), fmt.Append(nil, int64(took), peakOf(usage)), 0o644); wrong != nil {
		err = wrong
	}
	if _, exited := errors.AsType[*exec.ExitError](err); err != nil && !exited {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
	os.Exit(cmd.ProcessState.ExitCode())
}

// loaded keeps two cores busy until it is ended, or its test is long over.
func loaded() {
	end := time.Now().Add(2 * time.Minute)
	for range 2 {
		go func() {
			for time.Now().Before(end) {
			}
		}()
	}
	<-time.After(time.Until(end))
}

// bekalBinary gives a path of this test's own binary under a name at which it does what bekal does.
func bekalBinary(t *testing.T, as string) string {
	t.Helper()
	binary, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, name := range []string{"bekal", "bekal-measured", "bekal-load"} {
		if err := os.Symlink(binary, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, as)
}

// tells fails unless the run ended with a code and said a text.
func (o outcome) tells(t *testing.T, code int, text string) {
	t.Helper()
	if o.code != code || !strings.Contains(o.said(), text) {
		t.Errorf("ended with %d, want %d and %q:\n%.1500s", o.code, code, text, o.said())
	}
}

// handbook is a project of so many chapters and two days, for what is broken to lie among.
func handbook(chapters int) map[string]string {
	f := map[string]string{
		"content/index.md":       "---\ntitle: Orientasi\ntimezone: WIB\n---\nSelamat datang.\n",
		"content/day-1/index.md": "---\ntitle: Satu\nschedule:\n  - 08.00-09.00 Pembukaan\n---\n",
		"content/day-1/01-a.md":  "---\ntitle: Etika\ntime: 09.00-10.00\n---\nIsi.\n",
		"content/day-2/index.md": "---\ntitle: Dua\n---\n",
	}
	for n := range chapters {
		f[fmt.Sprintf("content/bab-%d/halaman-%d.md", n%10, n)] = fmt.Sprintf("---\ntitle: Halaman %d\n---\nIsi halaman %d, lihat [awal](../index.md).\n", n, n)
	}
	return f
}
