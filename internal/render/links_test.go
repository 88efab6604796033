package render

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/site"
)

// A picture of 1 × 2 pixels, and one that is cut off.
const (
	gif     = "GIF89a\x01\x00\x02\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
	damaged = "GIF89a\x01"
)

// linked is a handbook with something to link to. The page that links is panduan/asal.md.
func linked(body string) files {
	return files{
		"index.md":           page("title: Judul\nlogo: foto.gif", ""),
		"foto.gif":           gif,
		"rusak.gif":          damaged,
		"panduan/asal.md":    page("title: Asal", body),
		"panduan/lain.md":    page("title: Lain", ""),
		"panduan/berkas.pdf": "%PDF-",
		"pekan-ä/hari.md":    page("title: Ä", ""),
		"draf.md":            page("draft: true", ""),
		"panitia.md":         page("for: committee", ""),
	}
}

func TestLinksOfBodies(t *testing.T) {
	for written, want := range map[string]string{
		"[x](lain.md)":                       `<a href="../panduan/lain.html">x</a>`,
		"[x](../index.md)":                   `<a href="../index.html">x</a>`,
		"[x](/panduan/lain.md)":              `<a href="../panduan/lain.html">x</a>`,
		"[x](lain.md#bagian)":                `<a href="../panduan/lain.html#bagian">x</a>`,
		"[x](lain.md#bagian-ä)":              `<a href="../panduan/lain.html#bagian-%C3%A4">x</a>`,
		"[x](#sini)":                         `<a href="#sini">x</a>`,
		"[x](asal.md#sini)":                  `<a href="#sini">x</a>`,
		"[x](asal.md)":                       `<a href="../panduan/asal.html">x</a>`,
		"[x](berkas.pdf)":                    `<a href="../panduan/berkas.pdf">x</a>`,
		"[x](berkas.pdf#page=2)":             `<a href="../panduan/berkas.pdf#page=2">x</a>`,
		"[x](../foto.gif)":                   `<a href="../foto.gif">x</a>`,
		"[x](../pekan-ä/hari.md)":            `<a href="../pekan-%C3%A4/hari.html">x</a>`,
		"[x](../pekan-%C3%A4/hari.md)":       `<a href="../pekan-%C3%A4/hari.html">x</a>`,
		"[x](https://example.org/a?b=c&d#e)": `<a href="https://example.org/a?b=c&amp;d#e" rel="external">x</a>`,
		"[x](mailto:a@example.org)":          `<a href="mailto:a@example.org" rel="external">x</a>`,
		"[x](tel:+62561)":                    `<a href="tel:+62561" rel="external">x</a>`,
		"a ![x](../foto.gif)":                `a <img src="../foto.gif" alt="x" width="1" height="2" loading="lazy" decoding="async">`,
	} {
		b := layContent(t, linked(written+"\n"))
		made := b.make("panduan/asal.html")
		if got := string(made.HTML); !strings.Contains(got, "<p>"+want+"</p>") || len(made.Problems) > 0 {
			_, got, _ = strings.Cut(got, `<div class="prose">`)
			got, _, _ = strings.Cut(got, "</div>")
			t.Errorf("%s\ngot  %s%s\nwant %s", written, got, said(made.Problems), want)
		}
	}
}

func TestLinksThatFail(t *testing.T) {
	for _, c := range []struct{ written, shown, want string }{
		{"[x](lian.md)", "x", `
			content/panduan/asal.md:4:5: error: there is no page or file "lian.md" (dead-link)
			  did you mean "lain.md"?`},
		{"![x](../fotu.gif)", "<figure>x</figure>", `
			content/panduan/asal.md:4:6: error: there is no picture "../fotu.gif" (dead-picture)
			  did you mean "../foto.gif"?`},
		{"![x](../rusak.gif)", "<figure>x</figure>", `
			content/panduan/asal.md:4:6: error: the picture rusak.gif is damaged or is not what its name says (picture)
			  save it again as JPEG, PNG, GIF, WebP or SVG`},
		{"[x](../rusak.gif)", `<a href="../rusak.gif">x</a>`, ""},
		{"[x](../draf.md)", "x", `
			content/panduan/asal.md:4:5: warning: "../draf.md" is a draft and is left out (draft-link)
			  take ` + "`draft`" + ` off there, or this away here`},
		{"[x](../panitia.md)", "x", `
			content/panduan/asal.md:4:5: error: "../panitia.md" is for the committee only (leak)
			  take it away, move it into a [!COMMITTEE] callout, or give this page ` + "`for: committee`"},
		{"[x](../../keluar.md)", "x", `
			content/panduan/asal.md:4:5: error: "../../keluar.md" leads out of content/ (dead-link)
			  write a path to something in content/`},
		{"[x](javascript:alert(1))", "x", `
			content/panduan/asal.md:4:5: error: the link "javascript:alert(1)" has the scheme "javascript", which is not allowed (unsafe-link)
			  use http, https, mailto, tel or the path of a file; ./ before a file's name that has a colon`},
	} {
		b := layContent(t, linked(c.written+"\n"))
		made := b.make("panduan/asal.html")
		wantSaid(t, made.Problems, c.want)
		if !strings.Contains(string(made.HTML), c.shown+"</p>") && !strings.Contains(string(made.HTML), c.shown+"\n") {
			t.Errorf("%s is not shown as %s:\n%s", c.written, c.shown, made.HTML)
		}
	}
}

// TestLinkBetweenHandbooks shows the problem that a library adds.
func TestLinkBetweenHandbooks(t *testing.T) {
	b := layContent(t, files{"index.md": page("kind: library", ""), "a/index.md": page("title: A", ""), "b/index.md": page("title: B", "[x](../a/index.md)\n")})
	wantSaid(t, b.make("b/index.html").Problems, `
		content/b/index.md:4:5: error: "../a/index.md" lies in another handbook of the library (cross-link)
		  each handbook stands alone: name the other one in words, or link its published address`)
}

// TestReferences shows what is asked about when all pages are made.
func TestReferences(t *testing.T) {
	f := linked("[x](lain.md#a) [y](#b)\n\n[z](lain.md#a-%C3%A4)\n")
	f["day-1/index.md"] = page("schedule:\n  - {time: 08.00-09.00, title: X, link: ../panduan/lain.md#c}\n  - {title: Y, link: ../panduan/lain.md}", "")
	f["day-1/a.md"] = page("title: A", "")
	b := layContent(t, f)
	for address, want := range map[string]string{
		"panduan/asal.html": "panduan/lain.html#a content/panduan/asal.md:4:5\npanduan/asal.html#b content/panduan/asal.md:4:20\npanduan/lain.html#a-ä content/panduan/asal.md:6:5\n",
		"day-1/index.html":  "panduan/lain.html#c content/day-1/index.md:3:5\n",
		"day-1/a.html":      "",
	} {
		got := ""
		for _, r := range b.make(address).References {
			got += fmt.Sprintf("%s#%s %s\n", r.To.Address, r.Fragment, r.Place)
		}
		if got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", address, got, want)
		}
	}
}

// TestPicturesOfFrontMatter shows what is said of pictures that front matter names, at their places.
func TestPicturesOfFrontMatter(t *testing.T) {
	b := layContent(t, files{
		"rusak.gif":       damaged,
		"index.md":        page("title: Judul\nlogo: rusak.gif\nimage: rusak.gif", ""),
		"people/a.md":     page("name: A\nphoto: ../rusak.gif", ""),
		"day-1/index.md":  "",
		"day-1/recap.md":  page("photos: [{src: ../rusak.gif, alt: x}]", ""),
		"day-1/biasa.md":  "",
		"panduan/lain.md": "",
	})
	const damage = ": error: the picture rusak.gif is damaged or is not what its name says (picture)\n  save it again as JPEG, PNG, GIF, WebP or SVG\n"
	for address, want := range map[string]string{
		"index.html":        "content/index.md:3:7" + damage + "content/index.md:4:8" + damage,
		"people/a.html":     "content/people/a.md:3:8" + damage,
		"day-1/recap.html":  "content/day-1/recap.md:2:16" + damage,
		"day-1/biasa.html":  "",
		"panduan/lain.html": "",
	} {
		if got := said(diag.Sort(b.make(address).Problems)); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", address, got, want)
		}
	}
}

// TestNotFound shows the page that hosts serve at any depth: it leads somewhere only by whole addresses.
func TestNotFound(t *testing.T) {
	f := files{
		"content/index.md": page("title: Judul", ""), "content/aturan.md": "", "content/foto.gif": gif,
		"content/404.md": page("title: Tersesat", "Lihat [aturan](aturan.md), [sini](#a), [luar](https://example.com/).\n\n![Foto](foto.gif)\n"),
	}
	near := lay(t, f.fs(), defaults(), site.Options{BaseURL: "https://example.org/b/"})
	html := near.html("404.html")
	for _, want := range []string{
		"<title>Tersesat</title>", "<h1>Tersesat</h1>", `<a href="https://example.org/b/aturan.html">aturan</a>`, `<a href="#a">sini</a>`,
		`<img src="https://example.org/b/foto.gif"`, `<a href="https://example.org/b/index.html">Ke beranda</a>`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("there is no %s in\n%s", want, html)
		}
	}
	made := lay(t, f.fs(), defaults(), site.Options{}).make("404.html")
	wantSaid(t, made.Problems, `
		content/404.md:4:16: warning: this is shown as text, since 404.html is shown at any address and needs whole ones (dead-link)
		  give the handbook its `+"`base_url`"+`
		content/404.md:6:9: warning: this is shown as text, since 404.html is shown at any address and needs whole ones (dead-link)
		  give the handbook its `+"`base_url`")
	html = string(made.HTML)
	if !strings.Contains(html, `Lihat aturan, <a href="#a">sini</a>, <a href="https://example.com/" rel="external">luar</a>.`) || strings.Contains(html, "html\"") || strings.Contains(html, "<img") {
		t.Errorf("%s", html)
	}
}

// TestCommitteePages shows that what is for the committee is there for it, and links to it then.
func TestCommitteePages(t *testing.T) {
	project := files{}
	for name, text := range linked("[x](../panitia.md)\n\n> [!PANITIA]\n> Rahasia.\n") {
		project["content/"+name] = text
	}
	b := lay(t, project.fs(), defaults(), site.Options{Audience: content.Committee})
	html := string(b.make("panduan/asal.html").HTML)
	if !strings.Contains(html, "Rahasia") || !strings.Contains(html, `<a href="../panitia.html">x</a>`) {
		t.Errorf("%s", html)
	}
	if open := string(layContent(t, linked("> [!PANITIA]\n> Rahasia.\n")).make("panduan/asal.html").HTML); strings.Contains(open, "Rahasia") {
		t.Error("participants see it, too")
	}
}

// TestEscapeFragment holds the quick way for plain ids against the long one.
func TestEscapeFragment(t *testing.T) {
	for _, id := range []string{"", "tujuan", "day-1.struktur-kpu/tugas", "fn:1", "room_aula", "Tugas", "a b", "é", "50%", "a#b", "%41"} {
		if got, want := escapeFragment(id), (&url.URL{Fragment: id}).EscapedFragment(); got != want {
			t.Errorf("escapeFragment(%q) = %q, want %q", id, got, want)
		}
	}
}
