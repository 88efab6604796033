package build

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// A crawler holds a finished site against the promises of a static site: each reference of each file leads to a file
// and an anchor that are there, without a server's help, wherever the folder lies.
type crawler struct {
	t     testing.TB
	base  string // the address of the site's root: "https://example.org/orientasi/", "file:///media/usb/"
	site  fs.FS
	ids   map[string]map[string]bool // of each HTML file
	links map[string][]string        // from each file to those that it leads to or shows
	moved map[string]bool            // files that only lead on
}

// crawl looks at every file of a site.
func crawl(t testing.TB, dir, base string) *crawler {
	t.Helper()
	c := &crawler{t, base, os.DirFS(dir), map[string]map[string]bool{}, map[string][]string{}, map[string]bool{}}
	pages := map[string]*html.Node{}
	err := fs.WalkDir(c.site, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(c.site, name)
		if err != nil {
			return err
		}
		c.links[name] = nil
		switch path.Ext(name) {
		case ".html":
			page, err := html.Parse(bytes.NewReader(text))
			if err != nil {
				return err
			}
			pages[name], c.ids[name] = page, c.idsOf(name, page)
		case ".css":
			c.stylesheet(name, string(text))
		case ".js":
			if path.Base(name) == "index.js" {
				c.searchIndex(name, string(text))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, page := range pages {
		c.page(name, page)
	}
	return c
}

// idsOf gathers a page's anchors, each of which may stand once.
func (c *crawler) idsOf(name string, page *html.Node) map[string]bool {
	ids := map[string]bool{}
	for n := range page.Descendants() {
		if id, ok := attribute(n, "id"); ok {
			if id == "" || ids[id] {
				c.t.Errorf("%s: the id %q is empty or stands twice", name, id)
			}
			ids[id] = true
		}
	}
	return ids
}

// page checks one page: its frame, its code, and all that it refers to.
func (c *crawler) page(name string, page *html.Node) {
	h1s, titles, languages := 0, 0, 0
	for n := range page.Descendants() {
		switch {
		case n.Type != html.ElementNode:
			continue
		case n.Data == "h1":
			h1s++
		case n.Data == "title" && n.Parent.Data == "head" && textOf(n) != "":
			titles++
		case n.Data == "html" && value(n, "lang") != "":
			languages++
		}
		c.code(name, n)
		c.references(name, n)
	}
	isEdition := strings.HasPrefix(name, "print/") || strings.Contains(name, "/print/") // where each part has its own
	if h1s == 0 || h1s > 1 && !isEdition || titles != 1 || languages != 1 {
		c.t.Errorf("%s has %d h1, %d titles and %d languages", name, h1s, titles, languages)
	}
}

// code refuses what a strict content security policy would: styles and scripts inside the page. 404.html carries its
// style, since it is served at any depth.
func (c *crawler) code(name string, n *html.Node) {
	if n.Data == "style" && name != "404.html" || n.Data == "script" && value(n, "src") == "" || n.Data == "base" {
		c.t.Errorf("%s has a <%s> inside", name, n.Data)
	}
	for _, a := range n.Attr {
		if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
			c.t.Errorf("%s: <%s %s=%q>", name, n.Data, a.Key, a.Val)
		}
	}
}

// references follows what one element refers to.
func (c *crawler) references(name string, n *html.Node) {
	for _, a := range n.Attr {
		switch a.Key {
		case "href":
			switch rel := value(n, "rel"); {
			case n.Data == "link" && rel == "canonical" && strings.HasPrefix(a.Val, "https://"):
			default:
				c.follow(name, a.Val, n.Data == "a")
			}
		case "src", "poster", "data", "action", "background", "manifest", "data-script", "data-index":
			c.follow(name, a.Val, false)
		case "srcset":
			for candidate := range strings.SplitSeq(a.Val, ",") {
				address, _, _ := strings.Cut(strings.TrimSpace(candidate), " ")
				c.follow(name, address, false)
			}
		case "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list":
			for id := range strings.FieldsSeq(a.Val) {
				if !c.ids[name][id] {
					c.t.Errorf("%s: %s=%q names no element", name, a.Key, a.Val)
				}
			}
		case "http-equiv":
			if strings.EqualFold(a.Val, "refresh") {
				_, target, _ := strings.Cut(value(n, "content"), "url=")
				c.follow(name, target, false)
				c.moved[name] = true
			}
		}
	}
}

// follow resolves a reference as a browser would and looks for what it leads to. away says that it may lead to
// another site.
func (c *crawler) follow(name, written string, away bool) {
	reference, err := url.Parse(written)
	switch {
	case err != nil:
		c.t.Errorf("%s: %v", name, err)
		return
	case reference.Scheme == "mailto" || reference.Scheme == "tel" || reference.Scheme == "https" || reference.Scheme == "http":
		if !away || reference.Opaque == "" && reference.Host == "" {
			c.t.Errorf("%s refers to %q", name, written)
		}
		return
	case reference.Scheme != "" || reference.Host != "" || strings.HasPrefix(written, "/") || written == "" || reference.RawQuery != "":
		c.t.Errorf("%s: the address %q is not relative to a file", name, written)
		return
	}
	from, err := url.Parse(c.base + (&url.URL{Path: name}).EscapedPath())
	if err != nil {
		c.t.Fatal(err)
	}
	target := from.ResolveReference(reference)
	fragment := target.Fragment
	target.Fragment, target.RawFragment = "", ""
	inside, ok := strings.CutPrefix(target.String(), c.base)
	file, err := url.PathUnescape(inside)
	if !ok || err != nil {
		c.t.Errorf("%s: %q leads out of the site", name, written)
		return
	}
	info, err := fs.Stat(c.site, file)
	if err != nil || info.IsDir() {
		c.t.Errorf("%s: %q leads to no file", name, written)
		return
	}
	if fragment != "" && !c.ids[file][fragment] {
		c.t.Errorf("%s: %q leads to no element", name, written)
	}
	c.links[name] = append(c.links[name], file)
}

var cssReference = regexp.MustCompile(`url\(\s*["']?([^"')]*)|@import\s*["']([^"']*)`)

// stylesheet follows what a stylesheet refers to.
func (c *crawler) stylesheet(name, text string) {
	for _, m := range cssReference.FindAllStringSubmatch(text, -1) {
		if !strings.HasPrefix(m[1], "data:image/svg+xml") {
			c.follow(name, m[1]+m[2], false)
		}
	}
}

// searchIndex follows the script that a search begins with to the others, each of which must be the one that it means.
func (c *crawler) searchIndex(name, text string) {
	text, _, _ = strings.Cut(strings.TrimPrefix(text, "bekalSearch("), ");\n")
	var index struct {
		Titles string
		Terms  [][2]string
		Texts  []struct{ Hash string }
	}
	if err := json.Unmarshal([]byte(text), &index); err != nil {
		c.t.Errorf("%s: %v", name, err)
	}
	hashes := map[string]string{}
	if index.Titles != "" {
		hashes["titles"] = index.Titles
	}
	for i, file := range index.Terms {
		hashes[fmt.Sprintf("terms-%02d", i)] = file[1]
	}
	for i, file := range index.Texts {
		hashes[fmt.Sprintf("texts-%03d", i)] = file.Hash
	}
	alone := true
	for file, hash := range hashes {
		named := path.Join(path.Dir(name), file+".js")
		script, err := fs.ReadFile(c.site, named)
		if err != nil {
			continue // it stands in index.js itself
		}
		alone = false
		c.links[name] = append(c.links[name], named)
		if begin := fmt.Sprintf("bekalSearch(%q,%q,", file, hash); !strings.HasPrefix(string(script), begin) {
			c.t.Errorf("%s does not begin with %s", named, begin)
		}
	}
	if !alone && len(c.links[name]) != len(hashes) {
		c.t.Errorf("%s names %d files, and %d are there", name, len(hashes), len(c.links[name]))
	}
}

// reachable gives the files that a reader gets to from index.html.
func (c *crawler) reachable() map[string]bool {
	seen := map[string]bool{"index.html": true}
	for next := []string{"index.html"}; len(next) > 0; next = next[1:] {
		for _, to := range c.links[next[0]] {
			if !seen[to] {
				seen[to] = true
				next = append(next, to)
			}
		}
	}
	return seen
}

// orphans gives the files that nothing leads to, but for those that are found by their address, and the theme's, which
// not every handbook needs.
func (c *crawler) orphans() []string {
	seen := c.reachable()
	var lost []string
	for name := range c.links {
		switch name {
		case "404.html", "robots.txt", "CNAME", "favicon.ico", "sitemap.xml":
			continue
		}
		switch path.Base(name) { // a script's attributes name them
		case ".bekal", "sw.js", "sw-list.js", "site.webmanifest":
			continue
		}
		if !seen[name] && !c.moved[name] && !strings.HasPrefix(name, "assets/") {
			lost = append(lost, name)
		}
	}
	return lost
}

// attribute gives the value of an element's attribute, if it is there.
func attribute(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

func value(n *html.Node, key string) string {
	v, _ := attribute(n, key)
	return v
}

// textOf gives the text in an element.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(b.String())
}
