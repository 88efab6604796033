package build

import (
	"context"
	"path"
	"strings"
	"sync"

	"bekal/internal/output"
	"bekal/internal/search"
	"bekal/internal/site"
)

// searches are the search indexes of a site's handbooks. Their files are known before any page is, and made of all
// pages: in a build each page is entered when it is made, since its body is parsed then; whoever asks for a file
// earlier, as a browser does at a preview, waits until the missing ones are read.
type searches struct {
	indexes map[*site.Handbook]*search.Lazy
	entries map[*site.Page]func() // enters the page into its handbook's index
	room    *sync.Pool            // of *[]byte: files that are written, for others to be made in their place
}

func (m *Model) newSearches() searches {
	all := searches{map[*site.Handbook]*search.Lazy{}, map[*site.Page]func(){}, &sync.Pool{New: func() any { return new([]byte) }}}
	pages := map[*site.Handbook][]*site.Page{}
	for _, p := range m.Site.Pages {
		if p.Handbook != nil && p.Handbook.Search != nil && p.Kind != site.KindNotFound && p.Kind != site.KindSearch {
			pages[p.Handbook] = append(pages[p.Handbook], p)
		}
	}
	library := search.NewLibrary()
	for h, list := range pages {
		sizes := make([]search.PageSize, len(list))
		for i, p := range list {
			sizes[i].Address = strings.TrimPrefix(p.Address, h.Dir+"/")
			if p.Source != nil {
				sizes[i].Bytes = len(p.Source.Src.Text)
			}
		}
		index := search.NewLazy(library, search.NewPlan(sizes), func(i int) search.Page { return m.searchPage(list[i]) })
		all.indexes[h] = index
		for i, p := range list {
			all.entries[p] = func() { index.Enter(i) }
		}
	}
	return all
}

// searchPage is what can be found of a page.
func (m *Model) searchPage(p *site.Page) search.Page {
	text := m.renderer.Text(p)
	page := search.Page{Address: text.Href, Title: text.Title, Label: text.Label, Sections: make([]search.Section, len(text.Sections))}
	for i, s := range text.Sections {
		page.Sections[i] = search.Section(s)
	}
	return page
}

// enter tells a handbook's index that a page is at hand.
func (s searches) enter(p *site.Page) {
	if enter, ok := s.entries[p]; ok {
		enter()
	}
}

// forget lets go of what a handbook's index was made of.
func (s searches) forget(h *site.Handbook) {
	if index, ok := s.indexes[h]; ok {
		index.Forget()
	}
}

// files are the files of a handbook's index.
func (s searches) files(h *site.Handbook, finished func(*site.Handbook)) []output.File {
	index := s.indexes[h]
	if index == nil {
		return nil // it is not searched
	}
	var files []output.File
	for _, name := range index.Files() {
		files = append(files, output.File{
			Path: path.Join(h.Dir, "search", name), MediaType: mediaType(name),
			Make: func(ctx context.Context) ([]byte, error) {
				defer finished(h)
				return index.AppendFile((*s.room.Get().(*[]byte))[:0], name), ctx.Err()
			},
			Done: func(file []byte) { s.room.Put(&file) },
		})
	}
	return files
}
