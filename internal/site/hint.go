package site

import (
	"path"
	"strings"

	"bekal/internal/diag"
)

// nearestPath finds what a path that leads nowhere may have meant, written in a handbook; "" if nothing is near. It looks
// for the same file written another way, then for a like name in the same folder, then for the same name in another
// folder of the handbook.
func (x *index) nearestPath(missing, book string) string {
	for _, other := range []string{
		missing + ".md",
		strings.TrimSuffix(missing, ".html") + ".md",
		strings.TrimSuffix(missing, "/index.html"),
		path.Clean(strings.ReplaceAll(missing, `\`, "/")),
	} {
		if x.has(other, book) {
			return other
		}
	}
	dir, base := path.Split(missing)
	dir = path.Clean(dir)
	if names := x.namesIn(dir); len(names) <= diag.NamesCompared.Most {
		if near := diag.Nearest(base, names); near != "" {
			return path.Join(dir, near)
		}
	}
	for _, file := range x.of(book).known().byBase[base] {
		if x.book(file) == book {
			return file
		}
	}
	return x.nearestFolder(dir, book, base)
}

// nearestFolder finds the file where the folder's name is what was mistaken.
func (x *index) nearestFolder(dir, book, base string) string {
	if dir == "." {
		return ""
	}
	names := x.namesIn(path.Dir(dir))
	if len(names) > diag.NamesCompared.Most {
		return ""
	}
	if near := diag.Nearest(path.Base(dir), names); near != "" {
		if file := path.Join(path.Dir(dir), near, base); x.has(file, book) {
			return file
		}
	}
	return ""
}

// namesIn gives the names of what is shown in a folder.
func (x *index) namesIn(dir string) []string { return x.of(dir).known().inFolder[dir] }

// has says that something is shown at a path, and may be named in a handbook.
func (x *index) has(file, book string) bool {
	if !reaches(book, x.book(file)) {
		return false
	}
	c := x.of(file)
	return c.pages[file] != nil || c.files[file] != nil || c.folders[file] != nil && file != "."
}

// relativePath writes the way from a folder to a path, both below content/.
func relativePath(dir, to string) string {
	from := strings.Split(path.Clean(dir), "/")
	if dir == "." || dir == "" {
		from = nil
	}
	parts := strings.Split(to, "/")
	for len(from) > 0 && len(parts) > 1 && from[0] == parts[0] {
		from, parts = from[1:], parts[1:]
	}
	return strings.Repeat("../", len(from)) + strings.Join(parts, "/")
}
