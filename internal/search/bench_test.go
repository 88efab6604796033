package search

import "testing"

// BenchmarkIndex makes the whole index of a thousand pages of 600 words, from their texts to all files.
func BenchmarkIndex(b *testing.B) {
	pages := newWriter(b, 1, 12000).pages(1000, 600)
	for b.Loop() {
		l := indexOf(pages)
		for _, name := range l.Files() {
			l.File(name)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(pages)), "µs/page")
	b.ReportAllocs()
}
