package corpus

import (
	"embed"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// A Writer writes a library as the sources of one generator, into an empty folder.
type Writer func(dir string, library []Handbook) error

// sources gathers files, and the first error of writing them.
type sources struct {
	dir string
	err error
}

func (s *sources) write(name, text string) {
	at := filepath.Join(s.dir, filepath.FromSlash(name))
	if s.err == nil {
		s.err = os.MkdirAll(filepath.Dir(at), 0o755)
	}
	if s.err == nil {
		s.err = os.WriteFile(at, []byte(text), 0o644)
	}
}

// copy adds the files of a folder.
func (s *sources) copy(to string, from fs.FS, dir string) {
	sub, err := fs.Sub(from, dir)
	if err == nil {
		err = os.CopyFS(filepath.Join(s.dir, to), sub)
	}
	if s.err == nil {
		s.err = err
	}
}

// Bodies writes the Markdown bodies alone, which is what the floor renders.
func Bodies(dir string, library []Handbook) error {
	s := &sources{dir: dir}
	for _, h := range library {
		for _, d := range h.Days {
			for _, session := range d.Sessions {
				s.write(fmt.Sprintf("content/%s/%s/%s.md", h.Name, d.Name, session.Name), session.Body(d, html))
			}
		}
	}
	return s.err
}

// html names what is linked to by its address, for generators that are not asked to find links.
var html = Links{Session: func(name string) string { return name + ".html" }, Day: "index.html"}

// Bekal writes a project with the default theme.
func Bekal(dir string, library []Handbook) error {
	s := &sources{dir: dir}
	s.bekal(library, "")
	return s.err
}

// BekalPlain writes a project with a theme as plain as that of the peers, no search, and nothing for paper.
func BekalPlain(themes embed.FS) Writer {
	return func(dir string, library []Handbook) error {
		s := &sources{dir: dir}
		s.bekal(library, "print: false\nsearch: false\n")
		s.copy("layouts", themes, "themes/bekal")
		return s.err
	}
}

// bekal writes a project; more is front matter for the whole library.
func (s *sources) bekal(library []Handbook, more string) {
	s.write("content/index.md", "---\nkind: library\ntitle: Pustaka orientasi\ntimezone: WIB\n"+more+"---\n")
	links := Links{Session: func(name string) string { return name + ".md" }, Day: "index.md"}
	for _, h := range library {
		book := "content/" + h.Name + "/"
		s.write(book+"index.md", fmt.Sprintf("---\ntitle: %s\n---\n", h.Title))
		for _, d := range h.Days {
			s.write(book+d.Name+"/index.md", fmt.Sprintf("---\ntitle: %s\ndate: %s\n---\n", d.Title, d.Date))
			for _, session := range d.Sessions {
				s.write(fmt.Sprintf("%s%s/%s.md", book, d.Name, session.Name), fmt.Sprintf("---\ntitle: %s\ntime: %s-%s\n---\n%s",
					session.Title, session.Start, session.End, session.Body(d, links)))
			}
		}
	}
}

// Hugo writes a Hugo site.
func Hugo(themes embed.FS) Writer {
	return func(dir string, library []Handbook) error {
		s := &sources{dir: dir}
		s.copy(".", themes, "themes/hugo")
		s.write("content/_index.md", "---\ntitle: Pustaka orientasi\n---\n")
		for _, h := range library {
			book := "content/" + h.Name + "/"
			s.write(book+"_index.md", fmt.Sprintf("---\ntitle: %s\nlayout: handbook\n---\n", h.Title))
			for _, d := range h.Days {
				s.write(book+d.Name+"/_index.md", fmt.Sprintf("---\ntitle: %s\nweight: %d\n---\n", d.Title, d.Number))
				for _, session := range d.Sessions {
					s.write(fmt.Sprintf("%s%s/%s.md", book, d.Name, session.Name), fmt.Sprintf("---\ntitle: %s\nweight: %d\ntime: %s–%s\n---\n%s",
						session.Title, session.Number, session.Start, session.End, session.Body(d, html)))
				}
			}
		}
		return s.err
	}
}

// Eleventy writes an Eleventy site.
func Eleventy(themes embed.FS) Writer {
	return func(dir string, library []Handbook) error {
		s := &sources{dir: dir}
		s.copy(".", themes, "themes/eleventy")
		s.write("content/index.md", "---\ntitle: Pustaka orientasi\nlayout: library.njk\npermalink: index.html\n---\n")
		for _, h := range library {
			book := "content/" + h.Name + "/"
			s.write(book+"index.md", fmt.Sprintf("---\ntitle: %s\nlayout: handbook.njk\nbook: %s\npermalink: %[2]s/index.html\n---\n", h.Title, h.Name))
			for _, d := range h.Days {
				at := h.Name + "/" + d.Name
				s.write(book+d.Name+"/index.md", fmt.Sprintf("---\ntitle: %s\nlayout: day.njk\nbook: %s\nday: %s\norder: %d\npermalink: %s/index.html\n---\n", d.Title, h.Name, d.Name, d.Number, at))
				for _, session := range d.Sessions {
					s.write(fmt.Sprintf("%s%s/%s.md", book, d.Name, session.Name), fmt.Sprintf(
						"---\ntitle: %s\nlayout: session.njk\nbook: %s\nday: %s\norder: %d\ntime: %s–%s\npermalink: %s/%s.html\n---\n%s",
						session.Title, h.Name, d.Name, session.Number, session.Start, session.End, at, session.Name, session.Body(d, html)))
				}
			}
		}
		return s.err
	}
}
