package build

import (
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
// all, so that a handbook that is built alone has the same one; whole is that of all that is published.
func (m *Model) digests(o Options) (whole string, handbooks []output.Part, err error) {
	shared, err := m.programDigest(o)
	if err != nil {
		return "", nil, err
	}
	rest := newDigest() // of handbooks that are not shown: the library's own pages may speak of them
	apart := map[string]*digest{}
	if m.Site.Library != nil {
		for _, folder := range m.tree.Folders {
			if folder.Kind == content.KindHandbook && !strings.Contains(folder.Path, "/") {
				apart[folder.Path] = rest
			}
		}
		for _, h := range m.Site.Handbooks {
			apart[h.Folder] = newDigest()
		}
	}
	err = m.addSources(func(path string) *digest {
		folder, _, _ := strings.Cut(path, "/")
		if d := apart[folder]; d != nil {
			return d
		}
		return shared
	})
	if err != nil || m.Site.Library == nil {
		return shared.String(), nil, err
	}
	all := newDigest(shared.String(), rest.String())
	for _, h := range m.Site.Handbooks {
		part := output.Part{Folder: h.Dir, Digest: newDigest(shared.String(), apart[h.Folder].String()).String()}
		handbooks = append(handbooks, part)
		all.add(part.Folder, part.Digest)
	}
	slices.SortFunc(handbooks, func(a, b output.Part) int { return strings.Compare(a.Folder, b.Folder) })
	return all.String(), handbooks, nil
}

// programDigest is begun with what goes into every page: the program, its flags and the theme.
func (m *Model) programDigest(o Options) (*digest, error) {
	d := newDigest(o.Program, fmt.Sprintf("%q %t %q %t %q %t", o.BaseURL, o.Drafts, o.Audience, o.NoPrint, o.Paper, o.InkSaver))
	layers := m.project.Layers()
	files, err := layers.Files()
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		text, err := layers.ReadFile(file.Path)
		if err != nil {
			return nil, err
		}
		d.add(file.Path, string(text))
	}
	return d, nil
}

// addSources takes every file below content/ into the digest that its path belongs to: all digests at once, each in the
// order of paths.
func (m *Model) addSources(of func(path string) *digest) error {
	portions := map[*digest]*portion{}
	portionOf := func(path string) *portion {
		d := of(path)
		if portions[d] == nil {
			portions[d] = &portion{digest: d, stamps: stamps{}}
		}
		return portions[d]
	}
	for _, page := range m.tree.Pages {
		p := portionOf(page.Path)
		p.pages = append(p.pages, page)
	}
	for _, file := range m.tree.Files {
		p := portionOf(file.Path)
		p.files = append(p.files, file)
	}
	work, all := slices.Collect(maps.Values(portions)), sync.WaitGroup{}
	var next atomic.Int64
	for range min(len(work), runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(work)); i = next.Add(1) - 1 {
				work[i].err = work[i].digestAll(m.project.FS())
			}
		})
	}
	all.Wait()
	var errs []error
	for _, p := range work {
		maps.Copy(m.stamps, p.stamps)
		errs = append(errs, p.err)
	}
	return errors.Join(errs...)
}

// portion is what goes into one digest.
type portion struct {
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
