package output

import (
	"io/fs"
	"path"

	"bekal/internal/diag"
)

// survey is what stands in the output folder before the build.
type survey struct {
	found   []kind          // of each file in the manifest
	walked  map[string]bool // the folders that hold files of ours, or once did; none of them is a link
	foreign []foreign       // files and links that are not ours, in walked folders; they are carried over
	folders []string        // folders that are not ours; with them the output is never exchanged
}

// kind is what stands where a file of ours should be.
type kind byte

const (
	missing  kind = iota
	regular       // a file, perhaps still as it was written
	occupied      // a link or the like, which is replaced
)

// foreign is a file or link in the output that Bekal did not write.
type foreign struct {
	path string
	link bool
}

// surveyOutput looks through the folders that hold files of ours, and through pdf/, whose files are made by another command.
// No link is followed: what lies behind one is not in the output.
func (s *Stage) surveyOutput() error {
	s.there = survey{found: make([]kind, len(s.old.entries)), walked: map[string]bool{}}
	if !s.where.exists {
		return nil
	}
	return s.surveyFolder(".")
}

func (s *Stage) surveyFolder(dir string) error {
	entries, err := fs.ReadDir(s.work.FS(), s.published(dir))
	if err != nil {
		return err
	}
	s.there.walked[dir] = true
	for _, found := range entries {
		name := path.Join(dir, found.Name())
		at, listed := s.old.find(name)
		switch {
		case isOwn(name):
		case found.IsDir() && (s.old.under(name) || found.Name() == pdfFolder):
			if err := s.surveyFolder(name); err != nil {
				return err
			}
		case found.IsDir():
			s.there.folders = append(s.there.folders, name)
		case listed && found.Type().IsRegular():
			s.there.found[at] = regular
		case listed:
			s.there.found[at] = occupied
		default:
			s.there.foreign = append(s.there.foreign, foreign{name, found.Type()&fs.ModeSymlink != 0})
		}
	}
	return nil
}

// obstacle refuses a site that could only be written by removing what is not ours: a foreign file where the site
// needs a folder, or a foreign file or folder below where it needs a file. A link is no obstacle, it is replaced.
func (s *Stage) obstacle(tree *Tree) error {
	for _, f := range s.there.foreign {
		if needs, ok := tree.under(f.path); ok && !f.link {
			return s.inTheWay(f.path, needs)
		}
		if needs, ok := tree.above(f.path); ok {
			return s.inTheWay(f.path, needs)
		}
	}
	for _, dir := range s.there.folders {
		if _, ok := tree.Lookup(dir); ok {
			return s.inTheWay(dir, dir)
		}
		if needs, ok := tree.above(dir); ok {
			return s.inTheWay(dir, needs)
		}
	}
	return nil
}

func (s *Stage) inTheWay(stranger, needs string) error {
	return &Refusal{
		Message: diag.Say("%q in the output folder %q was not written by Bekal and is in the way of %q", "%q di folder keluaran %q bukan buatan Bekal dan menghalangi %q", stranger, s.where.shown, needs),
		Hint:    diag.Say("move it away", "pindahkan"),
	}
}

// carried gives the foreign files that the new site leaves room for.
func (s *Stage) carried() []string {
	var names []string
	for _, f := range s.there.foreign {
		_, covered := s.tree.Lookup(f.path)
		if _, under := s.tree.under(f.path); !covered && !under {
			names = append(names, f.path)
		}
	}
	return names
}
