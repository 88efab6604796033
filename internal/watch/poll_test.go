package watch

import (
	"errors"
	"slices"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fsnotify/fsnotify"
)

func TestPollingTellsWhenASweepFoundNothingMore(t *testing.T) {
	play(t, Options{Poll: 300 * time.Millisecond}, func(s *stage) {
		if len(s.added) > 0 || len(s.notices) > 0 {
			t.Errorf("%q are watched, it says %v", s.added, s.notices)
		}
		s.write("a.md", "longer")
		go func() {
			time.Sleep(310 * time.Millisecond) // the first sweep has seen a.md alone
			s.write("day/c.md", "longer")
		}()
		s.wantAfter(360*time.Millisecond, "a.md", "day/c.md") // the second has seen this, and the third nothing
		s.wantNothing(time.Minute)
	})
}

func TestTheWatchLimitIsSaidAndPolled(t *testing.T) {
	play(t, Options{}, func(s *stage) {
		s.full = true
		s.write("new/d.md", "one")
		s.event("new", fsnotify.Create)
		if got := <-s.Changes(); !slices.Equal(got, []string{"new", "new/d.md"}) {
			t.Errorf("%q came", got)
		}
		s.wantNotices(LimitReached)
		time.Sleep(10*time.Second + 1*time.Millisecond)
		s.write("new/d.md", "longer")
		began := time.Now()
		if got := <-s.Changes(); !slices.Equal(got, []string{"new/d.md"}) || time.Since(began) > pollByItself+calm {
			t.Errorf("%q came after %s", got, time.Since(began))
		}
	})
}

func TestLostEventsAreSaidOnceAndMadeGood(t *testing.T) {
	play(t, Options{}, func(s *stage) {
		for range 2 {
			s.write("day/c.md", time.Now().String())
			s.errors <- fsnotify.ErrEventOverflow
			s.wantAfter(calm, "day/c.md")
		}
		s.wantNotices(Overflow)
		time.Sleep(time.Second)
		s.save("a.md", "two") // events go on
		s.wantAfter(settle, "a.md")
	})
}

func TestFailedEventsAreSaidAndPolled(t *testing.T) {
	for _, failure := range []struct {
		err    error
		notice Notice
	}{{errors.New("broken"), Failed}, {syscall.EMFILE, LimitReached}} {
		play(t, Options{}, func(s *stage) {
			s.errors <- failure.err
			synctest.Wait()
			s.wantNotices(failure.notice)
			s.write("a.md", "longer")
			if got := <-s.Changes(); !slices.Equal(got, []string{"a.md"}) {
				t.Errorf("%q came", got)
			}
		})
	}
}

func (s *stage) wantNotices(want ...Notice) {
	s.t.Helper()
	if !slices.Equal(s.notices, want) {
		s.t.Errorf("it says %v, want %v", s.notices, want)
	}
}
