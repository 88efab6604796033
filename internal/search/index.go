package search

import (
	"cmp"
	"slices"
)

// Index is a finished index. It never changes, and gives its files to any number of goroutines.
type Index struct {
	plan     Plan
	records  [][]byte            // of the pages
	words    []string            // sorted by their bytes, which for letters of the basic plane is JavaScript's order, too
	postings [][]posting         // of each word, by page
	heads    map[string]string   // the family that a word belongs to, by its head
	families map[string][]string // the words of a family, sorted, by its head
	bounds   []int               // the first word of each file of words
	parts    map[string]part     // the files besides index.js
}

// Index makes the index of all pages. The collection may be forgotten afterwards.
func (c *Collection) Index() *Index {
	x := &Index{plan: c.plan, records: make([][]byte, len(c.pages))}
	x.sortWords(c)
	x.heads = c.words().families(x.words)
	x.families = map[string][]string{}
	for _, word := range x.words {
		if head, ok := x.heads[word]; ok {
			x.families[head] = append(x.families[head], word)
		}
	}
	x.divide()
	x.makeParts()
	return x
}

// sortWords brings words and pages from the order in which they came into their own.
func (x *Index) sortWords(c *Collection) {
	all := c.words().all()
	noted := make([]uint32, len(all)) // of each number how many pages it has, then its place in the order
	var order []uint32                // the numbers of this handbook
	total := 0
	for i, page := range c.pages {
		x.records[i] = page.record
		total += len(page.words)
		for _, word := range page.words {
			if noted[word/levels]++; noted[word/levels] == 1 {
				order = append(order, word/levels)
			}
		}
	}
	slices.SortFunc(order, func(a, b uint32) int { return cmp.Compare(all[a], all[b]) })
	room := make([]posting, total) // one piece of memory for all lists
	x.words, x.postings = make([]string, len(order)), make([][]posting, len(order))
	for i, number := range order {
		n := noted[number]
		x.words[i], x.postings[i], room = all[number], room[:0:n], room[n:]
		noted[number] = uint32(i)
	}
	for i, page := range c.pages {
		for _, word := range page.words {
			at := noted[word/levels]
			x.postings[at] = append(x.postings[at], posting(uint32(i)*levels+word%levels))
		}
	}
}

// divide finds where the files of words begin: in equal shares, each moved to the nearby word that has the least
// number by its name. So a page more or less moves a border seldom.
func (x *Index) divide() {
	weights := make([]int, len(x.words)+1) // what comes before each word
	for i, word := range x.words {
		weights[i+1] = weights[i] + len(word) + 2*len(x.postings[i])
	}
	total := weights[len(x.words)]
	x.bounds = []int{0}
	for k := 1; k < x.plan.terms; k++ {
		share := total / x.plan.terms
		from, _ := slices.BinarySearch(weights, k*share-share/4)
		to, _ := slices.BinarySearch(weights, k*share+share/4)
		from, to = max(from, x.bounds[k-1]), min(to, len(x.words))
		best := from
		for i := from; i < to; i++ {
			if spread(x.words[i]) < spread(x.words[best]) {
				best = i
			}
		}
		x.bounds = append(x.bounds, best)
	}
}

// wordsIn gives the words of a file, as the range of their places.
func (x *Index) wordsIn(file int) (from, to int) {
	if file+1 < len(x.bounds) {
		return x.bounds[file], x.bounds[file+1]
	}
	return x.bounds[file], len(x.words)
}

// find gives the place of a word that is in the index.
func (x *Index) find(word string) int {
	at, _ := slices.BinarySearch(x.words, word)
	return at
}
