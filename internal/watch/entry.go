package watch

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// read lists a folder. One that cannot be read, or is gone, is empty.
func (s *snapshot) read(folder string, linked bool) map[string]stamp {
	entries, err := os.ReadDir(filepath.Join(s.dir, filepath.FromSlash(folder)))
	if err != nil && len(entries) == 0 {
		return map[string]stamp{}
	}
	known := make(map[string]stamp, len(entries))
	for _, entry := range entries {
		rel := path.Join(folder, entry.Name())
		if s.skip(rel) {
			continue
		}
		if info, err := entry.Info(); err == nil {
			known[entry.Name()] = s.stampIn(rel, info, linked)
		}
	}
	return known
}

// stampOf looks at one entry of a known folder; ok is false where there is none.
func (s *snapshot) stampOf(rel string, siblings map[string]stamp) (is stamp, ok bool) {
	if s.skip(rel) {
		return stamp{}, false
	}
	info, err := os.Lstat(filepath.Join(s.dir, filepath.FromSlash(rel)))
	if err != nil {
		return stamp{}, false
	}
	return s.stampIn(rel, info, s.isLinked(path.Dir(rel))), true
}

// stampIn makes the stamp of an entry, of what a link leads to inside the folder. Behind a link to a folder no further
// one is followed, which also ends every loop; where a link leads outside, it stands for itself.
func (s *snapshot) stampIn(rel string, info fs.FileInfo, linked bool) stamp {
	if info.Mode()&fs.ModeSymlink != 0 {
		target, err := s.root.Stat(filepath.FromSlash(rel))
		if err != nil || target.IsDir() && linked {
			return newStamp(info, linked)
		}
		return newStamp(target, true)
	}
	return newStamp(info, linked)
}

func newStamp(info fs.FileInfo, linked bool) stamp {
	made := stamp{mode: info.Mode(), inode: inodeOf(info), linked: linked}
	if !info.IsDir() {
		made.size, made.modified = info.Size(), info.ModTime().UnixNano()
	}
	return made
}

// isLinked says that a known folder is, or lies behind, a link.
func (s *snapshot) isLinked(folder string) bool {
	return folder != "." && s.folders[path.Dir(folder)][path.Base(folder)].linked
}

// isUnsettled says that a file which had something in it is gone or empty, as files are for a moment while an editor
// saves them.
func (s *snapshot) isUnsettled(rel string) bool {
	was, before := s.folders[path.Dir(rel)][path.Base(rel)]
	if !before || was.mode.IsDir() || was.size == 0 {
		return false
	}
	info, err := os.Lstat(filepath.Join(s.dir, filepath.FromSlash(rel)))
	return err != nil || info.Size() == 0
}

// isThere says that something is at a path right now.
func (s *snapshot) isThere(rel string) bool {
	_, err := os.Lstat(filepath.Join(s.dir, filepath.FromSlash(rel)))
	return err == nil
}

// isFile says that a file was at a path when it was last looked at.
func (s *snapshot) isFile(rel string) bool {
	entry, ok := s.folders[path.Dir(rel)][path.Base(rel)]
	return ok && entry.mode.IsRegular()
}
