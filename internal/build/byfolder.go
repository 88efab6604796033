package build

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
)

// filesByFolder are a project's files while all of them are read once. They come folder by folder, so the folders that
// were asked for last stay open, and the way down to them is not walked for each file or folder in them. What cannot be
// opened from its folder alone, such as a link to something in another folder of the project, is opened as any other.
type filesByFolder struct {
	plainFiles
	mu   sync.Mutex
	last [8]openFolder // one and those around it for each of a few goroutines, about
	next int           // the one that gives way
}

type openFolder struct {
	name string
	root *os.Root // nil where none is open
}

// Open implements fs.FS.
func (f *filesByFolder) Open(name string) (fs.File, error) {
	if fs.ValidPath(name) && name != "." {
		if root := f.folder(path.Dir(name)); root != nil {
			if file, err := openPlain(root, path.Base(name)); err == nil {
				return file, nil
			}
		}
	}
	return f.plainFiles.Open(name)
}

// ReadDir implements fs.ReadDirFS.
func (f *filesByFolder) ReadDir(name string) ([]fs.DirEntry, error) {
	if fs.ValidPath(name) && name != "." {
		if around := f.folder(path.Dir(name)); around != nil {
			if entries, err := readFolder(around, path.Base(name)); err == nil {
				return entries, nil
			}
		}
	}
	return f.plainFiles.ReadDir(name)
}

// readFolder gives what lies in a folder, by name.
func readFolder(around *os.Root, name string) ([]fs.DirEntry, error) {
	file, err := openPlain(around, name)
	if err != nil {
		return nil, err
	}
	defer file.Close() // only read: there is nothing to lose
	entries, err := file.ReadDir(-1)
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, err
}

// folder gives a folder, open; nil where it cannot be opened. It may be closed again while it is used: then nothing can
// be opened from it any more.
func (f *filesByFolder) folder(name string) *os.Root {
	if root := f.opened(name); root != nil {
		return root
	}
	root, err := f.openFolder(name) // not under the lock: who wants another folder need not wait
	if err != nil {
		return nil
	}
	f.keep(openFolder{name, root})
	return root
}

func (f *filesByFolder) openFolder(name string) (*os.Root, error) {
	if around := path.Dir(name); around != "." {
		if from := f.folder(around); from != nil {
			if root, err := from.OpenRoot(path.Base(name)); err == nil {
				return root, nil
			}
		}
	}
	return f.root.OpenRoot(name)
}

// opened gives a folder that is kept open; nil where it is not.
func (f *filesByFolder) opened(name string) *os.Root {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, folder := range f.last {
		if folder.root != nil && folder.name == name {
			return folder.root
		}
	}
	return nil
}

// keep keeps a folder open in the place of the one that was opened longest ago.
func (f *filesByFolder) keep(opened openFolder) {
	f.mu.Lock()
	defer f.mu.Unlock()
	giving := &f.last[f.next]
	if giving.root != nil {
		giving.root.Close() // only read from: there is nothing to lose
	}
	*giving = opened
	f.next = (f.next + 1) % len(f.last)
}

func (f *filesByFolder) close() {
	for _, folder := range f.last {
		if folder.root != nil {
			folder.root.Close()
		}
	}
}
