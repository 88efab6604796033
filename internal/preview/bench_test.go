package preview_test

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// bigLibrary is a library of so many handbooks with fifty sessions each.
func bigLibrary(handbooks int) files {
	all := files{"content/index.md": bigIndex("kind: library\n")}
	for n := range handbooks {
		addHandbook(all, fmt.Sprintf("content/buku-%03d/", n), 50)
	}
	return all
}

// bigHandbook is one handbook of so many sessions.
func bigHandbook(sessions int) files {
	all := files{}
	addHandbook(all, "content/", sessions)
	return all
}

func bigIndex(kind string) string {
	return "---\ntitle: Orientasi\ntimezone: WIB\n" + kind + "---\nSelamat datang.\n"
}

func addHandbook(all files, in string, sessions int) {
	all[in+"index.md"] = bigIndex("")
	all[in+"aturan.md"] = "---\ntitle: Aturan\n---\n## Hadir\n\nDatang tepat waktu.\n"
	all[in+"glosarium.md"] = "---\ntitle: Glosarium\n---\nSKP\n: Sasaran Kinerja Pegawai\n"
	for n := range 5 {
		all[fmt.Sprintf("%snarasumber/orang-%d.md", in, n)] = fmt.Sprintf("---\nnama: Orang Nomor %d, S.H.\n---\nBekerja.\n", n)
	}
	body := strings.Repeat("Kalimat tentang **SKP** yang cukup panjang untuk menjadi satu paragraf, dengan [tautan](../aturan.md#hadir) di dalamnya.\n\n## Bagian\n\n- satu\n- dua\n\n", 4)
	first := time.Date(2025, 10, 6, 0, 0, 0, 0, time.UTC)
	for n := range sessions {
		day := fmt.Sprintf("%shari-%d/", in, 1+n/13)
		all[day+"index.md"] = fmt.Sprintf("---\njudul: Hari\ntanggal: %s\nmulai: 08.00\n---\n", first.AddDate(0, 0, n/13).Format(time.DateOnly))
		all[day+fmt.Sprintf("%02d-sesi-%d.md", 1+n%13, n)] = fmt.Sprintf("---\njudul: Sesi %d\ndurasi: 30\nnarasumber: Orang Nomor %d, S.H.\n---\n%s", n, n%5, body)
	}
}

// BenchmarkSave is the time from the write of a session to its new bytes served, the median; ready is from the start to the
// first page served, memory what the process holds then.
func BenchmarkSave(b *testing.B) {
	for _, size := range []struct {
		name string
		book files
		in   string // the folder of the handbook that is saved
	}{
		{"50 sessions", bigHandbook(50), ""},
		{"2000 sessions in one handbook", bigHandbook(2000), ""},
		{"1000 sessions", bigLibrary(20), "buku-007/"},
		{"10000 sessions", bigLibrary(200), "buku-007/"},
	} {
		b.Run(size.name, func(b *testing.B) {
			dir := b.TempDir()
			fill(b, dir, size.book)
			address := size.in + "hari-2/sesi-13.html"
			start := time.Now()
			s := serveDir(b, dir)
			s.get(address)
			ready := time.Since(start)
			name := "content/" + size.in + "hari-2/01-sesi-13.md"
			var took []time.Duration
			for n := 0; b.Loop(); n++ {
				mark := fmt.Sprintf("Suntingan nomor %d.", n)
				text := size.book[name] + mark + "\n"
				<-time.After(50 * time.Millisecond) // what an author does between two saves is longer yet
				start := time.Now()
				write(b, dir, name, text)
				for {
					if _, html := s.get(address); strings.Contains(html, mark) {
						break
					}
				}
				took = append(took, time.Since(start))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms-median")
			b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "ms-95%")
			b.ReportMetric(float64(ready.Milliseconds()), "ms-ready")
			b.ReportMetric(float64(resident(b)), "MB")
		})
	}
}

// resident is what the process holds in memory, in megabytes; 0 where the system does not tell.
func resident(b *testing.B) int {
	runtime.GC()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, after, _ := strings.Cut(string(status), "VmRSS:")
	var kilobytes int
	if _, err := fmt.Sscan(after, &kilobytes); err != nil {
		b.Fatal(err)
	}
	return kilobytes / 1024
}
