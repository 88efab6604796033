package search

import (
	"encoding/json"
	"strings"
	"sync"
)

// Collection gathers the pages of an index. What it keeps of a page is compact: the page's text once, as it will be
// written, and a number for each of its words.
type Collection struct {
	plan  Plan
	stop  map[string]bool
	mu    sync.Mutex
	words []string          // by number
	ids   map[string]uint32 // numbers of words, as they came
	pages []collected
	idle  []*reader // each takes in one page after another
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
func NewCollection(p Plan) *Collection {
	return &Collection{plan: p, stop: newStopWords(), ids: map[string]uint32{}, pages: make([]collected, p.pages)}
}

// Add takes a page in, the i-th of the plan. It may be called from many goroutines, once for each page.
func (c *Collection) Add(i int, p Page) {
	r := c.reader()
	r.read(p, c.stop)
	record := p.record()
	numbers := make([]uint32, 0, len(r.words))
	c.mu.Lock()
	defer c.mu.Unlock()
	for i, word := range r.words {
		id, ok := c.ids[word]
		if !ok {
			word = strings.Clone(word) // it is a part of the page's text, which would be kept with it
			id = uint32(len(c.words))
			c.ids[word] = id
			c.words = append(c.words, word)
		}
		numbers = append(numbers, id*levels+uint32(r.uses[i].level()))
	}
	c.pages[i] = collected{record, numbers}
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
	return &reader{places: map[string]int32{}}
}

// use is how often and where a page has a word.
type use struct {
	times          int
	heading, title bool
}

func (u use) level() level {
	switch {
	case u.title:
		return inTitle
	case u.heading:
		return inHeading
	case u.times >= often:
		return oftenSaid
	}
	return inText
}

// reader tells a page's words, without those that stand everywhere, and of each how it is used.
type reader struct {
	words  []string
	uses   []use
	places map[string]int32 // of words in the lists; -1 for one that stands everywhere
}

// read takes the words of a page in the place of those of another one.
func (r *reader) read(p Page, stop map[string]bool) {
	r.words, r.uses = r.words[:0], r.uses[:0]
	clear(r.places)
	note := func(text string, note func(*use)) {
		eachWord(text, func(word string) {
			at, known := r.places[word]
			if !known {
				at = int32(len(r.words))
				if word == "" || stop[word] {
					at = -1
				} else {
					r.words, r.uses = append(r.words, word), append(r.uses, use{})
				}
				r.places[word] = at
			}
			if at >= 0 {
				note(&r.uses[at])
			}
		})
	}
	note(p.Title, func(u *use) { u.title = true })
	for _, s := range p.Sections {
		note(s.Heading, func(u *use) { u.heading = true })
		note(s.Text, func(u *use) { u.times++ })
	}
}

// record is a page as the browser gets it: address, title, label, and heading, anchor and text of each section.
func (p Page) record() []byte {
	parts := []string{p.Address, p.Title, p.Label}
	for _, s := range p.Sections {
		parts = append(parts, s.Heading, s.ID, s.Text)
	}
	size := 2
	for _, part := range parts {
		size += len(part) + 3
	}
	record := make([]byte, 0, size+size/64)
	for i, part := range parts {
		record = appendText(append(record, "[,"[min(i, 1)]), part)
	}
	return append(record, ']')
}

// appendText writes a text as encoded does, at once where it is of plain letters.
func appendText(dst []byte, text string) []byte {
	for i := range len(text) {
		switch c := text[i]; {
		case c < ' ', c > '~', c == '"', c == '\\', c == '<', c == '>', c == '&':
			return append(dst, encoded(text)...)
		}
	}
	return append(append(append(dst, '"'), text...), '"')
}

// encoded writes a value so that it may stand in a script: JSON without <, >, & and line ends that scripts have beyond
// JSON's.
func encoded(value any) []byte {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err) // there are no values but texts, numbers and lists of them
	}
	return text
}
