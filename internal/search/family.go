package search

import (
	"cmp"
	"slices"

	"github.com/kljensen/snowball/english"
)

// families says which of a site's words belong together: it gives each word that has relatives the first of them, the
// shortest. A word without any is left out.
//
// Indonesian words meet at a root that is one of the words itself, so that no affix is taken off by mistake and leaves
// what nobody wrote. English words meet at their stem.
func families(words []string) map[string]string {
	stripper, known := newStripper(false), make(map[string]bool, len(words))
	for _, word := range words {
		known[word] = true
	}
	byStem := make(map[string][]string, len(words))
	for _, word := range words {
		stem := english.Stem(stripper.deepest(word, known), true)
		byStem[stem] = append(byStem[stem], word)
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

// deepest strips a word down to the last root that is among the known words.
func (s *stripper) deepest(word string, known map[string]bool) string {
	for {
		roots := s.roots(word)
		at := slices.IndexFunc(roots, func(root string) bool { return known[root] })
		if at < 0 {
			return word
		}
		word = roots[at]
	}
}
