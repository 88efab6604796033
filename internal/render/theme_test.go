package render

import (
	"strings"
	"testing"

	"bekal/internal/site"
)

func TestOverrideOfBase(t *testing.T) {
	b := layTheme(t, files{"base.html": "<title>{{.Title}}</title>{{.Main}}", "handbook.html": "[{{.Body}}]"})
	if got, want := b.html("index.html"), "<title>Judul</title>[<p>Isi.</p>\n]"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestOverrideOfPartial(t *testing.T) {
	standard, own := layTheme(t, nil).html("index.html"), layTheme(t, files{"partials/foot.html": "<footer>milik kami</footer>"}).html("index.html")
	head, _, found := strings.Cut(own, "<footer>milik kami</footer>")
	if !found || !strings.HasPrefix(standard, head) {
		t.Errorf("one partial changes more than itself:\n%s", own)
	}
	if blank := layTheme(t, files{"partials/foot.html": ""}).html("index.html"); strings.Contains(blank, "<footer") {
		t.Errorf("a blank partial shows something:\n%s", blank)
	}
}

func TestNewPartial(t *testing.T) {
	b := layTheme(t, files{
		"handbook.html":           `{{template "partials/kami/sapa.html" dict "Name" .Title}}`,
		"partials/kami/sapa.html": `Halo {{.Name}}`,
		"base.html":               "{{.Main}}",
	})
	if got := b.html("index.html"); got != "Halo Judul" {
		t.Errorf("got %q", got)
	}
}

// TestWholeCopy shows that a user's copy of the whole default theme makes the same pages.
func TestWholeCopy(t *testing.T) {
	project := files{"content/index.md": page("title: Judul", "Isi.\n")}.fs()
	copied := lay(t, project, Layers{User: defaults().Default, Default: defaults().Default}, site.Options{})
	if got, want := copied.html("index.html"), layTheme(t, nil).html("index.html"); got != want {
		t.Error(firstDifference(want, got))
	}
}

func TestByteOrderMark(t *testing.T) {
	b := layTheme(t, files{"base.html": "\ufeff{{.Main}}", "handbook.html": "\ufeffx"})
	if got := b.html("index.html"); got != "x" {
		t.Errorf("got %q", got)
	}
}

func TestBrokenTheme(t *testing.T) {
	for _, c := range []struct {
		name  string
		theme files
		want  string
	}{
		{"not UTF-8", files{"base.html": "\xff"}, `
			layouts/base.html: error: this file is not UTF-8 (encoding)`},
		{"an icon that is none", files{"assets/icons/x.svg": "<html>"}, `
			layouts/assets/icons/x.svg: error: this icon is no SVG drawing (layout)`},
		{"a block twice", files{"partials/a.html": `{{define "kotak"}}1{{end}}`, "partials/b.html": `{{define "kotak"}}2{{end}}`}, `
			layouts/partials/b.html: error: another layout has a block called "kotak" already (layout)
			  make it a file of its own in partials/`},
		{"a block that is a file", files{"partials/a.html": `{{define "base.html"}}1{{end}}`}, `
			layouts/partials/a.html: error: another layout has a block called "base.html" already (layout)
			  make it a file of its own in partials/`},
		{"several at once", files{"base.html": "{{end}}", "day.html": "{{if}}"}, `
			layouts/base.html:1: error: this layout cannot be parsed: unexpected {{end}} (layout)
			layouts/day.html:1: error: this layout cannot be parsed: missing value for if (layout)`},
	} {
		t.Run(c.name, func(t *testing.T) {
			theme, problems := NewTheme(over(c.theme))
			if theme != nil {
				t.Error("there is a theme")
			}
			wantSaid(t, problems, c.want)
		})
	}
}

// TestWords shows that a user's words go before the theme's, in the handbook's language, and that theirs are checked.
func TestWords(t *testing.T) {
	theme := files{
		"base.html":     `{{.Main}}`,
		"handbook.html": `{{word "nav.home"}}, {{word "nav.menu"}}, {{word "own.sapa" "n" 2 "siapa" .Title}}`,
		"words/id.yaml": "nav: {home: Muka}\nown: {sapa: \"{n} salam, {siapa}\"}\n",
		"words/en.yaml": "own: {sapa: {one: \"{n} greeting, {siapa}\", other: \"{n} greetings, {siapa}\"}}\n",
	}
	if got := layTheme(t, theme).html("index.html"); got != "Muka, Menu, 2 salam, Judul" {
		t.Errorf("got %q", got)
	}
	english := lay(t, files{"content/index.md": page("title: Title\nlanguage: en", "")}.fs(), over(theme), site.Options{})
	if got := english.html("index.html"); got != "Home, Menu, 2 greetings, Title" {
		t.Errorf("got %q", got)
	}
	theme["words/id.yaml"] = "nav: {hom: Muka}\n"
	wantSaid(t, layTheme(t, theme).problems, `
		layouts/words/id.yaml:1:7: warning: unknown word "hom" (unknown-key)
		  did you mean "home"?`)
}
