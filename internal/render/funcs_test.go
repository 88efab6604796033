package render

import (
	"testing"
)

// TestFunctions shows what the functions give.
func TestFunctions(t *testing.T) {
	for call, want := range map[string]string{
		`{{word "nav.home"}}`:                                          "Beranda",
		`{{word "count.days" "n" 4}}`:                                  "4 hari",
		`{{word "recap.by" "names" .Title}}`:                           "Ditulis oleh Judul",
		`{{asset "custom.css"}}`:                                       "",
		`{{with $a := dict "A" 1 "B" .Title}}{{.A}}{{.B}}{{end}}`:      "1Judul",
		`{{len (dict)}}`:                                               "0",
		`{{range first 1 .Handbook.Days}}{{.Title}}{{end}}`:            "Hari 1",
		`{{len (first 9 .Handbook.Days)}}{{len (first -1 .Tags)}}`:     "20",
		`{{join .Tags ", "}}`:                                          "a, b",
		`{{printf "%d-%s" 3 .Title}}{{print 1 "x"}}{{println 2}}`:      "3-Judul1x2\n",
		`{{index .Params "sampul"}}{{with index .Params "x"}}!{{end}}`: "foto",
	} {
		b := layContentAndTheme(t, files{
			"index.md": page("title: Judul\ntags: [a, b]\nparams: {sampul: foto}", ""), "hari-1/index.md": "", "hari-2/index.md": "",
		}, files{"base.html": "{{.Main}}", "handbook.html": call})
		if got := b.html("index.html"); got != want {
			t.Errorf("%s\ngot  %q\nwant %q", call, got, want)
		}
	}
}
