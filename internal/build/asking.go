package build

import (
	"bytes"
	"html"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"

	"bekal/internal/check"
	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/render"
	"bekal/internal/site"
)

// asking is what `bekal check` does while pages are made: it asks about each of them, and notes where they lead.
type asking struct {
	checker *check.Checker
	model   *Model

	mu       sync.Mutex
	found    []diag.Problem
	reached  map[string]bool // addresses that pages lead to
	outlinks []check.Outlink
}

// beginAsking lets all pages that are made from now on be asked about.
func (m *Model) beginAsking(o Options) *asking {
	m.asking = m.newAsking(o.Audience)
	return m.asking
}

func (m *Model) newAsking(audience content.Audience) *asking {
	return &asking{
		model: m, reached: map[string]bool{},
		checker: check.New(m.Site, check.Options{Committee: audience == content.Committee}),
	}
}

// made asks about a finished page.
func (a *asking) made(p *site.Page, made render.Made) {
	if a == nil {
		return
	}
	body := a.model.renderer.Body(p)
	found, outlinks := a.checker.Page(p, body), a.checker.Outlinks(p, body)
	leads := leadsTo(p.Address, made.HTML)
	a.mu.Lock()
	defer a.mu.Unlock()
	a.found, a.outlinks = append(a.found, found...), append(a.outlinks, outlinks...)
	for _, address := range leads {
		a.reached[address] = true
	}
}

// end gives all that was found, of the site too. Which pages and files nothing leads to is not asked where some pages
// were not made, or where one of so many errors may be why no link is there.
func (a *asking) end(errors int) []diag.Problem {
	found := append(a.checker.Ask(), a.found...)
	if errors == 0 && a.model.only == "" {
		found = append(found, a.checker.Unreached(a.reached, func(f *site.File) bool { return !slices.Contains(a.model.withheld, f) })...)
	}
	return found
}

// leadsTo gives the addresses on the site that a page refers to, but for its own.
func leadsTo(from string, page []byte) []string {
	var all []string
	for _, attribute := range []string{` href="`, ` src="`, ` srcset="`, ` poster="`, ` data="`} {
		for rest := page; ; {
			_, after, found := bytes.Cut(rest, []byte(attribute))
			if !found {
				break
			}
			value, next, _ := bytes.Cut(after, []byte{'"'})
			rest = next
			references := []string{string(value)}
			if attribute == ` srcset="` {
				references = strings.Split(references[0], ",")
			}
			for _, reference := range references {
				if address, ok := localAddress(from, reference); ok && address != from {
					all = append(all, address)
				}
			}
		}
	}
	return all
}

// localAddress is the address on the site of a reference as it stands in a page; ok is false for one to elsewhere.
func localAddress(from, reference string) (address string, ok bool) {
	reference, _, _ = strings.Cut(strings.TrimSpace(html.UnescapeString(reference)), " ") // behind it, srcset has a width
	u, err := url.Parse(reference)
	if err != nil || u.Scheme != "" || u.Host != "" || u.Path == "" {
		return "", false
	}
	return path.Join(path.Dir(from), u.Path), true
}
