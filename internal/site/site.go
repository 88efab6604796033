package site

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// Options say what a site is made for.
type Options struct {
	Drafts   bool             // drafts are shown
	Audience content.Audience // Committee: what is for the committee is shown, too
	BaseURL  string           // over the handbook's own; "" for that
	NoPrint  bool             // no print editions, whatever the handbook says
	Paper    string           // over the handbook's own; "" for that
}

// New makes a site of what was read. The problems are sorted; the site is nil where there is nothing to build.
func New(tree *content.Tree, o Options) (*Site, []diag.Problem) {
	s, problems := Make(tree, o)
	if s != nil {
		problems = diag.Sort(append(problems, s.Clashes()...))
	}
	return s, problems
}

// Make is New, but clashes of addresses are not looked for; ask Site.Clashes, which may be done beside other work.
func Make(tree *content.Tree, o Options) (*Site, []diag.Problem) { return newMaker(tree, o).make(tree) }

// makeInOrder is Make for a library in which what one handbook keeps back another one may show.
func makeInOrder(tree *content.Tree, o Options) (*Site, []diag.Problem) {
	m := newMaker(tree, o)
	m.inOrder = true
	return m.make(tree)
}

func newMaker(tree *content.Tree, o Options) *maker {
	return &maker{
		options: o,
		reveals: reveals{drafts: o.Drafts, committee: o.Audience == content.Committee},
		site:    &Site{},
		index:   newIndex(),
		offered: map[*File][]diag.Place{},
	}
}

func (m *maker) make(tree *content.Tree) (*Site, []diag.Problem) {
	root := gather(m.memory.rest(tree))
	m.memory.attach(root)
	m.divide(root)
	if m.entangled && !m.inOrder {
		return makeInOrder(tree, m.options)
	}
	m.hide(root, hidden{})
	if !root.live {
		return nil, []diag.Problem{nothingToBuild(tree, root)}
	}
	m.refuseSlug(root.index)
	m.locate(root)
	m.addFiles(root)
	if root.kind == content.KindLibrary {
		m.makeLibrary(root)
		if m.entangled && !m.inOrder {
			return makeInOrder(tree, m.options)
		}
	} else {
		m.makeHandbook(root, m.defaults(), nil)
		m.site.Settings = m.site.Handbooks[0].Settings
	}
	if len(m.site.Handbooks) == 0 {
		m.say(noHandbook(root))
		return nil, diag.Sort(m.problems)
	}
	m.finish()
	return m.site, diag.Sort(m.problems)
}

// maker is what the parts of a site in the making share.
type maker struct {
	options   Options
	reveals   reveals
	site      *Site
	index     *index
	offered   map[*File][]diag.Place // where front matter names a file for all readers
	problems  []diag.Problem
	memory    *Memory // of the site before; nil where nothing is kept
	entangled bool    // a handbook's index is not its own alone, or it keeps back what is not
	inOrder   bool    // handbooks are made one after the other, so that each sees what those before keep back
}

func (m *maker) say(p diag.Problem) { m.problems = append(m.problems, p) }

// makeHandbook makes the handbook of a folder, with the settings that hold above it and what its library shares.
func (m *maker) makeHandbook(f *folder, above Settings, common []shared) {
	h := &Handbook{Dir: strings.TrimSuffix(f.address, "/"), shared: map[string]*Page{}}
	if f.above != nil {
		h.Folder = f.path
		if use := reservedFor(h.Dir); !use.IsZero() {
			m.say(reserved(h.Dir, f.place(), use))
		}
	}
	h.Settings = m.settle(f, above, h)
	b := &book{maker: m, h: h, root: f, texts: map[content.Kind]*content.Page{}, days: map[*Day]*folder{}}
	b.makePages()
	people := b.share(common)
	b.withhold()
	b.names = newDirectory(slices.Concat(b.persons, people))
	orderDays(h.Days)
	for _, day := range h.Days {
		b.laySlots(day)
	}
	b.chainDays()
	b.gatherTasks()
	b.sumLessons()
	b.generate()
	b.resolveRows()
	b.checkZones()
	neighbours(h)
	h.makeEditions()
	m.site.Handbooks = append(m.site.Handbooks, h)
	m.site.Pages = append(m.site.Pages, b.pages...)
}

// makePages makes the handbook's home and the pages of all its files.
func (b *book) makePages() {
	h := b.h
	h.Home = b.newPage(content.KindHandbook, b.root.index, b.root, nil)
	h.Home.Title = h.Settings.Title
	h.Home.Address = b.root.address + "index.html"
	b.add(h.Home)
	b.index.of(b.root.path).folders[pathKey(b.root.path)] = h.Home
	b.people = &Page{Handbook: h, Kind: KindPeople, Key: b.keyOf("people/index.md"), Parent: h.Home}
	b.walk(b.root, spot{parent: h.Home, chapters: &h.Chapters})
	if b.people.Address == "" {
		b.people.Address = b.root.address + "people/index.html"
	}
}

// finish claims all addresses, and puts the lists of the site in order.
func (m *maker) finish() {
	s := m.site
	s.BaseURL, s.Levels, s.index, s.reveals = s.Settings.BaseURL, s.Settings.Levels, m.index, m.reveals
	for _, c := range m.index.catalogues {
		s.Files = slices.AppendSeq(s.Files, maps.Values(c.files))
	}
	m.houseLeftOut()
	m.addRedirects()
	sortPages(s.Pages)
	slices.SortFunc(s.Files, func(a, b *File) int {
		return cmp.Or(strings.Compare(a.Address, b.Address), strings.Compare(a.Path, b.Path))
	})
	slices.SortFunc(s.Redirects, func(a, b Redirect) int {
		return cmp.Or(strings.Compare(a.Address, b.Address), strings.Compare(a.To.Key, b.To.Key))
	})
}

// sortPages brings pages into the order of their addresses. Those of handbooks that are kept are in order already.
func sortPages(pages []*Page) {
	slices.SortFunc(pages, func(a, b *Page) int {
		return cmp.Or(strings.Compare(a.Address, b.Address), strings.Compare(a.Key, b.Key))
	})
}

// Clashes says where two sources want one address.
func (s *Site) Clashes() []diag.Problem {
	m := &maker{site: s, index: s.index}
	m.claimAddresses()
	return m.problems
}
