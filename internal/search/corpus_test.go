package search

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// writer makes up pages out of a vocabulary, in which a few words are frequent and most are rare.
type writer struct {
	r     *rand.Rand
	words []string
}

// newWriter makes a vocabulary of Indonesian families, words with marks and capitals, and made-up ones.
func newWriter(t testing.TB, seed uint64, size int) *writer {
	w := &writer{r: rand.New(rand.NewPCG(seed, 7))}
	w.words = strings.Fields(`yang dan di untuk the of to and KPU ASN Jum'at do’a Café naïve Ærø ÅNGSTRÖM Übung ΟΔΟΣ οδός Привет
		привет 日本語 2025 08 meeting meetings planned planning plan organise organised studies study`)
	for _, family := range readFamilies(t, "testdata/families.txt") {
		w.words = append(w.words, family...)
	}
	w.r.Shuffle(len(w.words), func(i, j int) { w.words[i], w.words[j] = w.words[j], w.words[i] })
	syllables := strings.Fields("ba ka ta ra na sa la ma pa ga di ri ti ku su lu ber tan kan ang ing ung or em as é")
	for len(w.words) < size {
		var b strings.Builder
		for range 2 + w.r.IntN(3) {
			b.WriteString(syllables[w.r.IntN(len(syllables))])
		}
		w.words = append(w.words, b.String())
	}
	return w
}

func (w *writer) word() string {
	at := math.Exp(w.r.Float64()*math.Log(float64(len(w.words)))) - 1
	return w.words[int(at)]
}

func (w *writer) text(words int) string {
	list := make([]string, words)
	for i := range list {
		list[i] = w.word()
		if w.r.IntN(9) == 0 {
			list[i] += string(",.;!?-/"[w.r.IntN(7)])
		}
	}
	return strings.Join(list, " ")
}

// pages makes pages of about so many words each.
func (w *writer) pages(count, words int) []Page {
	pages := make([]Page, count)
	for i := range pages {
		pages[i] = Page{Address: fmt.Sprintf("hari-%d/sesi-%d.html", i/20+1, i), Title: w.text(2 + w.r.IntN(3)), Label: fmt.Sprintf("Hari %d", i/20+1)}
		sections := 1 + w.r.IntN(5)
		for s := range sections {
			section := Section{Text: w.text(1 + w.r.IntN(2*words/sections))}
			if s > 0 {
				section.Heading, section.ID = w.text(1+w.r.IntN(3)), fmt.Sprintf("bagian-%d", s)
			}
			pages[i].Sections = append(pages[i].Sections, section)
		}
	}
	return pages
}

// planOf is the plan for pages of which no source is known.
func planOf(pages []Page) Plan {
	sizes := make([]PageSize, len(pages))
	for i, p := range pages {
		sizes[i].Address = p.Address
		for _, s := range p.Sections {
			sizes[i].Bytes += len(s.Heading) + len(s.Text)
		}
	}
	return NewPlan(sizes)
}

func indexOf(pages []Page) *Lazy { return indexWith(NewLibrary(), pages) }

func indexWith(in *Library, pages []Page) *Lazy {
	return NewLazy(in, planOf(pages), func(i int) Page { return pages[i] })
}

// filesOf makes all files of an index.
func filesOf(l *Lazy) map[string]string {
	files := map[string]string{}
	for _, name := range l.Files() {
		files[name] = string(l.AppendFile(nil, name))
	}
	return files
}

// TestSameBytes enters pages in other orders, from many goroutines, with words of another handbook and those of the
// round before, and again after all was forgotten.
func TestSameBytes(t *testing.T) {
	pages := newWriter(t, 1, 3000).pages(300, 200)
	want := filesOf(indexOf(pages))
	if len(want) < 8 {
		t.Fatalf("there are only %d files", len(want))
	}
	library := NewLibrary()
	filesOf(indexWith(library, newWriter(t, 2, 1000).pages(20, 200)))
	for round := range 3 {
		l := indexWith(library, pages)
		done := make(chan bool)
		for _, i := range rand.New(rand.NewPCG(uint64(round), 1)).Perm(len(pages)) {
			go func() {
				l.Enter(i)
				done <- true
			}()
		}
		for range pages {
			<-done
		}
		l.Enter(3)
		for _, again := range []bool{false, true} {
			if again {
				l.Forget()
			}
			if got := filesOf(l); !equalFiles(got, want) {
				t.Errorf("other bytes in round %d, again %t", round, again)
			}
		}
	}
}

func equalFiles(a, b map[string]string) bool { return len(differing(a, b)) == 0 }

// differing names the files that differ, sorted.
func differing(a, b map[string]string) []string {
	var names []string
	for name := range b {
		if _, both := a[name]; !both {
			names = append(names, name)
		}
	}
	for name, text := range a {
		if b[name] != text {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// TestSmallChange changes one word of a page in a thousand: few of the files change.
func TestSmallChange(t *testing.T) {
	pages := newWriter(t, 2, 9000).pages(1000, 300)
	before := filesOf(indexOf(pages))
	pages[500].Sections[0].Text += " pembaruan"
	changed := differing(before, filesOf(indexOf(pages)))
	if len(before) < 40 || len(changed) > 5 || !slices.Contains(changed, "index.js") {
		t.Errorf("%d of %d files changed: %q", len(changed), len(before), changed)
	}
}
