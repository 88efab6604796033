package render

import (
	"bytes"
	"context"
	"html/template"

	"bekal/internal/diag"
	"bekal/internal/markdown"
	"bekal/internal/site"
)

// Made is a page, made: its bytes, and what only a finished page tells.
type Made struct {
	HTML       []byte
	Problems   []diag.Problem
	References []Reference // links to anchors, of this page or of others
}

// Page makes one page of the site. Its error is the context's; whatever is wrong with content or layouts is a problem
// of the Made, whose HTML is nil where there can be none.
func (r *Renderer) Page(ctx context.Context, p *site.Page) (Made, error) {
	b := r.books[p.Handbook]
	prefix := prefixOf(p.Address)
	if p.Kind == site.KindNotFound {
		prefix = r.site.BaseURL // hosts serve it at any depth; where this is empty, it must lead nowhere
	}
	v := b.view(prefix)
	data := v.makePage(p)
	made := v.fillBody(data, p)
	if p.Kind == site.KindSearch {
		data.Letters, data.PagesOnly = v.letters()
	}
	made.Problems = append(made.Problems, r.picturesOf(p)...)
	made.References = append(made.References, referencesOf(p)...)
	return r.lay(ctx, b, data, p.Address, made)
}

// Redirect makes the page at an address that another page had before.
func (r *Renderer) Redirect(ctx context.Context, redirect site.Redirect) (Made, error) {
	b := r.books[redirect.To.Handbook]
	v := b.view(prefixOf(redirect.Address))
	data := v.makePage(redirect.To)
	data.Kind, data.Href, data.Redirect = "redirect", href(v.prefix, redirect.Address), v.link(redirect.To)
	return r.lay(ctx, b, data, redirect.Address, Made{})
}

// lay adds the HTML that the layouts make of a page's data, or why there is none.
func (r *Renderer) lay(ctx context.Context, b *book, data *Page, address string, made Made) (Made, error) {
	if err := ctx.Err(); err != nil {
		return Made{}, err
	}
	problem := r.endless.known(data.Kind)
	if problem == nil {
		problem = missingLayout(b.layouts, layoutOf(data.Kind), address)
	}
	if problem == nil {
		made.HTML, problem = r.run(ctx, b.layouts, data, address)
	}
	if problem != nil {
		made.Problems = append(made.Problems, *problem)
	}
	return made, ctx.Err()
}

// Reuse takes back the HTML of a page that nobody needs any more, for another page to be made in its place. That of a
// page which could not be made is nil, and gives no room.
func (r *Renderer) Reuse(html []byte) {
	if html != nil && cap(html) <= keptBuffer {
		r.pages.Put(&html)
	}
}

// blank gives an empty page, with the room of one that was taken back where there is one.
func (r *Renderer) blank() []byte {
	if html, ok := r.pages.Get().(*[]byte); ok {
		return (*html)[:0]
	}
	return []byte{}
}

// fillBody renders a page's body into its data.
func (v *view) fillBody(data *Page, p *site.Page) Made {
	d, ok := v.book.document(p)
	if !ok {
		return Made{}
	}
	html, links, err := v.renderBody(d, p, markdown.Rendering{})
	made := Made{Problems: append(links.problems, d.problems...), References: links.references}
	if err != nil {
		made.Problems = append(made.Problems, diag.Limit.At(diag.Place{File: p.Source.Src.File},
			diag.Say("this body cannot be rendered: %v", "isi halaman ini tidak dapat dirender: %v", err)))
	}
	data.Body = html
	data.Contents = contents(d.Headings())
	return made
}

// keptBuffer is how large a buffer may be to be used again, in bytes: larger than nearly every body.
const keptBuffer = 1 << 20

// renderBody renders a page's body with the handbook's terms and words, and gives what was found of its links.
func (v *view) renderBody(d document, p *site.Page, how markdown.Rendering) (template.HTML, *linker, error) {
	r := v.book.renderer()
	body, ok := r.bodies.Get().(*bytes.Buffer)
	if !ok {
		body = &bytes.Buffer{}
	}
	body.Reset()
	links := &linker{view: v, page: p}
	how.Resolve, how.Terms, how.Words = links.resolve, v.book.termsFor(p), v.book.words
	err := d.Render(body, how)
	html := template.HTML(body.String())
	if body.Cap() <= keptBuffer {
		r.bodies.Put(body)
	}
	return html, links, err
}

// contents are a body's headings of level 2 and 3, those of level 3 below the one before them. A page with too many shows
// those of level 2 alone, or none: a list that nobody can look over would only make it heavy.
func contents(headings []markdown.Heading) []Heading {
	deepest := 3
	for ; deepest >= 2 && countUpTo(headings, deepest) > diag.ContentsHeadings.Most; deepest-- {
	}
	var list []Heading
	for _, h := range headings {
		heading := Heading{Level: h.Level, Text: h.Text, ID: h.ID}
		switch {
		case h.Level > deepest:
		case h.Level == 2:
			list = append(list, heading)
		case len(list) > 0 && list[len(list)-1].Level == 2:
			last := &list[len(list)-1]
			last.Children = append(last.Children, heading)
		default:
			list = append(list, heading)
		}
	}
	return list
}

// countUpTo counts the headings down to a level.
func countUpTo(headings []markdown.Heading, deepest int) (n int) {
	for _, h := range headings {
		if h.Level <= deepest {
			n++
		}
	}
	return n
}
