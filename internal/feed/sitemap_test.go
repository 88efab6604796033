package feed

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/site"
)

// files are a project's content/ in a test: paths and texts.
type files map[string]string

// lay makes a site of them. There must be no error in it.
func lay(t *testing.T, f files, o site.Options) *site.Site {
	t.Helper()
	project := fstest.MapFS{}
	for name, text := range f {
		project["content/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	tree, problems := content.Read(project)
	s, found := site.New(tree, o)
	for _, p := range slices.Concat(problems, found) {
		if p.Severity == diag.Error {
			t.Fatalf("%s: %s", p.Place, p.Message.In(diag.English))
		}
	}
	return s
}

// text gives the file at an address; "" where there is none.
func text(list []File, address string) string {
	for _, f := range list {
		if f.Address == address {
			return string(f.Text)
		}
	}
	return ""
}

// locations reads the addresses of a sitemap, or of a list of them.
func locations(t *testing.T, text string) []string {
	t.Helper()
	var list struct {
		Pages []string `xml:"url>loc"`
		Maps  []string `xml:"sitemap>loc"`
	}
	if err := xml.Unmarshal([]byte(text), &list); err != nil {
		t.Fatal(err)
	}
	return append(list.Pages, list.Maps...)
}

// TestSitemapOfALibrary has handbooks below the library's address, at one of their own, and in draft.
func TestSitemapOfALibrary(t *testing.T) {
	s := lay(t, files{
		"index.md":           "---\nkind: library\nbase_url: https://example.org/semua/\n---\n",
		"ä & b/index.md":     "---\ntitle: Di sini\n---\n",
		"ä & b/x.md":         "",
		"lain/index.md":      "---\nbase_url: https://lain.example.org\n---\n",
		"lain/x.md":          "---\naliases: lama.html\n---\n",
		"draf/index.md":      "---\nstatus: draft\n---\n",
		"draf/lain.md":       "",
		"draf-lain/index.md": "---\nstatus: draft\nbase_url: https://draf.example.org\n---\n",
	}, site.Options{})
	list := ForSearchEngines(s)
	want := []string{"https://example.org/semua/%C3%A4-b/index.html", "https://example.org/semua/%C3%A4-b/x.html", "https://example.org/semua/index.html"}
	got := locations(t, text(list, "sitemap.xml"))
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("the library lists %q", got)
	}
	got = locations(t, text(list, "lain/sitemap.xml"))
	if !slices.Equal(got, []string{"https://lain.example.org/index.html", "https://lain.example.org/x.html"}) {
		t.Errorf("the handbook elsewhere lists %q", got)
	}
	for address, want := range map[string]string{
		"robots.txt":           "User-agent: *\nAllow: /\n\nSitemap: https://example.org/semua/sitemap.xml\n",
		"lain/robots.txt":      "User-agent: *\nAllow: /\n\nSitemap: https://lain.example.org/sitemap.xml\n",
		"draf-lain/robots.txt": "User-agent: *\nAllow: /\n",
		"draf/robots.txt":      "", "draf-lain/sitemap.xml": "", "draf/sitemap.xml": "",
	} {
		if got := text(list, address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

// TestWithoutAnAddress wants nothing where nobody knows where the site stands, but for a handbook that does.
func TestWithoutAnAddress(t *testing.T) {
	if list := ForSearchEngines(lay(t, files{"index.md": "# Buku"}, site.Options{})); len(list) > 0 {
		t.Errorf("%q", list)
	}
	list := ForSearchEngines(lay(t, files{"index.md": "---\nkind: library\n---\n", "a/index.md": "", "b/index.md": "---\nbase_url: https://b.example.org\n---\n"}, site.Options{}))
	if len(list) != 2 || text(list, "b/robots.txt") == "" || text(list, "b/sitemap.xml") == "" {
		t.Errorf("%q", list)
	}
}

// TestSitemapOfManyPages goes past what one sitemap may hold.
func TestSitemapOfManyPages(t *testing.T) {
	var pages []string
	for i := range diag.SitemapAddresses.Most + 1 {
		pages = append(pages, fmt.Sprintf("https://example.org/%d.html?a&b", i))
	}
	if list := sitemaps("a", "https://example.org/", pages[1:]); len(list) != 1 || len(locations(t, text(list, "a/sitemap.xml"))) != diag.SitemapAddresses.Most {
		t.Errorf("%d files for as many pages as one sitemap holds", len(list))
	}
	list := sitemaps("a", "https://example.org/", pages)
	if got := strings.Join(locations(t, text(list, "a/sitemap.xml")), " "); got != "https://example.org/sitemap-1.xml https://example.org/sitemap-2.xml" {
		t.Errorf("the list of sitemaps names %s", got)
	}
	both := append(locations(t, text(list, "a/sitemap-1.xml")), locations(t, text(list, "a/sitemap-2.xml"))...)
	if !slices.Equal(both, pages) {
		t.Errorf("both have %d pages of %d", len(both), len(pages))
	}
}
