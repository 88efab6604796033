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
	o.Browser, o.Timeout, o.Paper = "chromium", time.Minute, Papers()["A4"]
	made, problems, err := Print(t.Context(), siteOf(t, pages), editions, o)
	if err != nil {
		t.Fatal(err)
	}
	return made, problems
}

const fixture = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Buku</title>
<meta name="author" content="Panitia"><meta name="date" content="2025-10-13">
<style>@page { margin: 20mm } @page wide { size: landscape } [data-recto], .print-blank { break-before: page } .wide { page: wide; break-before: page }
.print-blank { height: 1px }</style></head><body data-source="content/index.md">
<h1>Isi</h1><ul><li><a href="#a">Satu</a> <span data-page-of="a" hidden></span><li><a href="#b">Dua</a> <span data-page-of="b"></span><li>Indeks <span data-page-of="a b c%20d c%20d" id="index"></span></ul>
<section data-recto id="a" data-source="content/a.md"><h2>Satu <em>persatu</em><br>lagi</h2><p>Teks</p><h3 id="c d">Di dalam</h3></section>
<section data-recto id="b"><h2>Dua</h2></section>
<div class="wide"><h2>Lebar</h2></div>
<div data-fill class="wide">Catatan</div>
</body></html>`

func TestPrint(t *testing.T) {
	t.Parallel()
	pages := map[string]string{"print/index.html": fixture}
	began := time.Now()
	made, problems := printed(t, pages, Options{}, Edition{"book", "print/index.html"})
	t.Log(time.Since(began), made[0].Round)
	for _, p := range problems {
		t.Error(p.Place, p.Message.In(diag.English))
	}
	d, err := document.Read(made[0].PDF)
	if err != nil {
		t.Fatal(err)
	}
	t.Log(d.Pages(), d.Destinations(), d.Outline())
	again, _ := printed(t, pages, Options{}, Edition{"book", "print/index.html"})
	if !bytes.Equal(made[0].PDF, again[0].PDF) {
		t.Error("two prints differ")
	}
}
