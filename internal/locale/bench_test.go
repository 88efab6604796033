package locale

import (
	"testing"

	"bekal/internal/schedule"
)

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		Load("id", theme(), theme()) // as where a project keeps a copy of the whole theme
	}
}

func BenchmarkFormat(b *testing.B) {
	id := speak(b, "id", "WIB")
	b.ReportAllocs()
	for b.Loop() {
		id.Range(schedule.Range{Start: at(8, 0), End: at(9, 30)})
		id.Date(day(2025, 10, 6))
		id.Lessons(20)
	}
}
