package output

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"bekal/internal/diag"
)

func TestSecondBuildWaitsAndGivesUp(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	first, err := Begin(t.Context(), options(dir))
	if err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		var said []string
		begun := time.Now()
		opt := options(dir)
		opt.Notify = func(text diag.Text) {
			said = append(said, fmt.Sprint(time.Since(begun), " ", text.In(diag.English)))
		}
		_, err := Begin(t.Context(), opt)
		expectRefusal(t, err, fmt.Sprintf("another build (pid %d) is still running after 30s", os.Getpid()), "")
		if waited := time.Since(begun); waited != lockWait {
			t.Errorf("gave up after %v, want %v", waited, lockWait)
		}
		if want := []string{fmt.Sprintf("300ms another build (pid %d) is running; waiting for it", os.Getpid())}; !slices.Equal(said, want) {
			t.Errorf("said %q, want %q", said, want)
		}
	})
	ctx, cancel := context.WithCancel(t.Context())
	opt := options(dir)
	opt.Notify = func(diag.Text) { cancel() }
	if _, err := Begin(ctx, opt); !errors.Is(err, context.Canceled) {
		t.Errorf("an ended context: got %v", err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	mustBuild(t, options(dir), handbook())
	expectOnly(t, filepath.Dir(dir), "public")
}

// TestLockOnATakenAwayFile is the race between opening a lock and locking it: its owner may take it away in between.
func TestLockOnATakenAwayFile(t *testing.T) {
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	in := folder{Root: root}
	file, err := openLock(in, "lock")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	expectReplaced := func(want bool) {
		t.Helper()
		if got, err := replaced(in, "lock", file); err != nil || got != want {
			t.Errorf("got %v, %v, want %v", got, err, want)
		}
	}
	expectReplaced(false)
	if err := in.remove("lock"); err != nil {
		t.Fatal(err)
	}
	expectReplaced(true)
	another, err := openLock(in, "lock")
	if err != nil {
		t.Fatal(err)
	}
	defer another.Close()
	expectReplaced(true)
}

func TestCloseIsSafe(t *testing.T) {
	stage, err := Begin(t.Context(), options(filepath.Join(t.TempDir(), "public")))
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if err := stage.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// TestTwoBuildsAtOnce lets builds of two sites run into each other; each takes its turn, the first ones while the
// output is not yet there.
func TestTwoBuildsAtOnce(t *testing.T) {
	sites := []site{handbook(), handbook().with(site{"index.html": "other home", "day-1/talk.html": "", "b.html": "b"})}
	want := []site{clean(t, sites[0]), clean(t, sites[1])}
	for range 3 {
		dir := filepath.Join(t.TempDir(), "public")
		var wg sync.WaitGroup
		for i := range 8 {
			wg.Go(func() {
				if _, err := build(t, options(dir), sites[i%2]); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		got := snapshot(t, dir)
		expect(t, got, want[map[bool]int{true: 0, false: 1}[got["index.html"] == "home"]])
		expectOnly(t, filepath.Dir(dir), "public")
	}
}
