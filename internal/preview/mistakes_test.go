package preview_test

import (
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"bekal/internal/diag"
)

// TestAMistakeKeepsTheLastGoodPage makes mistakes of every kind. Each leaves the page as it was, is told with its place
// to whoever looks at it and once in the terminal, and is gone when it is mended.
func TestAMistakeKeepsTheLastGoodPage(t *testing.T) {
	t.Parallel()
	mistakes := []struct{ name, file, text, place, message string }{
		{"front matter that is no YAML", "content/day-1/01-apel.md", "---\ntitle: Apel: pagi\n---\nLain.\n", "content/day-1/01-apel.md:2:12", "a text with a colon in it needs quotes"},
		{"a time that is none", "content/day-1/01-apel.md", "---\ntitle: Lain\ntime: 25.00\n---\nLain.\n", "content/day-1/01-apel.md:3:7", ""},
		{"the handbook's own", "content/index.md", "---\ntitle: Orien: tasi\n---\n", "content/index.md:2:13", "a text with a colon in it needs quotes"},
		{"a time zone that is none", "content/index.md", "---\ntitle: Lain\ntimezone: Mars\n---\n", "content/index.md:3:11", ""},
		{"a layout", "layouts/session.html", "{{.Title}", "layouts/session.html:1", ""},
		{"a layout that fails when it is run", "layouts/session.html", "{{.Titel}}", "layouts/session.html:1:3", ""},
		{"words", "layouts/words/id.yaml", "nav: [", "layouts/words/id.yaml:1:6", ""},
		{"an asset", "layouts/assets/icons/clock.svg", "no drawing", "layouts/assets/icons/clock.svg", "this icon is no SVG drawing"},
	}
	for _, m := range mistakes {
		t.Run(m.name, func(t *testing.T) {
			t.Parallel()
			s := serve(t, smallBook())
			_, good := s.page("day-1/apel.html")
			l := s.listen("day-1/apel.html")
			before := l.next()
			if len(before.Problems) > 0 {
				t.Fatalf("there are problems at first: %+v", before.Problems)
			}
			write(t, s.dir, m.file, m.text)
			var n news
			for n = l.next(); len(n.Problems) == 0; n = l.next() {
			}
			if p := n.Problems[0]; !strings.HasPrefix(p.Place, m.place) || m.message != "" && p.Message != m.message || p.Edit == "" {
				t.Errorf("it says %+v, want %s: %s", n.Problems, m.place, m.message)
			}
			if status, html := s.page("day-1/apel.html"); status != http.StatusOK || html != good {
				t.Errorf("the page has status %d and is the last good one: %t", status, html == good)
			}
			text, ok := smallBook()[m.file]
			if ok {
				write(t, s.dir, m.file, text)
			} else {
				remove(t, s.dir, m.file)
			}
			for n = l.next(); len(n.Problems) > 0; n = l.next() {
			}
			s.expectSite()
			s.note(func() {
				count := map[string]int{}
				for _, p := range s.told {
					if count[p.Message.In(diag.English)]++; count[p.Message.In(diag.English)] > 1 {
						t.Errorf("the terminal is told twice: %s", p.Message.In(diag.English))
					}
				}
				if len(s.told) == 0 {
					t.Error("the terminal is told nothing")
				}
			})
		})
	}
}

// TestABrokenPageKeepsNoOther edits another page while one is broken.
func TestABrokenPageKeepsNoOther(t *testing.T) {
	t.Parallel()
	s := serve(t, smallBook())
	write(t, s.dir, "content/day-1/01-apel.md", "---\ntitle: Apel: pagi\n---\n")
	write(t, s.dir, "content/rules.md", "---\ntitle: Aturan\n---\n## Hadir\n\nYang baru.\n")
	s.await("rules.html", "Yang baru.")
	if _, html := s.page("day-1/apel.html"); !strings.Contains(html, "Kita berbaris.") {
		t.Error("the broken page is not the last good one")
	}
}

// TestADeadLinkIsShownAsText: what can be made of a page is shown, since its author goes on writing it.
func TestADeadLinkIsShownAsText(t *testing.T) {
	t.Parallel()
	s := serve(t, smallBook())
	l := s.listen("rules.html")
	l.next()
	write(t, s.dir, "content/rules.md", "---\ntitle: Aturan\n---\n## Hadir\n\nLihat [nanti](belum.md).\n")
	n := l.next()
	if len(n.Problems) != 1 || n.Problems[0].Place != "content/rules.md:6:15" || n.Problems[0].Quote != "Lihat [nanti](belum.md)." || n.Problems[0].Caret != "              ^~~~~~~~" {
		t.Errorf("it says %+v", n.Problems)
	}
	if _, html := s.page("rules.html"); !strings.Contains(html, "Lihat nanti.") {
		t.Error("the page is not shown with the text of its link")
	}
}

// TestALineIsQuotedAsItWas: while the last good page stands, its problems are shown with its own lines, and those of the
// file with the file's.
func TestALineIsQuotedAsItWas(t *testing.T) {
	t.Parallel()
	s := serve(t, smallBook())
	l := s.listen("rules.html")
	l.next()
	write(t, s.dir, "content/rules.md", "---\ntitle: Aturan\n---\n## Hadir\n\nLihat [nanti](belum.md).\n")
	for len(l.next().Problems) == 0 {
	}
	write(t, s.dir, "content/rules.md", "---\ntitle: Aturan: baru\ntags: x\n---\n## Hadir\n\nYang lain.\n")
	quotes := map[string]string{}
	for len(quotes) < 2 {
		for _, p := range l.next().Problems {
			quotes[p.Place] = p.Quote
		}
	}
	want := map[string]string{"content/rules.md:2:14": "title: Aturan: baru", "content/rules.md:6:15": "Lihat [nanti](belum.md)."}
	if !maps.Equal(quotes, want) {
		t.Errorf("it quotes %q, want %q", quotes, want)
	}
}

// TestAPageThatNeverWasGoodShowsWhy has its problem in the place of a page.
func TestAPageThatNeverWasGoodShowsWhy(t *testing.T) {
	t.Parallel()
	s := serve(t, smallBook())
	write(t, s.dir, "content/baru.md", "---\ntitle: Satu: dua\n---\nIsi.\n")
	s.until("the page has a problem", func() bool { status, _ := s.get("baru.html"); return status == http.StatusInternalServerError })
	if _, html := s.page("baru.html"); !strings.Contains(html, "content/baru.md:2:12") || !strings.Contains(html, "needs quotes") {
		t.Error("it does not say why")
	}
	if status, _ := s.page("rules.html"); status != http.StatusOK {
		t.Errorf("another page has status %d", status)
	}
	write(t, s.dir, "content/baru.md", "---\ntitle: \"Satu: dua\"\n---\nIsi.\n")
	s.await("baru.html", "Satu: dua")
	s.expectSite()
}

// TestABrokenFirstBuildBecomesTheSite starts with what cannot be shown at all.
func TestABrokenFirstBuildBecomesTheSite(t *testing.T) {
	t.Parallel()
	starts := map[string]files{
		"no page":               {"content/index.md": ""},
		"the handbook's own":    {"content/index.md": "---\ntitle: Satu: dua\n---\n"},
		"a layout":              {"layouts/base.html": "{{.Title}"},
		"a layout and a word":   {"layouts/base.html": "{{end}}", "layouts/words/id.yaml": "["},
		"an icon, with content": {"layouts/assets/icons/clock.svg": "x"},
	}
	for name, broken := range starts {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			book := smallBook()
			for file, text := range broken {
				book[file] = text
			}
			dir := t.TempDir()
			fill(t, dir, book)
			if name == "no page" {
				remove(t, dir, "content")
				if err := os.Mkdir(filepath.Join(dir, "content"), 0o755); err != nil {
					t.Fatal(err)
				}
			}
			s := serveDir(t, dir)
			status, html := s.page("index.html")
			if status != http.StatusInternalServerError || !strings.Contains(html, `class="problems"`) || !strings.Contains(html, `class="error"`) {
				t.Errorf("it starts with status %d and\n%s", status, html)
			}
			for file := range broken {
				remove(t, dir, file)
			}
			fill(t, dir, smallBook())
			s.await("index.html", "Selamat datang")
			s.await("day-1/apel.html", "Kita berbaris")
			s.expectSite()
		})
	}
}

// TestAHalfWrittenFileIsNoMistake writes a file in two parts, 80 ms apart.
func TestAHalfWrittenFileIsNoMistake(t *testing.T) {
	t.Parallel()
	s := serve(t, smallBook())
	l := s.listen("rules.html")
	l.next()
	file, err := os.Create(filepath.Join(s.dir, "content", "rules.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"---\ntitle: Aturan\nspeakers", "\ndescription: Baru\n---\n## Hadir\n"} {
		if _, err := file.WriteString(strings.ReplaceAll(part, "speakers", "tags: [a, b")); err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(part, "---") {
			<-time.After(80 * time.Millisecond)
			if _, err := file.WriteString("]"); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	for n := l.next(); ; n = l.next() {
		if len(n.Problems) > 0 {
			t.Fatalf("a half of it was told: %+v", n.Problems)
		}
		if _, html := s.get("rules.html"); strings.Contains(html, "Baru") {
			break
		}
	}
	s.until("the terminal is told of one file", func() (told bool) {
		s.note(func() {
			told = len(s.rebuilt) > 0 && slices.Equal(s.rebuilt[len(s.rebuilt)-1], []string{"content/rules.md"})
		})
		return told
	})
	s.note(func() {
		if len(s.told) > 0 {
			t.Errorf("the terminal was told %v", s.told)
		}
	})
}

// TestBreakAndMend does so again and again: the banner comes and goes. Its log says how soon.
func TestBreakAndMend(t *testing.T) {
	t.Parallel()
	s := serve(t, smallBook())
	l := s.listen("day-1/apel.html")
	l.next()
	var slowest time.Duration
	for range 10 {
		start := time.Now()
		write(t, s.dir, "content/day-1/01-apel.md", "---\ntitle: Apel: pagi\n---\n")
		for n := l.next(); len(n.Problems) == 0; n = l.next() {
		}
		slowest = max(slowest, time.Since(start))
		write(t, s.dir, "content/day-1/01-apel.md", smallBook()["content/day-1/01-apel.md"])
		for n := l.next(); len(n.Problems) > 0; n = l.next() {
		}
	}
	t.Log("the slowest banner came after ", slowest)
	s.expectSite()
}
