package watch

import (
	"errors"
	"sync"

	"github.com/fsnotify/fsnotify"
)

// source is where events come from: the system, or a test.
type source struct {
	events <-chan fsnotify.Event
	errors <-chan error
	add    func(folder string) error // tells of what changes right in a folder; once more is harmless
	remove func(folder string)       // what is not watched is not minded
	close  func()
}

// systemSource gives the system's events.
func systemSource() (*source, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	return relieved(&source{
		events: w.Events, errors: w.Errors, add: w.Add,
		remove: func(folder string) { _ = w.Remove(folder) }, // it may be gone already
		close:  func() { _ = w.Close() },                     // nothing is lost by it
	}), nil
}

// relieved takes what a source tells as soon as it does. On Windows one goroutine of the system's tells of changes and
// answers who adds a folder: as long as nobody takes the one it does not do the other, and the loop, which does both,
// would wait for itself.
func relieved(s *source) *source {
	var relays sync.WaitGroup
	events, failures := make(chan fsnotify.Event), make(chan error)
	relays.Go(func() { relay(s.events, events) })
	relays.Go(func() { relay(s.errors, failures) })
	return &source{
		events: events, errors: failures, add: s.add, remove: s.remove,
		close: func() { s.close(); relays.Wait() },
	}
}

// relay hands on what comes, in its order, and keeps what nobody takes yet. It ends with what it takes from.
func relay[T any](from <-chan T, to chan<- T) {
	defer close(to)
	var waiting []T
	for {
		var next T
		var out chan<- T // none while nothing waits
		if len(waiting) > 0 {
			next, out = waiting[0], to
		}
		select {
		case came, ok := <-from:
			if !ok {
				return
			}
			waiting = append(waiting, came)
		case out <- next:
			waiting = waiting[1:]
		}
	}
}

// isOverflow says that the system had more events than it keeps.
func isOverflow(err error) bool { return errors.Is(err, fsnotify.ErrEventOverflow) }
