package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// project makes a project of texts by their paths.
func project(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// call runs the program as a function, in an empty environment.
func call(t *testing.T, w world, args ...string) int {
	t.Helper()
	if w.Getenv == nil {
		w.Getenv = func(string) string { return "" }
	}
	if w.IsTerminal == nil {
		w.IsTerminal = func(io.Writer) bool { return false }
	}
	return run(t.Context(), args, w)
}

func TestExitCodes(t *testing.T) {
	dir := project(t, map[string]string{"content/index.md": "---\ntitel: Orientasi\n---\n", "broken/content/index.md": "[x](x.md)"})
	tests := []struct {
		args []string
		want int
	}{
		{[]string{"check", dir}, exitDone},
		{[]string{"check", "--strict", dir}, exitProblems},
		{[]string{"check", filepath.Join(dir, "broken")}, exitProblems},
		{[]string{"build", filepath.Join(dir, "broken")}, exitProblems},
		{[]string{"build", filepath.Join(dir, "nowhere")}, exitFailed},
		{[]string{"build", "--output", filepath.Join(dir, "content"), dir}, exitFailed},
		{[]string{"nonsense"}, exitFailed},
	}
	for _, tt := range tests {
		if got := call(t, world{Stdout: io.Discard, Stderr: io.Discard}, tt.args...); got != tt.want {
			t.Errorf("bekal %v ends with %d, want %d", tt.args, got, tt.want)
		}
	}
}

func TestInterrupted(t *testing.T) {
	dir := project(t, map[string]string{"content/index.md": "# Orientasi"})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, command := range []string{"build", "check"} {
		var stderr bytes.Buffer
		w := world{Stdout: io.Discard, Stderr: &stderr, Getenv: os.Getenv, IsTerminal: isTerminal}
		if code := run(ctx, []string{command, "--lang", "en", dir}, w); code != exitInterrupted {
			t.Errorf("%s ends with %d, want %d", command, code, exitInterrupted)
		}
		if got := stderr.String(); got != "bekal: interrupted\n" {
			t.Errorf("%s says %q", command, got)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "public")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("public/ is there, or: %v", err)
	}
}

// TestColors looks at the stream that the problems go to: a check's to standard output, a build's to standard error.
func TestColors(t *testing.T) {
	dir := project(t, map[string]string{"content/index.md": "[x](x.md)"})
	const red = "\x1b[1;31m"
	for _, command := range []string{"build", "check"} {
		for _, terminal := range []string{"none", "stdout", "stderr"} {
			for _, noColor := range []string{"", "1"} {
				var stdout, stderr bytes.Buffer
				call(t, world{
					Stdout: &stdout, Stderr: &stderr,
					Getenv: func(name string) string { return map[string]string{"NO_COLOR": noColor}[name] },
					IsTerminal: func(w io.Writer) bool {
						return terminal == "stdout" && w == &stdout || terminal == "stderr" && w == &stderr
					},
				}, command, dir)
				colored := strings.Contains(stdout.String()+stderr.String(), red)
				want := noColor == "" && (command == "check" && terminal == "stdout" || command == "build" && terminal == "stderr")
				if colored != want {
					t.Errorf("%s, terminal %s, NO_COLOR %q: colour is %t, want %t", command, terminal, noColor, colored, want)
				}
			}
		}
	}
}

// full is a stream that nothing can be written to.
type full struct{}

func (full) Write([]byte) (int, error) {
	return 0, &os.PathError{Op: "write", Path: "/dev/stdout", Err: os.ErrPermission}
}

// TestFullStreams wants a command whose result cannot be written to fail, and to say so.
func TestFullStreams(t *testing.T) {
	dir := project(t, map[string]string{"content/index.md": "[x](x.md)", "good/content/index.md": "---\nbase_url: https://example.org\n---\n# Orientasi"})
	good := filepath.Join(dir, "good")
	for _, args := range [][]string{
		{"check", dir}, {"build", good}, {"version"}, {"layouts", "-C", good}, {"completion", "zsh"}, {"new", "page", "-C", good, "Aturan"},
		{"new", "handbook", filepath.Join(t.TempDir(), "baru")},
	} {
		var stderr bytes.Buffer
		code := call(t, world{Stdout: full{}, Stderr: &stderr}, args...)
		if want := "bekal: /dev/stdout: permission denied\n"; code != exitFailed || stderr.String() != want {
			t.Errorf("bekal %v ends with %d and says %q", args, code, stderr.String())
		}
	}
	if code := call(t, world{Stdout: io.Discard, Stderr: full{}}, "build", dir); code != exitFailed {
		t.Errorf("a build whose problems cannot be written ends with %d", code)
	}
}
