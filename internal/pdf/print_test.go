package pdf

import (
	"bytes"
	"context"
	"os/exec"
	"testing"
	"time"

	"bekal/internal/diag"
	"bekal/internal/output"
	"bekal/internal/pdf/document"
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

func needsChromium(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("chromium"); err != nil {
		t.Skip("needs chromium")
	}
}

func printed(t *testing.T, pages map[string]string, o Options, editions ...Edition) ([]Document, []diag.Problem) {
	t.Helper()
	needsChromium(t)
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
<section data-recto id="b"><h2>Dua</h2></section>
<div class="wide"><h2>Lebar</h2></div>
<div data-fill="4" class="wide">Catatan</div>
</body></html>`

func bookEdition() Edition {
	return Edition{Name: "book", Address: "print/index.html", Paper: Papers()["A4"], Author: "Panitia", Date: time.Date(2025, 10, 13, 0, 0, 0, 0, time.UTC)}
}

func TestPrint(t *testing.T) {
	t.Parallel()
	pages := map[string]string{"print/index.html": fixture}
	began := time.Now()
	made, problems := printed(t, pages, Options{}, bookEdition())
	t.Log(time.Since(began), made[0].Rounds)
	for _, p := range problems {
		t.Error(p.Place, p.Message.In(diag.English))
	}
	d, err := document.Read(made[0].PDF)
	if err != nil {
		t.Fatal(err)
	}
	t.Log(d.Pages(), d.Destinations(), d.Outline())
	again, _ := printed(t, pages, Options{}, bookEdition())
	if !bytes.Equal(made[0].PDF, again[0].PDF) {
		t.Error("two prints differ")
	}
}
