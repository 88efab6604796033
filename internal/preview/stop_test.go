package preview_test

import (
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestTheEnd stops a preview with streams open, a page being made, and a change on its way. It ends at once, and
// nothing of it is left: no goroutine, no file. It does not run beside others, whose goroutines it would count.
func TestTheEnd(t *testing.T) {
	book := smallBook()
	book["layouts/page.html"] = `{{range 1000000000}}{{end}}` // runs until it is stopped
	before := goroutines()
	s := serve(t, book)
	had := all(t, s.dir)
	for range 5 {
		s.listen("index.html").next()
	}
	asked := make(chan bool)
	go func() {
		if answer, err := http.Get(s.url + "rules.html"); err == nil {
			answer.Body.Close()
		}
		close(asked)
	}()
	<-time.After(20 * time.Millisecond) // the page is being made by now, or will be
	write(t, s.dir, "content/rules.md", smallBook()["content/rules.md"])
	start := time.Now()
	s.stop()
	if took := time.Since(start); took > 2*time.Second { // 200 ms are promised; a test machine has other things to do
		t.Errorf("it took %s", took)
	}
	<-asked
	http.DefaultClient.CloseIdleConnections()
	for late := time.Now().Add(patience); goroutines() > before; {
		if time.Now().After(late) {
			t.Fatalf("%d goroutines are left, %d were there before:\n%s", goroutines(), before, stacks())
		}
		runtime.Gosched()
	}
	if now := all(t, s.dir); now != had {
		t.Errorf("the project holds\n%s\nit held\n%s", now, had)
	}
}

// goroutines counts those of the preview and its watcher.
func goroutines() int {
	return strings.Count(stacks(), "bekal/internal/preview.(") + strings.Count(stacks(), "bekal/internal/watch.")
}

func stacks() string {
	buffer := make([]byte, 1<<20)
	return string(buffer[:runtime.Stack(buffer, true)])
}

// all lists a folder's files with their sizes.
func all(t *testing.T, dir string) string {
	t.Helper()
	var list strings.Builder
	err := filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
		list.WriteString(name + "\n")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list.String()
}

// TestAPreviewLeavesABuildAlone looks at what was published while only the preview ran, and at what is built afterwards:
// no draft, and nothing of ours.
func TestAPreviewLeavesABuildAlone(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	fill(t, dir, smallBook())
	o := options(dir)
	o.Output, o.Drafts = filepath.Join(dir, "public"), false
	publish(t, o)
	before := modified(t, o.Output)
	s := serveDir(t, dir)
	s.await("day-1/draf.html", "Belum jadi.")
	write(t, dir, "content/rules.md", "---\ntitle: Aturan\n---\n## Hadir\n\nYang baru.\n")
	s.await("rules.html", "Yang baru.")
	s.stop()
	if after := modified(t, o.Output); after != before {
		t.Error("public/ was touched")
	}
	publish(t, o)
	err := filepath.WalkDir(o.Output, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		if strings.Contains(string(text), "Belum jadi.") || strings.Contains(string(text), `src="/-/`) {
			t.Errorf("%s holds a draft or something of the preview's", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// modified lists a folder's files with their times.
func modified(t *testing.T, dir string) string {
	t.Helper()
	var list strings.Builder
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			list.WriteString(name + info.ModTime().String() + "\n")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list.String()
}
