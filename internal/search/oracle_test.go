package search

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
)

// oracle answers queries by looking at every word of every page, as docs/search.md tells it.
type oracle struct {
	pages []Page
	words []map[string]int // of each page: 1 in the text, 2 often there, 3 in a heading, 4 in the title
	known map[string]bool
	heads map[string]string
	stop  map[string]uint32
}

var tokens = regexp.MustCompile(`[\p{L}\p{N}\p{M}]+(?:['’]\p{L}[\p{L}\p{N}\p{M}]*)*`)

func newOracle(pages []Page) *oracle {
	o := &oracle{pages: pages, known: map[string]bool{}, stop: withoutNumbers()}
	for _, p := range pages {
		here, times := map[string]int{}, map[string]int{}
		see := func(text string, level int) {
			for _, token := range tokens.FindAllString(text, -1) {
				word := Fold(token)
				if o.stop[word] == everywhere {
					continue
				}
				if times[word] += min(1, 3-level); level == 1 && times[word] >= 3 {
					here[word] = max(here[word], 2)
				}
				here[word] = max(here[word], level)
				o.known[word] = true
			}
		}
		for _, s := range p.Sections {
			see(s.Text, 1)
		}
		for _, s := range p.Sections {
			see(s.Heading, 3)
		}
		see(p.Title, 4)
		o.words = append(o.words, here)
	}
	var all []string
	for word := range o.known {
		all = append(all, word)
	}
	slices.Sort(all)
	o.heads = newWords().families(all)
	return o
}

// factors gives the words that a word of a query means, each with how much it counts.
func (o *oracle) factors(word string, last bool) map[string]float64 {
	means := map[string]float64{}
	put := func(other string, factor float64) { means[other] = max(means[other], factor) }
	each := func(fits func(string) bool, factor float64) {
		for other := range o.known {
			if fits(other) {
				put(other, factor)
			}
		}
	}
	related := func(to string) func(string) bool {
		return func(other string) bool { return o.heads[to] != "" && o.heads[other] == o.heads[to] }
	}
	if o.known[word] {
		put(word, 1)
		each(related(word), .8)
	}
	if last || !o.known[word] {
		each(func(other string) bool { return strings.HasPrefix(other, word) }, .6)
	}
	if len(means) > 0 {
		return means
	}
	for root := range newStripper(true).roots(word) {
		if o.known[root] {
			put(root, .8)
			each(related(root), .8)
			return means
		}
	}
	if len([]rune(word)) >= 4 {
		each(func(other string) bool { return oneMistake(word, other, false) }, .5)
		if last && len(means) == 0 {
			each(func(other string) bool { return oneMistake(word, other, true) }, .5)
		}
	}
	return means
}

// oneMistake says that a word is another one, or with begun its beginning, but for one mistake.
func oneMistake(word, other string, begun bool) bool {
	w, o := []rune(word), []rune(other)
	for i := 0; i <= len(w); i++ {
		var tries [][]rune // the word with the mistake mended at i, -1 for any letter
		if i < len(w) {
			tries = append(tries, slices.Concat(w[:i], w[i+1:]), slices.Concat(w[:i], []rune{-1}, w[i+1:]))
		}
		if i+1 < len(w) {
			tries = append(tries, slices.Concat(w[:i], []rune{w[i+1], w[i]}, w[i+2:]))
		}
		tries = append(tries, slices.Concat(w[:i], []rune{-1}, w[i:]))
		for _, try := range tries {
			if len(try) > len(o) || !begun && len(try) < len(o) {
				continue
			}
			same := true
			for j, r := range try {
				same = same && (r == -1 || r == o[j])
			}
			if same {
				return true
			}
		}
	}
	return false
}

// find gives the addresses of the pages that a query finds, best first.
func (o *oracle) find(query string) []string {
	var asked, all []string
	for _, token := range tokens.FindAllString(query, 8) {
		if word := Fold(token); word != "" {
			asked = append(asked, word)
		}
	}
	for _, word := range asked {
		if o.stop[word] != everywhere {
			all = append(all, word)
		}
	}
	if len(all) == 0 && len(asked) > 0 {
		all = asked[len(asked)-1:]
	}
	counts, scores := make([]int, len(o.pages)), make([]float64, len(o.pages))
	for i, word := range all {
		means := o.factors(word, i == len(all)-1 && word == asked[len(asked)-1])
		here, pages := make([]float64, len(o.pages)), 0
		for p, words := range o.words {
			for other, factor := range means {
				here[p] = max(here[p], factor*[]float64{0, 1, 1.5, 4, 10}[words[other]])
			}
			if here[p] > 0 {
				pages++
			}
		}
		for p, score := range here {
			if score > 0 {
				counts[p]++
				scores[p] += math.Log(1+float64(len(o.pages))/float64(pages)) * score
			}
		}
	}
	most := slices.Max(counts)
	var found []int
	for p, count := range counts {
		if count == most && count > 0 {
			found = append(found, p)
		}
	}
	slices.SortStableFunc(found, func(a, b int) int { return cmp.Compare(math.Round(scores[b]*1e9), math.Round(scores[a]*1e9)) })
	var addresses []string
	for _, p := range found {
		addresses = append(addresses, o.pages[p].Address)
	}
	return addresses
}
