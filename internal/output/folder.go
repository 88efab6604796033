package output

import (
	"errors"
	"io/fs"
	"os"
	"path"
)

// folder is a folder that the writer works in. All that changes something on disk goes through its methods, and so
// through one os.Root, which no name and no link can leave. Paths have slashes and are relative to it.
type folder struct {
	*os.Root
	fault func(op, name string) error // see Options.Fault
}

// step is asked before each change.
func (f folder) step(op, name string) error {
	if f.fault == nil {
		return nil
	}
	return f.fault(op, name)
}

// sub opens a folder below this one.
func (f folder) sub(name string) (folder, error) {
	root, err := f.OpenRoot(name)
	return folder{root, f.fault}, err
}

// create makes a new file; one that exists is an error, so that no link is followed and no linked file is changed.
func (f folder) create(name string) (*os.File, error) {
	if err := f.step("create", name); err != nil {
		return nil, err
	}
	return f.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL|withoutWaiting, 0o644)
}

// stepWriter writes to a file of the folder, each write a step.
type stepWriter struct {
	file *os.File
	in   folder
}

func (w stepWriter) Write(p []byte) (int, error) {
	if err := w.in.step("write", w.file.Name()); err != nil {
		return 0, err
	}
	return w.file.Write(p)
}

func (f folder) mkdir(name string) error {
	if err := f.step("mkdir", name); err != nil {
		return err
	}
	return f.Mkdir(name, 0o755)
}

func (f folder) mkdirAll(name string) error {
	if err := f.step("mkdir", name); err != nil {
		return err
	}
	return f.MkdirAll(name, 0o755)
}

// link gives a file a second name, in a folder that is made where it is missing.
func (f folder) link(from, to string) error {
	if err := f.step("link", to); err != nil {
		return err
	}
	err := f.Link(from, to)
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := f.mkdirAll(path.Dir(to)); err != nil {
		return err
	}
	return f.Link(from, to)
}

// rename moves a file over whatever file or link bears the new name, or a folder to where nothing is.
func (f folder) rename(from, to string) error {
	if err := f.step("rename", to); err != nil {
		return err
	}
	return f.Rename(from, to)
}

// exchange swaps the names of two folders at once.
func (f folder) exchange(a, b string) error {
	if err := f.step("exchange", b); err != nil {
		return err
	}
	dir, err := f.Open(".")
	if err != nil {
		return err
	}
	defer dir.Close()
	return exchange(dir, a, b)
}

func (f folder) chmod(name string, mode fs.FileMode) error {
	if err := f.step("chmod", name); err != nil {
		return err
	}
	return f.Chmod(name, mode)
}

// remove takes a file, a link or an empty folder away; it is no error if it is gone.
func (f folder) remove(name string) error {
	if err := f.step("remove", name); err != nil {
		return err
	}
	if err := f.Remove(name); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// removeAll takes a folder with all in it away; a link in it, or one that bears its name, goes without its target.
func (f folder) removeAll(name string) error {
	if err := f.step("remove", name); err != nil {
		return err
	}
	return f.RemoveAll(name)
}

// shelf opens folders below one folder and keeps the one that was asked for last open: files come sorted by path, so
// most of them need no walk down to where they lie.
type shelf struct {
	base  folder
	below string   // all folders are below this one
	dir   string   // the open one
	open  folder   // its Root is nil as long as none is open
	self  *os.File // the open one, as calls to the system take it; nil until it is asked for
}

// at gives a folder, which may be made where it is missing. It is closed when another is asked for.
func (s *shelf) at(dir string, make bool) (folder, error) {
	if s.open.Root != nil && s.dir == dir {
		return s.open, nil
	}
	s.close()
	name := path.Join(s.below, dir)
	opened, err := s.base.sub(name)
	if make && errors.Is(err, fs.ErrNotExist) {
		if err := s.base.mkdirAll(name); err != nil {
			return folder{}, err
		}
		opened, err = s.base.sub(name)
	}
	if err != nil {
		return folder{}, err
	}
	s.dir, s.open = dir, opened
	return opened, nil
}

// handle is at for a call to the system.
func (s *shelf) handle(dir string, make bool) (*os.File, error) {
	opened, err := s.at(dir, make)
	if err == nil && s.self == nil {
		s.self, err = opened.Open(".")
	}
	return s.self, err
}

func (s *shelf) close() { // folders that were only read or made names: nothing can be lost
	if s.self != nil {
		s.self.Close()
		s.self = nil
	}
	if s.open.Root != nil {
		s.open.Close()
		s.open = folder{}
	}
}
