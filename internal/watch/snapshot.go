package watch

import (
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// stamp is what tells an entry of a folder from what it was before.
type stamp struct {
	mode     fs.FileMode // the type, and who may read it
	size     int64       // 0 for folders, whose sizes mean nothing
	modified int64       // nanoseconds; 0 for folders
	inode    uint64      // 0 where the system has none
	linked   bool        // it is, or lies behind, a link
}

// snapshot is how a folder stood when it was last looked at.
type snapshot struct {
	dir     string
	root    *os.Root // links are followed inside of it alone
	skip    func(string) bool
	source  *source                     // told which folders there are; nil for none
	refused func(error)                 // told what the source says against one
	folders map[string]map[string]stamp // by path, "." for the folder itself, then by name
}

func newSnapshot(dir string, root *os.Root, skip func(string) bool) *snapshot {
	if skip == nil {
		skip = func(string) bool { return false }
	}
	return &snapshot{dir: dir, root: root, skip: skip, folders: map[string]map[string]stamp{}}
}

// compare looks at a folder that is known and gives what changed right in it, and all that came or went with its folders.
func (s *snapshot) compare(folder string) []string {
	known, ok := s.folders[folder]
	if !ok {
		return nil // gone since somebody wanted to look
	}
	now := s.read(folder, s.isLinked(folder))
	var gone, changed, fresh []string
	for name, was := range known {
		is, there := now[name]
		if there && is == was {
			continue
		}
		rel := path.Join(folder, name)
		changed = append(changed, rel)
		if was.mode.IsDir() {
			gone = append(gone, rel)
		}
		if is.mode.IsDir() && there {
			fresh = append(fresh, rel)
		}
	}
	for name, is := range now {
		if _, there := known[name]; there {
			continue
		}
		rel := path.Join(folder, name)
		changed = append(changed, rel)
		if is.mode.IsDir() {
			fresh = append(fresh, rel)
		}
	}
	s.folders[folder] = now
	for _, rel := range gone { // before those that came, which may be the same ones moved
		changed = append(changed, s.leave(rel)...)
	}
	for _, rel := range fresh {
		changed = append(changed, s.enter(rel, now[path.Base(rel)].linked)...)
	}
	return changed
}

// look holds one entry against how it stood, and gives it if it changed, with all that came or went below it.
func (s *snapshot) look(rel string) []string {
	folder, name := path.Dir(rel), path.Base(rel)
	known := s.folders[folder]
	if known == nil || rel == "." {
		return s.compare(rel)
	}
	was, before := known[name]
	is, now := s.stampOf(rel, known)
	switch {
	case before == now && is == was:
		return nil
	case !now:
		delete(known, name)
	default:
		known[name] = is
	}
	changed := []string{rel}
	if before && was.mode.IsDir() {
		changed = append(changed, s.leave(rel)...)
	}
	if now && is.mode.IsDir() {
		changed = append(changed, s.enter(rel, is.linked)...)
	}
	return changed
}

// enter begins to know a folder and all below it, and gives what is there. It is watched before it is read, so that
// what comes in between is seen twice rather than never.
func (s *snapshot) enter(folder string, linked bool) []string {
	s.watch(folder)
	entries := s.read(folder, linked)
	s.folders[folder] = entries
	var there []string
	for _, name := range slices.Sorted(maps.Keys(entries)) {
		rel := path.Join(folder, name)
		there = append(there, rel)
		if entries[name].mode.IsDir() {
			there = append(there, s.enter(rel, entries[name].linked)...)
		}
	}
	return there
}

// watch asks for the events of a folder.
func (s *snapshot) watch(folder string) {
	if s.source == nil {
		return
	}
	if err := s.source.add(filepath.Join(s.dir, filepath.FromSlash(folder))); err != nil {
		s.refused(err)
	}
}

// renew looks at a folder that came, though one like it was there before: the system may have given the new one the
// old one's number, and watches neither.
func (s *snapshot) renew(folder string) []string {
	s.watch(folder)
	changed := s.compare(folder)
	for name, entry := range s.folders[folder] {
		if rel := path.Join(folder, name); entry.mode.IsDir() && !slices.Contains(changed, rel) {
			changed = append(changed, s.renew(rel)...)
		}
	}
	return changed
}

// leave forgets a folder and all below it, and gives what was there.
func (s *snapshot) leave(folder string) []string {
	var was []string
	for name, entry := range s.folders[folder] {
		rel := path.Join(folder, name)
		was = append(was, rel)
		if entry.mode.IsDir() {
			was = append(was, s.leave(rel)...)
		}
	}
	delete(s.folders, folder)
	if s.source != nil {
		s.source.remove(filepath.Join(s.dir, filepath.FromSlash(folder)))
	}
	return was
}
