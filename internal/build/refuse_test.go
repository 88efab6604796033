package build

import (
	"fmt"
	"maps"
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bekal/internal/diag"
)

// page is a page with a title and one more line of front matter.
func page(title, line string) string {
	return fmt.Sprintf("---\ntitle: %s\n%s\n---\nIsi.\n", title, line)
}

// TestUnsafeAddresses writes what would lead out of the site, or not everywhere be a file's name, as slug and as
// alias: each is an error at its line, and nothing appears anywhere.
func TestUnsafeAddresses(t *testing.T) {
	for name, written := range map[string]string{
		"up":             "'../../x'",
		"up from root":   "'/../../../x'",
		"backslash":      `'..\..\x'`,
		"percent":        "'%2e%2e/x'",
		"up in between":  "'a/../../b'",
		"absolute":       "'/etc/passwd'",
		"drive":          `'C:\x'`,
		"host":           "'//host/x'",
		"scheme":         "'http://e/x'",
		"script":         "'javascript:alert(1)'",
		"NUL":            `"a\0b"`,
		"line break":     `"a\nb"`,
		"device":         "'/con:aux/nul.html'",
		"device alone":   "'con'",
		"here":           "'.'",
		"above":          "'..'",
		"root":           "'/'",
		"empty":          `""`,
		"blank":          "'  '",
		"dot at the end": "'x.'",
		"300 letters":    "'" + strings.Repeat("x", 300) + "'",
		"3000 levels":    "'" + strings.Repeat("x/", 3000) + "x'",
	} {
		for _, key := range []string{"slug", "aliases"} {
			t.Run(key+" "+name, func(t *testing.T) {
				t.Parallel()
				dir := project(t, files{"content/index.md": page("Orientasi", ""), "content/a.md": page("A", key+": "+written)})
				outside := filepath.Dir(dir)
				before := snapshot(t, outside)
				report := run(t, options(dir))
				if !report.Failed || len(report.Problems) != 1 {
					t.Fatalf("want one error, got:\n%s", said(report))
				}
				if p := report.Problems[0]; p.File != "content/a.md" || p.Line != 3 || p.Column != len(key)+3 {
					t.Errorf("the error is at %v, want that of the value", p.Place)
				}
				expect(t, snapshot(t, outside), before)
			})
		}
	}
}

// addressClash is a project in which two sources want one address, and what is said of it.
type addressClash struct {
	files files // below content/
	want  string
}

func addressClashes() map[string]addressClash {
	return map[string]addressClash{
		"two slugs": {
			files{"a.md": page("A", "slug: sama"), "b.md": page("B", "slug: sama")},
			`content/b.md:3:7: content/b.md and content/a.md would both be at "sama.html"`,
		},
		"a slug and a name": {
			files{"a.md": page("A", "slug: b"), "b.md": page("B", "")},
			`content/a.md:3:7: content/a.md and content/b.md would both be at "b.html"`,
		},
		"a page and a folder": {
			files{"foo.md": page("A", ""), "foo/index.md": page("B", "")},
			`content/foo/index.md: content/foo/index.md and content/foo.md would both be at "foo.html"`,
		},
		"case": {
			files{"Foo.md": page("A", ""), "foo.md": page("B", "")},
			`content/foo.md: content/foo.md and content/Foo.md would both be at "foo.html"`,
		},
		"Unicode form": {
			files{"caf\u00e9.md": page("A", ""), "cafe\u0301.md": page("B", "")},
			"content/caf\u00e9.md: content/caf\u00e9.md and content/cafe\u0301.md would both be at \"caf\u00e9.html\"",
		},
		"leading number": {
			files{"01-x.md": page("A", ""), "02-x.md": page("B", "")},
			`content/02-x.md: content/02-x.md and content/01-x.md would both be at "x.html"`,
		},
		"an alias and a page": {
			files{"a.md": page("A", "aliases: b.html"), "b.md": page("B", "")},
			`content/a.md:3:10: an alias of content/a.md and content/b.md would both be at "b.html"`,
		},
		"two aliases": {
			files{"a.md": page("A", "aliases: c.html"), "b.md": page("B", "aliases: [x.html, c/]")},
			`content/b.md:3:19: an alias of content/b.md and an alias of content/a.md would both be at "c.html"`,
		},
		"an alias and a copied file": {
			files{"a.md": page("A", "aliases: Denah.PDF"), "denah.pdf": "%PDF"},
			`content/a.md:3:10: an alias of content/a.md and content/denah.pdf would both be at "denah.pdf"`,
		},
		"an alias below a copied file": {
			files{"a.md": page("A", "aliases: denah.pdf/b.html"), "denah.pdf": "%PDF"},
			`content/a.md:3:10: an alias of content/a.md and content/denah.pdf would both be at "denah.pdf"`,
		},
		"two copied files": {
			files{"peta.TXT": "a", "Peta.txt": "b"},
			`content/peta.TXT: content/peta.TXT and content/Peta.txt would both be at "peta.txt"`,
		},
		"an alias and a page that is made by itself": {
			files{"a.md": page("A", "aliases: '404'")},
			`content/a.md:3:10: an alias of content/a.md and the page "404", which is made by itself, would both be at "404.html"`,
		},
	}
}

// TestOneAddressTwice gives one address to two sources in every way: an error that names both, the same in ten runs.
func TestOneAddressTwice(t *testing.T) {
	for name, c := range addressClashes() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := files{"content/index.md": page("Orientasi", "")}
			for at, text := range c.files {
				f["content/"+at] = text
			}
			dir := project(t, f)
			first := ""
			for i := range 10 {
				report, err := Check(t.Context(), options(dir, func(o *Options) { o.Jobs = 1 + i%3 }))
				if err != nil {
					t.Fatal(err)
				}
				if i > 0 && said(report) != first {
					t.Fatalf("run %d says:\n%sand the first said:\n%s", i, said(report), first)
				}
				first = said(report)
				if !report.Failed || len(report.Problems) != 1 {
					t.Fatalf("want one error, got:\n%s", first)
				}
				if p := report.Problems[0]; fmt.Sprintf("%v: %s", p.Place, p.Message.In(diag.English)) != c.want {
					t.Errorf(" got %v: %s\nwant %s", p.Place, p.Message.In(diag.English), c.want)
				}
			}
			if report := run(t, options(dir)); !report.Failed {
				t.Error("the site was published")
			}
			expectOnly(t, dir, "content")
		})
	}
}

// TestOddFileNames names pages as no address may be: each gets an address that every system can write, or an error
// that says why not.
func TestOddFileNames(t *testing.T) {
	for name, want := range map[string]string{
		"con":                    "con-1.html",
		"AUX":                    "aux-1.html",
		"nul.x":                  "nul-x.html",
		"trail.":                 "trail.html",
		"trail ":                 "trail.html",
		"a:b":                    "a-b.html",
		"q?m":                    "q-m.html",
		"h#h":                    "h-h.html",
		"pct%41":                 "pct-41.html",
		"-dash":                  "dash.html",
		"a\"b<c>&d":              "a-b-c-d.html",
		"Hari Jum'at":            "hari-jum-at.html",
		"01-":                    "01.html",
		"2025-10-06":             "2025-10-06.html",
		"\u00c9t\u00e9":          "\u00e9t\u00e9.html",
		"e\u0301":                "\u00e9.html",
		"\u65e5\u672c":           "\u65e5\u672c.html",
		"\u202egnp":              "gnp.html", // a mark that turns the order of letters
		"--":                     `content/--.md: the name "--" cannot be an address: it holds no letter and no digit`,
		"new\nline":              "content/new\nline.md: the name \"new\\nline.md\" holds a control character",
		"bad\xff":                `content/bad` + "\ufffd" + `.md: the name "bad\xff.md" is not UTF-8`,
		strings.Repeat("x", 240): `content/` + strings.Repeat("x", 240) + `.md: the name "` + strings.Repeat("x", 59) + `…" cannot be an address: it is longer than 200 bytes`,
	} {
		t.Run(fmt.Sprintf("%.20q", name), func(t *testing.T) {
			t.Parallel()
			f := files{"content/index.md": page("Orientasi", ""), "content/" + name + ".md": page("A", "")}
			if strings.HasSuffix(want, ".html") {
				f["content/"+name+".png"] = picture(1, 1)
				f["content/index.md"] += fmt.Sprintf("\n[x](./%[1]s.md) ![x](./%[1]s.png)\n", url.PathEscape(name))
			}
			dir := project(t, f)
			report := run(t, options(dir))
			if !report.Failed {
				public := filepath.Join(dir, "public")
				site := snapshot(t, public)
				if _, ok := site[want]; !ok {
					t.Errorf("there is no %s among %q", want, slices.Sorted(maps.Keys(site)))
				}
				if orphans := crawl(t, public, "https://example.org/x/").orphans(); len(orphans) > 0 {
					t.Errorf("nothing leads to %q", orphans)
				}
				return
			}
			if p := report.Problems[0]; len(report.Problems) != 1 || fmt.Sprintf("%v: %s", p.Place, p.Message.In(diag.English)) != want {
				t.Errorf(" got %v: %s\nwant %s", p.Place, p.Message.In(diag.English), want)
			}
			expectOnly(t, dir, "content")
		})
	}
}

// TestAllProblemsInOneRun breaks three pages and a layout among many: all four are listed, and what is published
// stays as it was.
func TestAllProblemsInOneRun(t *testing.T) {
	t.Parallel()
	book := smallBook()
	for n := range 200 {
		book[fmt.Sprintf("content/bab-%d/halaman-%d.md", n%10, n)] = page(fmt.Sprintf("Halaman %d", n), "")
	}
	dir := project(t, book)
	mustBuild(t, dir)
	public := filepath.Join(dir, "public")
	before := snapshot(t, public)
	fill(t, dir, files{
		"content/bab-1/halaman-11.md":   page("Halaman 11", "weight: berat"),
		"content/bab-5/halaman-55.md":   page("Halaman 55", "") + "\nLihat [ini](tidak-ada.md).\n",
		"content/bab-9/halaman-99.md":   "---\ntitle: Halaman 99\n\n## Ada\n",
		"content/bab-9/halaman-9.md":    page("Halaman 9", "") + "\nLihat [itu](halaman-99.md#ada).\n", // which nobody can know
		"layouts/partials/nothing.html": "{{.Nothing}}",
		"layouts/page.html":             "<h1>{{.Title}}</h1>\n{{.Judul}}",
	})
	report := run(t, options(dir))
	var places []string
	for _, p := range report.Problems {
		places = append(places, fmt.Sprintf("%v %s", p.Place, p.Rule))
	}
	want := []string{
		"content/bab-1/halaman-11.md:3:9 wrong-type",
		"content/bab-5/halaman-55.md:7:13 dead-link",
		"content/bab-9/halaman-99.md:1:1 front-matter",
		"layouts/page.html:2:3 layout",
		"layouts/partials/nothing.html unused-layout",
	}
	if !report.Failed || !slices.Equal(places, want) {
		t.Errorf(" got %q\nwant %q", places, want)
	}
	expect(t, snapshot(t, public), before)

	fill(t, dir, files{"layouts/page.html": "<h1>{{.Title}</h1>"})
	report = run(t, options(dir))
	places = nil
	for _, p := range report.Problems {
		places = append(places, fmt.Sprintf("%v %s", p.Place, p.Rule))
	}
	want = append(want[:3], "layouts/page.html:1 layout") // what it would have named is not known
	if !report.Failed || !slices.Equal(places, want) {
		t.Errorf("with a layout that cannot be parsed:\n got %q\nwant %q", places, want)
	}
	expect(t, snapshot(t, public), before)
	expectOnly(t, dir, "content", "layouts", "public")
}

// TestFileOfThemeAndContent lets the theme and the content want one address: the content's file is told, before
// anything is made. A folder assets/ of the content's own is nobody's business.
func TestFileOfThemeAndContent(t *testing.T) {
	dir := project(t, files{
		"content/index.md":                 page("Orientasi", "aliases: assets/LEMBAR.html"),
		"content/assets/denah.png":         picture(1, 1),
		"content/assets/peta.png":          picture(1, 1),
		"layouts/assets/Denah.png":         picture(2, 2),
		"layouts/assets/lembar.html/a.png": picture(2, 2),
	})
	report := run(t, options(dir))
	want := `content/assets/denah.png: error: content/assets/denah.png and a file of the theme would both be at "assets/Denah.png" (same-address)
  hint: rename one of them
content/index.md:3:10: error: content/index.md and a file of the theme would both be at "assets/lembar.html/a.png" (same-address)
  3 | aliases: assets/LEMBAR.html
    |          ^~~~~~~~~~~~~~~~~~
  hint: rename one of them
`
	if said(report) != want {
		t.Errorf(" got %s\nwant %s", said(report), want)
	}
	remove(t, dir, "layouts")
	mustBuild(t, dir)
	if site := snapshot(t, filepath.Join(dir, "public")); site["assets/denah.png"] == "" || site["assets/peta.png"] == "" {
		t.Error("a folder assets/ of the content is not published")
	}
}

// TestLayoutWithoutEnd lets a layout call itself: the build ends, and says so once, not for every page.
func TestLayoutWithoutEnd(t *testing.T) {
	book := smallBook()
	book["layouts/partials/foot.html"] = `{{template "partials/foot.html" .}}`
	report := run(t, options(project(t, book)))
	// Which page is met first is chance, since pages are made side by side; the others are not tried again.
	want := regexp.MustCompile("^layouts/base.html: error: [a-z0-9/-]+\\.html needs layouts that call each other without end \\(limit\\)\n" +
		"  hint: look for a layout that names itself in \\{\\{template\\}\\}\n$")
	if !report.Failed || !want.MatchString(said(report)) {
		t.Errorf("got %s\nwant %s", said(report), want)
	}
}
