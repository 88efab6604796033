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
	record := p.record()
	words, uses := c.wordsOf(p)
	c.mu.Lock()
	defer c.mu.Unlock()
	numbers := make([]uint32, 0, len(words))
	for i, word := range words {
		id, ok := c.ids[word]
		if !ok {
			word = strings.Clone(word) // it is a part of the page's text, which would be kept with it
			id = uint32(len(c.words))
			c.ids[word] = id
			c.words = append(c.words, word)
		}
		numbers = append(numbers, id*levels+uint32(uses[i].level()))
	}
	c.pages[i] = collected{record, numbers}
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

// wordsOf gives a page's words, without those that stand everywhere, and of each how it is used.
func (c *Collection) wordsOf(p Page) (words []string, uses []use) {
	places := make(map[string]int32, 256) // of words in the lists; -1 for one that stands everywhere
	note := func(text string, note func(*use)) {
		eachWord(text, func(word string) {
			at, known := places[word]
			if !known {
				at = int32(len(words))
				if word == "" || c.stop[word] {
					at = -1
				} else {
					words, uses = append(words, word), append(uses, use{})
				}
				places[word] = at
			}
			if at >= 0 {
				note(&uses[at])
			}
		})
	}
	note(p.Title, func(u *use) { u.title = true })
	for _, s := range p.Sections {
		note(s.Heading, func(u *use) { u.heading = true })
		note(s.Text, func(u *use) { u.times++ })
	}
	return words, uses
}

// record is a page as the browser gets it: address, title, label, and heading, anchor and text of each section.
func (p Page) record() []byte {
	parts := []string{p.Address, p.Title, p.Label}
	for _, s := range p.Sections {
		parts = append(parts, s.Heading, s.ID, s.Text)
	}
	return encoded(parts)
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
