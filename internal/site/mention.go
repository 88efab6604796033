package site

import (
	"bytes"
	"path"
	"strings"

	"bekal/internal/content"
	"bekal/internal/decode"
	"bekal/internal/diag"

	"golang.org/x/text/unicode/norm"
)

// Mention is a file that a page names or links to, and where it does.
type Mention struct {
	File  *File
	Place diag.Place
}

// Mentions gives the files that a published page's front matter names for its readers.
func (s *Site) Mentions(p *Page) []Mention {
	var found []Mention
	eachNaming(p.Source, func(n naming) {
		if !n.committee || s.reveals.committee {
			found = s.follow(found, p, n)
		}
	})
	return found
}

// HiddenMentions gives the files that a page's front matter names where no reader of this build sees it: what is for
// the committee, and all of it in a page that is left out.
func (s *Site) HiddenMentions(p *Page) []Mention {
	var found []Mention
	eachNaming(p.Source, func(n naming) {
		if p.Address == "" || n.committee && !s.reveals.committee {
			found = s.follow(found, p, n)
		}
	})
	return found
}

func (s *Site) follow(found []Mention, from *Page, n naming) []Mention {
	file := s.fileAt(from, n.written.V)
	if n.link {
		file = s.FileAt(from, n.written.V)
	}
	if file == nil {
		return found
	}
	return append(found, Mention{file, n.written.Pos.In(from.Source.Src.File)})
}

// naming is a value of front matter that may name a file.
type naming struct {
	written   content.Text
	committee bool // it is for the committee, in whatever page
	link      bool // it is written as links are, with a fragment or as an address
}

// eachNaming visits what front matter may name files with, the author's own data too, since layouts may show it.
// source may be nil.
func eachNaming(source *content.Page, visit func(naming)) {
	if source == nil {
		return
	}
	plain := func(written content.Text) {
		if written.V != "" {
			visit(naming{written: written})
		}
	}
	plain(source.Image)
	if source.Handbook != nil {
		plain(source.Handbook.Logo)
	}
	if source.Person != nil {
		plain(source.Person.Photo)
	}
	if source.Day != nil {
		for _, row := range source.Day.Schedule {
			visit(naming{written: row.Link, committee: row.For.V == content.Committee, link: true})
		}
	}
	if source.Session != nil {
		for _, material := range source.Session.Materials {
			visit(naming{written: material.File, committee: material.For.V == content.Committee})
		}
	}
	if source.Recap != nil {
		for _, photo := range source.Recap.Photos {
			plain(photo.Src)
		}
	}
	if source.Params != nil {
		eachText(source.Params, plain)
	}
}

// eachText visits all texts in an author's own data.
func eachText(p *decode.Params, visit func(content.Text)) {
	visit(content.Text{V: p.Text, Pos: p.Pos})
	for i := range p.List {
		eachText(&p.List[i], visit)
	}
	for i := range p.Values {
		eachText(&p.Values[i], visit)
	}
}

// FileAt gives the file that a link of a body leads to, written as for Resolve; nil where it leads to something else,
// or nowhere. from may be a page that is left out.
func (s *Site) FileAt(from *Page, destination string) *File {
	if scheme, _, ok := strings.Cut(destination, ":"); ok && isScheme(scheme) || strings.HasPrefix(destination, "//") {
		return nil
	}
	written, _, _ := strings.Cut(destination, "#")
	written, _, _ = strings.Cut(written, "?")
	return s.fileAt(from, written)
}

// fileAt gives the file that is published at a path, as it is written in a page; nil for none.
func (s *Site) fileAt(from *Page, written string) *File {
	book := s.index.book(from.Source.Path)
	if from.Handbook != nil {
		book = from.Handbook.Folder
	}
	for _, p := range waysTo(path.Dir(from.Source.Path), book, written) {
		if !reaches(book, s.index.book(p)) {
			return nil
		}
		if file := s.index.of(p).files[p]; file != nil {
			return file
		}
		if s.index.isTaken(p) {
			return nil
		}
	}
	return nil
}

// reaches says that what lies in one handbook may name what lies in another; "" is what a library has in common.
func reaches(from, to string) bool { return from == "" || to == "" || from == to }

// isTaken says that something other than a file is at a path, or that what is there is left out.
func (x *index) isTaken(p string) bool {
	c := x.of(p)
	_, isHidden := c.hidden[p]
	return isHidden || c.pages[p] != nil || c.folders[p] != nil
}

// MayLink gives those of some files that a page's body may link to, by a look at its text. None that it does link to
// is missing, so that most bodies need not be parsed to know.
func (s *Site) MayLink(p *Page, files []*File) []*File {
	if p.Source == nil {
		return nil
	}
	body := normal(p.Source.Src.Text[p.Source.Body:])
	hasEscapes := bytes.ContainsAny(body, `%&\`) // which may spell any name
	var may []*File
	for _, f := range files {
		isNear := p.Handbook == nil || reaches(p.Handbook.Folder, s.index.book(f.Path))
		if isNear && (hasEscapes || f.isNamedIn(body)) {
			may = append(may, f)
		}
	}
	return may
}

// IsNamedIn says that a text holds the file's name, as its author has it or as the site does.
func (f *File) IsNamedIn(text []byte) bool { return f.isNamedIn(normal(text)) }

func (f *File) isNamedIn(normal []byte) bool {
	own, published := path.Base(pathKey(f.Path)), path.Base(f.Address)
	return bytes.Contains(normal, []byte(own)) || published != own && bytes.Contains(normal, []byte(published))
}

// normal gives a text in the form in which paths are compared.
func normal(text []byte) []byte {
	if norm.NFC.IsNormal(text) {
		return text
	}
	return norm.NFC.Bytes(text)
}

// IsForHosts says that hosts or browsers look for the file by its name, whether or not anything links to it.
func (f *File) IsForHosts() bool { return isForHosts(f.Address) }

func isForHosts(address string) bool {
	switch address {
	case "CNAME", "robots.txt", "favicon.ico", "favicon.svg", "favicon.png", "apple-touch-icon.png":
		return true
	}
	return false
}
