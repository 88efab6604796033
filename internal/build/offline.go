package build

import (
	"context"
	"crypto/sha256"
	"path"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/feed"
	"bekal/internal/output"
	"bekal/internal/render"
	"bekal/internal/site"
)

// addOffline adds what keeps handbooks on their readers' devices. What a preview serves is not to be kept: live says
// that there is a worker which takes away what an earlier one at the same address may have kept.
func (m *Model) addOffline(all *paths, live bool) {
	for _, file := range feed.Removers(m.Site) {
		m.addText(all, file)
	}
	for _, h := range m.Site.Handbooks {
		if !feed.Keeps(h) {
			continue
		}
		look := m.renderer.Look(h)
		m.addText(all, feed.Manifest(h, look.Name, look.Direction, look.Icons))
		if live {
			m.addText(all, feed.Remover(h))
			continue
		}
		list := func(others []output.Made) []byte { return feed.List(h, m.partsOf(h, others)) }
		m.addLast(all, path.Join(h.Dir, feed.ListName), list)
		m.addLast(all, path.Join(h.Dir, feed.WorkerName), func(others []output.Made) []byte {
			return render.Shortened(".js", feed.Worker(list(others)))
		})
	}
}

// partsOf gives the files of a handbook and, of a library, the theme's besides, which lie in none of its handbooks.
func (m *Model) partsOf(h *site.Handbook, others []output.Made) []feed.Part {
	var parts []feed.Part
	for _, made := range others {
		if h.Dir == "" || strings.HasPrefix(made.Path, h.Dir+"/") {
			parts = append(parts, feed.Part{Address: made.Path, Size: made.Size, Sum: made.Sum})
		}
	}
	if h.Dir == "" {
		return parts
	}
	for _, asset := range append(m.theme.Assets(), m.renderer.AccentOf(h)...) {
		parts = append(parts, feed.Part{Address: asset.Address, Size: int64(len(asset.Text)), Sum: sha256.Sum256(asset.Text)})
	}
	return parts
}

// addText adds a file whose text is there already.
func (m *Model) addText(all *paths, file feed.File) {
	m.addOwn(all, output.File{Path: file.Address, Make: func(context.Context) ([]byte, error) { return file.Text, nil }})
}

// addLast adds a file that tells of others.
func (m *Model) addLast(all *paths, address string, text func(others []output.Made) []byte) {
	m.addOwn(all, output.File{Path: address, MakeLast: func(others []output.Made) ([]byte, error) { return text(others), nil }})
}

// addOwn adds a file that Bekal makes besides the pages, and says where something else has its address.
func (m *Model) addOwn(all *paths, file output.File) {
	file.MediaType = mediaType(file.Path)
	if other, free := all.add(file, diag.Place{File: path.Join(layoutsDir, file.Path)}); !free {
		m.found.Add(sameAsAsset(other, file.Path))
	}
}
