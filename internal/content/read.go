package content

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"bekal/internal/diag"
)

// Read reads the folder content of a project. Pages, folders and files come in the order of their paths, whatever the
// order in which they were read; problems are sorted. A page that cannot be read stays in the tree, marked Broken; a
// file that is not published does not.
//
// fsys is the project's folder. It should refuse links that lead out of it, as that of an os.Root does.
func Read(fsys fs.FS) (*Tree, []diag.Problem) {
	tree, problems, _ := readWalked(context.Background(), walker{fsys: fsys}, nil)
	return tree, problems
}

// ReadHandbook reads one handbook of a library: what lies in its folder below content/, and what the library's root
// holds for all handbooks. Of the other handbooks nothing is read; their folders stay in the tree, without a page.
func ReadHandbook(fsys fs.FS, folder string) (*Tree, []diag.Problem) {
	tree, problems, _ := readWalked(context.Background(), walker{fsys: fsys, only: folder}, nil)
	return tree, problems
}

// readWalked walks and reads. memory is what was read before; nil where nothing is kept. The error is the context's.
func readWalked(ctx context.Context, w walker, memory *memory) (*Tree, []diag.Problem, error) {
	if _, err := fs.Stat(w.fsys, contentDir); err != nil {
		return &Tree{}, []diag.Problem{noContent(err)}, nil
	}
	w.walk(ctx)
	slices.Sort(w.pages)
	slices.Sort(w.folders)
	slices.SortFunc(w.files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	if len(w.pages) == 0 {
		w.problems = append(w.problems, noPages())
	}
	r := reader{walker: w, memory: memory, open: make([]*opened, len(w.pages)), places: map[string]place{}}
	tree := r.tree(ctx)
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	return tree, diag.Sort(r.problems), nil
}

func noContent(err error) diag.Problem {
	place := diag.Place{File: contentDir}
	if !errors.Is(err, fs.ErrNotExist) {
		return diag.Unreadable.At(place, diag.Say("the folder cannot be read: %s", "folder ini tidak dapat dibaca: %s", reason(err)))
	}
	return diag.NoContent.At(place, diag.Say("there is no folder \"content\" here", "tidak ada folder \"content\" di sini")).WithHint(startHint())
}

func noPages() diag.Problem {
	return diag.NoContent.At(diag.Place{File: contentDir}, diag.Say("there is no page in content/", "tidak ada halaman di content/")).WithHint(startHint())
}

func startHint() diag.Text {
	return diag.Say("start a handbook with: bekal new handbook DIR", "mulai sebuah buku dengan: bekal new handbook DIR")
}

// reader turns what was found into a tree. It works in three steps, since what a page is depends on the folders around
// it, and what a folder is may be written in its index.md: the index pages are opened, the folders are placed from the
// top down, and all pages are decoded. The first and the last run on all cores.
type reader struct {
	walker
	memory *memory
	open   []*opened // by the number of their page; nil until it is opened
	places map[string]place
}

// tree is not whole, and nothing of it is kept, once the context is done.
func (r *reader) tree(ctx context.Context) *Tree {
	indexes := map[string]int{} // the number of a folder's own page
	var numbers []int
	for i, rel := range r.pages {
		if path.Base(rel) == indexName {
			indexes[path.Dir(rel)] = i
			numbers = append(numbers, i)
		}
	}
	inParallel(ctx, len(numbers), func(i int) { r.open[numbers[i]] = r.openIndex(r.pages[numbers[i]]) })
	tree := &Tree{Files: r.files}
	if ctx.Err() != nil {
		return tree
	}
	for _, folder := range r.folders {
		r.places[folder] = r.placeOf(folder, indexes)
		p := r.places[folder]
		tree.Folders = append(tree.Folders, Folder{Path: folder, Kind: p.kind, Number: p.number})
	}
	for _, folder := range r.others {
		tree.Folders = append(tree.Folders, Folder{Path: folder, Kind: KindHandbook})
	}
	slices.SortFunc(tree.Folders, func(a, b Folder) int { return strings.Compare(a.Path, b.Path) })
	forms := make([]form, len(r.pages))
	said := make([][]diag.Problem, len(r.files))
	inParallel(ctx, len(forms)+len(said), func(i int) {
		if i < len(forms) {
			forms[i] = r.form(i)
		} else {
			said[i-len(forms)] = r.examine(r.files[i-len(forms)])
		}
	})
	if ctx.Err() != nil {
		return tree
	}
	tree.Pages = make([]*Page, len(forms))
	for i, f := range forms {
		tree.Pages[i] = f.page
		r.problems = append(r.problems, f.problems...)
	}
	r.problems = append(r.problems, slices.Concat(said...)...)
	r.memory.keep(r, forms, said)
	return tree
}

// form decodes a page, unless it stands as it was.
func (r *reader) form(i int) form {
	rel := r.pages[i]
	in, above := r.around(rel)
	if f, ok := r.memory.form(rel); ok && f.fits(in, above) {
		return f
	}
	o := r.open[i]
	if o == nil {
		o = r.openFile(rel)
	}
	if f, ok := r.memory.sameText(o); ok && f.fits(in, above) {
		return f
	}
	if o.decoded { // for another place, once before
		o = openPage(rel, o.page.Src.Text)
	}
	return o.formIn(in, above)
}

// examine looks into a file, unless it was looked into before.
func (r *reader) examine(file File) []diag.Problem {
	if said, ok := r.memory.examined(file.Path); ok {
		return said
	}
	return examine(r.fsys, file)
}

// placeOf gives the place of a folder, whose surroundings have theirs.
func (r *reader) placeOf(folder string, indexes map[string]int) place {
	index, hasIndex := indexes[folder]
	p := rootPlace(KindHandbook)
	var above *place
	if folder != "." {
		around := r.places[path.Dir(folder)]
		above = &around
		p = around.below(path.Base(folder), hasIndex)
	}
	if hasIndex {
		if written, _ := r.memory.readable(r.open[index]).kindKey(above); written.IsSet() {
			p = p.as(written.V)
		}
	}
	return p
}

// around gives the places of a page's folder and of the folder around that one.
func (r *reader) around(rel string) (in place, above *place) {
	folder := path.Dir(rel)
	if folder != "." {
		around := r.places[path.Dir(folder)]
		above = &around
	}
	return r.places[folder], above
}

// openIndex opens a folder's own page, unless it stands as it was.
func (r *reader) openIndex(rel string) *opened {
	if f, ok := r.memory.form(rel); ok {
		return f.opened
	}
	return r.openFile(rel)
}

// openFile reads and opens a page.
func (r *reader) openFile(rel string) *opened {
	name := fileName(rel)
	text, whole, err := readFile(r.fsys, name, int64(diag.PageBytes.Most))
	switch {
	case err != nil:
		return brokenPage(rel, nil, unreadable(name, err))
	case !whole:
		return brokenPage(rel, nil, diag.PageBytes.At(diag.Place{File: name}))
	}
	return openPage(rel, text)
}

// inParallel calls do with each number below n, on all cores, until the context is done. The numbers are taken in runs,
// so that each goroutine reads in folders of its own.
func inParallel(ctx context.Context, n int, do func(i int)) {
	var next atomic.Int64
	var workers sync.WaitGroup
	cores := runtime.GOMAXPROCS(0)
	run := min(max(n/(8*cores), 1), longestRun)
	for range min(n, cores) {
		workers.Go(func() {
			for end := int(next.Add(int64(run))); end-run < n; end = int(next.Add(int64(run))) {
				for i := end - run; i < min(end, n) && ctx.Err() == nil; i++ {
					do(i)
				}
			}
		})
	}
	workers.Wait()
}

// longestRun is how many files a goroutine takes at once, at most.
const longestRun = 64
