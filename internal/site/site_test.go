package site

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// files are a project's content folder in a test: paths below content/ and what stands there.
type files map[string]string

// read gives the tree of files that are all well by themselves.
func (f files) read(t testing.TB) *content.Tree {
	t.Helper()
	tree, problems := f.readBroken()
	for _, p := range problems {
		t.Errorf("reading: %s: %s", p.Place, p.Message.In(diag.English))
	}
	return tree
}

func (f files) readBroken() (*content.Tree, []diag.Problem) {
	project := fstest.MapFS{}
	for name, text := range f {
		project["content/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return content.Read(project)
}

// build makes a site without a problem.
func (f files) build(t testing.TB, o Options) *Site {
	t.Helper()
	s, problems := New(f.read(t), o)
	if len(problems) > 0 {
		t.Errorf("problems:\n%s", said(problems, diag.English))
	}
	return s
}

// page is a page with front matter.
func page(frontMatter ...string) string {
	return "---\n" + strings.Join(frontMatter, "\n") + "\n---\n"
}

// said writes problems as a test expects them: place, severity, message, rule, and the hint on a line of its own.
func said(problems []diag.Problem, language diag.Language) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%s: %s: %s (%s)\n", p.Place, p.Severity, p.Message.In(language), p.Rule)
		if !p.Hint.IsZero() {
			fmt.Fprintf(&b, "  %s\n", p.Hint.In(language))
		}
	}
	return b.String()
}

// wantProblems holds what is said in both languages against what is expected, written as said writes it.
func wantProblems(t *testing.T, problems []diag.Problem, english, indonesian string) {
	t.Helper()
	for language, want := range map[diag.Language]string{diag.English: english, diag.Indonesian: indonesian} {
		want = strings.TrimLeft(strings.ReplaceAll(want, "\n\t\t", "\n"), "\n")
		want = strings.TrimRight(want, "\n\t")
		if got := strings.TrimRight(said(problems, language), "\n"); got != want {
			t.Errorf("%s:\n%s\nwant:\n%s", language, got, want)
		}
	}
}

// addresses lists what a site publishes, a line each.
func addresses(s *Site) string {
	var lines []string
	for _, p := range s.Pages {
		lines = append(lines, p.Address)
	}
	for _, f := range s.Files {
		lines = append(lines, f.Address)
	}
	for _, r := range s.Redirects {
		lines = append(lines, r.Address+" -> "+r.To.Address)
	}
	return strings.Join(lines, "\n")
}

func pageAt(t testing.TB, s *Site, address string) *Page {
	t.Helper()
	for _, p := range s.Pages {
		if p.Address == address {
			return p
		}
	}
	t.Fatalf("there is no page at %s among\n%s", address, addresses(s))
	return nil
}
