// Package feed makes what a site has besides pages for other programs: the sitemap and robots.txt for search engines,
// and the list, the worker and the manifest that keep a handbook on a phone.
//
// It takes a finished *site.Site and gives the bytes of files. It renders no page, reads nothing and decides nothing
// about addresses.
package feed

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"path"

	"bekal/internal/diag"
	"bekal/internal/site"
)

// File is a file for other programs, whole.
type File struct {
	Address string // from the site's root
	Text    []byte
}

// ForSearchEngines makes the sitemap and robots.txt of a site, and those of the handbooks of a library that stand at
// an address of their own. Where no absolute address is known there is neither. A robots.txt that the author wrote is
// in the place of ours.
func ForSearchEngines(s *site.Site) []File {
	var own []string // of what stands below the site's own address
	elsewhere := map[*site.Handbook][]string{}
	for _, p := range s.Pages {
		switch address := s.Canonical(p); {
		case address == "" || !s.IsListed(p):
		case p.Handbook != nil && s.StandsElsewhere(p.Handbook):
			elsewhere[p.Handbook] = append(elsewhere[p.Handbook], address)
		default:
			own = append(own, address)
		}
	}
	files := forFolder(s, "", s.BaseURL, own)
	for _, h := range s.Handbooks {
		if s.StandsElsewhere(h) {
			files = append(files, forFolder(s, h.Dir, h.Settings.BaseURL, elsewhere[h])...)
		}
	}
	return files
}

// forFolder makes the files of a site's or a handbook's folder, whose absolute address is base. Nothing is closed to
// search engines: they must read a page to see that it asks them to stay away.
func forFolder(s *site.Site, dir, base string, pages []string) []File {
	if base == "" {
		return nil
	}
	var files []File
	text := "User-agent: *\nAllow: /\n"
	if len(pages) > 0 {
		text += "\nSitemap: " + base + "sitemap.xml\n"
		files = sitemaps(dir, base, pages)
	}
	if address := path.Join(dir, "robots.txt"); s.CopiedTo(address) == nil {
		files = append(files, File{address, []byte(text)})
	}
	return files
}

// sitemaps makes one sitemap, or one that lists several where there are too many pages for it.
func sitemaps(dir, base string, pages []string) []File {
	if len(pages) <= diag.SitemapAddresses.Most {
		return []File{{path.Join(dir, "sitemap.xml"), sitemap("urlset", "url", pages)}}
	}
	files := []File{{Address: path.Join(dir, "sitemap.xml")}}
	var parts []string
	for len(pages) > 0 {
		n := min(len(pages), diag.SitemapAddresses.Most)
		name := fmt.Sprintf("sitemap-%d.xml", len(files))
		files = append(files, File{path.Join(dir, name), sitemap("urlset", "url", pages[:n])})
		parts = append(parts, base+name)
		pages = pages[n:]
	}
	files[0].Text = sitemap("sitemapindex", "sitemap", parts)
	return files
}

// sitemap writes a list of addresses. It names no date of theirs: nothing that is known of a page says when it changed
// last, and a date that is not true makes search engines believe none.
func sitemap(list, entry string, addresses []string) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s<%s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n", xml.Header, list)
	for _, address := range addresses {
		fmt.Fprintf(&b, "<%s><loc>", entry)
		xml.EscapeText(&b, []byte(address)) // a buffer takes all
		fmt.Fprintf(&b, "</loc></%s>\n", entry)
	}
	fmt.Fprintf(&b, "</%s>\n", list)
	return b.Bytes()
}
