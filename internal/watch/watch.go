// Package watch tells which files of a folder changed, in quiet batches.
//
// It takes a folder and a rule for what in it does not matter, and gives batches of changed paths: a save is one
// batch of one path however an editor does it, and a switch of branches is one batch of thousands. Which paths changed
// is not what the system's events say, which get lost, come twice and name what is gone again: an event is a hint where
// to look, and each folder's entries are held against how they stood before. A sweep over all folders, at leisure and
// one folder at a time, finds what no event told of. Where the system tells nothing, or cannot tell more, sweeps do it alone,
// and whoever watches is told why.
//
// The package knows nothing of what the files are, opens none of them, and follows a link only where it stays in the folder.
package watch

import (
	"context"
	"os"
	"time"
)

// Options say what is watched and how.
type Options struct {
	Dir string // the folder

	// Skip says that a path (below Dir, with slashes; "." is Dir itself) does not matter, and nothing below it does.
	// Nil: everything matters.
	Skip func(path string) bool

	Poll   time.Duration // look at everything so often and ask the system for no events; 0: events
	Notify func(Notice)  // called when the watcher begins to do without events, and when it had too many; may be nil
}

// Notice is why the watcher looks by itself.
type Notice int

// The notices.
const (
	LimitReached Notice = iota // the system watches no more folders
	Overflow                   // the system lost events; everything has been looked at, and events go on
	Silent                     // the file system gives no events
	Failed                     // the system's events failed
)

// The rhythm. A save is acted on when nothing came for settle; more than one path, or one that is gone or empty for
// the moment, waits for calm. What never calms down is told of after limit, or after storm where it is thousands.
const (
	settle       = 5 * time.Millisecond
	calm         = 30 * time.Millisecond
	limit        = time.Second
	storm        = 10 * time.Second
	stormPaths   = 1000
	sweepEvery   = time.Second
	pollByItself = 500 * time.Millisecond
	restAfter    = 20 // sweeps take no more than one part in so many of the time
)

// Watcher watches a folder until its context is done.
type Watcher struct {
	changes chan []string
	done    chan struct{}
}

// Start takes a first look at the folder and goes on watching in the background. What changes after Start has returned
// is in a batch. An error is one of reading the folder itself.
func Start(ctx context.Context, o Options) (*Watcher, error) {
	return start(ctx, o, systemSource)
}

func start(ctx context.Context, o Options, open func() (*source, error)) (*Watcher, error) {
	root, err := os.OpenRoot(o.Dir)
	if err != nil {
		return nil, err
	}
	w := &Watcher{changes: make(chan []string), done: make(chan struct{})}
	l := &loop{options: o, out: w.changes, snapshot: newSnapshot(o.Dir, root, o.Skip), hints: map[string]hint{}, found: map[string]bool{}}
	l.listen(open)
	l.snapshot.enter(".", false)
	go func() {
		defer close(w.done)
		defer root.Close()
		l.run(ctx)
	}()
	return w, nil
}

// Changes gives the batches: the paths that changed, sorted, below the folder and with slashes. Files and folders that
// are new, gone, or other than before are in it, and each file of a folder that came or went. A batch that nobody
// takes grows. The channel is never closed; Done tells the end.
func (w *Watcher) Changes() <-chan []string { return w.changes }

// Done is closed when the watcher has ended, which it does when its context is done.
func (w *Watcher) Done() <-chan struct{} { return w.done }
