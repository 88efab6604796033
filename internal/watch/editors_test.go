package watch

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// isLeftover is how the tests know editors' temporary names.
func isLeftover(rel string) bool {
	name := filepath.Base(rel)
	return name == "4913" || strings.HasSuffix(name, "~") || strings.HasSuffix(name, ".swp") ||
		strings.HasSuffix(name, "___jb_tmp___") || strings.HasSuffix(name, "___jb_old___") || strings.HasPrefix(name, ".")
}

// real watches a folder with the system's own events, unless o says otherwise.
func real(t *testing.T, dir string, o Options) *Watcher {
	t.Helper()
	o.Dir = dir
	if o.Skip == nil {
		o.Skip = isLeftover
	}
	w, err := Start(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// patience is how long a test waits for what must come; how soon it comes is tested where the clock is the test's own.
const patience = time.Minute

// next gives the next batch.
func next(t *testing.T, w *Watcher) []string {
	t.Helper()
	select {
	case batch := <-w.Changes():
		return batch
	case <-time.After(patience):
		t.Fatal("no batch came")
		return nil
	}
}

// want wants all of the paths to be told, in however many batches, and nothing else.
func want(t *testing.T, w *Watcher, paths ...string) (batches int) {
	t.Helper()
	missing := map[string]bool{}
	for _, rel := range paths {
		missing[rel] = true
	}
	known := maps.Clone(missing)
	for ; len(missing) > 0; batches++ {
		for _, rel := range next(t, w) {
			if !known[rel] {
				t.Errorf("%s is told, and did not change", rel)
			}
			delete(missing, rel)
		}
	}
	return batches
}

func put(t testing.TB, dir, rel, text string) {
	t.Helper()
	name := filepath.Join(dir, rel)
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text), 0o644)); err != nil {
		t.Fatal(err)
	}
}

// TestEditorsSaves does what editors do to save a file, by their system calls. Each is one batch of one path.
func TestEditorsSaves(t *testing.T) {
	t.Parallel()
	saves := map[string]func(name string) error{
		"in place": func(name string) error { return os.WriteFile(name, []byte("two"), 0o644) },
		"vim": func(name string) error { // backup=auto, writebackup: a probe, the old one aside, a new one
			return errors.Join(
				os.WriteFile(filepath.Join(filepath.Dir(name), "4913"), nil, 0o644), os.Remove(filepath.Join(filepath.Dir(name), "4913")),
				os.Rename(name, name+"~"), os.WriteFile(name, []byte("two"), 0o644), os.Chmod(name, 0o644), os.Remove(name+"~"))
		},
		"VS Code": func(name string) error { // the same file, emptied and written
			return errors.Join(os.Truncate(name, 0), os.WriteFile(name, []byte("two"), 0o644))
		},
		"JetBrains": func(name string) error { // a new file beside, the old one aside, the new one in its place
			return errors.Join(
				os.WriteFile(name+"___jb_tmp___", []byte("two"), 0o644), os.Rename(name, name+"___jb_old___"),
				os.Rename(name+"___jb_tmp___", name), os.Remove(name+"___jb_old___"))
		},
		"rename over": func(name string) error { // gedit, Kate, most that are careful
			hidden := filepath.Join(filepath.Dir(name), ".goutputstream-X1")
			return errors.Join(os.WriteFile(hidden, []byte("two"), 0o644), os.Rename(hidden, name))
		},
	}
	for editor, save := range saves {
		for _, poll := range []time.Duration{0, 20 * time.Millisecond} {
			t.Run(fmt.Sprint(editor, " ", poll), func(t *testing.T) {
				dir := t.TempDir()
				put(t, dir, "day/a.md", "the text before")
				put(t, dir, "day/b.md", "other")
				w := real(t, dir, Options{Poll: poll})
				if err := save(filepath.Join(dir, "day", "a.md")); err != nil {
					t.Fatal(err)
				}
				if got := next(t, w); !slices.Equal(got, []string{"day/a.md"}) {
					t.Errorf("%q is told", got)
				}
				put(t, dir, "day/b.md", "and another") // nothing came in between, and the watch goes on
				if got := next(t, w); !slices.Equal(got, []string{"day/b.md"}) {
					t.Errorf("%q is told after it", got)
				}
				if err := save(filepath.Join(dir, "day", "a.md")); err != nil {
					t.Fatal(err)
				}
				if got := next(t, w); !slices.Equal(got, []string{"day/a.md"}) {
					t.Errorf("%q is told the second time", got)
				}
			})
		}
	}
}
