package build

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"path"
	"slices"
	"strings"

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
	err = m.eachSource(func(path string) *digest {
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

// eachSource takes every file below content/ into the digest that its path belongs to.
func (m *Model) eachSource(of func(path string) *digest) error {
	for _, page := range m.tree.Pages {
		of(page.Path).add(page.Path, string(page.Src.Text))
	}
	for _, file := range m.tree.Files {
		d := of(file.Path)
		d.add(file.Path)
		if err := m.addFile(d.sum, path.Join(contentDir, file.Path)); err != nil {
			return err
		}
	}
	return nil
}

// addFile takes a file into a digest, however large it is.
func (m *Model) addFile(sum hash.Hash, name string) error {
	file, err := m.project.FS().Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	m.stamps[name] = stampOf(info)
	fmt.Fprintf(sum, "%d:", info.Size())
	_, err = io.Copy(sum, file)
	return err
}

// digest is a hash of texts. Each goes in with its length, so that none can be taken for another.
type digest struct{ sum hash.Hash }

func newDigest(texts ...string) *digest {
	d := &digest{sha256.New()}
	d.add(texts...)
	return d
}

func (d *digest) add(texts ...string) {
	for _, text := range texts {
		fmt.Fprintf(d.sum, "%d:%s", len(text), text)
	}
}

func (d *digest) String() string { return hex.EncodeToString(d.sum.Sum(nil)) }
