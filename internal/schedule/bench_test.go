package schedule

import (
	"fmt"
	"testing"
)

func BenchmarkParseLine(b *testing.B) {
	for b.Loop() {
		if _, err := ParseLine("08.00–09.30 WIB Tata kelola administrasi kepegawaian"); err != nil {
			b.Fatal(err)
		}
	}
}

// crowdedDay is a day of twelve rooms and as many hours as it takes.
func crowdedDay(b *testing.B, count int) []Entry {
	var lines []string
	for i := range count {
		start := ClockAt(i / 12 * 7)
		lines = append(lines, fmt.Sprintf("%s Kelas %d @ Ruang %d", Range{Start: start, End: start.Add(7)}.Written(), i, i%12))
	}
	return entries(b, lines...)
}

func BenchmarkLay(b *testing.B) {
	for _, count := range []int{12, 1200} {
		day := crowdedDay(b, count)
		b.Run(fmt.Sprint(count), func(b *testing.B) {
			for b.Loop() {
				Lay(Clock{}, day)
			}
		})
	}
}

func BenchmarkOverlaps(b *testing.B) {
	for _, count := range []int{12, 1200} {
		slots := Lay(Clock{}, crowdedDay(b, count))
		b.Run(fmt.Sprint(count), func(b *testing.B) {
			for b.Loop() {
				if found := Overlaps(slots); len(found) > 0 {
					b.Fatal(found)
				}
			}
		})
	}
}
