package output

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// mostLost is how often a build begins to enter again because a folder was taken away between its looking and its
// entering: others remove what they made for an output that did not come to be.
const mostLost = 20

// enter takes the output's lock when its turn has come.
func (s *Stage) enter(ctx context.Context) error {
	try, lost := s.tryEnter, 0
	if s.opt.Handbook != "" {
		try = s.tryThroughLibrary
	}
	return await(ctx, s.opt, func() (holder int, held bool, err error) {
		holder, held, err = try()
		if errors.Is(err, fs.ErrNotExist) && lost < mostLost {
			lost++
			return 0, true, nil
		}
		return holder, held, err
	})
}

// tryEnter takes the lock, unless another build has it, in the output's parent or, where the output is a mount point or
// its parent cannot be written, in the output itself. Files are then staged on the output's own disk, and replaced one
// by one.
func (s *Stage) tryEnter() (holder int, held bool, err error) {
	if s.where.mount {
		return s.tryIn(s.openOutput)
	}
	holder, held, err = s.tryIn(s.openParent)
	if s.where.exists && denied(err) {
		return s.tryIn(s.openOutput)
	}
	return holder, held, err
}

// tryThroughLibrary enters as a library's handbook does. Its folder and its lock lie in the library's output, which a
// build of the library makes, and exchanges. So it enters through the library's own lock, and has that until its own
// is taken; for this one a build of the library waits.
func (s *Stage) tryThroughLibrary() (holder int, held bool, err error) {
	library := &Stage{opt: s.opt, where: place{path: filepath.Dir(s.where.path), shown: path.Dir(s.where.shown)}}
	if err = library.where.look(); err == nil {
		holder, held, err = library.tryEnter()
	}
	switch {
	case s.where.exists && denied(err):
		return s.tryIn(s.openOutput)
	case held || err != nil:
		return holder, held, err
	}
	if !library.inside { // where it is for builds by somebody who may not write the library's parent
		holder, held, err = isHeld(library.work, library.published(lockSuffix))
	}
	if !held && err == nil {
		holder, held, err = s.tryEnter()
	}
	err = errors.Join(err, library.release())
	if s.lock == nil {
		return holder, held, errors.Join(err, library.leave())
	}
	s.library = library
	return holder, held, err
}

// tryIn takes the lock in the folder that open makes the one to work in, and leaves it again where that cannot be.
func (s *Stage) tryIn(open func() error) (holder int, held bool, err error) {
	if err = open(); err == nil {
		holder, held, err = s.take()
	}
	if s.lock == nil {
		err = errors.Join(err, s.leave())
	}
	return holder, held, err
}

// take takes the lock, unless another build has it.
func (s *Stage) take() (holder int, held bool, err error) {
	file, holder, err := tryLock(s.work, s.lockName)
	if file != nil {
		s.lock = &lock{s.work, s.lockName, file}
	}
	return holder, file == nil && err == nil, err
}

// openOutput opens the output itself, to work in.
func (s *Stage) openOutput() error {
	root, err := os.OpenRoot(s.where.path)
	if err != nil {
		return err
	}
	s.work, s.inside = folder{root, s.opt.Fault}, true
	s.out, s.staging, s.lockName = ".", stagingSuffix, lockSuffix
	return nil
}

// openParent opens the output's parent, to work in, and makes it where it is missing.
func (s *Stage) openParent() error {
	parent, name := filepath.Split(s.where.path)
	parent = filepath.Clean(parent)
	s.inside = false
	s.out, s.staging, s.lockName = name, "."+name+stagingSuffix, "."+name+lockSuffix
	there := parent
	for {
		_, err := os.Stat(there)
		if !errors.Is(err, fs.ErrNotExist) || filepath.Dir(there) == there {
			break
		}
		there = filepath.Dir(there)
	}
	root, err := os.OpenRoot(there)
	if err != nil {
		return err
	}
	s.base, s.made = folder{root, s.opt.Fault}, ""
	below, err := filepath.Rel(there, parent)
	if err != nil {
		return err
	}
	if below != "." {
		s.made = filepath.ToSlash(below)
		if err := s.base.mkdirAll(s.made); err != nil {
			return err
		}
	}
	s.work, err = s.base.sub(below)
	return err
}

// leave closes the folders, and removes the parents that were made for an output that did not come to be.
func (s *Stage) leave() error {
	var err error
	if s.work.Root != nil {
		err = s.work.Close()
		s.work = folder{}
	}
	if s.base.Root != nil {
		err = errors.Join(err, s.removeMade(), s.base.Close())
		s.base = folder{}
	}
	if s.library != nil {
		err = errors.Join(err, s.library.leave())
		s.library = nil
	}
	return err
}

// removeMade removes the parents that were made and hold nothing. A library's output may be in use by a build of the
// library as soon as no handbook's lock is in it, and then stays.
func (s *Stage) removeMade() (err error) {
	if s.made == "" {
		return nil
	}
	if s.library != nil {
		if _, held, err := s.library.take(); held || err != nil {
			return err
		}
		defer func() { err = errors.Join(err, s.library.release()) }()
	}
	for dir := s.made; dir != "."; dir = path.Dir(dir) {
		if s.base.Remove(dir) != nil {
			break // it holds something: the site
		}
	}
	return nil
}
