package build

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"bekal/internal/card"
	"bekal/internal/diag"
	"bekal/internal/feed"
	"bekal/internal/site"

	"golang.org/x/net/html"
)

// naughtyStrings are 515 texts that have broken programs: empty ones, numbers, scripts, quotes, other alphabets, marks
// that turn the order of letters, and what looks like Markdown, YAML or a template.
func naughtyStrings(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, name := range []string{"blns.json", "own.json"} {
		text, err := os.ReadFile(filepath.Join("testdata/naughty", name))
		if err != nil {
			t.Fatal(err)
		}
		var some []string
		if err := json.Unmarshal(text, &some); err != nil {
			t.Fatal(err)
		}
		all = append(all, some...)
	}
	if len(all) != 515 {
		t.Fatalf("%d strings", len(all))
	}
	return all
}

// someNaughty are all of them in the long form of a test; in the short one, some of the list and all that is aimed at Bekal.
func someNaughty(t *testing.T) (some []string) {
	t.Helper()
	all := naughtyStrings(t)
	for i := 0; i < 461; i += naughtyEvery {
		some = append(some, all[i])
	}
	return append(some, all[461:]...)
}

// yamlText writes a text as YAML takes it in double quotes, which is how JSON does.
func yamlText(t *testing.T, s string) string {
	t.Helper()
	text, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// naughtyBook has each string as the title and body of a chapter, as a row with a room, as a person, and as a material.
func naughtyBook(t *testing.T, naughty []string) files {
	book := files{"content/index.md": "---\ntitle: Orientasi\nbase_url: https://example.org/\n---\n"}
	var rows [6]strings.Builder
	for i, s := range naughty {
		quoted := yamlText(t, s)
		book[fmt.Sprintf("content/bab/p-%d.md", i)] = fmt.Sprintf("---\ntitle: %s\ndescription: %s\ntags: [%s]\n---\n~~~~~~~~~~~~\n%s\n~~~~~~~~~~~~\n", quoted, quoted, quoted, s)
		book[fmt.Sprintf("content/people/o-%d.md", i)] = fmt.Sprintf("---\nname: %s\nposition: %s\n---\n", quoted, quoted)
		fmt.Fprintf(&rows[i%len(rows)], "  - {title: %s, room: %s, note: %s, status: moved}\n", quoted, quoted, quoted)
	}
	for i := range rows {
		book[fmt.Sprintf("content/day-%d/index.md", i+1)] = "---\ntitle: Hari\nschedule:\n" + rows[i].String() + "---\n"
	}
	return book
}

// plainText is a text as it is compared: without what browsers do not tell apart.
func plainText(s string) string { return strings.Join(strings.Fields(s), " ") }

// controls says that a string holds what no text of a handbook may: a control character, or a byte order mark.
func controls(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) && r != '\t' && r != '\n' || r == '\ufeff' })
}

// TestRobustNaughtyStrings takes each string through every output that shows it, and parses it back. Five hold control
// characters, or a byte order mark inside: as a title they are refused, each at its place, since nobody sees what makes
// them another text than the one beside it, and XML has no way to write them. In a body they stand as they are.
func TestRobustNaughtyStrings(t *testing.T) {
	all := someNaughty(t)
	var naughty []string
	refused := naughtyBook(t, nil)
	for i, s := range all {
		if !controls(s) {
			naughty = append(naughty, s)
			continue
		}
		refused[fmt.Sprintf("content/p-%d.md", i)] = "---\ntitle: " + yamlText(t, s) + "\n---\n"
	}
	refusals := 0
	report := run(t, options(project(t, refused)))
	for i, s := range all {
		if !controls(s) {
			continue
		}
		at := slices.IndexFunc(report.Problems, func(p diag.Problem) bool { return p.File == fmt.Sprintf("content/p-%d.md", i) })
		if at < 0 {
			t.Errorf("%q is not refused", s)
			continue
		}
		p := report.Problems[at]
		if !strings.HasPrefix(p.Message.In(diag.English), "the control character U+") || p.Rule != diag.WrongType.Name || p.Severity != diag.Error || p.Line != 2 || p.Column < 8 {
			t.Errorf("%v %s", p.Place, p.Message.In(diag.English))
		}
		refusals++
	}
	if len(naughty)+refusals != len(all) || len(report.Problems) != refusals || !report.Failed {
		t.Errorf("%d are shown and %d refused:\n%s", len(naughty), refusals, said(report))
	}
	book := naughtyBook(t, naughty)
	for i, s := range all {
		if !controls(s) {
			continue
		}
		book[fmt.Sprintf("content/isi/b-%d.md", i)] = fmt.Sprintf("~~~~~~~~~~~~\n%s\n~~~~~~~~~~~~\n", s)
	}
	dir := project(t, book)
	report = run(t, options(dir))
	if report.Failed {
		t.Fatalf("nothing was published:\n%.3000s", said(report))
	}
	public := snapshot(t, filepath.Join(dir, "public"))
	crawl(t, filepath.Join(dir, "public"), "https://example.org/")
	for i, s := range all {
		if got := plainText(readPage(t, public[fmt.Sprintf("isi/b-%d.html", i)]).code); controls(s) && got != plainText(s) {
			t.Errorf("%q (%d) as a body: %.200q", s, i, got)
		}
	}
	titles, texts := searchedFor(t, public)
	rows := textsWith(t, public["timetable.html"])
	edition := textsWith(t, public["print/index.html"])
	people := textsWith(t, public["people/index.html"])
	same := 0
	for i, s := range naughty {
		want := plainText(s)
		page := fmt.Sprintf("bab/p-%d.html", i)
		ok := true
		fail := func(where, got string) {
			ok = false
			t.Errorf("%q (%d) in %s: %.200q", s, i, where, got)
		}
		shown := readPage(t, public[page])
		if code := plainText(shown.code); code != want {
			fail("the body", code)
		}
		if want != "" {
			for where, got := range map[string]string{"the heading": shown.heading, "the picture's title": shown.meta["og:title"], "the description": shown.meta["description"]} {
				if plainText(got) != want {
					fail(where, got)
				}
			}
			if !strings.HasPrefix(plainText(shown.title), want) {
				fail("the title", shown.title)
			}
			for where, has := range map[string]map[string]bool{"the timetable": rows, "the book": edition, "the people": people, "the search's titles": titles} {
				if !has[want] {
					fail(where, "")
				}
			}
			if !texts[want] {
				fail("the search's texts", "")
			}
		}
		for where, got := range map[string]string{
			"a problem for machines": jsonBack(t, s), "a workflow's command": commandBack(t, s),
			"the name on a phone's screen": manifestBack(t, s), "a card's picture": drawnBack(t, s),
		} {
			if got != s {
				fail(where, got)
			}
		}
		if ok {
			same++
		}
	}
	t.Logf("%d of %d came back equal from every output, %d were refused", same, len(naughty), refusals)
}

// shownPage is what a page shows of one string.
type shownPage struct {
	title, heading, code string
	meta                 map[string]string
}

func readPage(t *testing.T, text string) shownPage {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	p := shownPage{meta: map[string]string{}}
	for n := range root.Descendants() {
		switch n.Data {
		case "title":
			p.title = textOf(n)
		case "h1":
			p.heading = textOf(n)
		case "code":
			p.code = textOf(n)
		case "meta":
			p.meta[value(n, "name")+value(n, "property")] = value(n, "content")
		}
	}
	return p
}

// textsWith gives the text of every element of a page.
func textsWith(t *testing.T, text string) map[string]bool {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]bool{}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data != "body" && n.Data != "main" {
			all[plainText(textOf(n))] = true
		}
		if n.Type == html.TextNode {
			all[plainText(n.Data)] = true
		}
	}
	return all
}

// searchedFor gives the titles and texts that the search's files hold.
func searchedFor(t *testing.T, site files) (titles, texts map[string]bool) {
	t.Helper()
	titles, texts = map[string]bool{}, map[string]bool{}
	eachSearched(t, site, func(page []string) {
		titles[plainText(page[1])] = true
		for _, text := range page[2:] {
			texts[plainText(text)] = true
		}
	})
	return titles, texts
}

// eachSearched visits the pages that the search's files hold, read as a browser would: address, title and texts.
func eachSearched(t *testing.T, site files, visit func(page []string)) {
	t.Helper()
	for name, script := range site {
		if !strings.HasPrefix(name, "search/") || !strings.HasSuffix(name, ".js") {
			continue
		}
		if strings.ContainsAny(script, "<>\u2028\u2029") {
			t.Errorf("%s holds markup or a line end as it is", name)
		}
		for call := range strings.SplitSeq("\n"+script, "\nbekalSearch(") {
			call = strings.TrimSuffix(strings.TrimSpace(call), ");")
			var arguments []json.RawMessage
			if err := json.Unmarshal([]byte("["+call+"]"), &arguments); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if len(arguments) == 0 {
				continue // what stands before the first
			}
			var pages [][]string
			var kind string
			if json.Unmarshal(arguments[0], &kind) == nil && strings.HasPrefix(kind, "texts-") && json.Unmarshal(arguments[len(arguments)-1], &pages) == nil {
				for _, page := range pages {
					visit(page)
				}
			}
		}
	}
}

// printed is a problem that quotes a text, in a file of that name.
func printed(t *testing.T, s string, format diag.Format) string {
	t.Helper()
	var b strings.Builder
	problem := diag.Todo.At(diag.Place{File: s}, diag.Verbatim(s))
	if err := (diag.Printer{Format: format}).Print(&b, []diag.Problem{problem}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// jsonBack prints a problem, and reads it as a machine would.
func jsonBack(t *testing.T, s string) string {
	t.Helper()
	var read struct{ File, Message string }
	if err := json.Unmarshal([]byte(printed(t, s, diag.FormatJSON)), &read); err != nil {
		t.Fatal(err)
	}
	if read.File != s {
		return read.File
	}
	return read.Message
}

// commandBack prints a problem as a command for a workflow, and reads that as a runner does: it is one line.
func commandBack(t *testing.T, s string) string {
	t.Helper()
	line, rest, _ := strings.Cut(printed(t, s, diag.FormatGitHub), "\n")
	head, message, ok := strings.Cut(strings.TrimPrefix(line, "::"), "::")
	if !ok || rest != "" {
		return line
	}
	unescape := strings.NewReplacer("%25", "%", "%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",")
	file, _, _ := strings.Cut(strings.TrimPrefix(head, "warning file="), ",")
	if s != "" && unescape.Replace(file) != s {
		return head
	}
	return unescape.Replace(message)
}

// manifestBack names a handbook, and reads the name from what a phone is told.
func manifestBack(t *testing.T, s string) string {
	t.Helper()
	var read struct{ Name string }
	if err := json.Unmarshal(feed.Manifest(&site.Handbook{}, s, "ltr", feed.Icons{}).Text, &read); err != nil {
		t.Fatal(err)
	}
	return read.Name
}

// drawnBack draws a text on a card, which nobody can read back: it has to be a picture.
func drawnBack(t *testing.T, s string) string {
	t.Helper()
	drawn := card.Card{Title: s, Aside: s}.PNG()
	if size, err := png.DecodeConfig(bytes.NewReader(drawn)); err != nil || size.Width != card.Width || size.Height != card.Height {
		return fmt.Sprint(size, err)
	}
	return s
}
