package render

import (
	"path"
	"slices"
	"strings"
	"testing"

	"bekal/internal/site"
)

// addresses are those of a theme's assets.
func addresses(t *testing.T, theme files) []string {
	t.Helper()
	made, problems := NewTheme(over(theme))
	if len(problems) > 0 {
		t.Fatal(said(problems))
	}
	var list []string
	for _, asset := range made.Assets() {
		list = append(list, asset.Address)
	}
	return list
}

func TestAssetsAreNamedByTheirContent(t *testing.T) {
	one, same, other := addresses(t, files{"assets/custom.css": "a{top:0}"}), addresses(t, files{"assets/custom.css": "a{top:0}"}), addresses(t, files{"assets/custom.css": "b{top:0}"})
	if !slices.Equal(one, same) || slices.Equal(one, other) {
		t.Errorf("%q\n%q\n%q", one, same, other)
	}
	if !slices.IsSorted(one) || !slices.ContainsFunc(one, func(a string) bool {
		return strings.HasPrefix(a, "assets/custom.") && len(a) == len("assets/custom.12345678.css")
	}) {
		t.Errorf("%q", one)
	}
}

func TestFontsAndPicturesKeepTheirNames(t *testing.T) {
	list := addresses(t, files{"assets/fonts/Serif.woff2": "x", "assets/kertas.png": "x", "assets/icons/peta.pdf": "x", "assets/icons/peta.svg": "<svg/>"})
	for _, want := range []string{"assets/fonts/Serif.woff2", "assets/kertas.png", "assets/icons/peta.pdf"} {
		if !slices.Contains(list, want) {
			t.Errorf("there is no %s in %q", want, list)
		}
	}
	if slices.Contains(list, "assets/icons/peta.svg") {
		t.Error("an icon, which stands in the pages, is a file as well")
	}
}

// TestStylesForPaper tells the stylesheets of print editions from those that a page of the site may have.
func TestStylesForPaper(t *testing.T) {
	paper := func(theme files) []string {
		made, problems := NewTheme(over(theme))
		if len(problems) > 0 {
			t.Fatal(said(problems))
		}
		var names []string
		for _, asset := range made.Assets() {
			if made.IsForPaper(asset.Address) != asset.Paper {
				t.Errorf("%s: %t", asset.Address, asset.Paper)
			}
			if asset.Paper {
				name, _, _ := strings.Cut(path.Base(asset.Address), ".")
				names = append(names, name)
			}
		}
		return names
	}
	own := files{"assets/custom-print.css": "a{}", "assets/custom.css": "a{}", "assets/paper-texture.png": "x"}
	if got := strings.Join(paper(own), " "); got != "book custom-print paper-A4 paper-A5 paper-F4 paper-Letter" {
		t.Errorf("for paper alone are %s", got)
	}
	own["partials/foot.html"] = `<link rel="stylesheet" href="{{.Base}}{{asset "book.css"}}">`
	own["person.html"] = `{{asset (print "paper-" "A4" ".css")}}`
	if got := strings.Join(paper(own), " "); got != "custom-print" {
		t.Errorf("where pages name the others, for paper alone are %s", got)
	}
}

// TestCustomStyleIsLinkedLast shows that a user's own stylesheet comes after all others, the accent's too.
func TestCustomStyleIsLinkedLast(t *testing.T) {
	b := lay(t, files{"content/index.md": page("title: Judul\ncolor: \"#004488\"", "")}.fs(), over(files{"assets/custom.css": "a{}"}), site.Options{})
	html := b.html("index.html")
	last := html[strings.LastIndex(html, `<link rel="stylesheet"`):]
	if !strings.HasPrefix(last, `<link rel="stylesheet" href="assets/custom.`) || !strings.Contains(html, "assets/accent-004488.") {
		t.Errorf("%s", html)
	}
}

func TestIcons(t *testing.T) {
	b := layTheme(t, files{
		"base.html":          `{{.Main}}`,
		"handbook.html":      `{{icon "a"}}{{icon "b"}}`,
		"assets/icons/a.svg": "<?xml version=\"1.0\"?>\n<!-- by hand -->\n<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>\n",
		"assets/icons/b.svg": `<svg aria-hidden="true" class="x"/>`,
	})
	want := `<svg aria-hidden="true" focusable="false" viewBox="0 0 1 1"><path d="M0 0"/></svg><svg focusable="false" aria-hidden="true" class="x"/>`
	if got := b.html("index.html"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestAssetsAreShortened shows that stylesheets and scripts lose what only people read, and that one which cannot be
// parsed stays as it is.
func TestAssetsAreShortened(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a.css", "/* why */\n.a > b { color : red; margin: 0 auto }\n", ".a>b{color:red;margin:0 auto}"},
		{"a.css", "a { color: red; /* no end", "a{color:red}"},
		{"a.js", "// why\n(function () {\n  var number = 1;\n  alert(number + 1);\n})();\n", "(function(){var e=1;alert(e+1)})()"},
		{"a.js", "var x = ;\n", "var x = ;\n"},
		{"a.svg", "<svg>  </svg>\n", "<svg>  </svg>\n"},
	} {
		if got := string(newAsset(c.name, []byte(c.text)).Text); got != c.want {
			t.Errorf("%s %q becomes %q, want %q", c.name, c.text, got, c.want)
		}
	}
}
