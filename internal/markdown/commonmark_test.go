package markdown

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bekal/internal/diag"
)

// differences are the examples of CommonMark 0.31.2 that our HTML does not give, and why.
var differences = map[string][]int{
	"a picture alone in a paragraph is a figure": {
		520, 572, 573, 574, 575, 576, 577, 578, 580, 581, 582, 583, 584, 585, 586, 588, 589, 591,
	},
	"a scheme that is not allowed is text": {500, 596, 598, 599, 601},
	"a bare address is a link":             {608, 611, 612},
}

// TestCommonMark holds every example of the specification. One that differs without being listed fails, and so does
// one that is listed and does not differ.
func TestCommonMark(t *testing.T) {
	known := map[int]string{}
	for reason, examples := range differences {
		for _, example := range examples {
			known[example] = reason
		}
	}
	for _, example := range specification(t) {
		document, _ := Parse(diag.Source{File: "a.md", Text: []byte(example.Markdown)}, 0, Options{HTML: true})
		var out bytes.Buffer
		if err := document.Render(&out, Rendering{}); err != nil {
			t.Fatal(err)
		}
		got, want := comparable(out.String()), comparable(example.HTML)
		reason, listed := known[example.Example]
		switch {
		case got == want && listed:
			t.Errorf("example %d passes; take it off the list (%s)", example.Example, reason)
		case got != want && !listed:
			t.Errorf("example %d (%s)\n%s\ngot:\n%s\nwant:\n%s", example.Example, example.Section, example.Markdown, got, want)
		}
	}
}

type specExample struct {
	Markdown, HTML, Section string
	Example                 int
}

// specification reads the examples that goldmark carries for its own tests, from the module cache.
func specification(t *testing.T) []specExample {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "_test", "spec.json"))
	if err != nil {
		t.Fatal(err)
	}
	var examples []specExample
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	if len(examples) != 652 {
		t.Fatalf("%d examples", len(examples))
	}
	return examples
}

var headingIDs = regexp.MustCompile(`<(h[2-6]) id="[^"]*">`)

// comparable leaves out what differs on every page: ids and levels of headings, what lets keys reach code and defers
// pictures, typographic marks, and the slash of XHTML, which no HTML needs.
func comparable(html string) string {
	html = headingIDs.ReplaceAllString(html, "<$1>")
	return strings.NewReplacer(" />", ">", "<h1>", "<h2>", "</h1>", "</h2>", `<pre tabindex="0">`, "<pre>",
		` loading="lazy" decoding="async"`, "",
		"“", "&quot;", "”", "&quot;", "‘", "'", "’", "'", "–", "--", "—", "---", "…", "...",
		"«", "&lt;&lt;", "»", "&gt;&gt;").Replace(html)
}
