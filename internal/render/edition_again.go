package render

import (
	"html/template"
	"strings"

	"bekal/internal/markdown"
	"bekal/internal/site"
)

// printed is a body as an edition shows it: nearly always another edition shows it in the same way, a day's handout and
// the book above all.
type printed struct {
	id      string // of the part that it stands in
	level   int
	html    template.HTML
	answers []answer // to its links
}

// answer is where a link leads.
type answer struct {
	link   markdown.Link
	target markdown.Target
}

// keepPrinted keeps a body for other editions, unless it explains terms: only the book gives them ids.
func (b *book) keepPrinted(p *site.Page, part *Part, html template.HTML, answers []answer) {
	if b.termsFor(p) != nil && strings.Contains(string(html), "<abbr") {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.printed[p] = printed{part.ID, part.Level, html, answers}
}

// asPrinted gives a page's body as another edition has shown it, if all of its links lead to the same places in this one.
func (v *view) asPrinted(p *site.Page, part *Part) (html template.HTML, ok bool) {
	v.book.mu.Lock()
	before, ok := v.book.printed[p]
	v.book.mu.Unlock()
	if !ok || before.id != part.ID || before.level != part.Level {
		return "", false
	}
	links := &linker{view: v, page: p}
	for _, a := range before.answers {
		if links.find(a.link) != a.target {
			return "", false
		}
	}
	return before.html, true
}
