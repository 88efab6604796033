package search

import (
	"strconv"
	"testing"
)

// TestSharedWordsBeginAnew gives a library more words than its handbooks share: those that begin later share fewer, one
// that has begun keeps its own, and the bytes are the same.
func TestSharedWordsBeginAnew(t *testing.T) {
	pages := newWriter(t, 1, 500).pages(20, 200)
	want := filesOf(indexOf(pages))
	library := NewLibrary()
	begun := indexWith(library, pages)
	begun.Enter(0)
	first := library.current()
	for i := range mostShared + 1 {
		first.number("kata" + strconv.Itoa(i))
	}
	later := indexWith(library, pages)
	for name, index := range map[string]*Lazy{"begun": begun, "later": later} {
		if got := filesOf(index); !equalFiles(got, want) {
			t.Errorf("the index that is %s has other bytes", name)
		}
	}
	if now := library.current(); now == first || len(now.all()) > mostShared {
		t.Errorf("%d words are shared", len(now.all()))
	}
}
