package build

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/output"
	"bekal/internal/render"
	"bekal/internal/site"
)

// Root stands in Options.Only for what a library has beside its handbooks: the list of them, 404.html, the theme's
// files.
const Root = "."

// read reads the content, or of a library the one handbook that is asked for. An unknown one is refused.
func (p *Project) read(only string) (*content.Tree, []diag.Problem, error) {
	files := &filesByFolder{plainFiles: plainFiles{p.root}}
	defer files.close()
	if only == "" || only == Root {
		tree, problems := content.Read(files)
		if only == Root && tree.Kind() != content.KindLibrary {
			return nil, nil, noLibrary()
		}
		return tree, problems, nil
	}
	entries, err := fs.ReadDir(p.FS(), contentDir)
	if err != nil {
		return nil, nil, err
	}
	var folders []string
	for _, entry := range entries {
		if _, err := fs.Stat(p.FS(), path.Join(contentDir, entry.Name(), "index.md")); err == nil {
			folders = append(folders, entry.Name())
		}
	}
	tree, problems := content.ReadHandbook(files, only)
	switch {
	case tree.Kind() != content.KindLibrary:
		return nil, nil, noLibrary()
	case !tree.HasHandbook(only):
		return nil, nil, &output.Refusal{
			Message: diag.Say("there is no handbook %s", "tidak ada buku %s", only),
			Hint:    diag.DidYouMean(only, folders),
		}
	}
	return tree, problems, nil
}

func noLibrary() error {
	return &output.Refusal{
		Message: diag.Say("there is one handbook here, and no library of several", "di sini hanya ada satu buku, bukan pustaka"),
		Hint:    diag.Say("leave out --only", "jangan pakai --only"),
	}
}

// handbookAlone is the one handbook of a library that is built; nil where all is, or the library's own part.
func (m *Model) handbookAlone() *site.Handbook {
	if m.only == "" || m.only == Root {
		return nil
	}
	return m.Site.Handbooks[0]
}

// published is the part of the tree that this build publishes, as its folder sees it: of a library the handbook that is
// built alone, or all that is no handbook's.
func (m *Model) published(tree *output.Tree) *output.Tree {
	switch h := m.handbookAlone(); {
	case h != nil:
		return tree.Below(h.Dir)
	case m.only == Root:
		var dirs []string
		for _, h := range m.Site.Handbooks {
			dirs = append(dirs, h.Dir)
		}
		return tree.Without(dirs)
	}
	return tree
}

// countPages says how many pages this build publishes.
func (m *Model) countPages() int {
	if m.only == "" {
		return len(m.Site.Pages)
	}
	n := 0
	for _, p := range m.Site.Pages {
		if (p.Handbook == nil) == (m.only == Root) {
			n++
		}
	}
	return n
}

// isBare says that a handbook was built alone into a library that has not the files of this theme.
func (m *Model) isBare(o Options) bool {
	h := m.handbookAlone()
	return h != nil && slices.ContainsFunc(m.theme.Assets(), func(asset render.Asset) bool {
		if asset.Paper && !h.Settings.Print {
			return false
		}
		_, err := os.Stat(filepath.Join(o.Folder(), filepath.FromSlash(asset.Address)))
		return err != nil
	})
}

// publication says how the site is published.
func (m *Model) publication(o Options) (output.Options, error) {
	whole, handbooks, err := m.digests(o)
	if err != nil {
		return output.Options{}, err
	}
	p := output.Options{
		Dir:       o.Folder(),
		Protected: []string{filepath.Join(o.Dir, contentDir), filepath.Join(o.Dir, layoutsDir)}, // as messages name them
		Force:     o.Force, InPlace: o.InPlace, Jobs: o.Jobs, Notify: o.Notify, Fault: o.fault,
		Audience: string(o.Audience), Digest: whole, Parts: handbooks,
	}
	switch h := m.handbookAlone(); {
	case h != nil:
		p.Dir = filepath.Join(o.Folder(), filepath.FromSlash(h.Dir))
		p.Handbook, p.Digest, p.Parts = h.Dir, handbooks[0].Digest, nil
	case m.only == Root:
		p.RootOnly, p.Parts = true, nil
	}
	return p, nil
}

// normalOnly gives the folder that --only names as content/ has it.
func normalOnly(written string) string {
	if written == "" {
		return ""
	}
	return strings.TrimPrefix(path.Clean(filepath.ToSlash(written)), contentDir+"/")
}
