package watch

import (
	"fmt"
	"testing"
)

// BenchmarkSweep is a look at 20,000 files of which none changed.
func BenchmarkSweep(b *testing.B) {
	dir := b.TempDir()
	for i := range 20_000 {
		put(b, dir, fmt.Sprintf("f%03d/%05d.md", i%200, i), "one")
	}
	s := newSnapshot(dir, nil, nil)
	s.enter(".", false)
	for b.Loop() {
		for folder := range s.folders {
			if changed := s.compare(folder); len(changed) > 0 {
				b.Fatal("something changed")
			}
		}
	}
}
