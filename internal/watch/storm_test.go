//go:build heavy

package watch

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

// TestTwentyThousandFilesAtOnce makes them and changes them all: each is one batch, and none is lost.
func TestTwentyThousandFilesAtOnce(t *testing.T) {
	dir := t.TempDir()
	for i := range 200 {
		put(t, dir, fmt.Sprintf("f%03d/first.md", i), "one")
	}
	w := real(t, dir, Options{})
	var files []string
	for i := range 20_000 {
		files = append(files, fmt.Sprintf("f%03d/%05d.md", i%200, i))
	}
	slices.Sort(files)
	for _, text := range []string{"one", "another text"} {
		for _, rel := range files {
			put(t, dir, rel, text)
		}
		if batches := wantWithin(t, w, 20*time.Second, files...); batches != 1 {
			t.Errorf("they came in %d batches", batches)
		}
	}
	select {
	case more := <-w.Changes():
		t.Errorf("%d paths more are told", len(more))
	case <-time.After(3 * time.Second):
	}
}
