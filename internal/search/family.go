package search

import (
	"cmp"
	"runtime"
	"slices"
	"sync"

	"github.com/kljensen/snowball/english"
)

// families says which of a site's words belong together: it gives each word that has relatives the first of them, the
// shortest. A word without any is left out.
//
// Indonesian words meet at a root that is one of the words itself, so that no affix is taken off by mistake and leaves
// what nobody wrote. English words meet at their stem.
func (w *Words) families(words []string) map[string]string {
	stripper, known := newStripper(false), make(map[string]bool, len(words))
	for _, word := range words {
		known[word] = true
	}
	stems := make([]string, len(words))
	inShares(len(words), func(from, to int) {
		for i := from; i < to; i++ {
			stems[i] = w.stem(stripper.deepest(words[i], known))
		}
	})
	byStem := make(map[string][]string, len(words))
	for i, word := range words {
		byStem[stems[i]] = append(byStem[stems[i]], word)
	}
	heads := map[string]string{}
	for _, family := range byStem {
		if len(family) == 1 {
			continue
		}
		head := slices.MinFunc(family, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
		for _, word := range family {
			heads[word] = head
		}
	}
	return heads
}

// stem gives the English stem of a word, which is worked out once for all handbooks.
func (w *Words) stem(word string) string {
	if stem, known := w.stems.Load(word); known {
		return stem.(string)
	}
	stem := english.Stem(word, true)
	w.stems.Store(word, stem)
	return stem
}

// deepest strips a word down to the last root that is among the known words.
func (s *stripper) deepest(word string, known map[string]bool) string {
	for stripped := true; stripped; {
		stripped = false
		for root := range s.roots(word) {
			if known[root] {
				word, stripped = root, true
				break
			}
		}
	}
	return word
}

// inShares does a task for the numbers below n, an equal share on each processor.
func inShares(n int, task func(from, to int)) {
	var shares sync.WaitGroup
	count := runtime.GOMAXPROCS(0)
	for k := range count {
		shares.Go(func() { task(n*k/count, n*(k+1)/count) })
	}
	shares.Wait()
}
