package site

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// folder is a folder below content/ with all that lies in it, in order: what a site is made from.
type folder struct {
	path     string // below content/; "." for content/ itself
	name     string
	above    *folder       // nil for content/ itself
	index    *content.Page // its own page's file; nil where there is none
	kind     content.Kind  // what its own page is, or would be
	number   int           // the N of day-N
	children []child
	files    []content.File

	isBook  bool   // a library's handbook
	hidden  hidden // what its index.md, or one above, says of all below it
	live    bool   // some page in it or below it is shown
	address string // "" or "day-1/"
}

// child is a page or a folder among its siblings.
type child struct {
	rank
	page   *content.Page
	folder *folder
}

// gather makes the folders of a tree out of its pages and files, in the order of siblings, whatever the order in the
// tree is.
func gather(tree *content.Tree) *folder {
	root := &folder{path: "."}
	known := map[string]*folder{".": root}
	var find func(dir string) *folder
	find = func(dir string) *folder {
		if f := known[dir]; f != nil {
			return f
		}
		f := &folder{path: dir, name: path.Base(dir), kind: content.KindPage, above: find(path.Dir(dir))}
		known[dir] = f
		f.above.children = append(f.above.children, child{folder: f})
		return f
	}
	for _, read := range tree.Folders {
		f := find(read.Path)
		f.kind, f.number = read.Kind, read.Number
	}
	for _, p := range tree.Pages {
		f := find(path.Dir(p.Path))
		if path.Base(p.Path) == "index.md" {
			f.index, f.kind = p, p.Kind
		} else {
			f.children = append(f.children, child{page: p})
		}
	}
	for _, file := range tree.Files {
		f := find(path.Dir(file.Path))
		f.files = append(f.files, file)
	}
	for _, f := range known {
		f.sort()
	}
	return root
}

func (f *folder) sort() {
	for i := range f.children {
		c := &f.children[i]
		switch {
		case c.page != nil:
			c.rank = rankOf(stem(c.page.Path), c.page.Weight.V, c.page.Weight.IsSet())
		case c.folder.index != nil:
			c.rank = rankOf(c.folder.name, c.folder.index.Weight.V, c.folder.index.Weight.IsSet())
		default:
			c.rank = rankOf(c.folder.name, 0, false)
		}
	}
	slices.SortFunc(f.children, func(a, b child) int {
		return cmp.Or(compareRanks(a.rank, b.rank), strings.Compare(a.path(), b.path()))
	})
	slices.SortFunc(f.files, func(a, b content.File) int { return strings.Compare(a.Path, b.Path) })
}

func (c child) path() string {
	if c.page != nil {
		return c.page.Path
	}
	return c.folder.path
}

// place is where the folder can be spoken of: its own page's file.
func (f *folder) place() diag.Place {
	if f.index != nil {
		return diag.Place{File: f.index.Src.File}
	}
	return diag.Place{File: path.Join("content", f.path)}
}

// isPeople says that a folder right below a handbook's or a library's holds the pages of people.
func (f *folder) isPeople() bool {
	name := pageSlug(f.name)
	return name == "people" || name == "narasumber"
}
