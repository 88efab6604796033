package output

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// File is one file of the finished site: a path and what makes its bytes, which is run when they are wanted.
// Just one of Make, Open and MakeLast is set. They may be called any number of times, from several goroutines, and
// give the same bytes every time.
type File struct {
	Path      string // from the site's root, with slashes: "day-1/index.html"
	MediaType string // as a server sends it: "text/html; charset=utf-8"

	// Make gives the bytes of a file that fits into memory.
	Make func(context.Context) ([]byte, error)
	// Done takes the bytes back that Make gave, to make another file in their place; nil where they are kept. Whoever
	// goes on using them never calls it.
	Done func([]byte)
	// Open gives a file that is copied, however large, from where it lies. Who opens it closes it.
	Open func() (io.ReadCloser, error)
	// MakeLast gives the bytes of a file that tells of others: it is made when they are, of what became of them, in
	// order of paths. A tree that is served file by file has none.
	MakeLast func(others []Made) ([]byte, error)
}

// Made is a file that was made.
type Made struct {
	Path string
	Size int64 // in bytes
	Sum  Sum
}

// Tree is a finished site: its files, sorted by path, each path once.
type Tree struct {
	files []File
}

// NewTree makes a tree of files in any order. It is an error if a path leaves the site, is not portable, is one of
// those that the writer keeps for itself (".bekal…"), stands twice, or is both a file and a folder.
func NewTree(files []File) (*Tree, error) {
	t := &Tree{slices.Clone(files)}
	slices.SortFunc(t.files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	var wrong []error
	dir, inFile, lies := "", "", false // the folder of the file before, and the file that it lies in
	for i, file := range t.files {
		if err := checkPath(file.Path); err != nil {
			wrong = append(wrong, err)
			continue
		}
		if !file.hasOneMaker() {
			wrong = append(wrong, fmt.Errorf("site file %q: one of Make, Open and MakeLast must be set", file.Path))
		}
		if i > 0 && t.files[i-1].Path == file.Path {
			wrong = append(wrong, fmt.Errorf("site file %q stands twice", file.Path))
		}
		if its := path.Dir(file.Path); its != dir {
			dir = its
			inFile, lies = t.above(file.Path)
		}
		if lies {
			wrong = append(wrong, fmt.Errorf("site file %q lies in %q, which is a file", file.Path, inFile))
		}
	}
	if len(wrong) > 0 {
		return nil, errors.Join(wrong...)
	}
	return t, nil
}

func (f File) hasOneMaker() bool {
	n := 0
	for _, isSet := range []bool{f.Make != nil, f.Open != nil, f.MakeLast != nil} {
		if isSet {
			n++
		}
	}
	return n == 1
}

// Lookup gives the file at a path.
func (t *Tree) Lookup(path string) (File, bool) {
	i, ok := t.find(path)
	if !ok {
		return File{}, false
	}
	return t.files[i], true
}

// Below gives the files that lie in a folder as a tree of their own, with paths below it.
func (t *Tree) Below(folder string) *Tree {
	below := &Tree{}
	i, _ := t.find(folder + "/")
	for _, file := range t.files[i:] {
		name, ok := strings.CutPrefix(file.Path, folder+"/")
		if !ok {
			break
		}
		file.Path = name
		if last := file.MakeLast; last != nil { // it speaks of whole paths
			file.MakeLast = func(others []Made) ([]byte, error) {
				others = slices.Clone(others)
				for i := range others {
					others[i].Path = folder + "/" + others[i].Path
				}
				return last(others)
			}
		}
		below.files = append(below.files, file)
	}
	return below
}

// Without gives the files that lie in none of some folders at the top of the site.
func (t *Tree) Without(folders []string) *Tree {
	out := map[string]bool{}
	for _, folder := range folders {
		out[folder] = true
	}
	rest := &Tree{}
	for _, file := range t.files {
		if folder, _, below := strings.Cut(file.Path, "/"); !below || !out[folder] {
			rest.files = append(rest.files, file)
		}
	}
	return rest
}

// All gives the files in order of their paths.
func (t *Tree) All() iter.Seq[File] { return slices.Values(t.files) }

// Len says how many files the site has.
func (t *Tree) Len() int { return len(t.files) }

// find gives the place of a path among the files, or where it would stand.
func (t *Tree) find(path string) (int, bool) {
	return slices.BinarySearchFunc(t.files, path, func(f File, path string) int { return strings.Compare(f.Path, path) })
}

// under gives a file of the site that lies in the folder.
func (t *Tree) under(folder string) (string, bool) {
	i, _ := t.find(folder + "/")
	if i < len(t.files) && strings.HasPrefix(t.files[i].Path, folder+"/") {
		return t.files[i].Path, true
	}
	return "", false
}

// above gives a file of the site that stands where a path needs one of its folders.
func (t *Tree) above(p string) (string, bool) {
	for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
		if _, ok := t.find(dir); ok {
			return dir, true
		}
	}
	return "", false
}

// checkPath says what keeps a path from being a file of a site, here or on another system.
func checkPath(p string) error {
	switch {
	case p == "." || !fs.ValidPath(p) || !filepath.IsLocal(filepath.FromSlash(p)):
		return fmt.Errorf("site file %q: the path leaves the site", p)
	case strings.ContainsAny(p, `\:`) || strings.ContainsFunc(p, func(r rune) bool { return r < ' ' || r == 0x7f }):
		return fmt.Errorf("site file %q: the path is not portable", p)
	case strings.HasPrefix(p, manifestName):
		return fmt.Errorf("site file %q: names that begin with %q are the writer's own", p, manifestName)
	}
	return nil
}
