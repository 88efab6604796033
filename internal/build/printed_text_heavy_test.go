//go:build heavy

package build

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"bekal/internal/pdf"
	"bekal/internal/pdf/pdftest"
)

// wordsOf gives what is read of an element.
func wordsOf(n *html.Node) string {
	var b strings.Builder
	for below := range n.Descendants() {
		switch {
		case below.Type == html.TextNode:
			b.WriteString(below.Data)
		case below.Data == "br":
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func hasClass(n *html.Node, class string) bool {
	return n.Type == html.ElementNode && slices.Contains(strings.Fields(value(n, "class")), class)
}

// squeezed leaves only letters and digits, in small letters: what is compared does not depend on how lines are broken.
func squeezed(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// expectNumbers holds every number in the contents, which have a heading, and in the index of a book against the page
// that it names, and wants so many of each at least.
func (p printing) expectNumbers(t *testing.T, d pdf.Document, heading string, leastContents, leastIndex int) {
	t.Helper()
	texts := pdftest.Pages(t, p.file(d))
	all := strings.Join(strings.Fields(strings.Join(texts, " ")), " ")
	contents, index := 0, 0
	at := strings.Index(all, heading)
	for n := range p.page(t, d).Descendants() {
		switch {
		case hasClass(n, "entry") && n.Data == "p" && inside(n, "contents-page"):
			contents++
			title := wordsOf(n)
			number, after := numberAfter(all[at:], title)
			at += after
			if number == 0 {
				t.Fatalf("the contents give no page for %q", title)
			}
			p.expectOn(t, texts, number, numbered.ReplaceAllString(title, ""), "the contents")
		case strings.Contains(value(n, "data-page-of"), "term:"):
			index++
			term := wordsOf(n.Parent.PrevSibling)
			numbers := indexNumbers(texts, term)
			if len(numbers) == 0 {
				t.Errorf("the index gives no page for %q", term)
			}
			for _, number := range numbers {
				p.expectOn(t, texts, number, term, "the index")
			}
		}
	}
	if contents < leastContents || index < leastIndex {
		t.Errorf("only %d numbers in the contents and %d terms in the index were found", contents, index)
	}
}

// numbered is what stands before a title, and elsewhere on the page where the title is large: "Hari 1", "Day 1", "1.2".
var numbered = regexp.MustCompile(`^((?:Hari|Day) \d+:? |[\d.]+ )`)

// inside says that an element lies in one of a class.
func inside(n *html.Node, class string) bool {
	for above := range n.Ancestors() {
		if hasClass(above, class) {
			return true
		}
	}
	return false
}

func (p printing) expectOn(t *testing.T, texts []string, number int, what, where string) {
	t.Helper()
	if number > len(texts) || !strings.Contains(squeezed(texts[number-1]), squeezed(what)) {
		t.Errorf("%s say that %q is on page %d, and it is not", where, what, number)
	}
}

// numberAfter gives the number that follows a title, and where it ends.
func numberAfter(text, title string) (number, after int) {
	found := regexp.MustCompile(`^.*?` + strings.ReplaceAll(regexp.QuoteMeta(title), " ", `\s*`) + `\s*(\d+)`).FindStringSubmatch(text)
	if found == nil {
		return 0, 0
	}
	number, _ = strconv.Atoi(found[1])
	return number, len(found[0])
}

var indexed = regexp.MustCompile(`^(\d+(?:–\d+)?(?:, \d+(?:–\d+)?)*)(?: \D.*)?$`)

// indexNumbers gives the pages that the index, on the last pages of the book, names for a term.
func indexNumbers(texts []string, term string) []int {
	entry := regexp.MustCompile(`(?:^|\d )` + regexp.QuoteMeta(term) + `( .*|$)`) // of the second column, perhaps
	for page := len(texts) - 1; page >= 0; page-- {
		lines := strings.Split(texts[page], "\n")
		for i, line := range lines {
			found := entry.FindStringSubmatch(strings.TrimSpace(line))
			if found == nil {
				continue
			}
			rest := strings.TrimSpace(found[1])
			for next := i + 1; next < len(lines) && (rest == "" || strings.HasSuffix(rest, ",")); next++ {
				rest = strings.TrimSpace(rest + " " + strings.TrimSpace(lines[next]))
			}
			if numbers := indexed.FindStringSubmatch(rest); numbers != nil {
				return expand(numbers[1])
			}
		}
	}
	return nil
}

// expand gives the pages of "5–7, 9".
func expand(list string) []int {
	var pages []int
	for part := range strings.SplitSeq(list, ", ") {
		first, last, isRange := strings.Cut(part, "–")
		from, _ := strconv.Atoi(first)
		to := from
		if isRange {
			to, _ = strconv.Atoi(last)
		}
		for ; from <= to; from++ {
			pages = append(pages, from)
		}
	}
	return pages
}

// expectText looks for all that the bodies of the site say in the book. Running heads are cut off, so that a sentence
// which goes on over the page is one.
func (p printing) expectText(t *testing.T, d pdf.Document) {
	t.Helper()
	inner := []string{"-x", "0", "-y", "64", "-W", "842", "-H", "712"} // points of A4: between heads and feet
	book := squeezed(strings.Join(pdftest.Pages(t, p.file(d), inner...), " "))
	texts := 0
	for _, page := range bodies(t, p.site) {
		for n := range parsed(t, p.site, page).Descendants() {
			if n.Type != html.TextNode || len(strings.Fields(n.Data)) < 3 || !inside(n, "prose") || unprinted(n) {
				continue
			}
			texts++
			if !holds(book, n.Data) {
				t.Errorf("%s: not in the book: %q", page, strings.TrimSpace(n.Data))
			}
		}
	}
	if texts < 500 {
		t.Errorf("only %d texts were compared", texts)
	}
}

// holds says that a book has a text: whole, or in two parts where a page ends in it, with what is set beside it between.
func holds(book, text string) bool {
	if strings.Contains(book, squeezed(text)) {
		return true
	}
	words := strings.Fields(text)
	for i := range words {
		if strings.Contains(book, squeezed(strings.Join(words[:i], ""))) && strings.Contains(book, squeezed(strings.Join(words[i:], ""))) {
			return true
		}
	}
	return false
}

// bodies lists the pages of a site that a book shows.
func bodies(t *testing.T, site string) []string {
	t.Helper()
	var pages []string
	err := fs.WalkDir(os.DirFS(site), ".", func(name string, entry fs.DirEntry, err error) error {
		if entry.IsDir() && (name == "print" || name == "assets") {
			return fs.SkipDir
		}
		if path.Ext(name) == ".html" && name != "404.html" && name != "materials.html" && name != "search.html" {
			pages = append(pages, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// unprinted says that a text is for the screen alone.
func unprinted(n *html.Node) bool {
	return inside(n, "unseen") || inside(n, "on") || inside(n, "anchor")
}
