//go:build heavy

package preview_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"bekal/internal/preview"
)

// ways are those in which a preview learns of changes.
func ways() map[string]func(*preview.Options) {
	return map[string]func(*preview.Options){
		"told by the system":     func(*preview.Options) {},
		"looking twice a second": func(o *preview.Options) { o.Poll = 500 * time.Millisecond },
	}
}

// TestFiftyMistakesAndTheirMends breaks and mends one file again and again. Each mistake is told to whoever looks, and
// gone when it is mended, without a restart. The times are those of a machine that has other things to do.
func TestFiftyMistakesAndTheirMends(t *testing.T) {
	s := serve(t, smallBook())
	l := s.listen("rules.html")
	l.next()
	var broken, mended []time.Duration
	for n := range 50 {
		start := time.Now()
		write(t, s.dir, "content/rules.md", fmt.Sprintf("---\ntitle: Aturan: %d\n---\n", n))
		for len(l.next().Problems) == 0 {
		}
		broken = append(broken, time.Since(start))
		start = time.Now()
		text := fmt.Sprintf("Tepat waktu, kali ke-%d.", n)
		write(t, s.dir, "content/rules.md", "---\ntitle: Aturan\n---\n## Hadir\n\n"+text+"\n")
		for len(l.next().Problems) > 0 {
		}
		mended = append(mended, time.Since(start))
		s.await("rules.html", text)
	}
	s.expectSite()
	slices.Sort(broken)
	slices.Sort(mended)
	t.Logf("told after %s, at most %s; gone after %s, at most %s", broken[25], broken[49], mended[25], mended[49])
	if broken[25] > 2*time.Second {
		t.Errorf("half of the mistakes are told later than %s", broken[25]) // half a second is promised
	}
}

// TestAHundredNewFolders makes them one in another without a pause, and edits what lies in them later.
func TestAHundredNewFolders(t *testing.T) {
	for name, way := range ways() {
		t.Run(name, func(t *testing.T) { hundredFolders(t, serve(t, smallBook(), way)) })
	}
}

func hundredFolders(t *testing.T, s *stand) {
	address := func(n int) string { return fmt.Sprintf("bab/a%d/b/c/isi.html", n) }
	name := func(n int) string { return fmt.Sprintf("content/bab/a%d/b/c/isi.md", n) }
	start := time.Now()
	for n := range 100 {
		write(t, s.dir, name(n), fmt.Sprintf("---\ntitle: Bab\n---\nYang ke-%d.\n", n))
	}
	for n := range 100 {
		s.await(address(n), fmt.Sprintf("Yang ke-%d.", n))
	}
	t.Log("all are served after ", time.Since(start)) // two seconds are promised, and 1.5 s more where it looks by itself
	for _, n := range []int{0, 50, 99} {
		write(t, s.dir, name(n), "---\ntitle: Bab\n---\nLain.\n")
		s.await(address(n), "Lain.")
	}
}
