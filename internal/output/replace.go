package output

import (
	"errors"
	"io/fs"
	"path"
	"slices"
)

// replaceOne publishes a site in which one file at most has other bytes: one rename, and one more for the manifest.
// Cut off between the two, the site is the new one, and the manifest has an old hash, which the next build sees.
func (s *Stage) replaceOne(c changes) error {
	for _, name := range c.changed {
		if err := s.moveIn(name); err != nil {
			return err
		}
	}
	return s.replaceManifests(s.next(), s.old)
}

// replaceEach publishes file by file: new ones first, so that no link is dead meanwhile, removals last. Before the
// first of them a manifest names the files of both sites, so that whatever is cut off, the next build knows them as ours.
func (s *Stage) replaceEach(c changes) error {
	both := s.old.union(s.next())
	if err := s.replaceManifests(both, s.old); err != nil {
		return err
	}
	if err := s.dropManifests(); err != nil {
		return err
	}
	inTheWay, others := s.splitStale(c.stale)
	if err := s.drop(inTheWay); err != nil {
		return err
	}
	for _, names := range [][]string{c.added, c.changed} {
		for _, name := range names {
			if err := s.moveIn(name); err != nil {
				return err
			}
		}
	}
	if err := s.drop(others); err != nil {
		return err
	}
	return s.replaceManifests(s.next(), both)
}

// replaceManifests puts manifests in the place of those that are published, where they differ.
func (s *Stage) replaceManifests(m, published manifest) error {
	before := map[string]string{}
	for _, file := range published.split() {
		before[file.path] = string(file.text())
	}
	for _, file := range m.split() {
		if before[file.path] == string(file.text()) {
			continue
		}
		if err := s.writeManifest(file); err != nil {
			return err
		}
		if err := s.moveIn(file.path); err != nil {
			return err
		}
	}
	return nil
}

// dropManifests takes away those of handbooks that the library has no more. The root's manifest names their files now.
func (s *Stage) dropManifests() error {
	for _, part := range s.old.parts {
		if !slices.ContainsFunc(s.opt.Parts, func(p Part) bool { return p.Folder == part.Folder }) {
			if err := s.work.remove(s.published(path.Join(part.Folder, manifestName))); err != nil {
				return err
			}
		}
	}
	return nil
}

// splitStale parts the old files that must go before the new ones can come, because a file becomes a folder or a
// folder a file, from those that can wait until the end.
func (s *Stage) splitStale(stale []string) (inTheWay, others []string) {
	for _, name := range stale {
		_, becomesFolder := s.tree.under(name)
		_, folderBecomesFile := s.tree.above(name)
		if becomesFolder || folderBecomesFile {
			inTheWay = append(inTheWay, name)
		} else {
			others = append(others, name)
		}
	}
	return inTheWay, others
}

// moveIn moves a file from the staging folder over what bears its name in the output.
func (s *Stage) moveIn(name string) error {
	if err := s.ensureFolder(path.Dir(name)); err != nil {
		return err
	}
	return s.work.rename(s.staged(name), s.published(name))
}

// ensureFolder makes a folder of the output where it is missing. A link is replaced by a folder and not followed.
func (s *Stage) ensureFolder(dir string) error {
	if dir == "." || s.ensured[dir] {
		return nil
	}
	if err := s.ensureFolder(path.Dir(dir)); err != nil {
		return err
	}
	name := s.published(dir)
	info, err := s.work.Lstat(name)
	if err == nil && info.Mode()&fs.ModeSymlink != 0 {
		if err := s.work.remove(name); err != nil {
			return err
		}
		err = fs.ErrNotExist
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = s.work.mkdir(name)
	}
	s.ensured[dir] = err == nil
	return err // a file there lets the rename into it fail
}

// drop removes files from the output, and the folders that are left empty. It keeps to what was surveyed: a file that
// was missing then may lie behind a link.
func (s *Stage) drop(names []string) error {
	for _, name := range names {
		if i, _ := s.old.find(name); s.there.found[i] != missing {
			if err := s.work.remove(s.published(name)); err != nil {
				return err
			}
		}
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			if s.there.walked[dir] && s.work.Remove(s.published(dir)) != nil {
				break // it holds something
			}
		}
	}
	return nil
}
