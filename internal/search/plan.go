package search

import (
	"fmt"
	"hash/fnv"
)

// Plan says which files an index has. It follows from the pages' addresses and sizes alone, so that a site knows all
// of its files before it has read a single page.
type Plan struct {
	pages int
	terms int   // how many files of words
	texts []int // the first page of each file of texts, ascending; the first is 0
	alone bool  // one file holds everything
}

// The sizes that files are aimed at, in bytes of what pages are made of. A file of words or texts has about 10 KB then,
// compressed, and a whole index in one file at most 60 KB.
const (
	aloneUpTo     = 112 << 10
	sourceOfTerms = 112 << 10 // makes a file of words
	leastOfTexts  = 12 << 10  // makes a file of texts, at least
	mostOfTexts   = 36 << 10  // and after so much no page is added
)

// PageSize is a page as far as it is known before it is read.
type PageSize struct {
	Address string
	Bytes   int // of its source
}

// NewPlan makes the plan for pages in their order.
func NewPlan(sizes []PageSize) Plan {
	p := Plan{pages: len(sizes)}
	total, filled := 0, mostOfTexts
	for i, page := range sizes {
		total += page.Bytes
		// Where a file ends hangs on the name of a page, so that files stay as they are when a page elsewhere grows.
		if filled >= mostOfTexts || filled >= leastOfTexts && spread(page.Address)%3 == 0 {
			p.texts = append(p.texts, i)
			filled = 0
		}
		filled += page.Bytes
	}
	p.alone = total <= aloneUpTo
	p.terms = 1
	for p.terms*sourceOfTerms < total { // in steps, so that a page more changes nothing mostly
		p.terms += max(1, p.terms/4)
	}
	return p
}

// Files gives the names of all files, index.js first.
func (p Plan) Files() []string {
	names := []string{"index.js"}
	if p.alone {
		return names
	}
	names = append(names, "titles.js")
	for i := range p.terms {
		names = append(names, termsName(i)+".js")
	}
	for i := range p.texts {
		names = append(names, textsName(i)+".js")
	}
	return names
}

const (
	indexName  = "index"
	titlesName = "titles"
)

func termsName(i int) string { return fmt.Sprintf("terms-%02d", i) }

func textsName(i int) string { return fmt.Sprintf("texts-%03d", i) }

// spread gives a name a number that stays the same.
func spread(name string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(name))
	return h.Sum32()
}
