package build

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"maps"
	"path"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"bekal/internal/content"
	"bekal/internal/output"
)

// digests tell this build from any that would make other bytes: by the program, the flags, and every file that was read
// or will be copied. A library has one for each handbook, of its own files and of what the library's root holds for
// all, so that a handbook that is built alone has the same one; whole is that of all that is published, and of handbooks
// that are not shown: the library's own pages may speak of them.
func (m *Model) digests(o Options) (whole string, handbooks []output.Part, err error) {
	program, err := m.programDigest(o)
	if err != nil {
		return "", nil, err
	}
	sources, err := m.sources()
	if err != nil {
		return "", nil, err
	}
	maps.Copy(m.stamps, sources.stamps)
	all := newDigest(program)
	for _, folder := range slices.Sorted(maps.Keys(sources.sums)) {
		all.add(folder, sources.sums[folder])
	}
	if m.Site.Library == nil {
		return all.String(), nil, nil
	}
	for _, h := range m.Site.Handbooks {
		own := newDigest(program, sources.sums[""], sources.sums[h.Folder])
		handbooks = append(handbooks, output.Part{Folder: h.Dir, Digest: own.String()})
	}
	slices.SortFunc(handbooks, func(a, b output.Part) int { return strings.Compare(a.Folder, b.Folder) })
	return all.String(), handbooks, nil
}

// programDigest is of what goes into every page: the program, its flags and the theme.
func (m *Model) programDigest(o Options) (string, error) {
	d := newDigest(o.Program, fmt.Sprintf("%q %t %q %t %q %t", o.BaseURL, o.Drafts, o.Audience, o.NoPrint, o.Paper, o.InkSaver))
	layers := m.project.Layers()
	files, err := layers.Files()
	if err != nil {
		return "", err
	}
	for _, file := range files {
		text, err := layers.ReadFile(file.Path)
		if err != nil {
			return "", err
		}
		d.add(file.Path, string(text))
	}
	return d.String(), nil
}

// inputs tell what lies below content/ from anything else.
type inputs struct {
	sums   map[string]string // digests: of what lies in each folder of a library's handbook, and under "" of all else
	stamps stamps            // of the files that are copied
}

// digestSources takes in every file below content/: all digests at once, each in the order of paths. One core is left
// to whoever makes the model meanwhile.
func digestSources(tree *content.Tree, fsys fs.FS) (inputs, error) {
	work := slices.Collect(maps.Values(portionsOf(tree)))
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(len(work), max(runtime.GOMAXPROCS(0)-1, 1)) {
		all.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(work)); i = next.Add(1) - 1 {
				work[i].err = work[i].digestAll(fsys)
			}
		})
	}
	all.Wait()
	s := inputs{map[string]string{}, stamps{}}
	var errs []error
	for _, p := range work {
		s.sums[p.folder] = p.digest.String()
		maps.Copy(s.stamps, p.stamps)
		errs = append(errs, p.err)
	}
	return s, errors.Join(errs...)
}

// portionsOf divides what was read.
func portionsOf(tree *content.Tree) map[string]*portion {
	portions := map[string]*portion{}
	add := func(folder string) {
		portions[folder] = &portion{folder: folder, digest: newDigest(), stamps: stamps{}}
	}
	add("")
	if tree.Kind() == content.KindLibrary {
		for _, folder := range tree.Folders {
			if folder.Kind == content.KindHandbook && !strings.Contains(folder.Path, "/") {
				add(folder.Path)
			}
		}
	}
	of := func(path string) *portion {
		folder, _, _ := strings.Cut(path, "/")
		return cmp.Or(portions[folder], portions[""])
	}
	for _, page := range tree.Pages {
		p := of(page.Path)
		p.pages = append(p.pages, page)
	}
	for _, file := range tree.Files {
		p := of(file.Path)
		p.files = append(p.files, file)
	}
	return portions
}

// portion is what goes into one digest.
type portion struct {
	folder string
	digest *digest
	pages  []*content.Page
	files  []content.File
	stamps stamps // of the files
	err    error
}

func (p *portion) digestAll(fsys fs.FS) error {
	for _, page := range p.pages {
		p.digest.add(page.Path)
		p.digest.addText(page.Src.Text)
	}
	for _, file := range p.files {
		p.digest.add(file.Path)
		if err := p.digestFile(fsys, path.Join(contentDir, file.Path)); err != nil {
			return err
		}
	}
	return nil
}

// digestFile takes a file in, however large it is.
func (p *portion) digestFile(fsys fs.FS, name string) error {
	file, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	p.stamps[name] = stampOf(info)
	p.digest.begin(info.Size())
	_, err = io.Copy(p.digest.sum, file)
	return err
}

// digest is a hash of texts. Each goes in with its length, so that none can be taken for another.
type digest struct {
	sum    hash.Hash
	length []byte
}

func newDigest(texts ...string) *digest {
	d := &digest{sum: sha256.New()}
	d.add(texts...)
	return d
}

func (d *digest) add(texts ...string) {
	for _, text := range texts {
		d.begin(int64(len(text)))
		io.WriteString(d.sum, text) // a hash never fails
	}
}

func (d *digest) addText(text []byte) {
	d.begin(int64(len(text)))
	d.sum.Write(text)
}

// begin takes the length of a text in, which must follow.
func (d *digest) begin(length int64) {
	d.length = append(strconv.AppendInt(d.length[:0], length, 10), ':')
	d.sum.Write(d.length)
}

func (d *digest) String() string { return hex.EncodeToString(d.sum.Sum(nil)) }
