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

// bigLibrary is a library of so many handbooks with fifty sessions each; none: one handbook.
func bigLibrary(handbooks int) files {
	all := files{}
	begin := func(in, kind string) {
		all[in+"index.md"] = "---\ntitle: Orientasi\ntimezone: WIB\n" + kind + "---\nSelamat datang.\n"
	}
	if handbooks == 0 {
		addHandbook(all, "content/", begin)
		return all
	}
	begin("content/", "kind: library\n")
	for n := range handbooks {
		addHandbook(all, fmt.Sprintf("content/buku-%03d/", n), begin)
	}
	return all
}

func addHandbook(all files, in string, begin func(in, kind string)) {
	begin(in, "")
	all[in+"aturan.md"] = "---\ntitle: Aturan\n---\n## Hadir\n\nDatang tepat waktu.\n"
	all[in+"glosarium.md"] = "---\ntitle: Glosarium\n---\nSKP\n: Sasaran Kinerja Pegawai\n"
	for n := range 5 {
		all[fmt.Sprintf("%snarasumber/orang-%d.md", in, n)] = fmt.Sprintf("---\nnama: Orang Nomor %d, S.H.\n---\nBekerja.\n", n)
	}
	body := strings.Repeat("Kalimat tentang **SKP** yang cukup panjang untuk menjadi satu paragraf, dengan [tautan](../aturan.md#hadir) di dalamnya.\n\n## Bagian\n\n- satu\n- dua\n\n", 4)
	for n := range 50 {
		day := fmt.Sprintf("%shari-%d/", in, 1+n/13)
		all[day+"index.md"] = fmt.Sprintf("---\njudul: Hari\ntanggal: 2025-10-%02d\nmulai: 08.00\n---\n", 6+n/13)
		all[day+fmt.Sprintf("%02d-sesi-%d.md", 1+n%13, n)] = fmt.Sprintf("---\njudul: Sesi %d\ndurasi: 30\nnarasumber: Orang Nomor %d, S.H.\n---\n%s", n, n%5, body)
	}
}

// BenchmarkSave is the time from the write of a session to its new bytes served, the median; ready is from the start to the
// first page served, memory what the process holds then.
func BenchmarkSave(b *testing.B) {
	for _, handbooks := range []int{0, 20, 200} {
		b.Run(fmt.Sprint(max(handbooks, 1)*50, " sessions"), func(b *testing.B) {
			dir := b.TempDir()
			fill(b, dir, bigLibrary(handbooks))
			in, address := "content/", "hari-2/sesi-13.html"
			if handbooks > 0 {
				in, address = "content/buku-007/", "buku-007/"+address
			}
			start := time.Now()
			s := serveDir(b, dir)
			s.get(address)
			ready := time.Since(start)
			name := in + "hari-2/01-sesi-13.md"
			var took []time.Duration
			for n := 0; b.Loop(); n++ {
				mark := fmt.Sprintf("Suntingan nomor %d.", n)
				text := bigLibrary(0)["content/hari-2/01-sesi-13.md"] + mark + "\n"
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
