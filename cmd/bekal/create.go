package main

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"syscall"

	"bekal/internal/diag"
	"bekal/internal/starter"
)

// created is what was made in a folder: files, and the folders that they needed, in the order in which they were made.
type created struct {
	root  *os.Root
	names []string
}

// create makes new files, never over one that is there. Either all are made or, where one cannot be, none stays. The
// files' paths begin at a folder below root, "." for root itself, that the user named as dir.
func create(root *os.Root, at, dir string, files []starter.File) (*created, error) {
	c := &created{root: root}
	for _, file := range files {
		if err := c.file(path.Join(at, file.Path), file.Text); err != nil {
			return nil, errors.Join(notCreated(shownPath(dir, file), err), c.takeBack())
		}
	}
	return c, nil
}

// shownPath is a new file as the user would name it.
func shownPath(dir string, file starter.File) string {
	return filepath.Join(dir, filepath.FromSlash(file.Path))
}

func (c *created) file(name string, text []byte) error {
	if err := c.folder(path.Dir(name)); err != nil {
		return err
	}
	file, err := c.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	c.names = append(c.names, name)
	_, err = file.Write(text)
	return errors.Join(err, file.Close())
}

// folder makes a folder and those above it where they are missing.
func (c *created) folder(name string) error {
	info, err := c.root.Stat(name)
	switch {
	case err == nil && !info.IsDir():
		return &fs.PathError{Op: "mkdir", Path: name, Err: syscall.ENOTDIR}
	case err == nil:
		return nil
	}
	if err := c.folder(path.Dir(name)); err != nil {
		return err
	}
	if err := c.root.Mkdir(name, 0o777); err != nil {
		return err
	}
	c.names = append(c.names, name)
	return nil
}

// takeBack removes what was made, the last first.
func (c *created) takeBack() error {
	var failed error
	for _, name := range slices.Backward(c.names) {
		failed = errors.Join(failed, c.root.Remove(name))
	}
	return failed
}

// notCreated says why a file cannot be made.
func notCreated(shown string, err error) *refusal {
	switch {
	case errors.Is(err, fs.ErrExist):
		return &refusal{
			message: diag.Say("%s exists already", "%s sudah ada", shown),
			hint:    diag.Say("edit that file, or move it away first", "sunting berkas itu, atau pindahkan dahulu"),
		}
	case errors.Is(err, syscall.ENOTDIR):
		return &refusal{message: diag.Say("%s cannot be made: a file is in the place of its folder", "%s tidak dapat dibuat: tempat foldernya diisi sebuah berkas", shown), err: err}
	}
	return &refusal{message: diag.Say("%s cannot be made: %s", "%s tidak dapat dibuat: %s", shown, reason(err)), err: err}
}
