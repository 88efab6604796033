package render

import (
	"bytes"
	"html/template"
	"slices"
	"strings"
	"testing"
)

// linkedDays is a handbook whose bodies lead to pages of the same day, of another one, and of none.
func linkedDays(t *testing.T) press {
	return layContent(t, files{
		"index.md":        page("title: Buku", "[Sesi](hari-1/a.md)\n"),
		"aturan.md":       page("title: Aturan", "## Satu\n"),
		"glosarium.md":    page("kind: glossary\ntitle: Glosarium", "KPU\n: Komisi.\n"),
		"hari-1/index.md": page("title: Satu", "Isi.\n"),
		"hari-1/a.md":     page("title: A", "## Judul\n\n[B](b.md), [judul](#judul), [luar](https://example.org/)\n"),
		"hari-1/b.md":     page("title: B", "[Aturan](../aturan.md#satu), [lain](../hari-2/c.md)\n"),
		"hari-1/d.md":     page("title: D", "KPU dan [berkas](x.pdf)\n"),
		"hari-1/rekap.md": page("kind: recap\ntitle: Rekap", "Rekap [A](a.md).\n"),
		"hari-1/x.pdf":    "x",
		"hari-2/index.md": page("title: Dua", ""),
		"hari-2/c.md":     page("title: C", "[A](../hari-1/a.md#judul)\n"),
	})
}

// TestEditionsInAnyOrder makes all editions one after the other, forwards and backwards, and each alone: a body that one
// has of another is just as it would make it itself.
func TestEditionsInAnyOrder(t *testing.T) {
	for name, lay := range map[string]func(t *testing.T) press{
		"example": func(t *testing.T) press { return layExample(t) }, "links": linkedDays,
	} {
		t.Run(name, func(t *testing.T) {
			edition := func(b press, i int) []byte { return []byte(b.edition(b.site.Handbooks[0].Editions[i].Address)) }
			forwards, backwards := lay(t), lay(t)
			n := len(forwards.site.Handbooks[0].Editions)
			back := make([][]byte, n)
			for i := range slices.Backward(back) {
				back[i] = edition(backwards, i)
			}
			for i := range n {
				alone := edition(lay(t), i)
				if !bytes.Equal(edition(forwards, i), alone) || !bytes.Equal(back[i], alone) {
					t.Errorf("%s differs where others were made before", forwards.site.Handbooks[0].Editions[i].Address)
				}
			}
		})
	}
}

// TestEditionsShareBodies gives the bodies of a handout another text: it stands in the book wherever all links lead to
// the same places there.
func TestEditionsShareBodies(t *testing.T) {
	b := linkedDays(t)
	b.edition("print/hari-1/index.html")
	kept := b.books[b.site.Handbooks[0]].printed
	for p, body := range kept {
		body.html = template.HTML("kept:" + p.Address + ";")
		kept[p] = body
	}
	book := b.edition("print/index.html")
	for address, want := range map[string]bool{
		"hari-1/a.html": true, "hari-1/rekap.html": true, "hari-1/index.html": true,
		"hari-1/b.html": false, "hari-1/d.html": false, "hari-2/c.html": false,
	} {
		if got := strings.Contains(book, "kept:"+address+";"); got != want {
			t.Errorf("the book shows the handout's body of %s: %t", address, got)
		}
	}
}
