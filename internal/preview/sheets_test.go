package preview_test

import (
	"net/http"
	"strings"
	"testing"
)

// TestSheets shows print editions in their place, the one that is asked for, and follows edits in it.
func TestSheets(t *testing.T) {
	t.Parallel()
	s := serve(t, smallBook())
	status, html := s.get("-/print/")
	for _, want := range []string{
		`<iframe src="/print/index.html" title="book">`,
		`<a href="/-/print/?of=print%2Findex.html" aria-current="page">book</a>`,
		`<a href="/-/print/?of=print%2Fday-1%2Findex.html">day-1</a>`,
	} {
		if status != http.StatusOK || !strings.Contains(html, want) {
			t.Errorf("%d, and nowhere %s", status, want)
		}
	}
	if _, html := s.get("-/print/?of=print%2Ftimetable.html"); !strings.Contains(html, `<iframe src="/print/timetable.html"`) {
		t.Error("the timetable is not shown")
	}
	if _, html := s.get("-/"); !strings.Contains(html, `<a href="/-/print/?of=print%2Fday-1%2Findex.html">`) {
		t.Error("the outline does not lead to the handout of a day")
	}
	write(t, s.dir, "content/rules.md", "---\ntitle: Aturan\n---\n## Hadir\n\nTepat waktu, di kertas juga.\n")
	s.await("print/index.html", "di kertas juga")
	write(t, s.dir, "content/index.md", "---\ntitle: Orientasi\nprint: false\n---\n")
	s.await("-/print/", "Nothing is printed of this handbook.")
	if _, html := s.get("-/print/"); strings.Contains(html, "<iframe") {
		t.Error("there is a frame without an edition")
	}
}
