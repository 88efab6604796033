package build

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"bekal/internal/content"
	"bekal/internal/pdf"
)

// BenchmarkPrint prints the example's book, a handout, all editions, and a book of some 600 pages, each with the
// browser's start and end. MB is the most memory that this program and the browser's processes held for themselves.
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
			held := watchMemory(b)
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
			b.ReportMetric(held(), "MB")
		})
	}
}

// watchMemory looks at the memory of this process and of all that it started, a few times a second, until the benchmark
// asks for the most that it saw, in MB: what each holds alone, without programs and buffers that they share. (To weigh
// what is shared, too, takes the system so long that a long print takes nearly twice the time.)
func watchMemory(b *testing.B) (most func() float64) {
	var peak atomic.Int64
	ctx, stop := context.WithCancel(b.Context())
	var watching sync.WaitGroup
	watching.Go(func() {
		for every := time.NewTicker(100 * time.Millisecond); ctx.Err() == nil; {
			select {
			case <-every.C:
				peak.Store(max(peak.Load(), heldBy(os.Getpid())))
			case <-ctx.Done():
			}
		}
	})
	return func() float64 {
		stop()
		watching.Wait()
		return float64(peak.Load()) / 1e6
	}
}

// heldBy gives the bytes that a process and those below it hold; 0 where the system does not tell.
func heldBy(pid int) int64 {
	var total int64
	if text, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid)); err == nil {
		var size, resident, shared int64
		if _, err := fmt.Sscan(string(text), &size, &resident, &shared); err == nil {
			total = (resident - shared) * int64(os.Getpagesize())
		}
	}
	below, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid)) // the pattern is a right one
	for _, file := range below {
		text, _ := os.ReadFile(file) // of a thread that has ended, nothing
		for _, child := range strings.Fields(string(text)) {
			if number, err := strconv.Atoi(child); err == nil {
				total += heldBy(number)
			}
		}
	}
	return total
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
