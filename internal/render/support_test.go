package render

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/site"
	"bekal/layouts"
)

var update = flag.Bool("update", false, "rewrite the golden files and the generated part of docs/theming.md")

// files are a folder in a test: paths and texts.
type files map[string]string

func (f files) fs() fs.FS {
	folder := fstest.MapFS{}
	for name, text := range f {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return folder
}

// page is a Markdown file: its front matter, and its body.
func page(frontMatter, body string) string { return "---\n" + frontMatter + "\n---\n" + body }

// defaults is the default theme alone.
func defaults() Layers { return Layers{Default: layouts.Default()} }

// over is a user's layer over the default theme.
func over(f files) Layers { return Layers{User: f.fs(), Default: layouts.Default()} }

// press is a site with a renderer of its pages.
type press struct {
	*Renderer
	t        testing.TB
	site     *site.Site
	problems []diag.Problem // of New
}

// lay reads a project's content/ and prepares its pages. There must be no error in it.
func lay(t testing.TB, project fs.FS, layers Layers, o site.Options) press {
	t.Helper()
	s, problems := readProject(project, o)
	theme, wrong := NewTheme(layers)
	if problems = slices.Concat(problems, wrong); diag.Count(problems, diag.Error) > 0 {
		t.Fatal(said(problems))
	}
	folder, err := fs.Sub(project, "content")
	if err != nil {
		t.Fatal(err)
	}
	r, found := New(s, theme, folder, Options{Committee: o.Audience == content.Committee})
	return press{r, t, s, found}
}

func readProject(project fs.FS, o site.Options) (*site.Site, []diag.Problem) {
	tree, problems := content.Read(project)
	s, found := site.New(tree, o)
	return s, slices.Concat(problems, found)
}

// layContent is lay for the files of content/ with the default theme.
func layContent(t testing.TB, f files) press {
	t.Helper()
	return layContentAndTheme(t, f, nil)
}

// layContentAndTheme is lay for the files of content/ with a user's layer.
func layContentAndTheme(t testing.TB, f, theme files) press {
	t.Helper()
	project := files{}
	for name, text := range f {
		project["content/"+name] = text
	}
	return lay(t, project.fs(), over(theme), site.Options{})
}

// layTheme is lay for a handbook of one page, Judul, with a user's layer.
func layTheme(t testing.TB, theme files) press {
	t.Helper()
	return layContentAndTheme(t, files{"index.md": page("title: Judul", "Isi.\n")}, theme)
}

// layExample is lay for testdata/handbook, which has every kind of page.
func layExample(t testing.TB) press {
	t.Helper()
	return lay(t, os.DirFS(filepath.Join("testdata", "handbook")), defaults(), site.Options{BaseURL: "https://example.org/uji/"})
}

// at gives the page at an address.
func (b press) at(address string) *site.Page {
	b.t.Helper()
	for _, p := range b.site.Pages {
		if p.Address == address {
			return p
		}
	}
	b.t.Fatalf("there is no page at %s", address)
	return nil
}

// make makes the page at an address, with whatever problems.
func (b press) make(address string) Made {
	b.t.Helper()
	made, err := b.Page(b.t.Context(), b.at(address))
	if err != nil {
		b.t.Fatal(err)
	}
	return made
}

// html makes the page at an address without a problem.
func (b press) html(address string) string {
	b.t.Helper()
	made := b.make(address)
	if len(made.Problems) > 0 {
		b.t.Fatalf("%s:\n%s", address, said(made.Problems))
	}
	return string(made.HTML)
}

// data gives what a layout sees of the page at an address, without its body.
func (b press) data(address string) *Page {
	b.t.Helper()
	p := b.at(address)
	return b.books[p.Handbook].view(prefixOf(address)).makePage(p)
}

// said writes problems as a test expects them: place, severity, message, rule, and the hint on a line of its own.
func said(problems []diag.Problem) string { return saidIn(problems, diag.English) }

func saidIn(problems []diag.Problem, language diag.Language) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%s: %s: %s (%s)\n", p.Place, p.Severity, p.Message.In(language), p.Rule)
		if !p.Hint.IsZero() {
			fmt.Fprintf(&b, "  %s\n", p.Hint.In(language))
		}
	}
	return b.String()
}

// wantSaid holds problems against what they must say, in lines that may be indented like the test.
func wantSaid(t testing.TB, problems []diag.Problem, want string) {
	t.Helper()
	var lines []string
	for line := range strings.Lines(strings.Trim(want, "\n\t ")) {
		lines = append(lines, strings.TrimPrefix(strings.TrimLeft(line, "\t"), "| "))
	}
	want = strings.TrimSuffix(strings.Join(lines, ""), "\n")
	if got := strings.TrimSuffix(said(problems), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// golden holds a text against testdata/NAME, or writes it there with -update.
func golden(t testing.TB, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", filepath.FromSlash(name))
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (see it with: go test ./internal/render -update && git diff)\n%s", file, firstDifference(string(want), got))
	}
}

// firstDifference shows the first line in which two texts differ.
func firstDifference(want, got string) string {
	wants, gots := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(wants), len(gots)) {
		if wants[i] != gots[i] {
			return fmt.Sprintf("line %d\nwant %s\ngot  %s", i+1, wants[i], gots[i])
		}
	}
	return fmt.Sprintf("want %d lines, got %d", len(wants), len(gots))
}

// listOf gives the names in a folder.
func listOf(t testing.TB, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

// aLibrary is a project with two handbooks.
func aLibrary() fs.FS {
	return files{
		"content/index.md":                   page("kind: library\ntitle: Pustaka\ndescription: Semua angkatan.\ntimezone: WITA\ncolor: \"#004488\"\nstatus: draft", "Pilih buku.\n"),
		"content/kalbar-2024/index.md":       page("title: Kalbar\nvenue: Aula\ncity: Sambas\nbatch: I\ntheme: Satu", ""),
		"content/kalbar-2024/hari-1/a.md":    page("title: Sesi\ntime: 08.00-09.00", ""),
		"content/kalbar-2025/index.md":       page("title: Kalbar lagi\nlanguage: en\nbase_url: https://example.org/2025/", ""),
		"content/kalbar-2025/rules.md":       page("title: Rules", "See [home](index.md).\n"),
		"content/kalbar-2025/day-1/index.md": page("title: One\ndate: 2025-10-06", ""),
		"content/kalbar-2025/day-2/index.md": page("title: Two\ndate: 2025-10-07", ""),
	}.fs()
}

// siteOptions are those of a build for participants.
func siteOptions() site.Options { return site.Options{Audience: content.Participants} }
