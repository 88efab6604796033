package search

import "sync"

// Collection gathers the pages of an index. What it keeps of a page is compact: the page's text once, as it will be
// written, and a number for each of its words.
type Collection struct {
	words func() *Words // those of the library when the first page came in
	plan  Plan
	pages []collected
}

// collected is what is kept of a page.
type collected struct {
	record []byte   // as the file of texts has it
	words  []uint32 // the number of each of its words, times four, and its level
}

// level says where in a page a word stands; the highest counts.
type level uint32

const (
	inText    level = iota
	oftenSaid       // in the text, three times or more
	inHeading
	inTitle
	levels = 4
)

// often is how many times make a word one that the page is about.
const often = 3

// NewCollection makes room for the pages of a plan.
func NewCollection(l *Library, p Plan) *Collection {
	return &Collection{sync.OnceValue(l.current), p, make([]collected, p.pages)}
}

// Add takes a page in, the i-th of the plan. It may be called from many goroutines, once for each page.
func (c *Collection) Add(i int, p Page) {
	words := c.words()
	r := words.reader()
	c.pages[i] = collected{p.record(), r.read(p)}
	words.reuse(r)
}
