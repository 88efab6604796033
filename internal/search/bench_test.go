package search

import (
	"slices"
	"testing"
)

// BenchmarkIndex makes the whole index of a thousand pages of 600 words, from their texts to all files.
func BenchmarkIndex(b *testing.B) {
	pages := newWriter(b, 1, 12000).pages(1000, 600)
	for b.Loop() {
		l := indexOf(pages)
		for _, name := range l.Files() {
			l.AppendFile(nil, name)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(pages)), "µs/page")
	b.ReportAllocs()
}

// BenchmarkAdd takes in a page of 600 words whose words have all been met before, nearly all of plain letters: what
// each further page of a handbook costs.
func BenchmarkAdd(b *testing.B) {
	w := &writer{r: newWriter(b, 1, 0).r, words: slices.Concat(readFamilies(b, "testdata/families.txt")...)}
	pages := w.pages(100, 600)
	c := NewCollection(NewLibrary(), planOf(pages))
	for i := 0; b.Loop(); i = (i + 1) % len(pages) {
		c.Add(i, pages[i])
	}
	b.ReportAllocs()
}

// BenchmarkFamilies joins the words of a handbook, of which the library has another one already.
func BenchmarkFamilies(b *testing.B) {
	list := newWriter(b, 1, 2000).words
	slices.Sort(list)
	words := newWords()
	for b.Loop() {
		words.families(list)
	}
	b.ReportAllocs()
}
