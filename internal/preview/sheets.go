package preview

import (
	"cmp"
	"html/template"
	"net/http"

	"bekal/internal/site"
)

// sheets is the page at /-/print/: the print editions, and the chosen one on sheets of its paper, which keep up with the
// files as any page does.
type sheets struct {
	Language, Title string
	Words           words
	Books           []sheetsBook
	Shown           sheetsEdition // none where nothing is printed
}

type sheetsBook struct {
	Title    string // "" where there is one handbook
	Editions []sheetsEdition
}

type sheetsEdition struct {
	Title, Href string
	Frame       string // the address of the edition itself
}

// answerSheets shows the print edition that ?of= names by its address, or the first.
func (s *Server) answerSheets(w http.ResponseWriter, r *http.Request) {
	now := s.current.Load()
	page := sheets{Language: string(s.options.Language), Words: s.words(), Title: s.words().Print}
	if now.edition.CanShow() {
		page.Title = cmp.Or(now.edition.Site.Settings.Title, page.Title)
		for _, h := range now.edition.Site.Handbooks {
			page.addBook(h, len(now.edition.Site.Handbooks) > 1, r.URL.Query().Get("of"))
		}
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(s.page("print.html", page))
}

func (p *sheets) addBook(h *site.Handbook, named bool, chosen string) {
	if len(h.Editions) == 0 {
		return
	}
	var b sheetsBook
	if named {
		b.Title = cmp.Or(h.Settings.Title, h.Folder)
	}
	for _, e := range h.Editions {
		edition := sheetsEdition{Title: e.Name(), Href: sheetsAddress(e), Frame: "/" + escaped(e.Address)}
		b.Editions = append(b.Editions, edition)
		if p.Shown.Frame == "" || e.Address == chosen {
			p.Shown = edition
		}
	}
	p.Books = append(p.Books, b)
}

// sheetsAddress is where an edition is shown as sheets.
func sheetsAddress(e *site.Edition) string {
	return "/" + ownFolder + "print/?of=" + template.URLQueryEscaper(e.Address)
}

// printOf is where a page is shown on paper: by itself, or as part of its day's handout; "" where nothing is printed.
func printOf(p *site.Page) string {
	if p.Handbook == nil {
		return ""
	}
	e := p.Handbook.EditionOf(p)
	if e == nil && p.Day != nil {
		e = p.Handbook.EditionOf(p.Day.Page)
	}
	if e == nil {
		return ""
	}
	return sheetsAddress(e)
}
