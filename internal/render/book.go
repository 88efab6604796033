package render

import (
	"slices"
	"sync"
	"sync/atomic"

	"bekal/internal/diag"
	"bekal/internal/layout"
	"bekal/internal/locale"
	"bekal/internal/markdown"
	"bekal/internal/site"
)

// book is what all pages of one handbook share, or those of a library itself. What costs time is made when a page
// first needs it, once, and kept until forget.
type book struct {
	current  atomic.Pointer[Renderer] // the newest that has this book; see Renew
	handbook *site.Handbook           // nil for a library's own pages
	settings *site.Settings
	locale   *locale.Locale
	layouts  *layout.Set
	words    markdown.Words
	icons    func() icons
	said     []diag.Problem // of the words and the accent

	mu        sync.Mutex // of the maps alone; nothing is made while it is held
	documents map[*site.Page]func() document
	views     map[string]func() *view           // by prefix
	outlines  map[*site.Page][]markdown.Heading // the headings of bodies that were parsed
	printed   map[*site.Page]printed            // bodies as print editions show them
	glossary  func() *markdown.Terms
	known     func() *facts
}

// document is a page's body, parsed.
type document struct {
	*markdown.Document
	problems []diag.Problem
}

func (r *Renderer) newBook(h *site.Handbook, settings *site.Settings) *book {
	theme := r.theme.in(settings.Language)
	l := locale.New(settings.Language, theme.words, settings.Zone)
	b := &book{handbook: h, settings: settings, locale: l, layouts: theme.layouts, words: bodyWords(l)}
	b.icons = sync.OnceValue(b.findIcons)
	b.forget()
	b.said = slices.Clone(theme.problems)
	if h != nil {
		b.said = append(b.said, checkAccent(h.Home)...)
	}
	return b
}

func (b *book) renderer() *Renderer { return b.current.Load() }

// forget lets go of all that was made. Who asks for it again gets the same, made anew.
func (b *book) forget() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.documents = map[*site.Page]func() document{}
	b.views = map[string]func() *view{}
	b.outlines = map[*site.Page][]markdown.Heading{}
	b.printed = map[*site.Page]printed{}
	b.glossary = sync.OnceValue(b.readGlossary)
	b.known = sync.OnceValue(b.makeFacts)
}

// facts gives what all views of the handbook say alike.
func (b *book) facts() *facts {
	b.mu.Lock()
	known := b.known
	b.mu.Unlock()
	return known()
}

// document gives a page's body. Several pages may show one: a recap's beginning stands on its day and on the home
// page, its whole on its own. ok is false for a page without a file of its own.
func (b *book) document(p *site.Page) (d document, ok bool) {
	if p.Source == nil {
		return document{}, false
	}
	b.mu.Lock()
	parse := b.documents[p]
	if parse == nil {
		parse = sync.OnceValue(func() document {
			d := parseBody(p, b.settings, b.renderer().committee)
			b.outline(p, d.Headings())
			return d
		})
		b.documents[p] = parse
	}
	b.mu.Unlock()
	return parse(), true
}

// outline keeps a body's headings.
func (b *book) outline(p *site.Page, headings []markdown.Heading) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.outlines[p] = headings
}

// headings gives the headings of a page's body, also after its document was let go.
func (b *book) headings(p *site.Page) []markdown.Heading {
	b.mu.Lock()
	headings, known := b.outlines[p]
	b.mu.Unlock()
	if known {
		return headings
	}
	d, ok := b.document(p)
	if !ok {
		return nil
	}
	return d.Headings()
}

// parseBody reads a page's body, with what is for the committee or without.
func parseBody(p *site.Page, settings *site.Settings, committee bool) document {
	doc, problems := markdown.Parse(p.Source.Src, p.Source.Body, markdown.Options{
		Title:     p.Title,
		HTML:      settings.HTML,
		Committee: committee,
		Language:  settings.Language,
	})
	return document{doc, problems}
}

// view gives the handbook as pages see it from which a prefix leads to the site's root.
func (b *book) view(prefix string) *view {
	b.mu.Lock()
	look := b.views[prefix]
	if look == nil {
		look = sync.OnceValue(func() *view { return newView(b, prefix) })
		b.views[prefix] = look
	}
	b.mu.Unlock()
	return look()
}

// termsFor gives the glossary's terms that a page explains; the glossary itself explains none.
func (b *book) termsFor(p *site.Page) *markdown.Terms {
	if b.handbook == nil || b.handbook.Glossary == nil || b.handbook.Glossary == p {
		return nil
	}
	b.mu.Lock()
	glossary := b.glossary
	b.mu.Unlock()
	return glossary()
}

func (b *book) readGlossary() *markdown.Terms {
	d, ok := b.document(b.handbook.Glossary)
	if !ok {
		return nil
	}
	return markdown.NewTerms(d.Definitions())
}

// bodyWords are the words that a rendered body needs.
func bodyWords(l *locale.Locale) markdown.Words {
	return markdown.Words{
		Note: l.Word("callout.note"), Tip: l.Word("callout.tip"), Important: l.Word("callout.important"),
		Warning: l.Word("callout.warning"), Caution: l.Word("callout.caution"), Task: l.Word("callout.task"),
		Bring: l.Word("callout.bring"), Answer: l.Word("callout.answer"), Committee: l.Word("callout.committee"),
		Footnotes: l.Word("text.footnotes"), BackToText: l.Word("text.footnote_back"), Table: l.Word("text.table"),
		OnPage: l.Word("print.page"),
	}
}
