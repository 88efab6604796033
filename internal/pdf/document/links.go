package document

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// Link is a link on a page: to an address, or to a place in the document.
type Link struct {
	Page    int
	Address string // empty for a link to a place in the document
	ID      string // of that place
}

// Links gives the links of all pages, in order.
func (d *Document) Links() []Link {
	var links []Link
	for page, ref := range d.pages {
		for _, o := range d.array(d.dict(ref)["Annots"]) {
			annotation := d.dict(o)
			if name, ok := annotation["Dest"].(types.Name); ok {
				links = append(links, Link{Page: page + 1, ID: idOf(string(name))})
			}
			if address := plain(d.dict(annotation["A"])["URI"]); address != "" {
				links = append(links, Link{Page: page + 1, Address: address})
			}
		}
	}
	return links
}

// KeepDestinations forgets the names of places that no link on a page leads to. Those that the pages were asked for on
// the way are not for readers.
func (d *Document) KeepDestinations() {
	used := map[string]bool{}
	for _, link := range d.Links() {
		used[link.ID] = true
	}
	kept := types.Dict{}
	for name, to := range d.dict(d.catalog["Dests"]) {
		if used[idOf(name)] {
			kept[name] = to
		}
	}
	delete(d.catalog, "Dests")
	if len(kept) > 0 {
		d.catalog["Dests"] = kept
	}
}

// plain reads a text.
func plain(o types.Object) string {
	switch o := o.(type) {
	case types.StringLiteral:
		if s, err := types.StringLiteralToString(o); err == nil {
			return s
		}
	case types.HexLiteral:
		if s, err := types.HexLiteralToString(o); err == nil {
			return s
		}
	}
	return ""
}
