package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"html/template"
	"iter"
	"path"
	"slices"
	"strings"

	"bekal/internal/diag"
)

// An Asset is a file below the theme's assets/ as the site has it.
type Asset struct {
	Address string // from the site's root: "assets/site.3f2a9c10.css"
	Text    []byte
	Paper   bool // for print editions alone
}

// customStyles are the assets that layouts may name though the default theme has them not: a user's own stylesheets,
// for the site and for print editions, which are linked last.
func customStyles() []string { return []string{"custom.css", "custom-print.css"} }

// paperStyle gives how layouts name a stylesheet of print editions: whole, or as far as all of its kind begin alike.
func paperStyle(name string) (named string, ok bool) {
	switch {
	case name == "book.css", name == "custom-print.css":
		return name, true
	case strings.HasPrefix(name, "paper-") && path.Ext(name) == ".css":
		return "paper-", true
	}
	return "", false
}

// isOfPrint says that a layout or partial is one of print editions.
func isOfPrint(layout string) bool {
	return strings.HasPrefix(layout, "print/") || strings.HasPrefix(layout, "partials/print/")
}

// setPaperApart marks the assets that no page of the site has: no layout names them but those of print editions.
func (t *Theme) setPaperApart() {
	for name, asset := range t.assets {
		named, ok := paperStyle(name)
		asset.Paper = ok && !t.isNamedOnScreen(named)
		t.assets[name] = asset
	}
}

// isNamedOnScreen says that a layout of the site's pages names an asset.
func (t *Theme) isNamedOnScreen(asset string) bool {
	for name, text := range t.texts {
		if !isOfPrint(name) && bytes.Contains(text, []byte(asset)) {
			return true
		}
	}
	return false
}

// IsForPaper says that an address is that of an asset for print editions alone.
func (t *Theme) IsForPaper(address string) bool {
	for _, asset := range t.assets {
		if asset.Address == address {
			return asset.Paper
		}
	}
	return false
}

// newAsset makes the asset of a file in assets/. Stylesheets and scripts get a hash of their content in their name, so
// that a browser may keep them for ever; fonts and pictures keep theirs, so that url() in a stylesheet finds them.
func newAsset(name string, text []byte) Asset {
	if ext := path.Ext(name); ext == ".css" || ext == ".js" {
		text = Shortened(ext, text)
		sum := sha256.Sum256(text)
		name = strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext
	}
	return Asset{Address: "assets/" + name, Text: text}
}

func byAddress(assets iter.Seq[Asset]) []Asset {
	return slices.SortedFunc(assets, func(a, b Asset) int { return strings.Compare(a.Address, b.Address) })
}

// newIcon makes a drawing of assets/icons/ ready to stand in a page: without what may come before its element, and
// hidden from screen readers.
func newIcon(file string, text []byte) (template.HTML, *diag.Problem) {
	start := bytes.Index(text, []byte("<svg"))
	if start < 0 {
		problem := diag.Layout.At(diag.Place{File: file}, diag.Say("this icon is no SVG drawing", "ikon ini bukan gambar SVG"))
		return "", &problem
	}
	drawing := strings.TrimSpace(string(text[start+len("<svg"):]))
	attributes, _, _ := strings.Cut(drawing, ">")
	for _, own := range []string{`focusable="false"`, `aria-hidden="true"`} {
		if name, _, _ := strings.Cut(own, "="); !strings.Contains(attributes, name+"=") {
			drawing = own + " " + drawing
		}
	}
	return template.HTML("<svg " + drawing), nil
}
