package render

import "testing"

// TestUnusedFiles names the user's files that change nothing, and no other.
func TestUnusedFiles(t *testing.T) {
	theme, problems := NewTheme(over(files{
		"custom.css":                   "a {}",
		"foot.html":                    "kaki",
		"sesion.html":                  "sesi",
		"partials/timetabel.html":      "jadwal",
		"partials/sambutan-ketua.html": `{{template "partials/sambutan-ketua.html" .}}`,
		"id.yaml":                      "",
		"words/en.yml":                 "",
		"gaya.js":                      "",

		"README.md":               "catatan",
		"assets/custom.css":       "a {}",
		"assets/deeper/more.html": "",
		"words/su.yaml":           "",
		"page.html":               `{{template "partials/a.html" .}}{{if .Body}}{{template "kotak" .}}{{else}}{{with .Image}}{{template "partials/b.html" .}}{{end}}{{end}}`,
		"partials/a.html":         `{{range .Tags}}{{template "partials/c.html" .}}{{end}}`,
		"partials/b.html":         "b",
		"partials/c.html":         "c",
		"partials/kotak.html":     `{{define "kotak"}}1{{end}}`,
		"partials/body.html":      "lain",
		"print/day.html":          "lain",
	}))
	if theme == nil {
		t.Error("files without a use are no reason to have no theme")
	}
	wantSaid(t, problems, `
		layouts/custom.css: warning: no page is made with this file (unused-layout)
		  did you mean "assets/custom.css"?
		layouts/foot.html: warning: no page is made with this file (unused-layout)
		  did you mean "partials/foot.html"?
		layouts/gaya.js: warning: no page is made with this file (unused-layout)
		  "bekal layouts" lists the names that count
		layouts/id.yaml: warning: no page is made with this file (unused-layout)
		  did you mean "words/id.yaml"?
		layouts/partials/sambutan-ketua.html: warning: no page is made with this file (unused-layout)
		  let a layout name it: {{template "partials/sambutan-ketua.html" .}}
		layouts/partials/timetabel.html: warning: no page is made with this file (unused-layout)
		  did you mean "partials/timetable.html"?
		layouts/sesion.html: warning: no page is made with this file (unused-layout)
		  did you mean "session.html"?
		layouts/words/en.yml: warning: no page is made with this file (unused-layout)
		  did you mean "words/en.yaml"?`)
}

// TestNothingOfTheThemeIsUnused asks the same of the default theme, as if it were the user's.
func TestNothingOfTheThemeIsUnused(t *testing.T) {
	theme, _ := NewTheme(defaults())
	files, err := defaults().Files()
	if err != nil {
		t.Fatal(err)
	}
	for i := range files {
		files[i].User = true
	}
	if problems := theme.unused(files); len(problems) > 0 {
		t.Error(said(problems))
	}
}
