package preview

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"bekal/internal/build"
	"bekal/internal/diag"
	"bekal/internal/output"
	"bekal/internal/render"
	"bekal/internal/site"
)

// state is what the server shows from one change to the next.
type state struct {
	number  int // counts up from 1
	edition *build.Edition
	over    context.Context // done when there is a newer one
	end     context.CancelFunc
	asked   atomic.Pointer[[]diag.Problem] // what was found in all pages; nil until it is
	copied  []string                       // addresses of pictures and other files that changed
	saved   string                         // the address of the page whose file was saved, if it was one

	mu    sync.Mutex
	pages map[string]*rendered // by address
	good  map[string][]byte    // pages by address as they last came out without a failure
}

// rendered is a page as it is shown.
type rendered struct {
	making   sync.Mutex
	address  string         // or missing
	page     *site.Page     // nil where there is none
	html     []byte         // without the script; nil where there is nothing but problems
	status   int            // of HTTP
	hash     string         // of the two; "" until it is made
	problems []diag.Problem // that were found as it was made
}

const maxKept = 64 // pages that are kept in case their layout fails; more only while they are looked at

// at gives what is at an address that a page may have. The error is the context's.
func (s *state) at(ctx context.Context, address string) (*rendered, error) {
	page, file := s.find(address)
	if page == nil && file.Make == nil {
		address = missing
	}
	s.mu.Lock()
	r := s.pages[address]
	if r == nil {
		r = &rendered{address: address, page: page, status: statusFound}
		s.pages[address] = r
	}
	s.mu.Unlock()
	r.making.Lock()
	defer r.making.Unlock()
	if r.hash != "" {
		return r, nil
	}
	if err := s.render(ctx, r, file); err != nil {
		return nil, err
	}
	sum := sha256.Sum256(append([]byte(strconv.Itoa(r.status)), r.html...))
	r.hash = hex.EncodeToString(sum[:8])
	return r, nil
}

// missing stands for all addresses that nothing is at; no file has this name.
const missing = "404"

// has says that problems may still come from somewhere; see ofEdition. While nothing can be shown, nobody knows.
func (s *state) has(origin string) bool {
	if origin == ofEdition || origin == ofSite || origin == missing || !s.edition.CanShow() {
		return true
	}
	_, ok := s.edition.PageAt(origin)
	return ok
}

// find gives the page at an address, else the file that is made: a redirect, or one that is no page of the author's.
func (s *state) find(address string) (*site.Page, output.File) {
	if !s.edition.CanShow() {
		return nil, output.File{}
	}
	if page, ok := s.edition.PageAt(address); ok {
		return page, output.File{}
	}
	file, _ := s.edition.FileAt(address)
	return nil, file
}

// render makes a page, or what is shown in its place.
func (s *state) render(ctx context.Context, r *rendered, file output.File) (err error) {
	page := r.page
	switch {
	case !s.edition.CanShow():
		r.status, r.problems = statusFailed, s.edition.Problems
		return nil
	case file.Make != nil:
		r.html, err = file.Make(ctx)
		return err
	case page == nil:
		page, r.status = s.edition.Site.NotFound, statusMissing
	}
	if broken := s.brokenBy(page); len(broken) > 0 {
		r.status, r.problems = statusFailed, broken
		return nil
	}
	made, err := s.edition.Page(ctx, page)
	if err == nil {
		s.settle(r, made)
	}
	return err
}

// settle decides what is shown of a page that was made: what came out, else the last that did, else its problems.
func (s *state) settle(r *rendered, made render.Made) {
	r.problems = made.Problems
	r.html = made.HTML
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case made.HTML != nil && r.status == statusFound:
		s.good[r.address] = made.HTML
	case made.HTML == nil && s.good[r.address] != nil:
		r.html = s.good[r.address]
	case made.HTML == nil:
		r.status = statusFailed
	}
}

// brokenBy gives why nobody knows what a page would be: its own front matter, or that of its handbook or library, has
// an error and never was without one.
func (s *state) brokenBy(p *site.Page) []diag.Problem {
	pages := []*site.Page{p, s.edition.Site.Library}
	if p.Handbook != nil {
		pages = append(pages, p.Handbook.Home)
	}
	for _, p := range pages {
		if p != nil && p.Source != nil && p.Source.Broken {
			return slices.DeleteFunc(slices.Clone(s.edition.Problems), func(found diag.Problem) bool { return found.File != p.Source.Src.File })
		}
	}
	return nil
}

// follow makes the state after this one, which may be nil.
func (s *state) follow(changed []string, edition *build.Edition) *state {
	next := &state{number: 1, edition: edition, pages: map[string]*rendered{}, good: map[string][]byte{}}
	next.over, next.end = context.WithCancel(context.Background())
	if s == nil {
		return next
	}
	next.number = s.number + 1
	s.mu.Lock()
	next.good = maps.Clone(s.good)
	if len(s.good) > maxKept { // those that somebody looks at are among the newest
		maps.DeleteFunc(next.good, func(address string, _ []byte) bool { return s.pages[address] == nil })
	}
	s.mu.Unlock()
	if edition.CanShow() {
		next.noteFiles(changed)
	}
	return next
}

// noteFiles finds what the changed paths are on the site.
func (s *state) noteFiles(changed []string) {
	saved := 0
	for _, name := range changed {
		rel, ok := strings.CutPrefix(name, "content/")
		switch {
		case !ok:
		case path.Ext(rel) != ".md":
			if f := s.edition.FileOf(rel); f != nil {
				s.copied = append(s.copied, f.Address)
			}
		default:
			saved++
			if p := s.edition.PageOf(rel); saved == 1 && p != nil {
				s.saved = p.Address
			} else {
				s.saved = ""
			}
		}
	}
}

// movedTo finds where a page is now that had another address: by its file, or where that is gone, by its text. It is ""
// where the page is no more.
func (s *state) movedTo(was *site.Page) string {
	if was == nil || was.Source == nil || !s.edition.CanShow() {
		return ""
	}
	if now := s.edition.PageOf(was.Source.Path); now != nil {
		return now.Address
	}
	for _, p := range s.edition.Site.Pages {
		if p.Source != nil && bytes.Equal(p.Source.Src.Text, was.Source.Src.Text) {
			return p.Address
		}
	}
	return ""
}
