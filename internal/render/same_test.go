package render

import (
	"bytes"
	"math/rand/v2"
	"sync"
	"testing"

	"bekal/internal/site"
)

// TestSameBytes makes the pages of a handbook and of a library in any order, some at the same time, with a renderer of
// its own each time, and lets some of it be forgotten and some pages be given back meanwhile. The bytes are always the
// same.
func TestSameBytes(t *testing.T) {
	for name, fresh := range map[string]func() press{
		"handbook": func() press { return layExample(t) },
		"library":  func() press { return lay(t, aLibrary(), defaults(), site.Options{BaseURL: "https://example.org/"}) },
	} {
		t.Run(name, func(t *testing.T) {
			want := map[string][]byte{}
			first := fresh()
			for _, p := range first.site.Pages {
				want[p.Address] = []byte(first.html(p.Address))
			}
			for seed := range uint64(20) {
				b := fresh()
				order := rand.New(rand.NewPCG(seed, 0)).Perm(len(b.site.Pages))
				var group sync.WaitGroup
				for worker := range 3 {
					group.Go(func() {
						for i, n := range order {
							p := b.site.Pages[n]
							if i%3 == worker { // a page is asked for by two at a time, too
								p = b.site.Pages[order[0]]
							}
							made, err := b.Page(t.Context(), p)
							if err != nil || !bytes.Equal(made.HTML, want[p.Address]) {
								t.Errorf("seed %d: %s differs (%v)", seed, p.Address, err)
							}
							if i%2 == 0 {
								b.Reuse(made.HTML)
							}
							if i%5 == worker {
								b.Forget(p.Handbook)
							}
						}
					})
				}
				group.Wait()
			}
		})
	}
}

// TestEmptyPage shows that a page of a layout which writes nothing is made, also in the place of one that was not.
func TestEmptyPage(t *testing.T) {
	b := layTheme(t, files{"handbook.html": "", "base.html": "", "404.html": "{{.Titel}}"})
	for range 3 {
		broken := b.make("404.html")
		if broken.HTML != nil {
			t.Errorf("there is a page: %s", broken.HTML)
		}
		b.Reuse(broken.HTML)
		if empty := b.make("index.html"); empty.HTML == nil || len(empty.HTML) > 0 {
			t.Errorf("the empty page is %q, nil: %t", empty.HTML, empty.HTML == nil)
		}
	}
}

// TestForget shows that nothing of a finished handbook is kept, and that nothing is made twice before.
func TestForget(t *testing.T) {
	b := lay(t, aLibrary(), defaults(), siteOptions())
	one, other := b.site.Handbooks[0], b.site.Handbooks[1]
	for _, p := range b.site.Pages {
		b.html(p.Address)
	}
	kept := b.books[one]
	view := kept.view("../")
	if len(kept.documents) == 0 || len(kept.views) == 0 || kept.view("../") != view {
		t.Error("what pages share is not kept")
	}
	b.Forget(one)
	b.Forget(nil)
	if len(kept.documents)+len(kept.views)+len(b.books[nil].documents)+len(b.books[nil].views) > 0 {
		t.Error("something of a finished handbook is kept")
	}
	if len(b.books[other].documents) == 0 {
		t.Error("something of a handbook in flight is gone")
	}
}
