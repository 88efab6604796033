//go:build unix

package pdf

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"bekal/internal/diag"
)

// ownTemp gives the test a folder for temporary files, which must be empty at its end, as no process may be left that
// was started in it.
func ownTemp(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Cleanup(func() {
		left, err := os.ReadDir(dir)
		if err != nil || len(left) > 0 {
			t.Errorf("left behind: %v, %v", left, err)
		}
		if left := running(t, dir); len(left) > 0 {
			t.Errorf("still running: %v", left)
		}
	})
	return dir
}

// running gives the processes in whose command line a text stands.
func running(t *testing.T, text string) map[int]string {
	t.Helper()
	list, err := exec.Command("ps", "-eo", "pid=,args=").Output()
	if err != nil {
		t.Skip("needs ps")
	}
	found := map[int]string{}
	for line := range strings.Lines(string(list)) {
		number, args, _ := strings.Cut(strings.TrimSpace(line), " ")
		if pid, err := strconv.Atoi(number); err == nil && strings.Contains(args, text) {
			found[pid] = args
		}
	}
	return found
}

// fake makes a program that stands in for a browser.
func fake(t *testing.T, script string) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "browser")
	if err := os.WriteFile(program, []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	return program
}

func TestBrowsersThatFail(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"ends":         {"echo no display >&2; exit 1", "the browser PROGRAM ended as soon as it was started"},
		"kills itself": {"kill -9 $$", "the browser PROGRAM ended as soon as it was started"},
		"hangs":        {"sleep 1000 & sleep 1000; echo $TMPDIR", "the browser PROGRAM did not start in 700ms"},
		"leaves one":   {"sleep 1000 >/dev/null 2>&1 3>&- 4>&- & exit 1", "the browser PROGRAM ended as soon as it was started"},
	} {
		t.Run(name, func(t *testing.T) {
			ownTemp(t)
			program := fake(t, strings.ReplaceAll(c.script, "sleep 1000", "sleep 1000.25"))
			_, _, err := Print(context.Background(), siteOf(t, nil), []Edition{bookEdition()}, Options{Browser: program, Timeout: 700 * time.Millisecond})
			if got := refusalOf(t, err).Message.In(diag.English); got != strings.ReplaceAll(c.want, "PROGRAM", program) {
				t.Error(got)
			}
			if left := running(t, "sleep 1000.25"); len(left) > 0 {
				t.Errorf("still running: %v", left)
			}
		})
	}
}
