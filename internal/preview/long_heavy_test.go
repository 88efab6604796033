//go:build heavy

package preview_test

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"bekal/internal/build"
	"bekal/internal/diag"
	"bekal/internal/preview"
)

// TestASwitchOfBranches changes 2,000 files, adds 100 and takes 100 away, and switches back.
func TestASwitchOfBranches(t *testing.T) {
	one := bigLibrary(41) // 2,050 sessions
	two := files{}
	changed, fresh := 0, "buku-000/hari-9/baru-0.html"
	for _, name := range slices.Sorted(maps.Keys(one)) {
		text := one[name]
		if strings.Contains(name, "-sesi-") && changed < 2000 {
			text, changed = text+"\nCabang lain.\n", changed+1
		}
		two[name] = text
	}
	for n := range 100 {
		delete(two, fmt.Sprintf("content/buku-%03d/hari-1/%02d-sesi-%d.md", n%35, 1+n/35, n/35))
		two[fmt.Sprintf("content/buku-%03d/hari-9/%02d-baru-%d.md", n%35, n/35, n/35)] = "---\ntitle: Baru\n---\nSesi baru.\n"
	}
	for name, way := range ways() {
		t.Run(name, func(t *testing.T) {
			s := serve(t, one, way)
			start := time.Now()
			apply(t, s.dir, one, two)
			s.await(fresh, "Sesi baru.")
			s.await("buku-034/hari-4/sesi-49.html", "Cabang lain.")
			t.Log("the other branch is there after ", time.Since(start)) // four seconds are promised, and 1.5 s more where it looks by itself
			apply(t, s.dir, two, one)
			s.until("the new page is gone", func() bool { status, _ := s.get(fresh); return status == http.StatusNotFound })
			s.expectSite(fresh)
			s.note(func() { t.Logf("it took %d rebuilds", len(s.rebuilt)) })
		})
	}
}

// TestAThousandRebuilds has 200 pages listening meanwhile. Goroutines and descriptors are as many afterwards.
func TestAThousandRebuilds(t *testing.T) {
	before, had := goroutines(), descriptors(t)
	s := serve(t, smallBook())
	var lines []*line
	for range 200 {
		l := s.listen("rules.html")
		l.next()
		go func() {
			for range l.news {
			}
		}()
		lines = append(lines, l)
	}
	var first, last runtime.MemStats
	for n := range 1000 {
		write(t, s.dir, "content/rules.md", fmt.Sprintf("---\ntitle: Aturan\n---\n## Hadir\n\nNomor %d.\n", n))
		s.await("rules.html", fmt.Sprintf("Nomor %d.", n))
		if n == 100 {
			runtime.GC()
			runtime.ReadMemStats(&first)
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&last)
	if last.HeapAlloc > first.HeapAlloc*6/5 {
		t.Errorf("the heap holds %d KB, it held %d KB", last.HeapAlloc>>10, first.HeapAlloc>>10)
	}
	for _, l := range lines {
		l.end()
	}
	s.stop()
	http.DefaultClient.CloseIdleConnections()
	s.until("all goroutines and descriptors are back", func() bool { return goroutines() <= before && descriptors(t) <= had })
}

// TestTheEndOfALargeBeginning interrupts the first reading of ten thousand sessions at several moments of it. What is
// promised is 200 ms, on a machine that has nothing else to do.
func TestTheEndOfALargeBeginning(t *testing.T) {
	dir := t.TempDir()
	fill(t, dir, bigLibrary(200))
	project, err := build.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer project.Close()
	before := goroutines()
	for _, after := range []time.Duration{0, 20, 50, 100, 200, 300, 400, 600} {
		ctx, cancel := context.WithTimeout(t.Context(), after*time.Millisecond)
		start := time.Now()
		_, err := preview.New(ctx, preview.Options{Project: project, Build: options(dir), Problems: func([]diag.Problem) {}})
		if took := time.Since(start) - after*time.Millisecond; took > 2*time.Second && err != nil {
			t.Errorf("it goes on for %s", took)
		} else {
			t.Logf("interrupted after %d ms it ends %s later: %v", after, took, err)
		}
		cancel()
		awaitGoroutines(t, before)
	}
}

func descriptors(t *testing.T) int {
	t.Helper()
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Skip("needs /proc")
	}
	return len(entries)
}
