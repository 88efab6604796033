package render

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bekal/internal/site"
)

// TestPlainTheme makes every page of a handbook with a theme that replaces base.html alone: what stands in the middle
// of each is that of the default theme, and nothing around it is.
func TestPlainTheme(t *testing.T) {
	layers := defaults()
	layers.User = os.DirFS(filepath.Join("testdata", "plain"))
	project := os.DirFS(filepath.Join("testdata", "handbook"))
	plain, standard := lay(t, project, layers, site.Options{}), lay(t, project, defaults(), site.Options{})
	seen := 0
	for _, p := range plain.site.Pages {
		if standsAlone(string(p.Kind)) {
			continue
		}
		seen++
		html, want := plain.html(p.Address), standard.html(p.Address)
		if strings.Contains(html, "site.") || strings.Contains(html, "<script") || !strings.Contains(html, "max-width: 40rem") {
			t.Errorf("%s has something of the default theme around it:\n%s", p.Address, html)
		}
		_, inside, _ := strings.Cut(html, "<main>\n")
		inside, _, _ = strings.Cut(inside, "\n</main>")
		if inside == "" || !strings.Contains(want, inside) {
			t.Errorf("%s shows something else than the default theme does:\n%s", p.Address, inside)
		}
	}
	if seen < 10 {
		t.Errorf("%d pages are few", seen)
	}
}

// TestPlainThemeIsThatOfTheManual holds the theme in docs/theming.md against the one that is tested.
func TestPlainThemeIsThatOfTheManual(t *testing.T) {
	manual, err := os.ReadFile(themingPage)
	if err != nil {
		t.Fatal(err)
	}
	theme, err := os.ReadFile(filepath.Join("testdata", "plain", "base.html"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(manual), "```html\n"+string(theme)+"```\n") {
		t.Error("docs/theming.md shows another base.html than testdata/plain/base.html")
	}
}
