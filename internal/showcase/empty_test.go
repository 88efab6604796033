package showcase

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// empty finds a part of a page that has nothing to show. What keeps a column may be empty: the key left of a row's
// hairline, a cell.
var empty = func() *regexp.Regexp {
	var forms []string
	for _, tag := range []string{"dl", "figure", "h1", "h2", "h3", "header", "li", "nav", "ol", "p", "section", "table", "tbody", "ul"} {
		forms = append(forms, "<"+tag+`(?: [^>]*)?>\s*</`+tag+">")
	}
	return regexp.MustCompile(strings.Join(forms, "|"))
}()

// TestEmptyPartsVanish looks for lists, headings and paragraphs without anything in them on every page of all handbooks.
func TestEmptyPartsVanish(t *testing.T) {
	for name := range handbooks {
		dir := site(t, name)
		for _, page := range pagesOf(t, dir) {
			if strings.Contains("/"+page, "/print/") {
				continue // paper has lines to write on
			}
			if found := empty.Find(read(t, filepath.Join(dir, page))); found != nil {
				t.Errorf("%s/%s shows nothing in %s", name, page, found)
			}
		}
	}
}
