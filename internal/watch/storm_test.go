//go:build heavy

package watch

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// stormNames are the paths of 20,000 files in 200 folders, sorted.
func stormNames() []string {
	names := make([]string, 20_000)
	for i := range names {
		names[i] = fmt.Sprintf("f%03d/%05d.md", i%200, i)
	}
	slices.Sort(names)
	return names
}

// TestTwentyThousandFilesAtOnce moves them in, out and in again, which the system does at one blow however busy it is:
// each is one batch, and none is lost.
func TestTwentyThousandFilesAtOnce(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	told := []string{"all"}
	for _, rel := range stormNames() {
		put(t, outside, "all/"+rel, "one")
		told = append(told, "all/"+path.Dir(rel), "all/"+rel)
	}
	slices.Sort(told)
	told = slices.Compact(told)
	w := real(t, dir, Options{})
	there, here := filepath.Join(outside, "all"), filepath.Join(dir, "all")
	for _, move := range [][2]string{{there, here}, {here, there}, {there, here}} {
		if err := os.Rename(move[0], move[1]); err != nil {
			t.Fatal(err)
		}
		if got := next(t, w); !slices.Equal(got, told) {
			t.Fatalf("%d paths are told at once, want %d", len(got), len(told))
		}
	}
}

// TestTwentyThousandFilesOneByOne makes them, and writes them over. None is lost; and it is one batch, unless this
// machine was so busy that the rhythm had the watcher tell what it had so far.
func TestTwentyThousandFilesOneByOne(t *testing.T) {
	for name, before := range map[string]string{"made": "", "written over": "before"} {
		t.Run(name, func(t *testing.T) {
			dir, names := t.TempDir(), stormNames()
			for _, rel := range names {
				put(t, dir, path.Dir(rel)+"/first.md", "one")
				if before != "" {
					put(t, dir, rel, before)
				}
			}
			var heard journal
			w, err := start(t.Context(), Options{Dir: dir}, func() (*source, error) { return heard.source(t) })
			if err != nil {
				t.Fatal(err)
			}
			began := time.Now()
			for _, rel := range names {
				put(t, dir, rel, "a text")
			}
			batches := want(t, w, names...)
			p := heard.pace(began)
			t.Logf("%d batches of events that came so: %+v", batches, p)
			if p.isSteady() && batches != 1 {
				t.Errorf("it is %d batches", batches)
			}
		})
	}
}

// journal keeps when the system's events were heard.
type journal struct {
	mu       sync.Mutex
	arrivals []arrival
}

// arrival is when a path's event was heard: not before the one time, and not after the other.
type arrival struct {
	path          string
	before, after time.Time
}

// source is the system's, whose events go through the journal.
func (j *journal) source(t *testing.T) (*source, error) {
	system, err := systemSource()
	if err != nil {
		return nil, err
	}
	from, to := system.events, make(chan fsnotify.Event)
	system.events = to
	go func() {
		for event := range from {
			before := time.Now()
			select {
			case to <- event:
			case <-t.Context().Done():
				return
			}
			j.mu.Lock()
			j.arrivals = append(j.arrivals, arrival{event.Name, before, time.Now()})
			j.mu.Unlock()
		}
	}()
	return system, nil
}

// pace is how slowly the events of a storm may have come at most.
type pace struct {
	Alone time.Duration // from the beginning to that of a second path
	Storm time.Duration // from the beginning until there were so many paths that it is a storm
	Pause time.Duration // the longest from one to the next
	Whole time.Duration // from the beginning to the last
}

// isSteady says that the rhythm leaves the watcher no choice but one batch.
func (p pace) isSteady() bool {
	return p.Alone < settle && p.Storm < limit && p.Pause < calm && p.Whole < storm
}

func (j *journal) pace(began time.Time) (p pace) {
	j.mu.Lock()
	defer j.mu.Unlock()
	paths := map[string]bool{}
	before := began
	for _, a := range j.arrivals {
		p.Whole = a.after.Sub(began)
		p.Pause = max(p.Pause, a.after.Sub(before))
		before = a.before
		if paths[a.path] = true; len(paths) <= 2 {
			p.Alone = p.Whole
		}
		if len(paths) <= stormPaths+1 {
			p.Storm = p.Whole
		}
	}
	return p
}
