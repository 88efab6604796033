//go:build unix

package build

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"image/png"
	"net/url"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bekal/internal/content"
	"bekal/internal/diag"

	"golang.org/x/net/html"
)

// namedBy is the folder of the string with a number, in a handbook that has a page and a file by the name of each.
func namedBy(i int) string { return fmt.Sprintf("nama-%03d", i) }

// noName says why no file can bear a name.
func noName(name string) string {
	switch {
	case strings.Contains(name, "/"):
		return "it holds a slash"
	case strings.Contains(name, "\x00"):
		return "it holds a NUL"
	case len(name) > 255:
		return "it is longer than 255 bytes"
	}
	return ""
}

// fates count what became of strings as names of files.
type fates struct{ same, refused, ignored, unheld int }

// namesBook has a page and a text by the name of each string, in a folder for each, and the numbers of those that can be
// the name of a page that is read.
func namesBook(all []string) (book files, named []int, f fates) {
	book = files{"content/index.md": "---\ntitle: Orientasi\nbase_url: https://example.org/buku/\n---\n"}
	for i, s := range all {
		switch {
		case noName(s+".txt") != "":
			f.unheld++
		case content.Ignores(s + ".md"):
			f.ignored++
		default:
			named = append(named, i)
			book["content/"+namedBy(i)+"/"+s+".md"] = fmt.Sprintf("---\ntitle: Halaman %d\n---\n[Bahan](./%s)\n", i, url.PathEscape(s+".txt"))
			book["content/"+namedBy(i)+"/"+s+".txt"] = fmt.Sprintf("Bahan %d\n", i)
		}
	}
	return book, named, f
}

// TestRobustNaughtyFileNames makes each string the name of a page and of a text beside it. Some no file can bear, some are
// set aside as editors' leftovers are, some are refused, each at its place; all others are found again by the name's
// address in every output that holds addresses, and lead to what was written.
func TestRobustNaughtyFileNames(t *testing.T) {
	var sum fates
	all := someNaughty(t)
	for some := range slices.Chunk(all, 103) { // a handbook of so many pages is kept on devices whole
		f := fatesOf(t, some)
		sum.same, sum.refused, sum.ignored, sum.unheld = sum.same+f.same, sum.refused+f.refused, sum.ignored+f.ignored, sum.unheld+f.unheld
	}
	if sum.same+sum.refused+sum.ignored+sum.unheld != len(all) {
		t.Errorf("not all of %d strings are accounted for", len(all))
	}
	t.Logf("%d found again, %d refused with their place, %d set aside, %d that no file can bear", sum.same, sum.refused, sum.ignored, sum.unheld)
}

// fatesOf builds a handbook with the names, and looks for each in its outputs.
func fatesOf(t *testing.T, all []string) fates {
	t.Helper()
	book, named, f := namesBook(all)
	report := run(t, options(project(t, book)))
	refused := map[int]bool{}
	for _, p := range report.Problems {
		if p.Severity != diag.Error {
			continue
		}
		i := slices.IndexFunc(named, func(i int) bool { return strings.HasPrefix(p.File, "content/"+namedBy(i)+"/"+all[i]) })
		if i < 0 || !slices.Contains([]string{diag.UnsafePath.Name, diag.Reserved.Name}, p.Rule) {
			t.Errorf("%v: %s (%s)", p.Place, p.Message.In(diag.English), p.Rule)
			continue
		}
		refused[named[i]] = true
	}
	for i := range refused {
		delete(book, "content/"+namedBy(i)+"/"+all[i]+".md")
		delete(book, "content/"+namedBy(i)+"/"+all[i]+".txt")
	}
	dir := project(t, book)
	public := filepath.Join(dir, "public")
	mustBuild(t, dir)
	crawl(t, public, "https://example.org/buku/")
	found := newFoundByAddress(t, snapshot(t, public))
	f.refused = len(refused)
	for _, i := range named {
		if refused[i] {
			continue
		}
		if fault := found.fault(t, i); fault != "" {
			t.Errorf("%q (%d): %s", all[i], i, fault)
			continue
		}
		f.same++
	}
	return f
}

// foundByAddress is what the outputs of a site that hold addresses lead to, by the title of the page.
type foundByAddress struct {
	site     files
	searched map[string]string // address by title
	listed   map[string]bool   // by the sitemap
	kept     map[string]string // by devices
}

func newFoundByAddress(t *testing.T, site files) foundByAddress {
	t.Helper()
	f := foundByAddress{site, map[string]string{}, map[string]bool{}, map[string]string{}}
	eachSearched(t, site, func(page []string) { f.searched[page[1]] = f.unescaped(t, page[0]) })
	var sitemap struct {
		Pages []struct {
			Address string `xml:"loc"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal([]byte(site["sitemap.xml"]), &sitemap); err != nil {
		t.Fatal(err)
	}
	for _, page := range sitemap.Pages {
		below, ok := strings.CutPrefix(page.Address, "https://example.org/buku/")
		if !ok {
			t.Errorf("the sitemap lists %s", page.Address)
		}
		f.listed[f.unescaped(t, below)] = true
	}
	list := strings.TrimSuffix(strings.TrimPrefix(site["sw-list.js"], "const kept = "), ";\n")
	escaped := map[string]string{}
	if err := json.Unmarshal([]byte(list), &escaped); err != nil {
		t.Fatalf("%v: %.200s", err, list)
	}
	for address, sum := range escaped {
		f.kept[f.unescaped(t, address)] = sum
	}
	return f
}

func (f foundByAddress) unescaped(t *testing.T, address string) string {
	t.Helper()
	plain, err := url.PathUnescape(address)
	if err != nil {
		t.Error(err)
	}
	return plain
}

// fault says what is wrong with the outputs of the page and the text by the name of a string; "" for nothing.
func (f foundByAddress) fault(t *testing.T, i int) string {
	title := fmt.Sprintf("Halaman %d", i)
	address := f.searched[title]
	page := f.site[address]
	shown := readPage(t, page)
	if shown.heading != title {
		return fmt.Sprintf("the search leads to %q, which is %q", address, shown.heading)
	}
	if !f.listed[address] && !f.listed[strings.TrimSuffix(address, "index.html")] {
		return "the sitemap has no " + address
	}
	if f.kept[address] == "" {
		return "devices keep no " + address
	}
	text := path.Join(path.Dir(address), f.unescaped(t, linkOf(t, page, "Bahan")))
	if got, want := f.site[text], fmt.Sprintf("Bahan %d\n", i); got != want {
		return fmt.Sprintf("the link leads to %q, which holds %q", text, got)
	}
	card, ok := strings.CutPrefix(shown.meta["og:image"], "https://example.org/buku/")
	if size, err := png.DecodeConfig(strings.NewReader(f.site[card])); !ok || err != nil || size.Width != 1200 {
		return fmt.Sprintf("the card %q is no picture: %v", card, err)
	}
	return ""
}

// linkOf gives where the link with a text leads.
func linkOf(t *testing.T, page, text string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Data == "a" && textOf(n) == text {
			return value(n, "href")
		}
	}
	return ""
}
