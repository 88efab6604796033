package search

import (
	"sync"
	"sync/atomic"
)

// Lazy is an index that is made when one of its files is first asked for. Each page is read once, at the latest then;
// who has a page at hand earlier says so with Enter. It is safe for concurrent use.
type Lazy struct {
	library *Library
	plan    Plan
	read    func(i int) Page
	made    atomic.Pointer[gathered]
}

// gathered is what came of reading.
type gathered struct {
	entered    []sync.Once // of each page
	collection *Collection
	index      func() *Index
}

// NewLazy makes an index of the pages of a plan, each of which read gives by its number.
func NewLazy(in *Library, p Plan, read func(i int) Page) *Lazy {
	l := &Lazy{library: in, plan: p, read: read}
	l.Forget()
	return l
}

// Forget lets go of all that was read and made. Who asks for a file again gets the same, made anew.
func (l *Lazy) Forget() {
	g := &gathered{entered: make([]sync.Once, l.plan.pages), collection: NewCollection(l.library, l.plan)}
	g.index = sync.OnceValue(func() *Index {
		for i := range g.entered {
			l.enter(g, i)
		}
		x := g.collection.Index()
		g.collection = nil // nobody enters a page any more
		return x
	})
	l.made.Store(g)
}

// Enter reads a page if that was not done before.
func (l *Lazy) Enter(i int) { l.enter(l.made.Load(), i) }

func (l *Lazy) enter(g *gathered, i int) {
	g.entered[i].Do(func() { g.collection.Add(i, l.read(i)) })
}

// Files gives the names of all files; see Plan.Files.
func (l *Lazy) Files() []string { return l.plan.Files() }

// AppendFile appends a file by its name.
func (l *Lazy) AppendFile(dst []byte, name string) []byte {
	return l.made.Load().index().AppendFile(dst, name)
}
