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
// another form than their authors type.
type index struct {
	tree    *content.Tree
	pages   map[string]*Page // by the path of their file
	folders map[string]*Page // a folder's own page, by the folder's path
	files   map[string]*File
	hidden  map[string]hidden // pages, folders and files that this build leaves out
	common  map[string]bool   // pages that a library shares
	books   map[string]string // folders of a library's handbooks, those that are not built too, by their paths
	known   func() known      // what hints are made from; only mistakes ask for it
}

func newIndex(tree *content.Tree) *index {
	x := &index{
		tree:  tree,
		pages: make(map[string]*Page, len(tree.Pages)), folders: map[string]*Page{}, files: make(map[string]*File, len(tree.Files)),
		hidden: map[string]hidden{}, common: map[string]bool{}, books: map[string]string{},
	}
	x.known = sync.OnceValue(x.learn)
	return x
}

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

// learn gathers what a mistaken path can be compared with: all pages, files and folders that are shown. It asks what was
// read, since the first mistake may be found while pages are still being made.
func (x *index) learn() known {
	k := known{map[string][]string{}, map[string][]string{}}
	add := func(file string) {
		k.inFolder[path.Dir(file)] = append(k.inFolder[path.Dir(file)], path.Base(file))
		k.byBase[path.Base(file)] = append(k.byBase[path.Base(file)], file)
	}
	folders := map[string]bool{".": true}
	for _, p := range x.tree.Pages {
		file := pathKey(p.Path)
		if _, isHidden := x.hidden[file]; isHidden {
			continue
		}
		add(file)
		for folder := path.Dir(file); !folders[folder]; folder = path.Dir(folder) {
			folders[folder] = true
			add(folder)
		}
	}
	for file := range x.files {
		add(file)
	}
	for _, names := range k.inFolder {
		slices.Sort(names)
	}
	for _, paths := range k.byBase {
		slices.Sort(paths)
	}
	return k
}
