package watch

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fsnotify/fsnotify"
)

func TestOneSaveIsTold5MillisecondsAfterItsLastEvent(t *testing.T) {
	play(t, Options{}, func(s *stage) {
		s.save("a.md", "two")
		time.Sleep(3 * time.Millisecond)
		s.event("a.md", fsnotify.Write)
		s.wantAfter(5*time.Millisecond, "a.md")
		s.wantNothing(10 * time.Second)
	})
}

func TestSeveralPathsWaitForCalm(t *testing.T) {
	play(t, Options{}, func(s *stage) {
		s.save("a.md", "two")
		time.Sleep(2 * time.Millisecond)
		s.save("day/c.md", "two")
		time.Sleep(20 * time.Millisecond)
		s.save("b.md", "two")
		s.wantAfter(30*time.Millisecond, "a.md", "b.md", "day/c.md")
		s.wantNothing(10 * time.Second)
	})
}

func TestABatchIsToldAfterASecondThoughNothingIsCalm(t *testing.T) {
	play(t, Options{}, func(s *stage) {
		go func() {
			for i := range 220 {
				s.save("a.md", fmt.Sprint(i))
				s.save("b.md", fmt.Sprint(i))
				time.Sleep(7 * time.Millisecond) // so that no save comes just when the second is over
			}
		}()
		s.wantAfter(time.Second, "a.md", "b.md")
		s.wantAfter(563*time.Millisecond, "a.md", "b.md") // the last save comes 533 ms later, and then it is calm
	})
}

// TestAStormIsOneBatch lets three thousand files come in three seconds.
func TestAStormIsOneBatch(t *testing.T) {
	play(t, Options{}, func(s *stage) {
		began := time.Now()
		for i := range 3000 {
			s.save(fmt.Sprintf("day/%04d.md", i), "new")
			if i > stormPaths { // by then the second is not over yet
				time.Sleep(time.Millisecond)
			}
		}
		if batch := <-s.Changes(); len(batch) != 3000 || time.Since(began) < 1900*time.Millisecond {
			t.Errorf("%d paths came after %s", len(batch), time.Since(began))
		}
		s.wantNothing(2 * time.Second)
	})
}

func TestABatchThatNobodyTakesGrows(t *testing.T) {
	play(t, Options{}, func(s *stage) {
		s.save("a.md", "two")
		time.Sleep(time.Second)
		s.save("b.md", "two")
		s.save("a.md", "three")
		time.Sleep(time.Second)
		s.wantAfter(0, "a.md", "b.md")
		s.wantNothing(time.Minute)
	})
}

func TestEventsWithoutAChangeAreNotTold(t *testing.T) {
	play(t, Options{}, func(s *stage) {
		s.event("a.md", fsnotify.Chmod)
		s.event("b.md", fsnotify.Create)
		s.event("nowhere/x.md", fsnotify.Remove)
		s.wantNothing(time.Minute)
	})
}

// TestWhatCameMeanwhileIsOfTheSameBatch lets an event come while the watcher looks at what another spoke of.
func TestWhatCameMeanwhileIsOfTheSameBatch(t *testing.T) {
	for range 10 { // which of two things is taken that are both ready is left to chance
		play(t, Options{}, func(s *stage) {
			s.adding = func() {
				go s.save("b.md", "two")
				synctest.Wait()
			}
			s.write("x/z.md", "one")
			s.event("x", fsnotify.Create)
			s.wantAfter(settle+calm, "b.md", "x", "x/z.md")
			s.wantNothing(10 * time.Second)
		})
	}
}

// TestASourceThatTellsBeforeItAnswers has a folder added where the system tells of a hundred changes, and of some that it
// lost, before it answers.
func TestASourceThatTellsBeforeItAnswers(t *testing.T) {
	play(t, Options{}, func(s *stage) {
		s.adding = func() {
			for range 100 {
				s.event("b.md", fsnotify.Write)
			}
			s.errors <- fsnotify.ErrEventOverflow
			s.event("b.md", fsnotify.Write)
			synctest.Wait()
		}
		s.write("x/z.md", "one")
		s.event("x", fsnotify.Create)
		s.wantAfter(settle+calm, "b.md", "x", "x/z.md")
		s.wantNotices(Overflow)
		s.wantNothing(10 * time.Second)
	})
}

// TestASweepWaitsForItsEvents lets a sweep come between a change and its event.
func TestASweepWaitsForItsEvents(t *testing.T) {
	play(t, Options{}, func(s *stage) {
		time.Sleep(sweepEvery - time.Millisecond)
		s.write("a.md", "two and a half")
		go func() {
			time.Sleep(4 * time.Millisecond)
			s.save("a.md", "three")
		}()
		s.wantAfter(4*time.Millisecond+calm, "a.md")
		s.wantNothing(10 * time.Second)
	})
}

// TestAWriteIsToldThoughTheStampIsTheSame: a file can be written twice within one tick of the file system's clock.
func TestAWriteIsToldThoughTheStampIsTheSame(t *testing.T) {
	play(t, Options{}, func(s *stage) {
		s.event("a.md", fsnotify.Write)
		s.wantAfter(5*time.Millisecond, "a.md")
	})
}

func TestAFileThatIsGoneForTheMomentIsOneChange(t *testing.T) {
	for _, empty := range []bool{false, true} {
		play(t, Options{}, func(s *stage) {
			s.remove("a.md")
			if empty {
				s.write("a.md", "")
			}
			s.event("a.md", fsnotify.Remove)
			time.Sleep(20 * time.Millisecond)
			s.save("a.md", "two")
			s.wantAfter(5*time.Millisecond, "a.md")
			s.remove("b.md") // and for good
			s.event("b.md", fsnotify.Remove)
			s.wantAfter(30*time.Millisecond, "b.md")
			s.wantNothing(time.Minute)
		})
	}
}

func TestWhatNoEventToldOfIsFoundWithinASecond(t *testing.T) {
	play(t, Options{}, func(s *stage) {
		time.Sleep(1500 * time.Millisecond) // midway between two sweeps
		s.write("day/c.md", "longer")
		s.write("new/d.md", "one")
		began := time.Now()
		if got := <-s.Changes(); !slices.Equal(got, []string{"day/c.md", "new", "new/d.md"}) || time.Since(began) > sweepEvery {
			t.Errorf("%q came after %s", got, time.Since(began))
		}
	})
}

func TestANewFolderIsWatchedAndToldWithItsFiles(t *testing.T) {
	play(t, Options{}, func(s *stage) {
		s.write("x/y/z.md", "one")
		s.event("x", fsnotify.Create)
		s.wantAfter(5*time.Millisecond, "x", "x/y", "x/y/z.md")
		for _, folder := range []string{".", "day", "x", "x/y"} {
			if !slices.Contains(s.added, filepath.Join(s.dir, folder)) {
				t.Errorf("%s is not watched", folder)
			}
		}
		s.added = nil
		if err := os.Rename(filepath.Join(s.dir, "x"), filepath.Join(s.dir, "w")); err != nil {
			t.Fatal(err)
		}
		s.event("x", fsnotify.Rename)
		s.event("w", fsnotify.Create)
		s.wantAfter(30*time.Millisecond, "w", "w/y", "w/y/z.md", "x", "x/y", "x/y/z.md")
		if want := []string{filepath.Join(s.dir, "w"), filepath.Join(s.dir, "w/y")}; !slices.Equal(s.added, want) {
			t.Errorf("%q are watched anew", s.added)
		}
	})
}

func TestWhatIsSkippedIsNotToldNorWatched(t *testing.T) {
	skip := func(rel string) bool { return rel == "public" || filepath.Ext(rel) == ".swp" }
	play(t, Options{Skip: skip}, func(s *stage) {
		s.save("public/index.html", "x")
		s.save("a.swp", "x")
		s.event("public", fsnotify.Create)
		s.wantNothing(time.Minute)
		if slices.Contains(s.added, filepath.Join(s.dir, "public")) {
			t.Error("the folder is watched")
		}
	})
}

func TestTheEndLeavesNothingBehind(t *testing.T) {
	play(t, Options{}, func(s *stage) {
		s.save("a.md", "two") // and nobody takes it
		synctest.Wait()
	})
}
