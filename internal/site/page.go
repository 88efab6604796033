package site

import (
	"path"
	"strings"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// newPage makes a page of the handbook with all that every kind has. source is nil for a page without a text of its
// own; f is the folder that the page lies in, or is the page of. Title and address are its caller's.
func (b *book) newPage(kind content.Kind, source *content.Page, f *folder, parent *Page) *Page {
	page := &Page{Handbook: b.h, Kind: kind, Source: source, Parent: parent}
	h := f.hidden.and(source)
	page.Draft, page.Committee = h.draft, h.committee
	file := path.Join(f.path, "index.md")
	if source != nil {
		file = source.Path
		b.fill(page)
	}
	page.Key = b.keyOf(file)
	return page
}

// keyOf makes the key of a page out of the path of its file, also that of one that is not there.
func (b *book) keyOf(file string) string {
	return b.h.Folder + "/" + strings.TrimSuffix(strings.TrimPrefix(file, b.h.Folder+"/"), ".md")
}

// add publishes a page. One of a file that the library shares is found by this handbook's links only.
func (b *book) add(page *Page) {
	b.pages = append(b.pages, page)
	if page.Source == nil {
		return
	}
	file := pathKey(page.Source.Path)
	if b.index.book(file) == b.h.Folder {
		b.index.of(file).pages[file] = page
	} else {
		b.h.shared[file] = page
	}
}

// fill gives a page what its front matter says, whatever its kind.
func (m *maker) fill(page *Page) {
	source := page.Source
	page.Description = source.Description.V
	page.Tags = texts(source.Tags)
	page.Params = source.Params
	page.Image = m.fileFor(source, page.Handbook, source.Image, diag.DeadPicture)
}
