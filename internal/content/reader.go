package content

import (
	"context"
	"io/fs"
	"path"
	"strings"

	"bekal/internal/diag"
)

// Reader reads a project's content time and again, for whoever is told which files changed. It keeps the decoded forms
// of all others, and the last one without an error of each file that has one now. What it gives is what Read gives,
// apart from files with errors, in whose places their last good forms stand.
type Reader struct {
	fsys   fs.FS
	only   string             // as for ReadHandbook; "" for all
	walked map[string]*walker // what was found in the folders right below content/
	memory memory
	tree   *Tree
}

// NewReader begins to read a project, or of a library the one handbook in the folder only; fsys is as for Read.
func NewReader(fsys fs.FS, only string) *Reader {
	return &Reader{fsys: fsys, only: only, walked: map[string]*walker{}, memory: memory{
		forms: map[string]form{}, good: map[string]form{}, files: map[string][]diag.Problem{}, unsure: map[string]bool{},
	}}
}

// Read reads what changed: paths from the project's folder, of files or of folders with all below them; nil stands for
// everything. The problems are those of the files as they are now. The error is the context's; what was kept before is
// kept then, and the same must be read again.
func (r *Reader) Read(ctx context.Context, changed []string) (*Tree, []diag.Problem, error) {
	touched := touching(changed)
	r.memory.touched = touched
	known := map[string]*walker{}
	for name, part := range r.walked {
		if !touched.within(name) {
			known[name] = part
		}
	}
	w := walker{fsys: r.fsys, only: r.only, known: known, walked: map[string]*walker{}}
	tree, problems, err := readWalked(ctx, w, &r.memory)
	if err != nil {
		return nil, nil, err
	}
	r.walked = w.walked
	r.tree = tree
	return r.memory.standIn(tree, nil), problems, nil
}

// Text gives a page's file, by its path below content/, as it was read last; ok is false where there is none.
func (r *Reader) Text(rel string) (text []byte, ok bool) {
	f, ok := r.memory.forms[rel]
	if !ok {
		return nil, false
	}
	return f.page.Src.Text, true
}

// Doubt gives the tree that was read last once more, with the last good forms of some files in the places of those
// that stand in it: of files in which others found errors, named as problems name them. It is nil where that changes nothing.
func (r *Reader) Doubt(files map[string]bool) *Tree {
	for file := range files {
		rel := strings.TrimPrefix(file, contentDir+"/")
		if good, ok := r.memory.good[rel]; ok && good.page != r.memory.forms[rel].page {
			return r.memory.standIn(r.tree, files)
		}
	}
	return nil
}

// Trust takes all files as they are now for good, but those that are doubted and those with errors of their own.
func (r *Reader) Trust(doubted map[string]bool) {
	for rel := range r.memory.unsure {
		f, ok := r.memory.forms[rel]
		if ok && (f.page.Broken || doubted[f.page.Src.File]) {
			continue
		}
		if ok {
			r.memory.good[rel] = f
		}
		delete(r.memory.unsure, rel)
	}
}

// touched are paths below content/ that changed.
type touched struct {
	all   bool
	paths map[string]bool
}

func touching(changed []string) touched {
	t := touched{changed == nil, map[string]bool{}}
	for _, name := range changed {
		if rel, ok := strings.CutPrefix(name, contentDir+"/"); ok {
			t.paths[rel] = true
		} else if name == contentDir || name == "." {
			t.all = true
		}
	}
	return t
}

// has says that a path changed, or a folder that it lies in.
func (t touched) has(rel string) bool {
	if t.all {
		return true
	}
	for ; rel != "."; rel = path.Dir(rel) {
		if t.paths[rel] {
			return true
		}
	}
	return false
}

// within says that a folder right below content/, or anything in it, changed.
func (t touched) within(folder string) bool {
	if t.has(folder) {
		return true
	}
	for rel := range t.paths {
		if strings.HasPrefix(rel, folder+"/") {
			return true
		}
	}
	return false
}
