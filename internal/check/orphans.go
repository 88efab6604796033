package check

import (
	"path"

	"bekal/internal/diag"
	"bekal/internal/site"
)

// Unreached says which pages and files no page leads to. reached holds the addresses that pages lead to, but for
// each page's way to itself. What is found without a link is left out: the first page, the page for dead links, and
// what hosts look for by its name.
func (c *Checker) Unreached(reached map[string]bool, published func(*site.File) bool) []diag.Problem {
	var found problems
	for _, p := range c.site.Pages {
		if reached[p.Address] || p.Address == "index.html" || p.Kind == site.KindNotFound || p.Source == nil {
			continue
		}
		found.say(diag.Orphan, diag.Place{File: p.Source.Src.File}, diag.Say("no page leads to this one", "tidak ada halaman yang menuju halaman ini"),
			diag.Say("link it from somewhere, or take it out", "tautkan dari suatu tempat, atau hapus"))
	}
	for _, f := range c.site.Files {
		if reached[f.Address] || f.IsForHosts() || !published(f) {
			continue
		}
		found.say(diag.Orphan, diag.Place{File: path.Join("content", f.Path)}, diag.Say("no page shows or links to this file", "tidak ada halaman yang menampilkan atau menautkan berkas ini"),
			diag.Say("link it, or take it out: it is published all the same", "tautkan, atau hapus: berkas ini tetap ikut terbit"))
	}
	return diag.Sort(found)
}
