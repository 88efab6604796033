package render

import (
	"bytes"
	"html/template"
	"testing"

	"bekal/internal/layout"
	"bekal/internal/locale"
	"bekal/internal/site"
)

// runByHTMLTemplate lets html/template itself run the layouts of a press.
func (b press) runByHTMLTemplate() {
	for _, book := range b.books {
		words := b.theme.in(book.settings.Language).words
		functions := b.theme.functions()
		functions["word"] = wordIn(locale.New(book.settings.Language, words, locale.Zone{}))
		book.layouts = layout.New(template.Must(b.theme.layouts.Clone()).Funcs(functions), layout.Options{})
	}
}

// TestCompiledLayoutsAreHTMLTemplates makes all pages and print editions of four sites, once in the compiled form
// and once by html/template, and holds the bytes against each other. No layout of the theme may leave the compiled form.
func TestCompiledLayoutsAreHTMLTemplates(t *testing.T) {
	for name, fresh := range map[string]func() press{
		"own":      func() press { return layOwn(t) },
		"handbook": func() press { return layExample(t) },
		"library":  func() press { return lay(t, aLibrary(), defaults(), site.Options{BaseURL: "https://example.org/"}) },
		"hostile":  func() press { return lay(t, (&hostile{}).content().fs(), defaults(), siteOptions()) },
	} {
		t.Run(name, func(t *testing.T) {
			compiled, standard := fresh(), fresh()
			standard.runByHTMLTemplate()
			pages := compiled.everything(t)
			for address, want := range standard.everything(t) {
				if !bytes.Equal(pages[address], want) {
					t.Errorf("%s differs", address)
				}
			}
			for _, book := range compiled.books {
				for _, root := range book.layouts.Names() {
					if book.layouts.Ran(root) && !book.layouts.IsCompiled(root) {
						t.Errorf("%s left the compiled form", root)
					}
				}
			}
		})
	}
}

// everything makes all pages, redirects and print editions, by address.
func (b press) everything(t *testing.T) map[string][]byte {
	made := map[string][]byte{}
	keep := func(address string, m Made, err error) {
		if err != nil || m.HTML == nil {
			t.Fatalf("%s: %v, %s", address, err, said(m.Problems))
		}
		made[address] = m.HTML
	}
	for _, p := range b.site.Pages {
		m, err := b.Page(t.Context(), p)
		keep(p.Address, m, err)
	}
	for _, redirect := range b.site.Redirects {
		m, err := b.Redirect(t.Context(), redirect)
		keep(redirect.Address, m, err)
	}
	for _, h := range b.site.Handbooks {
		for _, edition := range h.Editions {
			m, err := b.Edition(t.Context(), edition)
			keep(edition.Address, m, err)
		}
	}
	return made
}
