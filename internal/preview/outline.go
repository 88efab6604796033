package preview

import (
	"cmp"
	"html/template"
	"net/http"
	"path"
	"slices"

	"bekal/internal/diag"
	"bekal/internal/site"
)

// outline is the page at /-/: what is wrong anywhere, and all pages in their order, with the ways to each and its file.
type outline struct {
	Language, Title string
	Words           words
	Problems        []outlineTrouble
	Books           []outlineBook
}

// outlineTrouble is a problem with the page that its file becomes; both are "" where it becomes none.
type outlineTrouble struct {
	trouble
	Title, Href string
}

type outlineBook struct {
	Title   string
	Outline string // its own outline; "" where the pages are listed
	Pages   []outlinePage
}

type outlinePage struct {
	Title, Href, File, Print string
	Edit                     template.URL
	Depth                    string // "" or deep
	Draft                    bool
	Problems                 int
	Severity                 string // of the worst
}

// answerOutline shows the outline: of a library the list of its handbooks, and the pages of the one that ?in= names.
func (s *Server) answerOutline(w http.ResponseWriter, r *http.Request) {
	now := s.current.Load()
	o := outline{Language: string(s.options.Language), Words: s.words(), Title: s.words().Outline}
	problems := s.allProblems(now)
	pages := map[string]*site.Page{} // by their files
	if now.edition.CanShow() {
		for _, p := range now.edition.Site.Pages {
			if p.Source != nil {
				pages[p.Source.Src.File] = p
			}
		}
		o.Title = cmp.Or(now.edition.Site.Settings.Title, o.Title)
		o.Books = s.outlineBooks(now.edition.Site, r.URL.Query().Get("in"), problems)
	}
	for _, found := range problems {
		told := outlineTrouble{trouble: s.trouble(found)}
		if p := pages[found.File]; p != nil {
			told.Title, told.Href = pageTitle(p), pageHref(p)
		}
		o.Problems = append(o.Problems, told)
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(s.page("outline.html", o))
}

// allProblems are those of the site, and those of pages as far as they were made.
func (s *Server) allProblems(now *state) []diag.Problem {
	all := slices.Clone(now.edition.Problems)
	if asked := now.asked.Load(); asked != nil {
		all = append(all, *asked...)
	}
	now.mu.Lock()
	defer now.mu.Unlock()
	for _, r := range now.pages {
		if r.making.TryLock() { // one that is being made right now is for the next time
			all = append(all, r.problems...)
			r.making.Unlock()
		}
	}
	return diag.Sort(all)
}

func (s *Server) outlineBooks(of *site.Site, in string, problems []diag.Problem) []outlineBook {
	var books []outlineBook
	for _, h := range of.Handbooks {
		b := outlineBook{Title: cmp.Or(h.Settings.Title, h.Folder)}
		if of.Library != nil && h.Dir != in {
			b.Outline = "/-/?in=" + template.URLQueryEscaper(h.Dir)
		} else {
			b.Pages = s.outlinePages(of, h, problems)
		}
		books = append(books, b)
	}
	return books
}

// outlinePages lists the pages of a handbook: its home, its days with what lies in them, and the rest by address.
func (s *Server) outlinePages(of *site.Site, h *site.Handbook, problems []diag.Problem) []outlinePage {
	listed := map[*site.Page]bool{}
	var pages []outlinePage
	add := func(p *site.Page, depth string) {
		if p != nil && !listed[p] {
			listed[p] = true
			pages = append(pages, s.outlinePage(p, depth, problems))
		}
	}
	add(h.Home, "")
	for _, day := range h.Days {
		add(day.Page, "")
		for _, session := range day.Sessions {
			add(session.Page, "deep")
		}
		for _, recap := range day.Recaps {
			add(recap.Page, "deep")
		}
	}
	for _, p := range of.Pages {
		if p.Handbook == h {
			depth := ""
			if p.Parent != nil && p.Parent != h.Home {
				depth = "deep"
			}
			add(p, depth)
		}
	}
	return pages
}

func (s *Server) outlinePage(p *site.Page, depth string, problems []diag.Problem) outlinePage {
	o := outlinePage{Title: pageTitle(p), Href: pageHref(p), Depth: depth, Draft: p.Draft, Print: printOf(p)}
	if p.Source == nil {
		return o
	}
	o.File = p.Source.Src.File
	o.Edit = template.URL(s.editLink(o.File, 1, 1))
	for _, found := range problems {
		if found.File == o.File && found.Severity >= diag.Warning {
			o.Problems++
			if o.Severity != diag.Error.String() {
				o.Severity = found.Severity.String()
			}
		}
	}
	return o
}

func pageTitle(p *site.Page) string { return cmp.Or(p.Title, path.Base(p.Address)) }

func pageHref(p *site.Page) string { return "/" + escaped(p.Address) }
