package preview

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bekal/internal/build"
	"bekal/internal/content"
	"bekal/internal/diag"
)

// inside is a preview that serves nobody, for what its answers do not show.
type inside struct {
	*Server
	t    *testing.T
	dir  string
	said []string
	told []diag.Problem
}

func newInside(t *testing.T, files map[string]string) *inside {
	t.Helper()
	in := &inside{t: t, dir: t.TempDir()}
	for name, text := range files {
		in.write(name, text)
	}
	project, err := build.Open(in.dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = project.Close() })
	in.Server, err = New(t.Context(), Options{
		Project: project, Build: build.Options{Dir: in.dir, Drafts: true, Audience: content.Participants}, Language: diag.English,
		Say:      func(text diag.Text) { in.said = append(in.said, text.In(diag.English)) },
		Problems: func(problems []diag.Problem) { in.told = append(in.told, problems...) },
	})
	if err != nil {
		t.Fatal(err)
	}
	return in
}

func (in *inside) write(name, text string) {
	in.t.Helper()
	name = filepath.Join(in.dir, filepath.FromSlash(name))
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text), 0o644)); err != nil {
		in.t.Fatal(err)
	}
}

// save writes a file and shows what became of it.
func (in *inside) save(name, text string) {
	in.t.Helper()
	in.write(name, text)
	in.changed(name)
}

func (in *inside) changed(name string) {
	in.t.Helper()
	edition, err := in.update(in.t.Context(), []string{name})
	if err != nil {
		in.t.Fatal(err)
	}
	in.show([]string{name}, edition)
}

// look opens the stream of a page for one answer.
func (in *inside) look(address string) news {
	in.t.Helper()
	n, err := in.newsFor(in.t.Context(), &stream{address: address}, true)
	if err != nil {
		in.t.Fatal(err)
	}
	return n
}

// TestAMistakeOfOurOwn has the server panic where it answers, where it reads, and where it asks. Each is told with where
// it happened, once, and the server goes on.
func TestAMistakeOfOurOwn(t *testing.T) {
	in := newInside(t, map[string]string{"content/index.md": "---\ntitle: Orientasi\n---\n"})
	shown := in.current.Load()
	const what = "this is a mistake in bekal itself, please report it: runtime error: invalid memory address or nil pointer dereference\n"
	isTold := func(times int) {
		t.Helper()
		if len(in.said) != times || !strings.HasPrefix(in.said[times-1], what) || !strings.Contains(in.said[times-1], "internal/preview.(*Server)") {
			t.Errorf("it says %q", in.said)
		}
	}
	in.current.Store(nil)
	for range 2 {
		answer := httptest.NewRecorder()
		in.answer(answer, httptest.NewRequest(http.MethodGet, "http://localhost/", nil))
		if answer.Code != http.StatusInternalServerError || !strings.HasPrefix(answer.Body.String(), what) {
			t.Errorf("the answer has status %d and says %q", answer.Code, answer.Body)
		}
		isTold(1)
	}
	in.current.Store(shown)
	in.slipped, in.live = "", &build.Live{}
	in.changed("content/index.md")
	isTold(2)
	if in.current.Load().edition != shown.edition {
		t.Error("another site is shown")
	}
	in.save("content/index.md", "---\ntitle: Yang baru\n---\n")
	if title := in.current.Load().edition.Site.Settings.Title; title != "Yang baru" {
		t.Errorf("after it the title is %q", title)
	}
	in.slipped = ""
	if in.survive(func() { in.askAbout(t.Context(), in.current.Load(), nil) }) {
		t.Error("there was no mistake")
	}
	isTold(3)
}

// TestWhatWasToldDoesNotGrow looks at many addresses where nothing is, and at pages that go away.
func TestWhatWasToldDoesNotGrow(t *testing.T) {
	in := newInside(t, map[string]string{
		"content/index.md": "---\ntitle: Orientasi\n---\n", "content/rules.md": "---\ntitle: Aturan\n---\n[x](nowhere.md)\n",
		"content/404.md": "---\ntitle: Tidak ada\n---\n[x](neither.md)\n",
	})
	for n := range 100 {
		in.look(fmt.Sprint("tidak-ada/", n))
	}
	in.look("rules.html")
	if len(in.told) != 2 || len(in.Server.told) != 2 {
		t.Errorf("%d problems are told, of %d origins", len(in.told), len(in.Server.told))
	}
	if err := os.Remove(filepath.Join(in.dir, "content", "rules.md")); err != nil {
		t.Fatal(err)
	}
	in.changed("content/rules.md")
	if len(in.Server.told) != 1 {
		t.Errorf("%d origins are kept without the page", len(in.Server.told))
	}
}

// TestThePageThatIsLookedAtStays has looked at more pages than are kept, when a layout fails.
func TestThePageThatIsLookedAtStays(t *testing.T) {
	files := map[string]string{"content/index.md": "---\ntitle: Orientasi\n---\n"}
	for n := range maxKept + 10 {
		files[fmt.Sprintf("content/bab-%d.md", n)] = "---\ntitle: Bab\n---\nIsi bab.\n"
	}
	in := newInside(t, files)
	for n := range maxKept + 10 {
		in.look(fmt.Sprintf("bab-%d.html", n))
	}
	in.save("content/bab-1.md", "---\ntitle: Bab\n---\nLain.\n")
	in.look("bab-3.html")
	in.save("layouts/page.html", "{{.Titel}}")
	page, err := in.current.Load().at(t.Context(), "bab-3.html")
	if err != nil || page.status != statusFound || !strings.Contains(string(page.html), "Isi bab.") {
		t.Errorf("the page has status %d and error %v", page.status, err)
	}
	if kept := len(in.current.Load().good); kept != 1 {
		t.Errorf("%d pages are kept", kept)
	}
}
