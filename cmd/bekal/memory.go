package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// How much memory may be taken between two collections of garbage, beyond what is in use: never so little that a
// small handbook needs a collection at all, and never so much that a library of thousands doubles what it needs. Once
// memory was taken, less in use means more room: a build lets go of each handbook when it is made.
const (
	leastRoom = 96 << 20  // bytes
	mostRoom  = 160 << 20 // bytes
)

// paceMemory has garbage collected when the room above what is in use is taken. Left alone, the runtime collects
// whenever memory has doubled, which is every moment while there is little, and too seldom once there is much.
func paceMemory() {
	most := setRoom(0, 0)
	afterEachCollection(func() {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		if live[0].Value.Kind() == metrics.KindUint64 {
			most = setRoom(live[0].Value.Uint64(), most)
		}
	})
}

// setRoom tells the runtime, which reckons in per cent of what is in use, and in no less than 4 MiB. It gives the most
// memory that may be taken now, which is never less than before.
func setRoom(live, before uint64) (most uint64) {
	live = max(live, 4<<20)
	most = max(before, live+min(max(live, leastRoom), mostRoom))
	debug.SetGCPercent(int((most - live) * 100 / live))
	return most
}

// afterEachCollection calls do in a goroutine of the runtime's: something that nobody holds is found by each collection.
func afterEachCollection(do func()) {
	type token struct{ _ [16]byte }
	var arm func()
	arm = func() {
		runtime.SetFinalizer(new(token), func(*token) {
			do()
			arm()
		})
	}
	arm()
}
