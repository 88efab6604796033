package site

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// claimAddresses gives each address to one source: what Bekal makes itself comes first, then pages and files by their
// paths, then aliases. So the same one of two is named first in every build.
func (m *maker) claimAddresses() {
	var made, written []*claim
	for _, p := range m.site.Pages {
		if p.Source == nil {
			made = append(made, madeClaim(p))
		} else {
			written = append(written, pageClaim(p))
		}
	}
	var files, aliases []*claim
	for _, f := range m.site.Files {
		files = append(files, &claim{address: f.Address, dir: m.dirOfFile(f), place: diag.Place{File: path.Join("content", f.Path)}})
	}
	for _, r := range m.site.Redirects {
		who := diag.Say("an alias of %s", "alias dari %s", r.To.Source.Src.File)
		aliases = append(aliases, &claim{address: r.Address, dir: dirOf(r.To), place: r.Place, who: who, alias: true})
	}
	taken := newClaims(len(m.site.Pages) + len(m.site.Files) + len(m.site.Redirects))
	for _, c := range made {
		m.claim(taken, c)
	}
	for _, list := range [][]*claim{written, files, aliases} {
		slices.SortStableFunc(list, func(a, b *claim) int {
			return cmp.Or(strings.Compare(a.place.File, b.place.File), cmp.Compare(a.place.Line, b.place.Line), strings.Compare(a.address, b.address))
		})
		for _, c := range list {
			m.claim(taken, c)
		}
	}
}

// dirOfFile is the folder of all addresses of the handbook that a file lies in; "" for what a library shares.
func (m *maker) dirOfFile(f *File) string {
	if m.index.book(f.Path) == "" {
		return ""
	}
	dir, _, _ := strings.Cut(f.Address, "/")
	return dir
}

func (m *maker) claim(taken *claims, c *claim) {
	below := strings.TrimPrefix(strings.TrimPrefix(c.address, c.dir), "/")
	if use := reservedFor(below); !use.IsZero() && !c.search && c.place.File != "content/robots.txt" {
		problem := reserved(c.address, c.place, use)
		if c.alias {
			problem = problem.WithHint(diag.Say("write another alias", "tulis alias lain"))
		}
		m.say(problem)
		return
	}
	if problem := taken.take(c); problem != nil {
		m.say(*problem)
	}
}

// reservedFor says what an address, seen from a handbook's folder, is kept for; the zero Text for one that is free.
// What is kept does not hang on what a handbook holds today, so that no page must move when it holds more.
func reservedFor(address string) diag.Text {
	first, _, _ := strings.Cut(strings.ToLower(cleanAddress(address)), "/")
	switch first {
	case "print":
		return diag.Say("the print editions", "edisi cetak")
	case "search":
		return diag.Say("the search", "pencarian")
	case "sitemap.xml", "robots.txt":
		return diag.Say("search engines", "mesin pencari")
	}
	return diag.Text{}
}

func reserved(address string, place diag.Place, use diag.Text) diag.Problem {
	return diag.Reserved.At(place, diag.Say("the address %q is kept for %s", "alamat %q dicadangkan untuk %s", address, use)).
		WithHint(diag.Say("rename the file or folder, or give it another `slug`", "ganti nama berkas atau foldernya, atau beri `slug` lain"))
}

// pageClaim is the claim of a page with a file of its own.
func pageClaim(p *Page) *claim {
	c := &claim{address: p.Address, dir: dirOf(p), place: diag.Place{File: p.Source.Src.File}, search: p.Kind == KindSearch}
	if path.Base(c.place.File) == "index.md" {
		c.folder = path.Dir(c.place.File)
	}
	fixed := p.Kind == KindNotFound || p.Parent == nil && dirOf(p) == "" // a slug does nothing there
	if p.Source.Slug.IsSet() && !fixed {
		c.place = p.Source.Slug.Pos.In(p.Source.Src.File)
	}
	return c
}

// madeClaim is the claim of a page that Bekal makes itself.
func madeClaim(p *Page) *claim {
	folder := path.Join("content", path.Dir(strings.TrimPrefix(p.Key, "/")))
	c := &claim{address: p.Address, dir: dirOf(p), place: diag.Place{File: folder}, search: p.Kind == KindSearch}
	switch p.Kind {
	case content.KindPage, content.KindDay, content.KindHandbook:
		c.folder = folder
		c.who = diag.Say("the page of the folder %s", "halaman folder %s", folder)
	default:
		c.who = diag.Say("the page %q, which is made by itself,", "halaman %q yang dibuat otomatis", string(p.Kind))
	}
	return c
}
