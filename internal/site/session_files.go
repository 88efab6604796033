package site

import (
	"path"
	"strings"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// sessionFiles are the files of a day's sessions, shown or not, and the ways in which its list may name them.
type sessionFiles struct {
	inOrder []*content.Page
	byPath  map[string]*content.Page
	bySlug  map[string]*content.Page // the first of those that share one
}

func newSessionFiles(f *folder) sessionFiles {
	files := sessionFiles{byPath: map[string]*content.Page{}, bySlug: map[string]*content.Page{}}
	files.gather(f)
	for _, p := range files.inOrder {
		files.byPath[pathKey(p.Path)] = p
		slug := pageSlug(pageName(p))
		if p.Slug.IsSet() {
			slug = Slug(p.Slug.V)
		}
		if slug != "" && files.bySlug[slug] == nil {
			files.bySlug[slug] = p
		}
	}
	return files
}

// gather adds the sessions of a folder, in the order of siblings.
func (s *sessionFiles) gather(f *folder) {
	for _, c := range f.children {
		p := c.page
		if c.folder != nil {
			p = c.folder.index
		}
		if p != nil && p.Kind == content.KindSession {
			s.inOrder = append(s.inOrder, p)
		}
		if c.folder != nil {
			s.gather(c.folder)
		}
	}
}

// find gives the file that a name in the list means: its path below dir, the folder of the day, with or without .md,
// or what its address has; nil if there is none.
func (s sessionFiles) find(dir, name string) *content.Page {
	for _, ending := range []string{"", ".md", "/index.md"} {
		if p := s.byPath[pathKey(path.Join(dir, name+ending))]; p != nil {
			return p
		}
	}
	return s.bySlug[Slug(strings.TrimSuffix(path.Clean(name), ".md"))]
}

// nearest is the hint that names the session whose name is most like a mistaken one.
func (s sessionFiles) nearest(name string) diag.Text {
	if len(s.inOrder) > diag.NamesCompared.Most {
		return diag.Text{}
	}
	names := make([]string, len(s.inOrder))
	for i, p := range s.inOrder {
		names[i] = pageName(p)
	}
	return diag.DidYouMean(name, names)
}
