package search

import (
	"math"
	"strings"
	"sync"
)

// Collection gathers the pages of an index. What it keeps of a page is compact: the page's text once, as it will be
// written, and a number for each of its words.
type Collection struct {
	plan    Plan
	pages   []collected
	mu      sync.Mutex        // guards what follows
	words   []string          // by number
	numbers map[string]uint32 // of words, as they came; everywhere of those that are left out
	idle    []*reader         // each takes in one page after another
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

// everywhere stands for the number of a word that finds nothing.
const everywhere = math.MaxUint32

// NewCollection makes room for the pages of a plan.
func NewCollection(p Plan) *Collection {
	return &Collection{plan: p, pages: make([]collected, p.pages), numbers: withoutNumbers()}
}

// Add takes a page in, the i-th of the plan. It may be called from many goroutines, once for each page.
func (c *Collection) Add(i int, p Page) {
	r := c.reader()
	c.pages[i] = collected{p.record(), r.read(p)}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.idle = append(c.idle, r)
}

// reader gives a reader that nobody uses.
func (c *Collection) reader() *reader {
	c.mu.Lock()
	defer c.mu.Unlock()
	if n := len(c.idle); n > 0 {
		r := c.idle[n-1]
		c.idle = c.idle[:n-1]
		return r
	}
	return &reader{collection: c, others: map[string]uint32{}}
}

// number gives the number of a word.
func (c *Collection) number(word string) uint32 {
	c.mu.Lock()
	defer c.mu.Unlock()
	number, known := c.numbers[word]
	if !known {
		word = strings.Clone(word) // it is a part of the page's text, which would be kept with it
		number = uint32(len(c.words))
		c.words = append(c.words, word)
		c.numbers[word] = number
	}
	return number
}
