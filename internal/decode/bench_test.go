package decode

import (
	"testing"

	"bekal/internal/diag"
)

// BenchmarkParse parses the front matter of a usual session, which needs no library, and one that does.
func BenchmarkParse(b *testing.B) {
	for name, text := range map[string]string{
		"simple": "title: Struktur organisasi KPU\ntime: 08.00-09.30\nspeakers:\n  - Dra. Kokom Komala, M.Pd.\n  - Biro SDM\n",
		"any":    "title: \"Struktur organisasi KPU\"\ntime: 08.00-09.30\nspeakers: [Kokom Komala, Biro SDM]\n",
	} {
		b.Run(name, func(b *testing.B) {
			src := diag.Source{File: "content/x.md", Text: []byte(text)}
			b.ReportAllocs()
			for b.Loop() {
				if _, problems := Parse(src, 0, len(text), diag.FrontMatter); len(problems) > 0 {
					b.Fatal(problems)
				}
			}
		})
	}
}
