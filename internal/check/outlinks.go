package check

import (
	"strings"

	"bekal/internal/diag"
	"bekal/internal/markdown"
	"bekal/internal/site"
)

// Outlink is a link to another site, and where it is written.
type Outlink struct {
	URL   string
	Place diag.Place
}

// Outlinks gives the links of a page that lead to other sites: of its body, its materials and its rows.
func (c *Checker) Outlinks(p *site.Page, body *markdown.Document) []Outlink {
	if p.Source == nil || body == nil {
		return nil
	}
	var links []Outlink
	add := func(url string, place diag.Place) {
		if rest, ok := strings.CutPrefix(url, "//"); ok {
			url = "https://" + rest
		}
		lower := strings.ToLower(url)
		if strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "http://") {
			links = append(links, Outlink{url, place})
		}
	}
	for _, link := range body.Links() {
		add(link.Destination, p.Source.Src.Place(link.Start, link.End))
	}
	if p.Session != nil {
		for _, material := range p.Source.Session.Materials {
			if isShown(p.Session, material.URL.V) {
				add(material.URL.V, material.URL.Pos.In(p.Source.Src.File))
			}
		}
	}
	if p.Day != nil && p.Day.Page == p {
		for _, slot := range p.Day.Slots {
			if slot.Link != nil {
				add(slot.Link.External, slot.Place)
			}
		}
	}
	return links
}

// isShown says that a session shows a material at an address.
func isShown(s *site.Session, url string) bool {
	for _, material := range s.Materials {
		if url != "" && material.URL == url {
			return true
		}
	}
	return false
}
