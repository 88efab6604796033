//go:build heavy

package showcase

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"

	"bekal/internal/browsertest"
	"bekal/internal/pdf/pdftest"
)

// onPaper are the pages of the example that readers print by themselves.
var onPaper = []string{
	"index.html", "day-3/index.html", "timetable.html", "day-3/klinik-data.html", "day-1/recap.html", "people/index.html",
	"people/fulanah-contoh.html", "tasks.html", "glossary.html", "faq.html", "menuju-tempat.html",
}

// TestPrintedByReaders prints pages of the site as Ctrl+P does, in both engines, on the papers that printers hold: all of
// the text is there, what folds too, without the navigation; nothing stands in the margins but the number of the page.
func TestPrintedByReaders(t *testing.T) {
	dir := site(t, "example")
	tab := browsertest.Start(t).Tab(t)
	fox := startFirefox(t)
	for engine, print := range map[string]func(address string, width, height float64) []byte{
		"chromium": func(address string, width, height float64) []byte {
			tab.Open(address)
			return tab.Print(width, height)
		},
		"firefox": fox.print,
	} {
		for _, paper := range []struct {
			name          string
			width, height float64
		}{{"A4", 210, 297}, {"letter", 215.9, 279.4}} {
			for _, page := range onPaper {
				t.Run(engine+"/"+paper.name+"/"+strings.TrimSuffix(page, ".html"), func(t *testing.T) {
					at := filepath.Join(dir, filepath.FromSlash(page))
					file := pdftest.File(t, print(browsertest.File(at), paper.width, paper.height))
					if info := pdftest.Run(t, "pdfinfo", file); !strings.Contains(info, "pts ("+paper.name+")") {
						t.Errorf("the pages are not of %s: %s", paper.name, info)
					}
					texts := pdftest.Pages(t, file)
					expectOnPaper(t, at, texts)
					if engine == "chromium" { // Firefox has no heads and feet but its own
						expectCounted(t, texts)
					}
					expectMargins(t, file)
				})
			}
		}
	}
}

// expectOnPaper holds the texts of paper against the page that was printed.
func expectOnPaper(t *testing.T, page string, texts []string) {
	t.Helper()
	source, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	all := squeezed(strings.Join(texts, ""))
	compared := 0
	for n := range root.Descendants() {
		isHeading := n.Parent != nil && (n.Parent.Data == "h1" || n.Parent.Data == "h2")
		if n.Type != html.TextNode || !under(n, "main") || under(n, "unseen") || under(n, "on") || !isHeading && !under(n, "prose") {
			continue
		}
		compared++
		if !holds(all, n.Data) {
			t.Errorf("%q is not on the paper", strings.TrimSpace(n.Data))
		}
	}
	if compared == 0 {
		t.Error("no text was compared")
	}
	for i, text := range texts {
		if strings.Contains(text, "Langsung ke isi") || strings.Contains(text, "file:") {
			t.Errorf("page %d has what only a screen needs: %s", i+1, text)
		}
	}
}

// expectCounted wants each page to say which it is, and of how many.
func expectCounted(t *testing.T, texts []string) {
	t.Helper()
	for i, text := range texts {
		if number := fmt.Sprintf("%d / %d", i+1, len(texts)); !strings.Contains(text, number) {
			t.Errorf("page %d does not say %q", i+1, number)
		}
	}
}

// holds says that the text of pages has another one: whole, or in two parts where a page ends in it.
func holds(all, text string) bool {
	words := strings.Fields(text)
	for i := range words {
		if strings.Contains(all, squeezed(strings.Join(words[:i], ""))) && strings.Contains(all, squeezed(strings.Join(words[i:], ""))) {
			return true
		}
	}
	return len(words) == 0
}

// under says that a node lies in an element of a name or class.
func under(n *html.Node, name string) bool {
	for above := range n.Ancestors() {
		if above.Data == name {
			return true
		}
		for _, a := range above.Attr {
			if a.Key == "class" && slices.Contains(strings.Fields(a.Val), name) {
				return true
			}
		}
	}
	return false
}

// squeezed leaves only letters and digits: what is compared does not depend on how lines are broken, nor on whether a
// font sets two letters as one.
func squeezed(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFKC.String(text))
}

// expectMargins looks at the pages: none is empty, and nothing is drawn at the edges of any but its number.
func expectMargins(t *testing.T, file string) {
	t.Helper()
	const dpi = 50
	mm := dpi / 25.4
	for i, page := range pdftest.Drawn(t, file, dpi) {
		across, down := page.Bounds().Dx(), page.Bounds().Dy()
		side, head, foot := int(15*mm), int(17*mm), int(17*mm)
		inked := 0
		for y := range down {
			for x := range across {
				if page.GrayAt(x, y).Y > 200 {
					continue
				}
				inked++
				isNumber := y >= down-foot && x > across/3 && x < across*2/3
				if !isNumber && (y < head || y >= down-foot || x < side || x >= across-side) {
					t.Errorf("page %d: something stands %d mm from the left and %d mm from the top", i+1, int(float64(x)/mm), int(float64(y)/mm))
					return
				}
			}
		}
		if inked < 300 {
			t.Errorf("page %d is as good as empty", i+1)
		}
	}
}
