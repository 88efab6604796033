package build

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// plainFiles are a project's files as everything reads them. What is neither a file nor a folder is never opened: a
// pipe would keep whoever opens it waiting, and a device may have no end. The walk through content/ says what it finds
// of these; here it is asked of the open file itself, since another may have taken its place since.
type plainFiles struct{ root *os.Root }

// ErrNotPlain is why something cannot be read that is there.
var ErrNotPlain = errors.New("no file, but a pipe, socket or device")

// Open implements fs.FS.
func (p plainFiles) Open(name string) (fs.File, error) {
	file, err := p.open(name)
	if err != nil {
		return nil, err
	}
	return file, nil
}

func (p plainFiles) open(name string) (*plainFile, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	return openPlain(p.root, name)
}

// plainFile is an open file, and how it stood when it was opened: whoever asks next need not ask the system again.
type plainFile struct {
	*os.File
	info fs.FileInfo
}

func openPlain(root *os.Root, name string) (*plainFile, error) {
	file, err := root.OpenFile(name, os.O_RDONLY|withoutWaiting, 0)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		err = &fs.PathError{Op: "open", Path: name, Err: ErrNotPlain}
	}
	if err != nil {
		file.Close()
		return nil, err
	}
	return &plainFile{file, info}, nil
}

// Stat implements fs.File.
func (f *plainFile) Stat() (fs.FileInfo, error) { return f.info, nil }

// ReadFile implements fs.ReadFileFS.
func (p plainFiles) ReadFile(name string) ([]byte, error) {
	file, err := p.open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close() // only read: there is nothing to lose
	text := make([]byte, file.info.Size())
	n, err := io.ReadFull(file, text)
	if err == io.ErrUnexpectedEOF || err == io.EOF {
		err = nil // somebody is writing it
	}
	return text[:n], err
}

// ReadDir implements fs.ReadDirFS.
func (p plainFiles) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(p.root.FS(), name) }

// Stat implements fs.StatFS.
func (p plainFiles) Stat(name string) (fs.FileInfo, error) { return fs.Stat(p.root.FS(), name) }

// Lstat implements fs.ReadLinkFS.
func (p plainFiles) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(p.root.FS(), name) }

// ReadLink implements fs.ReadLinkFS.
func (p plainFiles) ReadLink(name string) (string, error) { return fs.ReadLink(p.root.FS(), name) }
