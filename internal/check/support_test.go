package check

import (
	"strings"
	"testing"
	"testing/fstest"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/markdown"
	"bekal/internal/site"

	"github.com/rogpeppe/go-internal/txtar"
)

// files are a content folder as a literal: paths below content/ and texts.
type files map[string]string

// page is a page with so many lines of front matter.
func page(lines ...string) string { return "---\n" + strings.Join(lines, "\n") + "\n---\n" }

// site reads the files and makes a site of them, with what is said meanwhile.
func (f files) site(t testing.TB, o site.Options) (*site.Site, []diag.Problem) {
	t.Helper()
	folder := fstest.MapFS{}
	for name, text := range f {
		folder["content/"+name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	tree, problems := content.Read(folder)
	s, more := site.New(tree, o)
	if s == nil {
		t.Fatal(problems, more)
	}
	return s, append(problems, more...)
}

// ask gives all that is asked of the files' site, a line each: place, level, message and rule.
func (f files) ask(t testing.TB, o Options) []string {
	t.Helper()
	of := site.Options{Audience: content.Participants}
	if o.Committee {
		of.Audience = content.Committee
	}
	s, _ := f.site(t, of)
	checker := New(s, o)
	found := checker.Ask()
	for _, p := range s.Pages {
		found = append(found, checker.Page(p, bodyOf(p))...)
	}
	return lines(diag.Sort(found))
}

// bodyOf parses a page's body as a build does.
func bodyOf(p *site.Page) *markdown.Document {
	if p.Source == nil {
		return nil
	}
	body, _ := markdown.Parse(p.Source.Src, p.Source.Body, markdown.Options{Title: p.Title, Language: "id"})
	return body
}

func lines(problems []diag.Problem) []string {
	var all []string
	for _, p := range problems {
		place := strings.TrimPrefix(p.Place.String(), "content/")
		all = append(all, place+": "+p.Severity.String()+": "+p.Message.In(diag.English)+" ("+p.Rule+")")
	}
	return all
}

// conference is a programme of 97 sessions in 14 rooms, without a clash.
func conference(t testing.TB) files {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/conference.txtar")
	if err != nil {
		t.Fatal(err)
	}
	f := files{}
	for _, file := range archive.Files {
		f[file.Name] = string(file.Data)
	}
	return f
}
