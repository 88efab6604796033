package pdf

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"bekal/internal/diag"
	"bekal/internal/output"
	"bekal/internal/pdf/document"
	"bekal/internal/pdf/pdftest"
)

// site makes a tree of pages by their paths.
func siteOf(t *testing.T, pages map[string]string) *output.Tree {
	t.Helper()
	var files []output.File
	for path, text := range pages {
		kind := "text/html; charset=utf-8"
		if bytes.HasSuffix([]byte(path), []byte(".css")) {
			kind = "text/css"
		}
		files = append(files, output.File{Path: path, MediaType: kind, Make: func(context.Context) ([]byte, error) { return []byte(text), nil }})
	}
	tree, err := output.NewTree(files)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func printed(t *testing.T, pages map[string]string, o Options, editions ...Edition) ([]Document, []diag.Problem) {
	t.Helper()
	pdftest.Needs(t, "chromium")
	o.Browser, o.Timeout = "chromium", time.Minute
	made, problems, err := Print(t.Context(), siteOf(t, pages), editions, o)
	if err != nil {
		t.Fatal(err)
	}
	return made, problems
}

const fixture = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Buku</title>
<style>@page { margin: 20mm } @page wide { size: landscape } [data-recto], .print-blank { break-before: page } .wide { page: wide; break-before: page }
.print-blank { height: 1px } .page-of:empty { display: none }</style></head><body data-source="content/index.md">
<h1>Isi</h1><ul><li><a href="#a">Satu</a> <span class="page-of" data-page-of="a"></span><li><a href="#b">Dua</a> <span class="page-of" data-page-of="b"></span></ul>
<p>Indeks <span class="page-of" data-page-of="a b c%20d c%20d"></span></p>
<section data-recto id="a" data-source="content/a.md"><h2>Satu <em>persatu</em><br>lagi</h2><p>Teks</p><h3 id="c d">Di dalam</h3></section>
<section data-recto id="b"><h2>Dua</h2><div style="height: 206mm"></div><p style="margin: 0; line-height: 10mm; orphans: 3; widows: 3">a<br>b<br>c<br>d</p></section>
<div class="wide"><h2>Lebar</h2></div>
<div data-fill="4" class="wide">Catatan</div>
</body></html>`

func bookEdition() Edition {
	return Edition{Name: "book", Address: "print/index.html", Paper: Papers()["A4"], Author: "Panitia", Date: time.Date(2025, 10, 13, 0, 0, 0, 0, time.UTC)}
}

// TestPrint prints a page that asks for all that a book asks for: blank pages before what opens on the right, numbers of
// pages, an outline, as many pages for notes as make up a multiple of four. A paragraph of four lines, of which three
// would fit on the page, stays whole.
func TestPrint(t *testing.T) {
	t.Parallel()
	pages := map[string]string{"print/index.html": fixture}
	made, problems := printed(t, pages, Options{}, bookEdition())
	expectSaid(t, problems)
	if again, _ := printed(t, pages, Options{}, bookEdition()); !bytes.Equal(made[0].PDF, again[0].PDF) {
		t.Error("two prints differ")
	}
	if made[0].Pages != 8 || made[0].Rounds != 2 {
		t.Errorf("%d pages after %d prints, want 8 after 2", made[0].Pages, made[0].Rounds)
	}
	d, err := document.Read(made[0].PDF)
	if err != nil {
		t.Fatal(err)
	}
	if want := map[string]int{"a": 3, "b": 5}; !maps.Equal(d.Destinations(), want) {
		t.Errorf("destinations %v, want %v", d.Destinations(), want)
	}
	for page, want := range map[int]string{1: "595 × 842", 7: "842 × 595", 8: "842 × 595"} {
		if width, height := d.Size(page); fmt.Sprintf("%.0f × %.0f", width, height) != want {
			t.Errorf("page %d is %.0f × %.0f pt, want %s", page, width, height, want)
		}
	}
	file := pdftest.File(t, made[0].PDF)
	pdftest.Valid(t, file)
	const outline = "[{1 Isi 1} {2 Satu persatu lagi 3} {3 Di dalam 3} {2 Dua 5} {2 Lebar 7}]"
	if got := fmt.Sprint(pdftest.Outline(t, file)); got != outline {
		t.Errorf("the outline is %s, want %s", got, outline)
	}
	var texts []string
	for _, text := range pdftest.Pages(t, file) {
		texts = append(texts, strings.Join(strings.Fields(text), " "))
	}
	if want := []string{"Isi Satu 3 Dua 5 Indeks 3, 5", "", "Satu persatu lagi Teks Di dalam", "", "Dua", "a b c d", "Lebar", "Catatan"}; !slices.Equal(texts, want) {
		t.Errorf("the pages are %q, want %q", texts, want)
	}
}
