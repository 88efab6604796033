package render

import (
	"context"
	"testing"

	"bekal/internal/diag"
)

// TestBrokenLayouts makes each mistake that a theme's author makes in a layout, and holds what is said of it.
func TestBrokenLayouts(t *testing.T) {
	for _, c := range []struct{ name, layout, want string }{
		// Parsing: there is a line, no column.
		{"no end", "x\n{{if .Title}}", `
			layouts/handbook.html:2: error: this layout cannot be parsed: it ends too early (unexpected EOF) (layout)
			  look for an {{if}}, {{with}} or {{range}} without its {{end}}`},
		{"unclosed", "x\n{{.Title", `
			layouts/handbook.html:2: error: this layout cannot be parsed: unclosed action (layout)`},
		{"no function", `{{wrod "nav.home"}}`, `
			layouts/handbook.html:1: error: this layout cannot be parsed: there is no function "wrod" (layout)
			  did you mean "word"?`},
		{"no variable", "{{$x}}", `
			layouts/handbook.html:1: error: this layout cannot be parsed: undefined variable "$x" (layout)`},

		// Running: the place is that of what failed, in characters.
		{"no field", "é {{.Titel}}", `
			layouts/handbook.html:1:5: error: this layout cannot make index.html: a Page has no "Titel" (layout)
			  did you mean "Title"?`},
		{"no field of a Handbook", "\n  {{.Handbook.Nonsense}}", `
			layouts/handbook.html:2:14: error: this layout cannot make index.html: a Handbook has no "Nonsense" (layout)
			  docs/theming.md lists what a layout sees`},
		{"no field of a text", "{{.Title.Foo}}", `
			layouts/handbook.html:1:9: error: this layout cannot make index.html: a text has no "Foo" (layout)
			  docs/theming.md lists what a layout sees`},
		{"no field of a list", "{{.Handbook.Days.Title}}", `
			layouts/handbook.html:1:12: error: this layout cannot make index.html: a list has no "Title" (layout)
			  go through it with {{range}}`},
		{"nothing there", "{{.Session.Title}}", `
			layouts/handbook.html:1:11: error: this layout cannot make index.html: there is no Session here to ask for its Title (layout)
			  ask with {{with}} or {{if}} whether it is there`},
		{"no parameter", "{{.Params.sampul}}", `
			layouts/handbook.html:1:10: error: this layout cannot make index.html: there is no value "sampul" here (layout)
			  write {{with index .Params "sampul"}}, since not every page has it`},
		{"in a partial", "{{template \"partials/x.html\" .}}", `
			layouts/partials/x.html:2:8: error: this layout cannot make index.html: a Page has no "Nonsense" (layout)
			  docs/theming.md lists what a layout sees`},
		{"in a partial in an attribute", `<p title="{{template "partials/x.html" .}}">`, `
			layouts/partials/x.html:2:8: error: this layout cannot make index.html: a Page has no "Nonsense" (layout)
			  docs/theming.md lists what a layout sees`},
		{"not given to a partial", `{{template "partials/x.html" dict "Day" .}}`, `
			layouts/partials/x.html:2:8: error: this layout cannot make index.html: there is no value "Nonsense" here (layout)
			  a partial sees what it is given with dict, and no more`},
		{"a loop over a page", "{{range .}}{{end}}", `
			layouts/handbook.html:1:9: error: this layout cannot make index.html: {{range}} goes through lists, and this is none (layout)`},
		{"a loop over a text", "{{range .Title}}{{end}}", `
			layouts/handbook.html:1:9: error: this layout cannot make index.html: {{range}} goes through lists, and this is none (layout)`},

		// Functions.
		{"no word", `{{word "nav.hom"}}`, `
			layouts/handbook.html:1:3: error: this layout cannot make index.html: the theme has no word "nav.hom" (layout)
			  did you mean "nav.home"?`},
		{"no value for a word", `{{word "recap.by"}}`, `
			layouts/handbook.html:1:3: error: this layout cannot make index.html: the word "recap.by" wants a value for {names} (layout)`},
		{"no asset", `{{asset "sit.css"}}`, `
			layouts/handbook.html:1:3: error: this layout cannot make index.html: there is no assets/sit.css (layout)
			  did you mean "site.css"?`},
		{"no icon", `{{icon "mneu"}}`, `
			layouts/handbook.html:1:3: error: this layout cannot make index.html: there is no assets/icons/mneu.svg (layout)
			  did you mean "menu"?`},
		{"half a pair", `{{dict "A"}}`, `
			layouts/handbook.html:1:3: error: this layout cannot make index.html: dict wants names and values in pairs (layout)
			  write dict "Day" . "Grid" true`},
		{"first of a text", `{{first 3 .Title}}`, `
			layouts/handbook.html:1:3: error: this layout cannot make index.html: first takes a number and a list (layout)
			  write first 3 .Days`},
		{"too few values", `{{first 3}}`, `
			layouts/handbook.html:1:3: error: this layout cannot make index.html: the function first wants 2 values, not 1 (layout)`},
		{"a value of another kind", `{{first .Tags 3}}`, `
			layouts/handbook.html:1:9: error: this layout cannot make index.html: a number is wanted here, not a list (layout)`},
		{"a value that is written", `{{word 3}}`, `
			layouts/handbook.html:1:8: error: this layout cannot make index.html: a text is wanted here, not 3 (layout)`},
		{"beyond the end", `{{index .Tags 7}}`, `
			layouts/handbook.html:1:3: error: this layout cannot make index.html: error calling index: index out of range: 7 (layout)`},

		// HTML.
		{"no partial", `{{template "partials/fot.html" .}}`, `
			layouts/handbook.html:1:12: error: this layout cannot make index.html: there is no layout "partials/fot.html" (layout)
			  did you mean "partials/foot.html"?`},
		{"an open quote", `<a href="{{.Title}}>`, `
			layouts/handbook.html: error: this layout cannot make index.html: it ends within a tag, an attribute or a script (layout)
			  look for a quote or a tag that is not closed`},
		{"half a tag", "x\n<a {{if .Title}}href=\"x{{end}}>", `
			layouts/handbook.html:2:9: error: this layout cannot make index.html: one way through {{if}} ends within a tag, an attribute or a script, and the other does not (layout)
			  close quotes and tags in the branch that opens them`},
		{"an unsafe address", `<a href="{{index .Params "url"}}">x</a>`, `
			layouts/base.html: error: this layout would write an unsafe address or value into index.html (layout)
			  an address is a path or begins with https://, http:// or mailto:`},
	} {
		t.Run(c.name, func(t *testing.T) {
			theme := files{"handbook.html": c.layout, "partials/x.html": "<b>\ntést {{.Nonsense}}</b>"}
			made, problems := NewTheme(over(theme))
			if made != nil {
				b := layContentAndTheme(t, files{"index.md": page("title: Judul\nparams: {url: \"javascript:alert(1)\"}", "")}, theme)
				if c.name == "no parameter" {
					b = layTheme(t, theme)
				}
				page := b.make("index.html")
				if page.HTML != nil {
					t.Errorf("there is a page: %s", page.HTML)
				}
				problems = page.Problems
			}
			wantSaid(t, problems, c.want)
		})
	}
}

// TestBrokenLayoutInIndonesian shows that both languages are there, with words of the theme and with our own.
func TestBrokenLayoutInIndonesian(t *testing.T) {
	for layout, want := range map[string]string{
		"{{.Titel}}":         "layouts/handbook.html:1:3: error: templat ini tidak dapat membuat index.html: Page tidak memiliki \"Titel\" (layout)\n  maksudnya \"Title\"?\n",
		`{{word "nav.hom"}}`: "layouts/handbook.html:1:3: error: templat ini tidak dapat membuat index.html: tema tidak punya kata \"nav.hom\" (layout)\n  maksudnya \"nav.home\"?\n",
		`{{first .Tags 3}}`:  "layouts/handbook.html:1:9: error: templat ini tidak dapat membuat index.html: di sini diperlukan bilangan, bukan daftar (layout)\n",
	} {
		b := layTheme(t, files{"handbook.html": layout})
		if got := saidIn(b.make("index.html").Problems, diag.Indonesian); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", layout, got, want)
		}
	}
}

// TestKindWithoutLayout shows what is said where a theme cannot make a kind of page at all.
func TestKindWithoutLayout(t *testing.T) {
	b := lay(t, files{"content/index.md": page("title: Judul", "")}.fs(), Layers{Default: files{"base.html": "{{.Main}}"}.fs()}, siteOptions())
	wantSaid(t, b.make("index.html").Problems, `
		layouts/handbook.html: error: there is no such layout to make index.html with (layout)
		  "bekal layouts" lists those that there are`)
}

// TestErrorIsThatOfTheContext shows that a page which nobody wants any more is no problem of the layouts.
func TestErrorIsThatOfTheContext(t *testing.T) {
	b := layTheme(t, nil)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	made, err := b.Page(ctx, b.at("index.html"))
	if err != context.Canceled || made.HTML != nil || len(made.Problems) > 0 {
		t.Errorf("%v, %s", err, said(made.Problems))
	}
	if html := b.html("index.html"); html == "" {
		t.Error("it cannot be made afterwards")
	}
}
