package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"bekal/internal/diag"
)

// place is where the output folder is, or will be.
type place struct {
	shown  string      // as the user named it, for messages
	path   string      // absolute, all links resolved
	exists bool        // it is a folder
	mode   fs.FileMode // of the folder that exists
	mount  bool        // something is mounted at it
}

// locate finds the output folder. One that is a link is resolved first, so that the folder itself is replaced and
// the link to it stays.
func locate(dir string) (place, error) {
	where := place{shown: filepath.ToSlash(dir)}
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return where, err
	}
	if where.path, err = resolve(absolute); errors.Is(err, errDangling) {
		return where, &Refusal{
			Message: diag.Say("the output folder %q is a link to what does not exist", "folder keluaran %q adalah tautan ke sesuatu yang tidak ada", where.shown),
			Hint:    diag.Say("make the folder that it leads to, or remove the link", "buat folder yang ditujunya, atau hapus tautan itu"),
			Err:     err,
		}
	} else if err != nil {
		return where, err
	}
	err = where.look()
	return where, err
}

// look finds out what is at the place now.
func (p *place) look() error {
	info, err := os.Lstat(p.path)
	if errors.Is(err, fs.ErrNotExist) {
		p.exists, p.mount = false, false
		return nil
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return p.forbidden(diag.Say("the output folder %q is a file", "folder keluaran %q adalah berkas", p.shown))
	}
	p.exists, p.mode, p.mount = true, info.Mode(), mountPoint(p.path)
	if err := writable(p.path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	p.exists, p.mount = false, false // another build took it away just now
	return nil
}

// errDangling is a link that leads nowhere.
var errDangling = errors.New("the link leads nowhere")

// resolve follows all links of an absolute path as far as there is something, and leaves the rest as it is.
func resolve(path string) (string, error) {
	resolved, err := filepath.EvalSymlinks(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return resolved, err
	}
	if info, err := os.Lstat(path); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return "", &fs.PathError{Op: "resolve", Path: path, Err: errDangling}
	} else if err == nil {
		return resolve(path) // another build made it just now
	}
	parent := filepath.Dir(path)
	if parent == path {
		return path, nil
	}
	if parent, err = resolve(parent); err != nil {
		return "", err
	}
	return filepath.Join(parent, filepath.Base(path)), nil
}

// forbid refuses the places that no site may be written to, whatever the user says: the root of the file system, the
// home folder, and what is, holds or lies in one of the folders that the site is made from.
func (p place) forbid(protected []string) error {
	if filepath.Dir(p.path) == p.path {
		return p.forbidden(diag.Say("the output folder %q is the root of the file system", "folder keluaran %q adalah akar sistem berkas", p.shown))
	}
	if home, err := os.UserHomeDir(); err == nil && p.covers(home) {
		return p.forbidden(diag.Say("the output folder %q is or holds the home folder", "folder keluaran %q adalah atau memuat folder rumah", p.shown))
	}
	for _, dir := range protected {
		shown := filepath.ToSlash(dir)
		inner := place{path: settled(dir)}
		switch {
		case p.covers(dir) && inner.covers(p.path):
			return p.forbidden(diag.Say("the output folder %q is %q, which the site is made from", "folder keluaran %q adalah %q, yang menjadi bahan situs", p.shown, shown))
		case p.covers(dir):
			return p.forbidden(diag.Say("the output folder %q holds %q, which the site is made from", "folder keluaran %q memuat %q, yang menjadi bahan situs", p.shown, shown))
		case inner.covers(p.path):
			return p.forbidden(diag.Say("the output folder %q lies in %q, which the site is made from", "folder keluaran %q berada di dalam %q, yang menjadi bahan situs", p.shown, shown))
		}
	}
	return nil
}

// forbidden is the refusal of a place that is no place for a site.
func (p place) forbidden(message diag.Text) error {
	return &Refusal{Message: message, Hint: otherFolder()}
}

// covers says that the place is the folder or holds it. Paths are compared as written and by what the system says is
// the same folder, which tells where a disk ignores case or a folder is bound to a second place.
func (p place) covers(dir string) bool {
	dir = settled(dir)
	own, err := os.Stat(p.path)
	known := err == nil
	for {
		if dir == p.path {
			return true
		}
		if info, err := os.Stat(dir); known && err == nil && os.SameFile(own, info) {
			return true
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return false
		}
		dir = parent
	}
}

// settled gives the path with its links resolved, or just absolute if that fails.
func settled(dir string) string {
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return dir
	}
	if resolved, err := resolve(absolute); err == nil {
		return resolved
	}
	return absolute
}

// otherFolder is the hint to all places that are refused whatever the user says.
func otherFolder() diag.Text {
	return diag.Say("choose a folder of its own with --output, such as \"public\"", "pilih folder tersendiri dengan --output, misalnya \"public\"")
}
