package build

import (
	"context"
	"io"
	"path"
	"slices"

	"bekal/internal/diag"
	"bekal/internal/feed"
	"bekal/internal/output"
	"bekal/internal/render"
	"bekal/internal/site"
)

// Outputs is the finished site as a tree of lazy files: nothing is made until somebody asks for it. What a page needed
// is kept for whoever asks for another one, at any time.
func (m *Model) Outputs() (*output.Tree, error) {
	return m.outputs(m.newSearches(), func(*site.Handbook) {}, true)
}

// outputsOnce is Outputs for a caller that makes each file just once: what the pages of a handbook needed is let go
// with the last of them, their texts too, so that memory holds the handbooks that are still to come and not the library.
func (m *Model) outputsOnce() (*output.Tree, error) {
	found := m.newSearches()
	left := newCountdown(m.Site, found)
	return m.outputs(found, func(h *site.Handbook) {
		if left.isLast(h) {
			m.renderer.Forget(h)
			found.forget(h)
			left.letGoOfTexts(h)
		}
	}, false)
}

// outputs makes the tree. finished is called after each page and each file of the search of a handbook (nil: after the
// pages of a library itself); live says that the tree is served as it changes.
func (m *Model) outputs(found searches, finished func(*site.Handbook), live bool) (*output.Tree, error) {
	all := newPaths(len(m.Site.Pages) + len(m.Site.Files))
	for _, p := range m.Site.Pages {
		all.add(m.page(p.Address, func(ctx context.Context) (render.Made, error) {
			defer finished(p.Handbook)
			made, err := m.renderer.Page(ctx, p)
			m.pages.made(p, made)
			m.asking.made(p, made)
			found.enter(p)
			if m.tell != nil {
				m.tell()
			}
			return made, err
		}), placeOf(p))
	}
	for _, redirect := range m.Site.Redirects {
		all.add(m.page(redirect.Address, func(ctx context.Context) (render.Made, error) {
			defer finished(redirect.To.Handbook)
			return m.renderer.Redirect(ctx, redirect)
		}), redirect.Place)
	}
	for _, h := range m.Site.Handbooks {
		for _, e := range h.Editions {
			all.add(m.page(e.Address, func(ctx context.Context) (render.Made, error) {
				defer finished(h)
				return m.renderer.Edition(ctx, e)
			}), placeOf(e.Of))
			all.add(m.editionStyle(e, finished), placeOf(e.Of))
		}
		for _, file := range found.files(h, finished) {
			all.add(file, placeOf(h.Home))
		}
	}
	for _, f := range m.Site.Files {
		if !slices.Contains(m.withheld, f) {
			all.add(m.copied(f), diag.Place{File: path.Join(contentDir, f.Path)})
		}
	}
	m.addThemeFiles(all)
	for _, file := range feed.ForSearchEngines(m.Site) {
		m.addText(all, file)
	}
	m.addOffline(all, live)
	return output.NewTree(all.files)
}

// addThemeFiles adds what layouts show beside pages. None may stand where a page or a copied file is.
func (m *Model) addThemeFiles(all *paths) {
	isPrinted := slices.ContainsFunc(m.Site.Handbooks, func(h *site.Handbook) bool { return h.Settings.Print })
	for _, asset := range append(m.theme.Assets(), m.renderer.Accents()...) {
		if isPrinted || !asset.Paper {
			m.addText(all, feed.File{Address: asset.Address, Text: asset.Text})
		}
	}
	for _, drawing := range m.renderer.Drawings() {
		m.addOwn(all, output.File{
			Path: drawing.Address,
			Make: func(context.Context) ([]byte, error) { return drawing.Make(), nil },
		})
	}
}

// page is a file that the renderer makes. Its problems go to the model; a page that cannot be made at all is empty,
// and an error problem tells why, so that it is never published.
func (m *Model) page(address string, make func(context.Context) (render.Made, error)) output.File {
	return output.File{
		Path: address, MediaType: "text/html; charset=utf-8",
		Make: func(ctx context.Context) ([]byte, error) {
			made, err := make(ctx)
			m.pages.problems.Add(made.Problems...)
			return made.HTML, err
		},
		Done: m.renderer.Reuse,
	}
}

// editionStyle is the stylesheet of a print edition, beside it.
func (m *Model) editionStyle(e *site.Edition, finished func(*site.Handbook)) output.File {
	address := render.StyleAddress(e)
	return output.File{
		Path: address, MediaType: mediaType(address),
		Make: func(context.Context) ([]byte, error) {
			defer finished(e.Handbook())
			return m.renderer.EditionStyle(e), nil
		},
	}
}

func (m *Model) copied(f *site.File) output.File {
	return output.File{
		Path: f.Address, MediaType: mediaType(f.Path),
		Open: func() (io.ReadCloser, error) { return m.project.FS().Open(path.Join(contentDir, f.Path)) },
	}
}
