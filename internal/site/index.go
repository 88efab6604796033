package site

import (
	"path"
	"slices"
	"strings"
	"sync"

	"bekal/internal/content"

	"golang.org/x/text/unicode/norm"
)

// index finds what lies at a path below content/. Paths are compared in NFC, since some systems hand out names in
// another form than their authors type. Each handbook of a library has a catalogue of its own, so that handbooks can
// be made side by side, and kept.
type index struct {
	catalogues map[string]*catalogue // by the folder of a library's handbook; "" for all that lies in none
	common     map[string]bool       // pages that a library shares
	books      map[string]string     // folders of a library's handbooks, those that are not built too, by their paths
}

// catalogue is the part of an index for one handbook of a library, or for all that lies in none.
type catalogue struct {
	pages   map[string]*Page // by the path of their file
	folders map[string]*Page // a folder's own page, by the folder's path
	files   map[string]*File
	hidden  map[string]hidden // pages, folders and files that this build leaves out
	known   func() known      // what hints are made from; only mistakes ask for it
}

func newIndex() *index {
	return &index{catalogues: map[string]*catalogue{}, common: map[string]bool{}, books: map[string]string{}}
}

// newCatalogue makes the catalogue of what lies in a folder; nothing is in it still.
func newCatalogue(f *folder) *catalogue {
	c := &catalogue{pages: map[string]*Page{}, folders: map[string]*Page{}, files: map[string]*File{}, hidden: map[string]hidden{}}
	c.known = sync.OnceValue(func() known { return c.learn(f) })
	return c
}

// of gives the catalogue that has what lies at a path.
func (x *index) of(file string) *catalogue { return x.catalogues[x.book(file)] }

// pathKey is the form in which paths are compared.
func pathKey(file string) string { return norm.NFC.String(file) }

// book gives the folder of the handbook that a path lies in; "" for a single handbook and for what a library shares.
func (x *index) book(file string) string {
	if len(x.books) == 0 {
		return ""
	}
	first, _, _ := strings.Cut(file, "/")
	return x.books[pathKey(first)]
}

// waysTo gives the paths that a written one may mean, as it stands and with its percent signs taken out.
func waysTo(dir, book, written string) []string {
	spellings := []string{written}
	if plain := unescape(written); plain != written {
		spellings = append(spellings, plain)
	}
	var paths []string
	for _, spelling := range spellings {
		if spelling != "" {
			paths = append(paths, candidates(dir, book, spelling)...)
		}
	}
	return paths
}

// candidates gives the paths that a written one may mean, seen from a folder: relative to it, or with a leading slash
// below the handbook, else below content/. There are none where the path leaves content/.
func candidates(dir, book, written string) []string {
	bases := []string{dir}
	rest, rooted := strings.CutPrefix(written, "/")
	if rooted {
		bases = []string{book, "."}
	}
	var paths []string
	for _, base := range bases {
		if p := pathKey(path.Join(base, rest)); p != ".." && !strings.HasPrefix(p, "../") {
			paths = append(paths, p)
		}
	}
	return slices.Compact(paths)
}

// known are the names that hints are made from.
type known struct {
	inFolder map[string][]string // base names by folder
	byBase   map[string][]string // paths by base name
}

func (k known) add(file string) {
	k.inFolder[path.Dir(file)] = append(k.inFolder[path.Dir(file)], path.Base(file))
	k.byBase[path.Base(file)] = append(k.byBase[path.Base(file)], file)
}

// learn gathers what a mistaken path can be compared with: all pages, files and folders that are shown. It asks what was
// read, since the first mistake may be found while pages are still being made.
func (c *catalogue) learn(f *folder) known {
	k := known{map[string][]string{}, map[string][]string{}}
	c.addShown(k, f)
	for file := range c.files {
		k.add(file)
	}
	for _, names := range k.inFolder {
		slices.Sort(names)
	}
	for _, paths := range k.byBase {
		slices.Sort(paths)
	}
	return k
}

// addShown adds a folder, and what is shown in it. Of a handbook in a library's folder it adds the folder alone.
func (c *catalogue) addShown(k known, f *folder) {
	if f.path != "." {
		k.add(pathKey(f.path))
	}
	add := func(p *content.Page) {
		if _, isHidden := c.hidden[pathKey(p.Path)]; !isHidden {
			k.add(pathKey(p.Path))
		}
	}
	if f.index != nil {
		add(f.index)
	}
	for _, child := range f.children {
		switch {
		case child.page != nil:
			add(child.page)
		case !child.folder.live:
		case child.folder.isBook:
			k.add(pathKey(child.folder.path))
		default:
			c.addShown(k, child.folder)
		}
	}
}
