package render

import (
	"path"
	"slices"
	"sync"

	"bekal/internal/card"
	"bekal/internal/feed"
	"bekal/internal/site"
)

// icons are the small pictures of a handbook, by their addresses.
type icons struct {
	tab   string // of a browser's tab
	touch string // of a phone's screen
	drawn []Drawing
}

// Look is how a handbook appears among the programs of a phone.
type Look struct {
	Name, Direction string
	Icons           feed.Icons
}

// Look gives a handbook's name and icons.
func (r *Renderer) Look(h *site.Handbook) Look {
	b := r.books[h]
	found := b.icons()
	isDrawn := func(d Drawing) bool { return d.Address == found.touch }
	return Look{b.title(), b.locale.Direction(), feed.Icons{Tab: found.tab, Touch: found.touch, Drawn: slices.ContainsFunc(found.drawn, isDrawn)}}
}

// findIcons takes the author's own icons where there are some, a logo that is about as wide as high for the tab, and
// draws the title's first letters for the rest.
func (b *book) findIcons() icons {
	var found icons
	drawn := card.NewIcon(b.title(), b.accent())
	if file := b.ownFile("favicon.svg", "favicon.png", "favicon.ico"); file != nil {
		found.tab = file.Address
	} else if logo := b.settings.Logo; b.isSquare(logo) {
		found.tab = logo.Address
	} else {
		found.tab = b.own("assets/icon." + drawn.Key() + ".svg")
		found.drawn = append(found.drawn, Drawing{found.tab, drawn.SVG})
	}
	if file := b.ownFile("apple-touch-icon.png"); file != nil {
		found.touch = file.Address
	} else {
		found.touch = b.own("assets/icon." + drawn.Key() + ".png")
		found.drawn = append(found.drawn, Drawing{found.touch, func() []byte { return b.renderer().iconPNG(drawn) }})
	}
	return found
}

// iconPNG draws an icon once: handbooks of a library often have titles that begin alike.
func (r *Renderer) iconPNG(icon card.Icon) []byte {
	r.drawing.Lock()
	draw := r.drawnIcons[icon]
	if draw == nil {
		draw = sync.OnceValue(icon.PNG)
		r.drawnIcons[icon] = draw
	}
	r.drawing.Unlock()
	return draw()
}

// ownFile gives the first of some files that lies in the handbook's folder, or in its library's.
func (b *book) ownFile(names ...string) *site.File {
	for _, dir := range []string{b.own(""), ""} {
		for _, name := range names {
			if file := b.renderer().site.CopiedTo(path.Join(dir, name)); file != nil {
				return file
			}
		}
	}
	return nil
}

// isSquare says that a picture can be told in the small square of a tab.
func (b *book) isSquare(logo *site.File) bool {
	if logo == nil {
		return false
	}
	size, problem := b.renderer().pictures.size(logo)
	return problem == nil && size.Width > 0 && size.Width*4 <= size.Height*5 && size.Height*4 <= size.Width*5
}
