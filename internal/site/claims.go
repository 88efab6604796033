package site

import (
	"path"
	"strings"

	"bekal/internal/diag"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// claims holds who has which address, so that no two sources meet at one.
type claims struct {
	fold   cases.Caser
	byKey  map[string]*claim // by the address as hosts with clean addresses compare it
	byFile map[string]*claim // by the whole address, case and form aside
	dirs   map[string]*claim // by each folder of an address
}

// claim is one source's hold on an address.
type claim struct {
	address string
	dir     string     // of its handbook
	place   diag.Place // where the address comes from: the file, or the line of its slug or alias
	who     diag.Text  // as messages name it; the zero Text for the file that the place is in
	folder  string     // the one whose page it is, as a path; "" for all else
	alias   bool
	search  bool // the page that the address search.html is kept for
}

// newClaims makes room for so many addresses.
func newClaims(size int) *claims {
	return &claims{cases.Fold(), make(map[string]*claim, size), make(map[string]*claim, size), map[string]*claim{}}
}

// take claims an address. It answers with a problem if another source holds that address, a folder where this one
// needs a file, or the other way round.
func (c *claims) take(one *claim) *diag.Problem {
	file := c.folded(one.address)
	key := cleanAddress(file)
	if other, ok := c.byKey[key]; ok {
		return clash(one, other)
	}
	if other, ok := c.dirs[file]; ok {
		return clash(one, other)
	}
	for dir := path.Dir(file); dir != "."; dir = path.Dir(dir) {
		if other, ok := c.byFile[dir]; ok {
			return clash(one, other)
		}
		if _, ok := c.dirs[dir]; ok {
			break // the folders above it are there, too
		}
		c.dirs[dir] = one
	}
	c.byKey[key], c.byFile[file] = one, one
	return nil
}

// folded gives an address without what case-blind and form-blind systems do not tell apart.
func (c *claims) folded(address string) string {
	for i := range len(address) {
		if b := address[i]; b >= 0x80 || b >= 'A' && b <= 'Z' {
			return norm.NFC.String(c.fold.String(norm.NFC.String(address)))
		}
	}
	return address
}

// cleanAddress gives what is left of an address where hosts hide .html and index.html.
func cleanAddress(address string) string {
	if address == "index.html" {
		return ""
	}
	if folder, ok := strings.CutSuffix(address, "/index.html"); ok {
		return folder
	}
	return strings.TrimSuffix(address, ".html")
}

// clash is said where somebody wrote an address, if one of the two was written.
func clash(one, other *claim) *diag.Problem {
	if one.place.Line == 0 && other.place.Line > 0 {
		one, other = other, one
	}
	problem := diag.SameAddress.At(one.place, diag.Say("%s and %s would both be at %q", "%s dan %s akan sama-sama beralamat %q", one.named(), other.named(), other.address)).
		WithHint(parting(one, other))
	return &problem
}

func (c *claim) named() diag.Text {
	if c.who.IsZero() {
		return diag.Verbatim(c.place.File)
	}
	return c.who
}

// isBeside says that a page lies beside the folder whose page the other one is, by the name of its file.
func (c *claim) isBeside(other *claim) bool {
	return other.folder != "" && c.folder == "" && c.place.Line == 0 && other.place.Line == 0 && path.Dir(c.place.File) == path.Dir(other.folder) && strings.HasSuffix(c.place.File, ".md")
}

// parting is the hint that tells how two sources of one address get one each.
func parting(one, other *claim) diag.Text {
	switch {
	case one.alias:
		return diag.Say("remove this alias, or write another one", "hapus alias ini, atau tulis alias lain")
	case one.place.File != other.place.File && pathKey(one.place.File) == pathKey(other.place.File):
		return diag.Say("their names look the same and differ in how their letters are stored: rename or remove one",
			"nama keduanya tampak sama, tetapi hurufnya disimpan dengan cara berbeda: ganti nama atau hapus salah satunya")
	case one.isBeside(other):
		return diag.Say("move %s to %s: there it is the page of the folder", "pindahkan %s ke %s: di sana menjadi halaman folder itu", one.place.File, path.Join(other.folder, "index.md"))
	case other.isBeside(one):
		return diag.Say("a folder has one page: move the text of %s into %s", "satu folder punya satu halaman: pindahkan isi %s ke %s", other.place.File, one.place.File)
	}
	return diag.Say("rename one of them, or give it another `slug`", "ganti nama salah satunya, atau beri `slug` lain")
}
