package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"bekal/internal/diag"
)

// anAbbr is the tag around an explained term.
var anAbbr = regexp.MustCompile(`<abbr title="[^"<>]*">|</abbr>`)

// FuzzTerms reads any glossary and explains its terms in any body: nothing of the body is lost or changed but for the tags
// around terms, no term is explained twice, and what is shown stays well formed.
func FuzzTerms(f *testing.F) {
	f.Add("KPU\n: Penyelenggara \"pemilu\"\n\nKPU Provinsi\n: Di provinsi\n", "KPU dan (KPU\nProvinsi), *kpu* `KPU` [KPU](x.md)")
	f.Add("COVID-19\nR&D\n: <b>x</b>\n", "COVID-19 R&amp;D R&D")
	f.Add("é\n: a\n\ne\u0301\n: b\n", "e\u0301 \u00e9 E\u0301")
	f.Add("</abbr>\n: \"><script>\n", "\\</abbr\\>")
	f.Add("a b c\na b\na\n: x\n", "a b c a b a a\nb\nc")
	f.Add("\u0130\n: x\n", "i\u0307 I \u0130 ı")
	f.Fuzz(func(t *testing.T, glossary, body string) {
		if len(glossary)+len(body) > 1<<14 {
			return
		}
		defined, _ := Parse(diag.Source{File: "content/glossary.md", Text: []byte(glossary)}, 0, Options{})
		doc, _ := Parse(diag.Source{File: "content/a.md", Text: []byte(body)}, 0, Options{})
		var plain, explained bytes.Buffer
		if err := doc.Render(&plain, Rendering{}); err != nil {
			t.Fatal(err)
		}
		if err := doc.Render(&explained, Rendering{Terms: NewTerms(defined.Definitions())}); err != nil {
			t.Fatal(err)
		}
		if got := anAbbr.ReplaceAllString(explained.String(), ""); got != plain.String() {
			t.Errorf("the body changed:\n got %q\nwant %q", got, plain.String())
		}
		if strings.Count(explained.String(), "<abbr") != strings.Count(explained.String(), "</abbr>") {
			t.Errorf("tags are not closed: %q", explained.String())
		}
	})
}
