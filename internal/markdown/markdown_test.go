package markdown

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"bekal/internal/diag"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// example is Markdown with the HTML that it gives and the problems that it has.
type example struct {
	name     string
	markdown string
	html     string
	problems string // one a line, as describe writes them
}

// words are those of the tests.
var words = Words{
	Note: "Catatan", Tip: "Kiat", Important: "Penting", Warning: "Peringatan", Caution: "Awas", Task: "Tugas",
	Bring: "Bawa", Answer: "Jawaban", Committee: "Panitia",
	Footnotes: "Catatan kaki", BackToText: "Kembali ke teks", Table: "Tabel",
}

func run(t *testing.T, o Options, examples []example) {
	t.Helper()
	for _, e := range examples {
		t.Run(e.name, func(t *testing.T) {
			document, problems := parse(e.markdown, o)
			compare(t, "HTML", render(t, document, Rendering{Words: words}), e.html)
			compare(t, "problems", describe(problems, diag.English), e.problems)
		})
	}
}

func parse(markdown string, o Options) (*Document, []diag.Problem) {
	return Parse(diag.Source{File: "a.md", Text: []byte(markdown)}, 0, o)
}

func render(t *testing.T, document *Document, r Rendering) string {
	t.Helper()
	var out bytes.Buffer
	if err := document.Render(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// describe writes problems as line:column:width, rule, message and hint.
func describe(problems []diag.Problem, language diag.Language) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%d:%d:%d %s %s: %s", p.Line, p.Column, p.Width, p.Severity, p.Rule, p.Message.In(language))
		if !p.Hint.IsZero() {
			fmt.Fprintf(&b, " | %s", p.Hint.In(language))
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func compare(t *testing.T, what, got, want string) {
	t.Helper()
	if strings.TrimSpace(got) != strings.TrimSpace(want) {
		t.Errorf("%s\ngot:\n%s\nwant:\n%s", what, got, want)
	}
}

// TestPage holds a page that has everything, as a file with plain newlines, with carriage returns and with a mark of
// byte order, after front matter and without: all give the same bytes and the same problems, further down or not.
func TestPage(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "page.md"))
	if err != nil {
		t.Fatal(err)
	}
	const frontMatter = "---\ntitle: Contoh\n---\n"
	crlf := bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))
	files := map[string]struct {
		text        string
		start, line int
	}{
		"plain":            {string(text), 0, 0},
		"carriage returns": {string(crlf), 0, 0},
		"mark":             {"\ufeff" + string(text), 0, 0},
		"after the mark":   {"\ufeff" + string(text), 3, 0},
		"front matter":     {frontMatter + string(text), len(frontMatter), 3},
	}
	for name, file := range files {
		t.Run(name, func(t *testing.T) {
			source := diag.Source{File: "content/page.md", Text: []byte(file.text)}
			document, problems := Parse(source, file.start, Options{Title: "Contoh Jum'at"})
			var out strings.Builder
			out.WriteString(render(t, document, Rendering{Words: words, Terms: NewTerms(document.Definitions())}))
			for i := range problems {
				problems[i].Line -= file.line
			}
			out.WriteString("\n" + describe(problems, diag.English) + "\n")
			for _, l := range document.Links() {
				fmt.Fprintf(&out, "link %d %q %q %q\n", source.Place(l.Start, l.End).Line-file.line, l.Destination, l.Alt, file.text[l.Start:l.End])
			}
			for _, h := range document.Headings() {
				fmt.Fprintf(&out, "heading %d %s %q %q\n", h.Level, h.ID, h.Text, strings.ReplaceAll(file.text[h.Start:h.End], "\r", ""))
			}
			golden(t, "page.golden", out.String())
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, name, got, string(want))
}

// TestRenderTwice shows a document in several ways at once: rendering changes nothing in it.
func TestRenderTwice(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "page.md"))
	if err != nil {
		t.Fatal(err)
	}
	document, _ := parse(string(text), Options{})
	terms := NewTerms(document.Definitions())
	site := Rendering{Words: words, Terms: terms}
	print := Rendering{Words: words, Terms: terms, IDPrefix: "day-1-", Paper: &Paper{}, Resolve: func(l Link) Target {
		return Target{Href: strings.TrimPrefix(l.Destination, "../"), Note: "hal. 3"}
	}}
	first, second := render(t, document, site), render(t, document, print)
	if first == second {
		t.Fatal("the two renderings do not differ")
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if got := render(t, document, site); got != first {
				t.Errorf("site:\n%s", got)
			}
			if got := render(t, document, print); got != second {
				t.Errorf("print:\n%s", got)
			}
			document.Sections()
			document.Definitions()
		})
	}
	group.Wait()
	golden(t, "print.golden", second)
}
