package build

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bekal/internal/diag"
)

// hidingBook is a handbook in which files are linked by all, by drafts, by the committee, by several and by nobody.
func hidingBook() files {
	return files{
		"content/index.md": "---\ntitle: Orientasi\nlogo: logo.png\n---\n![Bersama](bersama.png)\n\n" +
			"> [!PANITIA]\n> [Kunci](kunci.pdf), [lagi](kunci.pdf#2), ![bersama](bersama.png) dan catatan[^1].\n\n[^1]: Di [sana](catatan.pdf).\n",
		"content/draf.md": "---\ntitle: Draf\ndraft: true\nimage: sampul.png\n---\n" +
			"![Foto](foto.png) ![Peta](peta.png) ![Bersama](bersama.png) [hilang](tidak-ada.md)\n",
		"content/rapat.md":       "---\ntitle: Rapat\nfor: committee\n---\n[Peta](peta.png), [kunci](/kunci.pdf), [logo](logo.png), [domain](CNAME)\n",
		"content/day-1/index.md": "---\ndate: 2025-10-06\nschedule:\n  - {title: Apel, link: ../apel.pdf}\n  - {title: Taklimat, link: '../taklimat.pdf#a', for: committee}\n---\n",
		"content/day-1/recap.md": "---\ndraft: true\nphotos: [{src: ../foto.png}, {src: ../apel.pdf}, {src: ../brosur.pdf}]\n---\n",
		"content/day-1/sesi.md":  "---\ndraft: ya\nfor: committee\nmaterials: [{file: ../lembar.pdf}]\n---\n",
		"content/rules.md":       "---\nparams: {unduh: [brosur.pdf]}\n---\n",
		"content/logo.png":       picture(1, 1), "content/sampul.png": picture(1, 1), "content/foto.png": picture(1, 1),
		"content/peta.png": picture(1, 1), "content/bersama.png": picture(1, 1), "content/lepas.png": picture(1, 1),
		"content/kunci.pdf": "%PDF", "content/catatan.pdf": "%PDF", "content/lembar.pdf": "%PDF", "content/apel.pdf": "%PDF",
		"content/taklimat.pdf": "%PDF", "content/brosur.pdf": "%PDF", "content/CNAME": "orientasi.example\n",
	}
}

func drafts(o *Options) { o.Drafts = true }

// copies lists the files of a site that are neither pages nor the theme's.
func copies(t *testing.T, public string) []string {
	t.Helper()
	names := slices.Sorted(maps.Keys(snapshot(t, public, "assets")))
	return slices.DeleteFunc(names, func(name string) bool {
		return strings.Contains(name, "/assets/") || !strings.Contains(name, "CNAME") && filepath.Ext(name) != ".png" && filepath.Ext(name) != ".pdf"
	})
}

// TestFilesOfHiddenText builds one handbook for each of those who may read it: a file that only what they are not
// shown links to is not there, and that is told where it is linked.
func TestFilesOfHiddenText(t *testing.T) {
	callout := `content/index.md:8:11: info: content/catatan.pdf, content/kunci.pdf are left out, since only hidden text links to them: this part of the page is for the committee only`
	row := `content/day-1/index.md:5:29: info: content/taklimat.pdf is left out, since only hidden text links to it: this part of the page is for the committee only`
	for _, c := range []struct {
		name    string
		change  []func(*Options)
		missing string
		want    []string
	}{
		{"participants", nil, "catatan.pdf foto.png kunci.pdf lembar.pdf peta.png sampul.png taklimat.pdf", []string{
			row,
			`content/day-1/recap.md:3:16: info: content/foto.png is left out, since only hidden text links to it: this page is a draft`,
			`content/day-1/sesi.md:4:20: info: content/lembar.pdf is left out, since only hidden text links to it: this page is for the committee only`,
			`content/draf.md:4:8: info: content/foto.png, content/peta.png, content/sampul.png are left out, since only hidden text links to them: this page is a draft`,
			callout,
			`content/rapat.md:5:8: info: content/kunci.pdf, content/peta.png are left out, since only hidden text links to them: this page is for the committee only`,
		}},
		{"participants with drafts", []func(*Options){drafts}, "catatan.pdf kunci.pdf lembar.pdf taklimat.pdf", []string{
			row,
			`content/day-1/sesi.md:4:20: info: content/lembar.pdf is left out, since only hidden text links to it: this page is for the committee only`,
			`content/draf.md:6:70: error: there is no page or file "tidak-ada.md"`,
			callout,
			`content/rapat.md:5:27: info: content/kunci.pdf is left out, since only hidden text links to it: this page is for the committee only`,
		}},
		{"committee", []func(*Options){committee}, "foto.png lembar.pdf sampul.png", []string{
			`content/day-1/recap.md:3:16: info: content/foto.png is left out, since only hidden text links to it: this page is a draft`,
			`content/day-1/sesi.md:4:20: info: content/lembar.pdf is left out, since only hidden text links to it: this page is a draft`,
			`content/draf.md:4:8: info: content/foto.png, content/sampul.png are left out, since only hidden text links to them: this page is a draft`,
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			book := hidingBook()
			dir := project(t, book)
			if problems := lines(run(t, options(dir, append(c.change, strict)...)), diag.English); !slices.Equal(problems, c.want) {
				t.Errorf(" got\n%s\nwant\n%s", strings.Join(problems, "\n"), strings.Join(c.want, "\n"))
			}
			book["content/draf.md"] = strings.Replace(book["content/draf.md"], "[hilang](tidak-ada.md)", "", 1)
			fill(t, dir, book)
			for range 2 { // the second time nothing changed, and all is told again
				report := mustBuild(t, dir, append(c.change, strict)...)
				if n := len(report.Problems); n != diag.Count(report.Problems, diag.Info) || n == 0 {
					t.Errorf("not all of this is only told:\n%s", said(report))
				}
			}
			var missing []string
			published := copies(t, filepath.Join(dir, "public"))
			for _, name := range slices.Sorted(maps.Keys(book)) {
				name = strings.TrimPrefix(name, "content/")
				if !strings.HasSuffix(name, ".md") && !slices.Contains(published, name) {
					missing = append(missing, name)
				}
			}
			if got := strings.Join(missing, " "); got != c.missing {
				t.Errorf("not published are\n%s\nwant\n%s", got, c.missing)
			}
			if c.change == nil {
				crawl(t, filepath.Join(dir, "public"), "file:///x/") // which looks for the elements of fragments in PDFs, too
			}
		})
	}
}

// lines writes what is said, a line each, without hints.
func lines(r Report, language diag.Language) []string {
	var all []string
	for _, p := range r.Problems {
		all = append(all, fmt.Sprintf("%v: %s: %s", p.Place, p.Severity, p.Message.In(language)))
	}
	return all
}

func TestFilesOfHiddenTextInIndonesian(t *testing.T) {
	report := run(t, options(project(t, hidingBook())))
	want := []string{
		`content/day-1/index.md:5:29: info: content/taklimat.pdf tidak diterbitkan karena hanya ditautkan dari teks tersembunyi: bagian halaman ini khusus untuk panitia`,
		`content/day-1/recap.md:3:16: info: content/foto.png tidak diterbitkan karena hanya ditautkan dari teks tersembunyi: halaman ini masih draf`,
		`content/day-1/sesi.md:4:20: info: content/lembar.pdf tidak diterbitkan karena hanya ditautkan dari teks tersembunyi: halaman ini khusus untuk panitia`,
		`content/draf.md:4:8: info: content/foto.png, content/peta.png, content/sampul.png tidak diterbitkan karena hanya ditautkan dari teks tersembunyi: halaman ini masih draf`,
		`content/index.md:8:11: info: content/catatan.pdf, content/kunci.pdf tidak diterbitkan karena hanya ditautkan dari teks tersembunyi: bagian halaman ini khusus untuk panitia`,
		`content/rapat.md:5:8: info: content/kunci.pdf, content/peta.png tidak diterbitkan karena hanya ditautkan dari teks tersembunyi: halaman ini khusus untuk panitia`,
	}
	if got := lines(report, diag.Indonesian); !slices.Equal(got, want) {
		t.Errorf(" got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestHoweverAFileIsLinked has a draft link to a file. Whichever way a published page spells its link to it, the file
// stays; what only looks like a link keeps nothing.
func TestHoweverAFileIsLinked(t *testing.T) {
	const name, address = "Foto_caf\u00e9 1.png", "foto-caf\u00e9-1.png"
	for body, stays := range map[string]bool{
		"![x](<Foto_caf\u00e9 1.png>)":                                 true,
		"![x](<Foto_cafe\u0301 1.png>)":                                true,
		"![x](Foto_caf%C3%A9%201.png)":                                 true,
		"![x](<Foto\\_caf\u00e9 1.png>)":                               true,
		"![x](<&#70;oto_caf&eacute; 1.png>)":                           true,
		"![x][y]\n\n[y]: <./Foto_caf\u00e9 1.png#atas> 'y'":            true,
		"<img src='foto-caf\u00e9-1.png'>":                             true,
		"Catatan[^1]\n\n[^1]: [x](</Foto_caf\u00e9 1.png>)":            true,
		"| a |\n|---|\n| ![x](<Foto_caf\u00e9 1.png>) |":               true,
		"`![x](<Foto_caf\u00e9 1.png>)`":                               false,
		"\\![x]\\(<Foto_caf\u00e9 1.png>)":                             false,
		"Foto_caf\u00e9 1.png, 100%":                                   false,
		"[x](https://example.org/Foto_caf%C3%A9%201.png)":              false,
		"> [!COMMITTEE]\n> ![x](<Foto_caf\u00e9 1.png>)":               false,
		"> [!COMMITTEE]\n>\n> <img src='Foto_caf\u00e9 1.png'>":        false,
		"<!-- ![x](<Foto_caf\u00e9 1.png>) -->":                        true, // what HTML that is let through shows, nobody knows
		"a [x](#y) b\n\n## Y {#y}\n\n![z](lain.png)\n\nFoto_caf\u00e9": false,
	} {
		dir := project(t, files{
			"content/index.md":   "---\ntitle: Orientasi\nhtml: true\n---\n" + body + "\n",
			"content/draf.md":    "---\ndraft: true\n---\n<p><img alt='' src=\"Foto_caf&eacute; 1.png\"></p>\n",
			"content/" + name:    picture(1, 1),
			"content/lain.png":   picture(1, 1),
			"content/day-1/x.md": "[beranda](../index.md) 50%\n",
		})
		mustBuild(t, dir)
		if got := slices.Contains(copies(t, filepath.Join(dir, "public")), address); got != stays {
			t.Errorf("%s: is there: %t", body, got)
		}
	}
}

// TestHiddenTextInALibrary lets handbooks have files of the same names, share some with the library, and be drafts as
// a whole: each decides for its own, and all of them for what is shared.
func TestHiddenTextInALibrary(t *testing.T) {
	dir := project(t, files{
		"content/index.md":        "---\nkind: library\ntitle: Pustaka\n---\n![Depan](b/depan.png)\n",
		"content/bersama.png":     picture(1, 1),
		"content/rahasia.png":     picture(1, 1),
		"content/depan.png":       picture(1, 1),
		"content/a/index.md":      "---\ntitle: A\n---\n![x](foto.png) ![y](/bersama.png)\n",
		"content/a/foto.png":      picture(1, 1),
		"content/a/draf.md":       "---\ndraft: true\n---\n![x](/rahasia.png) ![y](../depan.png)\n",
		"content/b/index.md":      "---\ntitle: B\n---\n> [!COMMITTEE]\n> ![x](foto.png) ![y](/bersama.png) ![z](depan.png)\n",
		"content/b/foto.png":      picture(1, 1),
		"content/b/depan.png":     picture(1, 1),
		"content/lalu/index.md":   "---\ntitle: Lalu\ndraft: true\n---\n![x](/bersama.png) ![y](/depan.png) ![z](../b/foto.png)\n",
		"content/lalu/depan.png":  picture(1, 1),
		"content/people/ani.md":   "---\ndraft: true\nphoto: ani.png\n---\n",
		"content/people/ani.png":  picture(1, 1),
		"content/people/budi.md":  "---\nphoto: budi.png\n---\n",
		"content/people/budi.png": picture(1, 1),
	})
	report := mustBuild(t, dir)
	want := []string{
		`content/a/draf.md:4:6: info: content/depan.png, content/rahasia.png are left out, since only hidden text links to them: this page is a draft`,
		`content/b/index.md:5:8: info: content/b/foto.png is left out, since only hidden text links to it: this part of the page is for the committee only`,
		`content/lalu/index.md:3:8: info: the files of this folder are left out, since it is a draft`,
		`content/people/ani.md:3:8: info: content/people/ani.png is left out, since only hidden text links to it: this page is a draft`,
	}
	if got := lines(report, diag.English); !slices.Equal(got, want) {
		t.Errorf(" got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	published := []string{"a/foto.png", "b/depan.png", "bersama.png", "people/budi.png"}
	if got := copies(t, filepath.Join(dir, "public")); !slices.Equal(got, published) {
		t.Errorf("published are %q, want %q", got, published)
	}
}
