package build

import (
	"context"
	"path"
	"slices"
	"strings"
	"sync"

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
	theme := sync.OnceValue(func() []feed.Part { return partsOfAssets(m.theme.Assets()) })
	worker := sync.OnceValue(func() []byte { return render.Shortened(".js", feed.WorkerText()) })
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
		list := func(others []output.Made) ([]byte, error) {
			parts := m.partsOf(h, others)
			if h.Dir == "" {
				return feed.List(h, parts), nil
			}
			above, err := m.picturesAbove(h)
			return feed.List(h, slices.Concat(parts, theme(), partsOfAssets(m.renderer.AccentOf(h)), above)), err
		}
		m.addLast(all, path.Join(h.Dir, feed.ListName), list)
		m.addLast(all, path.Join(h.Dir, feed.WorkerName), func(others []output.Made) ([]byte, error) {
			text, err := list(others)
			return feed.Worker(worker(), text), err
		})
	}
}

// partsOf gives the files of a handbook among others, which are sorted by path, without those for paper alone. Of a
// library, its pages show some besides that lie in none of its handbooks: the theme's files, logo and icons.
func (m *Model) partsOf(h *site.Handbook, others []output.Made) []feed.Part {
	folder := ""
	if h.Dir != "" {
		folder = h.Dir + "/"
	}
	first, _ := slices.BinarySearchFunc(others, folder, func(made output.Made, folder string) int { return strings.Compare(made.Path, folder) })
	var parts []feed.Part
	for _, made := range others[first:] {
		if !strings.HasPrefix(made.Path, folder) {
			break
		}
		if h.Dir != "" || !m.theme.IsForPaper(made.Path) {
			parts = append(parts, feed.Part{Address: made.Path, Size: made.Size, Sum: made.Sum})
		}
	}
	return parts
}

// partsOfAssets gives the theme's files, without those for paper alone.
func partsOfAssets(assets []render.Asset) []feed.Part {
	var parts []feed.Part
	for _, asset := range assets {
		if !asset.Paper {
			parts = append(parts, feed.Part{Address: asset.Address, Size: int64(len(asset.Text)), Sum: output.SumOf(asset.Text)})
		}
	}
	return parts
}

// picturesAbove gives the logo and the icons of a handbook that lie in its library's folder. They are read here, since
// a handbook that is built alone publishes none of them.
func (m *Model) picturesAbove(h *site.Handbook) ([]feed.Part, error) {
	icons := m.renderer.Look(h).Icons
	var parts []feed.Part
	for _, f := range []*site.File{h.Settings.Logo, m.Site.CopiedTo(icons.Tab), m.Site.CopiedTo(icons.Touch)} {
		if f == nil || strings.HasPrefix(f.Address, h.Dir+"/") || slices.ContainsFunc(parts, func(p feed.Part) bool { return p.Address == f.Address }) {
			continue
		}
		file, err := m.copied(f).Open()
		if err != nil {
			return nil, err
		}
		defer file.Close() // only read: there is nothing to lose
		sum, size, err := output.SumFrom(file)
		if err != nil {
			return nil, err
		}
		parts = append(parts, feed.Part{Address: f.Address, Size: size, Sum: sum})
	}
	return parts, nil
}

// addText adds a file whose text is there already.
func (m *Model) addText(all *paths, file feed.File) {
	m.addOwn(all, output.File{Path: file.Address, Make: func(context.Context) ([]byte, error) { return file.Text, nil }})
}

// addLast adds a file that tells of others.
func (m *Model) addLast(all *paths, address string, text func(others []output.Made) ([]byte, error)) {
	m.addOwn(all, output.File{Path: address, MakeLast: text})
}

// addOwn adds a file that Bekal makes besides the pages, and says where something else has its address.
func (m *Model) addOwn(all *paths, file output.File) {
	file.MediaType = mediaType(file.Path)
	if other, free := all.add(file, diag.Place{File: path.Join(layoutsDir, file.Path)}); !free {
		m.found.Add(sameAsAsset(other, file.Path))
	}
}
