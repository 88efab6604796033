package render

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"bekal/internal/diag"
)

// Layers are a user's theme files over the default theme's: for each path the user's file wins. A user's file that
// equals the default's byte for byte counts as the default, so that a folder of untouched copies changes nothing.
type Layers struct {
	User    fs.FS // the project's layouts/; nil where there is none
	Default fs.FS
}

// LayoutFile is one file of the theme and where it comes from.
type LayoutFile struct {
	Path string // "partials/timetable.html"
	User bool   // from the project's layouts/
}

// ReadFile gives the winning file's text.
func (l Layers) ReadFile(name string) ([]byte, error) {
	if l.User != nil {
		text, err := fs.ReadFile(l.User, name)
		if !errors.Is(err, fs.ErrNotExist) {
			return text, err
		}
	}
	return fs.ReadFile(l.Default, name)
}

// Files lists every file of the theme by path. It is an error if one of them cannot be read, or is neither a file
// nor a link to one.
func (l Layers) Files() ([]LayoutFile, error) {
	users := map[string]bool{}
	note := func(name string) error {
		users[name] = false
		return nil
	}
	if err := walkTheme(l.Default, note); err != nil {
		return nil, err
	}
	if l.User != nil {
		note = func(name string) (err error) {
			users[name], err = l.differs(name)
			return err
		}
		if err := walkTheme(l.User, note); err != nil {
			return nil, err
		}
	}
	files := make([]LayoutFile, 0, len(users))
	for name, user := range users {
		files = append(files, LayoutFile{name, user})
	}
	slices.SortFunc(files, func(a, b LayoutFile) int { return strings.Compare(a.Path, b.Path) })
	return files, nil
}

// differs says that a user's file is not a copy of the default theme's.
func (l Layers) differs(name string) (bool, error) {
	user, err := fs.ReadFile(l.User, name)
	if err != nil {
		return false, err
	}
	standard, err := fs.ReadFile(l.Default, name)
	return err != nil || !bytes.Equal(user, standard), nil
}

// Nearest is the hint that names the file that was most likely meant by a name: the default theme's, or one of those
// that it is ready for, of that name in another folder, or else of nearly that name.
func (l Layers) Nearest(name string) diag.Text {
	var known []string
	for _, custom := range customStyles() {
		known = append(known, path.Join("assets", custom))
	}
	note := func(name string) error {
		known = append(known, name)
		return nil
	}
	if err := walkTheme(l.Default, note); err != nil {
		return diag.Text{}
	}
	isNamesake := func(file string) bool { return path.Base(file) == path.Base(name) }
	if i := slices.IndexFunc(known, isNamesake); i >= 0 {
		name = known[i]
	}
	return diag.DidYouMean(name, known)
}

// errNoFile is why something in a theme's folder is refused: what it holds would be neither used nor missed.
var errNoFile = errors.New("neither a file nor a link to one")

// walkTheme visits the theme files of a folder: no Go source, no hidden or editors' files. A link to a file counts as
// the file.
func walkTheme(theme fs.FS, visit func(name string) error) error {
	return fs.WalkDir(theme, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil || name == ".":
			return err
		case IsLeftover(entry.Name()):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir() || path.Ext(name) == ".go":
			return nil
		}
		if info, err := fs.Stat(theme, name); err != nil {
			return err
		} else if !info.Mode().IsRegular() {
			return &fs.PathError{Op: "read", Path: name, Err: errNoFile}
		}
		return visit(name)
	})
}

// IsLeftover knows hidden files, and those that editors leave while a file is open.
func IsLeftover(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || strings.HasSuffix(name, ".swp") || name == "4913"
}
