package build

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"
	"time"

	"bekal/internal/content"
	"bekal/internal/pdf"
)

// BenchmarkPrint prints the example's book, a handout, all handouts, and a book of some 600 pages, each with the
// browser's start and end.
func BenchmarkPrint(b *testing.B) {
	if _, err := exec.LookPath("chromium"); err != nil {
		b.Skip("needs chromium")
	}
	own := repository(b)
	long := project(b, longBook(21, 6))
	for _, c := range []struct{ name, dir, what string }{
		{"book", own, "book"}, {"handout", own, "day-1"}, {"all", own, AllEditions}, {"long", long, "book"},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				o := Options{Dir: c.dir, Output: b.TempDir(), Audience: content.Participants}
				printed, err := Print(b.Context(), o, c.what, pdf.Options{Browser: "chromium", Timeout: 10 * time.Minute})
				if err != nil || printed.Failed {
					b.Fatal(err, said(printed.Report))
				}
				pages, rounds := 0, 0
				for _, d := range printed.Documents {
					pages, rounds = pages+d.Pages, max(rounds, d.Rounds)
				}
				b.ReportMetric(float64(pages), "pages")
				b.ReportMetric(float64(rounds), "prints")
			}
		})
	}
}

// longBook makes a handbook of so many days with so many sessions each, of about two pages.
func longBook(days, sessions int) files {
	const sentence = "Pegawai negeri sipil menjaga kepercayaan masyarakat kepada lembaga penyelenggara pemilu di seluruh wilayah. "
	f := files{"content/index.md": "---\ntitle: Buku panjang\ntimezone: WIB\n---\n"}
	for day := range days {
		f[fmt.Sprintf("content/day-%d/index.md", day+1)] = fmt.Sprintf("---\ntitle: Hari ke-%d\n---\n%s\n", day+1, sentence)
		for session := range sessions {
			var text strings.Builder
			fmt.Fprintf(&text, "---\ntitle: Sesi %d hari %d\n---\n", session+1, day+1)
			for part := range 4 {
				fmt.Fprintf(&text, "## Bagian %d\n\n%s\n\n%s\n\n- %[3]s\n- %[3]s\n\n| Jam | Acara |\n|---|---|\n| 08.00 | %[3]s |\n\n", part+1, strings.Repeat(sentence, 4), strings.Repeat(sentence, 3), sentence)
			}
			f[fmt.Sprintf("content/day-%d/%02d-sesi-%[2]d.md", day+1, session+1)] = text.String()
		}
	}
	return f
}
