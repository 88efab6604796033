package build

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"path"
)

// digest tells this build from any that would make other bytes: the program, the flags, and every file that was read
// or will be copied. Each thing goes in with its length, so that none can be taken for another.
func (m *Model) digest(o Options) (string, error) {
	sum := sha256.New()
	part := func(text string) { fmt.Fprintf(sum, "%d:%s", len(text), text) }
	part(o.Program)
	part(fmt.Sprintf("%q %t %q", o.BaseURL, o.Drafts, o.Audience))
	for _, page := range m.tree.Pages {
		part(page.Path)
		part(string(page.Src.Text))
	}
	for _, file := range m.Site.Files {
		part(file.Address)
		if err := m.addFile(sum, path.Join(contentDir, file.Path)); err != nil {
			return "", err
		}
	}
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
		part(file.Path)
		part(string(text))
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// addFile takes a file into a digest, however large it is.
func (m *Model) addFile(sum hash.Hash, name string) error {
	file, err := m.project.FS().Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	info, err := fs.Stat(m.project.FS(), name)
	if err != nil {
		return err
	}
	fmt.Fprintf(sum, "%d:", info.Size())
	_, err = io.Copy(sum, file)
	return err
}
