package preview_test

import (
	"html"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bekal/internal/build"
	"bekal/internal/diag"
)

// TestServesWhatABuildWrites asks for every file of a build that shows drafts.
func TestServesWhatABuildWrites(t *testing.T) {
	t.Parallel()
	s := serve(t, smallBook())
	s.expectSite("nothing.html", "day-1/nothing", "public/index.html", "content/index.md")
	if status, html := s.page("nowhere/at-all.html"); status != http.StatusNotFound || html != built(t, s.dir)["404.html"] {
		t.Errorf("a page that is not there has status %d", status)
	}
	if _, err := os.Stat(filepath.Join(s.dir, "public")); !os.IsNotExist(err) {
		t.Error("the preview wrote into public/, or: ", err)
	}
}

// TestFolders answers for a folder as hosts do.
func TestFolders(t *testing.T) {
	t.Parallel()
	s := serve(t, smallBook())
	_, want := s.page("day-1/index.html")
	if status, got := s.page("day-1/"); status != http.StatusOK || got != want {
		t.Errorf("a folder with a slash has status %d", status)
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Get(s.url + "day-1")
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusTemporaryRedirect || answer.Header.Get("Location") != "/day-1/" {
		t.Errorf("a folder without one has status %d and leads to %q", answer.StatusCode, answer.Header.Get("Location"))
	}
}

// TestAPartOfAFile is what browsers ask for to play a film.
func TestAPartOfAFile(t *testing.T) {
	t.Parallel()
	s := serve(t, smallBook())
	request, err := http.NewRequest(http.MethodGet, s.url+"day-1/denah.svg", nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Range", "bytes=1-3")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusPartialContent || string(data) != "svg" || answer.Header.Get("Content-Type") != "image/svg+xml" {
		t.Errorf("%d %q %v %q", answer.StatusCode, data, err, answer.Header.Get("Content-Type"))
	}
}

// TestEditsAreServed makes the changes that authors make, one after the other.
func TestEditsAreServed(t *testing.T) {
	t.Parallel()
	s := serve(t, smallBook())
	edits := []struct {
		what          string
		edit          func()
		address, text string
	}{
		{"a page", func() { write(t, s.dir, "content/rules.md", "---\ntitle: Aturan\n---\n## Hadir\n\nTepat waktu!\n") }, "rules.html", "Tepat waktu!"},
		{"a title, in others' navigation", func() { write(t, s.dir, "content/rules.md", "---\ntitle: Tata krama\n---\n## Hadir\n") }, "day-1/apel.html", "Tata krama"},
		{"a new folder", func() {
			write(t, s.dir, "content/day-3/index.md", "---\ntitle: Hari tiga\n---\n")
			write(t, s.dir, "content/day-3/01-x.md", "---\ntitle: Sesi baru\n---\n")
		}, "day-3/x.html", "Sesi baru"},
		{"an edit in it", func() { write(t, s.dir, "content/day-3/01-x.md", "---\ntitle: Sesi lebih baru\n---\n") }, "day-3/x.html", "Sesi lebih baru"},
		{"a layout", func() { write(t, s.dir, "layouts/partials/foot.html", "<footer>Kaki sendiri</footer>") }, "rules.html", "Kaki sendiri"},
		{"a word", func() { write(t, s.dir, "layouts/words/id.yaml", "nav:\n  skip: Lompat ke sini\n") }, "rules.html", "Lompat ke sini"},
		{"a style", func() { write(t, s.dir, "layouts/assets/custom.css", "p { color: red }") }, "rules.html", "custom."},
		{"no layouts any more", func() { remove(t, s.dir, "layouts") }, "rules.html", "Bekal"},
		{"a picture", func() {
			write(t, s.dir, "content/day-1/denah.svg", `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>`)
		}, "day-1/apel.html", `width="40"`},
		{"a page without its draft mark", func() { write(t, s.dir, "content/day-1/02-draf.md", "---\ntitle: Sudah\n---\n") }, "day-1/draf.html", "Sudah"},
	}
	for _, e := range edits {
		e.edit()
		s.await(e.address, e.text)
		s.expectSite()
		if t.Failed() {
			t.Fatal("after ", e.what)
		}
	}
	remove(t, s.dir, "content/day-3")
	s.until("the day is gone", func() bool { status, _ := s.get("day-3/x.html"); return status == http.StatusNotFound })
	s.expectSite("day-3/x.html", "day-3/index.html")
}

func TestOutlineListsPagesAndProblems(t *testing.T) {
	t.Parallel()
	book := smallBook()
	book["content/rules.md"] = "---\ntitle: Aturan\nspeeker: x\n---\n## Hadir\n"
	s := serve(t, book)
	status, html := s.get("-/")
	for _, text := range []string{"content/rules.md:3:1", "unknown key", "speeker: x", `content/rules.md:3:1</a> · <a href="/rules.html">Aturan</a></p>`, `href="/day-1/apel.html"`, "vscode://file" + s.dir + "/content/day-1/01-apel.md:1:1", "Draft"} {
		if status != http.StatusOK || !strings.Contains(html, text) {
			t.Errorf("the outline has status %d and misses %s", status, text)
		}
	}
}

// TestTheWholeSiteIsAskedAbout makes mistakes that no page needs to be looked at for: a link to a heading that is not
// there, two sources of one address, and some that only `bekal check` asks about. The terminal and the outline tell just
// what `bekal check --drafts` would.
func TestTheWholeSiteIsAskedAbout(t *testing.T) {
	t.Parallel()
	book := smallBook()
	book["content/day-2/index.md"] = "---\ntitle: Hari dua\ndate: 2025-10-07\nschedule:\n  - 08.00-10.00 Etika digital\n  - 13.00-15.00 Budaya kerja\n---\nLihat [di sana](../rules.md#tidak-ada).\n"
	book["content/day-1/02-draf.md"] += "\nTODO: isi.\n"
	book["content/lupa.svg"] = book["content/day-1/denah.svg"]
	s := serve(t, book)
	s.asksAsCheck("content/day-1/02-draf.md:7:1", "content/day-2/index.md:6:5", "content/day-2/index.md:8:17", "content/lupa.svg")
	remove(t, s.dir, "content/lupa.svg")
	write(t, s.dir, "content/aturan.md", "---\ntitle: Aturan lain\nslug: rules\n---\n")
	s.asksAsCheck("content/aturan.md:3:7", "content/day-1/02-draf.md:7:1", "content/day-2/index.md:6:5", "content/day-2/index.md:8:17")
	s.until("the outline has no more of what was mended", func() bool { _, html := s.get("-/"); return !strings.Contains(html, "lupa.svg") })
}

// TestAnAnchorThatGoesIsMissedElsewhere takes a heading of a library's own page away, to which a page of a handbook
// leads that stays as it is.
func TestAnAnchorThatGoesIsMissedElsewhere(t *testing.T) {
	t.Parallel()
	home := "---\ntitle: Pustaka\nkind: library\ntimezone: WIB\n---\n## Hadir\n\nTepat waktu.\n"
	s := serve(t, files{
		"content/index.md":       home,
		"content/buku/index.md":  "---\ntitle: Buku\n---\n",
		"content/buku/aturan.md": "---\ntitle: Aturan\n---\nLihat [di sana](../index.md#hadir).\n",
	})
	s.asksAsCheck()
	write(t, s.dir, "content/index.md", strings.Replace(home, "Hadir", "Pulang", 1))
	s.asksAsCheck("content/buku/aturan.md:4:17")
}

// asksAsCheck wants a check to find problems at these places, and the terminal and the outline to tell of each.
func (s *stand) asksAsCheck(places ...string) {
	s.t.Helper()
	report, err := build.Check(s.t.Context(), options(s.dir))
	if err != nil {
		s.t.Fatal(err)
	}
	var found []string
	for _, p := range report.Problems {
		found = append(found, p.Place.String())
		s.await("-/", html.EscapeString(p.Message.In(diag.English)))
		s.await("-/", p.Place.String())
		s.until("the terminal tells "+p.Place.String(), func() (told bool) {
			s.note(func() {
				told = slices.ContainsFunc(s.told, func(t diag.Problem) bool {
					return t.Place == p.Place && t.Rule == p.Rule && t.Message.In(diag.English) == p.Message.In(diag.English) && t.Severity == p.Severity && t.Quote == p.Quote
				})
			})
			return told
		})
	}
	if !slices.Equal(found, places) {
		s.t.Errorf("a check finds problems at %q, want %q", found, places)
	}
	_, outline := s.get("-/")
	if n := strings.Count(outline, `class="place"`); n != len(places) {
		s.t.Errorf("the outline tells of %d problems, want %d", n, len(places))
	}
}
