package render

import (
	"path"
	"regexp"
	"strings"
	"testing"

	"bekal/internal/site"
)

// hashes are the parts of addresses that change with every change of a stylesheet or script.
var hashes = regexp.MustCompile(`\.[0-9a-f]{8}\.(css|js)`)

// TestPages holds one page of each kind against testdata/golden.
func TestPages(t *testing.T) {
	b := layExample(t)
	for name, address := range map[string]string{
		"handbook": "index.html", "day": "day-1/index.html", "session": "day-1/pembukaan.html", "recap": "day-1/recap.html",
		"person": "people/biro-sdm.html", "people": "people/index.html", "page": "panduan/index.html", "glossary": "glossary.html",
		"timetable": "timetable.html", "materials": "materials.html", "tasks": "tasks.html", "search": "search.html", "404": "404.html",
	} {
		golden(t, path.Join("golden", name+".html"), hashes.ReplaceAllString(b.html(address), ".HASH.$1"))
	}
	redirect, err := b.Redirect(t.Context(), b.site.Redirects[0])
	if err != nil || len(redirect.Problems) > 0 {
		t.Fatal(err, said(redirect.Problems))
	}
	golden(t, "golden/redirect.html", hashes.ReplaceAllString(string(redirect.HTML), ".HASH.$1"))
	library := lay(t, aLibrary(), defaults(), site.Options{})
	golden(t, "golden/library.html", hashes.ReplaceAllString(library.html("index.html"), ".HASH.$1"))
}

// TestEveryKindHasAGolden keeps the list of TestPages whole.
func TestEveryKindHasAGolden(t *testing.T) {
	theme, problems := NewTheme(defaults())
	if len(problems) > 0 {
		t.Fatal(said(problems))
	}
	goldens := map[string]bool{"base.html": true} // around all of them
	for _, name := range listOf(t, "testdata/golden") {
		goldens[name] = true
	}
	for _, name := range theme.names() {
		if !strings.Contains(name, "/") && !goldens[name] {
			t.Errorf("the layout %s makes no golden page", name)
		}
	}
}
