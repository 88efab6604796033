package showcase

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The most that a page may weigh on its way to a phone, compressed, in bytes.
const maxHTML, maxStyles, maxScripts = 14 << 10, 8 << 10, 6 << 10

// TestWeight weighs every page of the example, with all of its stylesheets, that for print as well, and scripts. The
// print editions are no pages for phones: one holds the whole book.
func TestWeight(t *testing.T) {
	dir := site(t, "example")
	heaviest := [3]int{}
	for _, name := range pagesOf(t, dir) {
		if strings.HasPrefix(name, "print/") {
			continue
		}
		text := read(t, filepath.Join(dir, name))
		weight := [3]int{compressed(t, text)}
		for _, m := range regexp.MustCompile(`<(?:link rel="stylesheet"[^>]*? href|script src)="([^"]+)"`).FindAllStringSubmatch(string(text), -1) {
			asset := path.Join(path.Dir(name), m[1])
			kind := 1
			if path.Ext(asset) == ".js" {
				kind = 2
			}
			weight[kind] += compressed(t, read(t, filepath.Join(dir, filepath.FromSlash(asset))))
		}
		if weight[0] > maxHTML || weight[1] > maxStyles || weight[2] > maxScripts {
			t.Errorf("%s has %d bytes of HTML, %d of stylesheets, %d of scripts", name, weight[0], weight[1], weight[2])
		}
		for i, n := range weight {
			heaviest[i] = max(heaviest[i], n)
		}
	}
	if slices.Contains(heaviest[:], 0) {
		t.Errorf("some of it was not weighed: %d", heaviest)
	}
	t.Logf("at most %d bytes of HTML, %d of stylesheets, %d of scripts", heaviest[0], heaviest[1], heaviest[2])
}

// foreign finds addresses that a browser would fetch from elsewhere while it shows a page.
var foreign = regexp.MustCompile(`(?i)(?:\ssrc|\ssrcset|<link[^>]*\shref|\sposter|\sdata)\s*=\s*"(?:https?:)?//|url\(\s*["']?(?:https?:)?//|@import`)

// TestNoForeignHost looks for anything that a page would load from another host. Canonical and other links that say
// where something is are no loads; without a base URL there are none.
func TestNoForeignHost(t *testing.T) {
	for name := range handbooks {
		dir := site(t, name)
		err := filepath.WalkDir(dir, func(at string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.Contains(".html .css .js .svg", path.Ext(at)) {
				return err
			}
			if found := foreign.Find(read(t, at)); found != nil {
				t.Errorf("%s loads from elsewhere: %s", at, found)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// pagesOf lists the pages of a site, with slashes, by name.
func pagesOf(t testing.TB, dir string) []string {
	t.Helper()
	var pages []string
	err := filepath.WalkDir(dir, func(at string, entry fs.DirEntry, err error) error {
		if err == nil && path.Ext(at) == ".html" {
			name, _ := filepath.Rel(dir, at) // at lies in dir
			pages = append(pages, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func read(t testing.TB, at string) []byte {
	t.Helper()
	text, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// compressed is the length of a text as servers send it.
func compressed(t testing.TB, text []byte) int {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}
