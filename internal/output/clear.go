package output

import (
	"errors"
	"io/fs"
	"path"
)

// clear removes the staging folder: one that this build is done with, or that a killed one left.
func (s *Stage) clear() error {
	if err := s.rescue(); err != nil {
		return err
	}
	if err := s.work.removeAll(s.staging); err != nil {
		return err
	}
	if s.inside || !s.where.exists {
		return nil
	}
	// What a build left that could not write the parent, as this one can.
	return errors.Join(s.work.removeAll(s.published(stagingSuffix)), s.work.remove(s.published(lockSuffix)))
}

// rescue moves files that nobody may lose out of the staging folder. After an exchange it holds the old site; a file
// that somebody put there while the new one was being made, a PDF say, is in no manifest, and was not carried over.
func (s *Stage) rescue() error {
	if info, err := s.work.Lstat(s.staging); err != nil || !info.IsDir() {
		return nil // nothing, or a link, which is not followed
	}
	leftover, err := readManifest(s.work, s.staged(manifestName))
	if err != nil {
		return nil // no whole site: all of it was made by the build that left it
	}
	if _, err := readManifest(s.work, s.published(manifestName)); err != nil {
		return nil // nothing of ours to move it to
	}
	handbooks, err := readParts(s.work, s.staging)
	if err != nil {
		return err
	}
	leftover.join(handbooks)
	return s.rescueFolder(&leftover, ".")
}

func (s *Stage) rescueFolder(leftover *manifest, dir string) error {
	entries, err := fs.ReadDir(s.work.FS(), s.staged(dir))
	if err != nil {
		return err
	}
	for _, found := range entries {
		name := path.Join(dir, found.Name())
		if _, listed := leftover.find(name); listed || isOwn(name) {
			continue
		}
		_, err := s.work.Lstat(s.published(name))
		switch {
		case errors.Is(err, fs.ErrNotExist) && !(found.IsDir() && leftover.under(name)):
			if err = s.ensureFolder(dir); err == nil {
				err = s.work.rename(s.staged(name), s.published(name))
			}
		case found.IsDir():
			err = s.rescueFolder(leftover, name)
		default:
			err = nil
		}
		if err != nil {
			return err
		}
	}
	return nil
}
