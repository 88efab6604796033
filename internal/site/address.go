package site

import (
	"fmt"
	"hash/fnv"
	"path"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// locate gives all shown folders below f their addresses, f's own being known.
func (m *maker) locate(f *folder) {
	for _, c := range f.children {
		if c.folder == nil || !m.reveals.shows(c.folder.hidden) || m.memory.keeps(c.folder.path) != nil {
			continue
		}
		c.folder.address = f.address + m.segment(c.folder.index, c.folder.name, c.folder.place()) + "/"
		m.locate(c.folder)
	}
}

// segment is a page's own part of its address: its written slug, else what its file's or folder's name gives.
// One that is refused is said, and replaced by a safe one, so that all other problems are found, too.
func (m *maker) segment(source *content.Page, name string, place diag.Place) string {
	if source != nil && source.Slug.IsSet() {
		slug := source.Slug
		why := unsafeSlug(slug.V)
		if why.IsZero() {
			return Slug(slug.V)
		}
		m.say(diag.UnsafePath.At(slug.Pos.In(source.Src.File), diag.Say("the slug %q cannot be an address: %s", "slug %q tidak dapat menjadi alamat: %s", brief(slug.V), why)).
			WithHint(diag.Say("write one name, such as %q", "tulis satu nama, misalnya %q", m.exampleSlug(name))))
	}
	segment := pageSlug(name)
	if why := unusableName(segment); !why.IsZero() {
		m.say(diag.UnsafePath.At(place, diag.Say("the name %q cannot be an address: %s", "nama %q tidak dapat menjadi alamat: %s", brief(name), why)).
			WithHint(diag.Say("rename it, or give it a `slug`", "ganti namanya, atau beri `slug`")))
		return safeName(name)
	}
	return segment
}

// refuseSlug says that a page whose address is fixed has a slug.
func (m *maker) refuseSlug(source *content.Page) {
	if source == nil || !source.Slug.IsSet() {
		return
	}
	place := source.Slug.Pos.In(source.Src.File)
	if why := unsafeSlug(source.Slug.V); !why.IsZero() {
		m.say(diag.UnsafePath.At(place, diag.Say("the slug %q cannot be an address: %s", "slug %q tidak dapat menjadi alamat: %s", brief(source.Slug.V), why)))
		return
	}
	m.say(diag.UnknownKey.At(place, diag.Say("a slug does nothing here, since the address of this page is fixed", "slug tidak berpengaruh di sini karena alamat halaman ini tetap")).
		WithHint(diag.Say("remove the key", "hapus kunci ini")))
}

func (m *maker) exampleSlug(name string) string {
	if slug := pageSlug(name); unusableName(slug).IsZero() {
		return slug
	}
	return "etika-digital"
}

// unusableName says why a name, slugged, is no part of an address; the zero Text where it is one.
func unusableName(slug string) diag.Text {
	switch {
	case slug == "":
		return diag.Say("it holds no letter and no digit", "tidak ada huruf maupun angka di dalamnya")
	case len(slug) > diag.AddressPart.Most:
		return diag.AddressPart.Say()
	}
	return diag.Text{}
}

// brief gives a name as it is quoted in a message: whole, or its beginning where it is long.
func brief(name string) string {
	const most = 60
	if runes := []rune(name); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return name
}

// safeName stands in for a name that cannot be an address, while the site is made for its other problems.
func safeName(name string) string {
	sum := fnv.New64a()
	sum.Write([]byte(name))
	return fmt.Sprintf("x%016x", sum.Sum64())
}

// fileAddress is where a copied file lies: under its folder's address. Names that hosts look for are kept as they are.
func (m *maker) fileAddress(f *folder, file content.File) string {
	name := path.Base(file.Path)
	if f.path == "." && isForHosts(name) {
		return name
	}
	slug := fileSlug(name)
	place := diag.Place{File: path.Join("content", file.Path)}
	if why := unusableName(slug); !why.IsZero() {
		m.say(diag.UnsafePath.At(place, diag.Say("the name %q cannot be an address: %s", "nama %q tidak dapat menjadi alamat: %s", brief(name), why)).
			WithHint(diag.Say("rename the file", "ganti nama berkas ini")))
		slug = safeName(name)
	}
	address := f.address + slug
	m.checkLength(address, place)
	return address
}

// checkLength says that an address is longer than can be written below every usual folder.
func (m *maker) checkLength(address string, place diag.Place) {
	if len(address) > diag.AddressBytes.Most {
		m.say(diag.UnsafePath.At(place, diag.AddressBytes.Say()).
			WithHint(diag.Say("use fewer or shorter folders", "kurangi atau pendekkan nama foldernya")))
	}
}
