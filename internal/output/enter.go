package output

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// enter takes the lock, in the output's parent or, where the output is a mount point or its parent cannot be written,
// in the output itself. Files are then staged on the output's own disk, and replaced one by one.
func (s *Stage) enter(ctx context.Context) error {
	if s.where.mount {
		return s.enterInside(ctx)
	}
	err := s.enterParent(ctx)
	for s.opt.Handbook != "" && (errors.Is(err, errGone) || err == nil && s.isOvertaken()) {
		err = errors.Join(s.release(), s.leave())
		if err == nil {
			err = s.enterParent(ctx)
		}
	}
	if s.where.exists && s.lock == nil && denied(err) {
		return errors.Join(s.leave(), s.enterInside(ctx))
	}
	return err
}

func (s *Stage) enterParent(ctx context.Context) error {
	if err := await(ctx, s.opt, s.libraryAtWork); err != nil {
		return err
	}
	parent, name := filepath.Split(s.where.path)
	if err := s.openParent(filepath.Clean(parent)); err != nil {
		return err
	}
	s.out, s.staging = name, "."+name+stagingSuffix
	var err error
	s.lock, err = takeLock(ctx, s.work, "."+name+lockSuffix, s.opt)
	return err
}

func (s *Stage) enterInside(ctx context.Context) error {
	root, err := os.OpenRoot(s.where.path)
	if err != nil {
		return err
	}
	s.work, s.inside = folder{root, s.opt.fault}, true
	s.out, s.staging = ".", stagingSuffix
	s.lock, err = takeLock(ctx, s.work, lockSuffix, s.opt)
	return err
}

// openParent opens the output's parent and makes it where it is missing.
func (s *Stage) openParent(parent string) error {
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
	s.base = folder{root, s.opt.fault}
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
		for dir := s.made; dir != "" && dir != "."; dir = path.Dir(dir) {
			if s.base.Remove(dir) != nil {
				break // it holds something: the site
			}
		}
		err = errors.Join(err, s.base.Close())
		s.base = folder{}
	}
	return err
}
