package watch

import (
	"context"
	"errors"
	"maps"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"
)

// loop is the one goroutine of a watcher, and all that it knows.
type loop struct {
	options  Options
	out      chan<- []string
	snapshot *snapshot
	source   *source // nil while there are no events
	notified map[Notice]bool

	hints map[string]hint // paths that events spoke of, not yet looked at
	began time.Time       // when the first of the batch came
	last  time.Time       // when the last came
	told  time.Time       // when the batch before was told
	found map[string]bool // paths that changed, not yet told
	batch []string        // the same, sorted; nil where that is to be done

	sweep    []string      // folders that the sweep has still to look at
	swept    time.Time     // when the sweep began
	sweepAt  time.Time     // when the next one is due
	interval time.Duration // from sweep to sweep
	news     bool          // this sweep found something
	calmAt   time.Time     // when what a sweep found may be told: events of it may be on their way
}

// hint is what events said of a path.
type hint struct {
	written bool // a file's content
	created bool // a file or folder came
}

// listen opens the source of events, unless there are none to expect.
func (l *loop) listen(open func() (*source, error)) {
	l.notified = map[Notice]bool{}
	l.interval = sweepEvery
	switch {
	case l.options.Poll > 0:
		l.interval = l.options.Poll
		return
	case isSilent(l.options.Dir):
		l.poll(Silent)
		return
	}
	opened, err := open()
	if err != nil {
		l.poll(reasonOf(err))
		return
	}
	l.source, l.snapshot.source = opened, opened
	l.snapshot.refused = func(err error) {
		if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EMFILE) {
			l.poll(LimitReached)
		} // else it went away in between, or nobody may read it
	}
}

// reasonOf says why there are no events.
func reasonOf(err error) Notice {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE) {
		return LimitReached
	}
	return Failed
}

// poll does without events from now on.
func (l *loop) poll(why Notice) {
	l.say(why)
	if l.source != nil {
		l.source.close()
	}
	l.source, l.snapshot.source = nil, nil
	l.interval = pollByItself
	l.sweepAt = time.Time{}
}

// say tells a notice, each once.
func (l *loop) say(n Notice) {
	if l.options.Notify != nil && !l.notified[n] {
		l.notified[n] = true
		l.options.Notify(n)
	}
}

// run watches until the context is done.
func (l *loop) run(ctx context.Context) {
	defer func() {
		if l.source != nil {
			l.source.close()
		}
	}()
	l.sweepAt = time.Now().Add(l.interval)
	alarm := time.NewTimer(0)
	defer alarm.Stop()
	for ctx.Err() == nil {
		l.hearWaiting()
		alarm.Reset(l.untilDue())
		var events <-chan fsnotify.Event
		var failures <-chan error
		if l.source != nil {
			events, failures = l.source.events, l.source.errors
		}
		var out chan<- []string // none while there is nothing to tell
		if l.isQuiet() {
			out = l.out
			if l.batch == nil {
				l.batch = slices.Sorted(maps.Keys(l.found))
			}
		}
		select {
		case <-ctx.Done():
		case event, ok := <-events:
			l.hear(event, ok)
		case err := <-failures:
			l.fail(err)
		case out <- l.batch:
			clear(l.found)
			l.batch, l.told = nil, time.Now()
		case <-alarm.C:
			l.wake()
		}
	}
}

// hearWaiting hears the events that came while something else was done, before it is told that nothing came.
func (l *loop) hearWaiting() {
	for l.source != nil && time.Since(l.began) < l.patience() {
		select {
		case event, ok := <-l.source.events:
			l.hear(event, ok)
		default:
			return
		}
	}
}

// isQuiet says that there is a batch to tell, and nothing more to expect for it.
func (l *loop) isQuiet() bool {
	if len(l.found) == 0 || len(l.hints) > 0 {
		return false
	}
	sweeping := len(l.sweep) > 0
	if l.source == nil {
		return !sweeping && !l.isRestless()
	}
	return (!sweeping || !l.news) && !time.Now().Before(l.calmAt)
}

// isRestless says that without events the last sweep found something, so that the next one may find more.
func (l *loop) isRestless() bool {
	return l.source == nil && l.news && time.Since(l.began) < l.patience()
}

// patience is how long a batch may grow.
func (l *loop) patience() time.Duration {
	if len(l.hints)+len(l.found) > stormPaths {
		return storm
	}
	return limit
}

// hear takes an event as a hint.
func (l *loop) hear(event fsnotify.Event, ok bool) {
	if !ok {
		l.poll(Failed)
		return
	}
	rel, err := filepath.Rel(l.options.Dir, event.Name)
	rel = filepath.ToSlash(rel)
	if err != nil || l.snapshot.skip(rel) {
		return
	}
	l.note(rel, hint{event.Has(fsnotify.Write), event.Has(fsnotify.Create)})
}

func (l *loop) note(rel string, h hint) {
	l.last = time.Now()
	if len(l.hints)+len(l.found) == 0 {
		l.began = l.last
	}
	before := l.hints[rel]
	l.hints[rel] = hint{h.written || before.written, h.created || before.created}
}

// fail takes what went wrong with the events.
func (l *loop) fail(err error) {
	if !isOverflow(err) {
		l.poll(reasonOf(err))
		return
	}
	l.say(Overflow)
	l.note(".", hint{})
	l.beginSweep() // nobody knows what was lost
}
