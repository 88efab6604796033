package watch

import (
	"errors"

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
	return &source{
		events: w.Events, errors: w.Errors, add: w.Add,
		remove: func(folder string) { _ = w.Remove(folder) }, // it may be gone already
		close:  func() { _ = w.Close() },                     // nothing is lost by it
	}, nil
}

// isOverflow says that the system had more events than it keeps.
func isOverflow(err error) bool { return errors.Is(err, fsnotify.ErrEventOverflow) }
