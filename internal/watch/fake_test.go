package watch

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fsnotify/fsnotify"
)

// stage is a folder that a test changes, and a watcher of it whose events the test makes up. It lives in a bubble of
// package synctest, where time passes when all wait.
type stage struct {
	*Watcher
	t       *testing.T
	dir     string
	events  chan fsnotify.Event
	errors  chan error
	notices []Notice
	added   []string
	full    bool   // the system watches no more folders
	adding  func() // called when a folder is to be watched; nil: nothing
}

// play runs a test on a folder with some files in it.
func play(t *testing.T, o Options, test func(s *stage)) {
	t.Helper()
	dir := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		s := &stage{t: t, dir: dir, events: make(chan fsnotify.Event), errors: make(chan error)}
		s.write("a.md", "one")
		s.write("b.md", "one")
		s.write("day/c.md", "one")
		o.Dir, o.Notify = dir, func(n Notice) { s.notices = append(s.notices, n) }
		ctx, stop := context.WithCancel(t.Context())
		w, err := start(ctx, o, func() (*source, error) { return s.source(), nil })
		if err != nil {
			t.Fatal(err)
		}
		s.Watcher = w
		test(s)
		stop()
		<-w.Done()
	})
}

func (s *stage) source() *source {
	return relieved(&source{
		events: s.events, errors: s.errors,
		add: func(folder string) error {
			if s.full {
				return syscall.ENOSPC
			}
			s.added = append(s.added, folder)
			if s.adding != nil {
				s.adding()
			}
			return nil
		},
		remove: func(string) {}, close: func() { close(s.events); close(s.errors) },
	})
}

// write writes a file without telling anybody.
func (s *stage) write(rel, text string) {
	s.t.Helper()
	name := filepath.Join(s.dir, filepath.FromSlash(rel))
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text), 0o644)); err != nil {
		s.t.Fatal(err)
	}
}

func (s *stage) remove(rel string) {
	s.t.Helper()
	if err := os.RemoveAll(filepath.Join(s.dir, filepath.FromSlash(rel))); err != nil {
		s.t.Fatal(err)
	}
}

// event lets the system tell of a path.
func (s *stage) event(rel string, op fsnotify.Op) {
	s.events <- fsnotify.Event{Name: filepath.Join(s.dir, filepath.FromSlash(rel)), Op: op}
}

// save is what most programs do: the text, and an event.
func (s *stage) save(rel, text string) {
	s.write(rel, text)
	s.event(rel, fsnotify.Write)
}

// wantAfter wants the next batch, so long after now.
func (s *stage) wantAfter(wait time.Duration, paths ...string) {
	s.t.Helper()
	began := time.Now()
	select {
	case got := <-s.Changes():
		if took := time.Since(began); took != wait || !slices.Equal(got, paths) {
			s.t.Errorf("%s came after %s, want %s after %s", strings.Join(got, " "), took, strings.Join(paths, " "), wait)
		}
	case <-time.After(time.Minute):
		s.t.Fatalf("no batch came, want %s", strings.Join(paths, " "))
	}
}

// wantNothing wants no batch for a while.
func (s *stage) wantNothing(wait time.Duration) {
	s.t.Helper()
	select {
	case got := <-s.Changes():
		s.t.Errorf("%s came, want nothing", strings.Join(got, " "))
	case <-time.After(wait):
	}
}
