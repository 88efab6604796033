// Package render makes the pages of a site: the user's layouts over the default theme, one page to bytes.
//
// It takes a *site.Site, the theme's files and the folder that pictures are measured in, and gives HTML with the
// problems that only making it shows. What layouts see is in data.go. It writes no file, and decides nothing about
// addresses, order or times: those are the site's.
package render

import (
	"io/fs"
	"maps"
	"sync"

	"bekal/internal/card"
	"bekal/internal/diag"
	"bekal/internal/site"
)

// Renderer makes the pages of one site with one theme. It is safe for concurrent use, and gives the same bytes for
// the same page however often and in whatever order it is asked.
type Renderer struct {
	site      *site.Site
	theme     *Theme
	committee bool
	inkSaver  bool
	bodies    sync.Pool // of *bytes.Buffer
	pages     sync.Pool // of *[]byte
	limits    limits
	ofEdition limits // of a print edition
	pictures  pictures
	books     map[*site.Handbook]*book // the key nil holds what a library's own pages share
	endless   endless

	drawing    sync.Mutex // of the map alone
	drawnIcons map[card.Icon]func() []byte
}

// Options say what pages are made for.
type Options struct {
	Committee bool // what is for the committee is shown
	InkSaver  bool // print editions have no large areas of colour
}

// New prepares a renderer; content is the folder that pictures are measured in. Problems are those of the theme's
// words and of the handbooks' accents.
func New(s *site.Site, theme *Theme, content fs.FS, o Options) (*Renderer, []diag.Problem) {
	return Renew(nil, s, theme, content, o)
}

// Renew is New for a site that was made after another one, whose renderer is before (nil: none), for the same options.
// What handbooks share that are the very same in both is kept, as long as the theme is; the old renderer goes on with it.
// Layouts that ran out of time are not run again while the theme is the same.
func Renew(before *Renderer, s *site.Site, theme *Theme, content fs.FS, o Options) (*Renderer, []diag.Problem) {
	r := &Renderer{
		site: s, theme: theme, committee: o.Committee,
		inkSaver: o.InkSaver,
		limits:   limits{diag.LayoutBytes.Most, seconds(diag.LayoutSeconds)}, ofEdition: limits{diag.EditionBytes.Most, seconds(diag.EditionSeconds)},
		pictures: pictures{content: content, byPath: map[string]func() measured{}},
		books:    map[*site.Handbook]*book{}, drawnIcons: map[card.Icon]func() []byte{},
	}
	problems := checkAccent(s.Library)
	if before != nil && before.theme != theme {
		before = nil
	}
	add := func(h *site.Handbook, settings *site.Settings) {
		b := before.kept(h)
		if b == nil {
			b = r.newBook(h, settings)
		}
		b.current.Store(r)
		r.books[h] = b
		problems = append(problems, b.said...)
	}
	if before != nil {
		r.endless.inherit(&before.endless)
	}
	for _, h := range s.Handbooks {
		add(h, &h.Settings)
	}
	if s.Library != nil {
		add(nil, &s.Settings)
	}
	return r, diag.Sort(problems)
}

// kept gives what the pages of a handbook share, if that can be used again. A library's own pages show all handbooks.
func (r *Renderer) kept(h *site.Handbook) *book {
	if r == nil || h == nil {
		return nil
	}
	return r.books[h]
}

// Forget lets go of what was kept for a handbook's pages (nil: for a library's own), once they are all made. A page
// that is asked for afterwards is made all the same, only slower.
func (r *Renderer) Forget(h *site.Handbook) { r.books[h].forget() }

// Accents are the stylesheets that set the handbooks' accents, by address.
func (r *Renderer) Accents() []Asset {
	assets := map[string]Asset{}
	for h := range r.books {
		for _, asset := range r.AccentOf(h) {
			assets[asset.Address] = asset
		}
	}
	return byAddress(maps.Values(assets))
}

// AccentOf is the stylesheet that sets the accent of a handbook, or of a library's own pages (nil); none where the
// theme's own accent holds.
func (r *Renderer) AccentOf(h *site.Handbook) []Asset {
	if a, ok := newAccent(r.books[h].settings.Color); ok {
		return []Asset{a.asset()}
	}
	return nil
}
