package main

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// TestRoom holds the room between collections for a small heap, for one of a large library, and for one in between.
func TestRoom(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	for live, want := range map[uint64]int{0: 2400, 4 << 20: 2400, 48 << 20: 200, 96 << 20: 100, 160 << 20: 100, 320 << 20: 50, 640 << 20: 25} {
		if most := setRoom(live, 0); most != max(live, 4<<20)*uint64(100+want)/100 {
			t.Errorf("%d MiB in use: %d MiB may be taken", live>>20, most>>20)
		}
		if got := debug.SetGCPercent(100); got != want {
			t.Errorf("%d MiB in use: %d %%, want %d %%", live>>20, got, want)
		}
	}
	if most := setRoom(100<<20, 400<<20); most != 400<<20 {
		t.Errorf("less may be taken than before: %d MiB", most>>20)
	}
	if got := debug.SetGCPercent(100); got != 300 {
		t.Errorf("what was taken before is room now: %d %%, want 300 %%", got)
	}
}

// TestPaceFollowsTheHeap shows that the room is set anew after a collection, and after the next one, too.
func TestPaceFollowsTheHeap(t *testing.T) {
	counts := make(chan struct{}, 100)
	afterEachCollection(func() { counts <- struct{}{} })
	for range 3 {
		runtime.GC()
		select {
		case <-counts:
		case <-time.After(10 * time.Second):
			t.Fatal("nobody was told of a collection")
		}
	}
}
