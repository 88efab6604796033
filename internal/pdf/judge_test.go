package pdf

import (
	"strings"
	"testing"

	"bekal/internal/diag"
)

// TestUnknownPlaces prints a page with numbers of places that are not there or not shown, and with headings that a
// stylesheet keeps from every page: neither passes in silence.
func TestUnknownPlaces(t *testing.T) {
	t.Parallel()
	page := `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>x</title></head><body data-source="content/index.md">
<h1>Isi</h1>
<p data-line="4">Satu, halaman <span data-page-of="satu"></span></p>
<p data-line="5">Dua, halaman <span data-page-of="gone satu"></span></p>
<p data-line="6">Tiga, halaman <span data-page-of="c%20d"></span></p>
<section id="satu" data-source="content/satu.md"><h2>Satu</h2><p id="c d" hidden>Tersembunyi</p></section>
<h2 style="position: absolute; left: -1000mm" data-line="9">Di luar</h2>
<div style="content-visibility: hidden" data-line="11"><h3>Tidak digambar</h3></div>
<h2 id="bab:1 (a)&amp;!'~é">Dua</h2>
</body></html>`
	_, problems := printed(t, map[string]string{"print/index.html": page}, Options{}, bookEdition())
	expectSaid(t, problems,
		`content/index.md:5: error: book is to give the page of "gone", which is on none (open-number)`,
		`content/index.md:6: error: book is to give the page of "c d", which is on none (open-number)`,
		`content/index.md:9: warning: the heading "Di luar" is on no page of book (outline)`,
		`content/index.md:11: warning: the heading "Tidak digambar" is on no page of book (outline)`)
}

func expectSaid(t *testing.T, problems []diag.Problem, want ...string) {
	t.Helper()
	var got []string
	for _, p := range problems {
		got = append(got, p.Place.String()+": "+p.Severity.String()+": "+p.Message.In(diag.English)+" ("+p.Rule+")")
	}
	if a, b := strings.Join(got, "\n"), strings.Join(want, "\n"); a != b {
		t.Errorf("said:\n%s\nwant:\n%s", a, b)
	}
}
