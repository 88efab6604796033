package search

import "slices"

// Numbers are written with 80 characters that stand in a JSON text as they are, and are none of those that part the
// things of a record: 40 that end a number, and 40 that are followed by more of it, the most significant part first.
const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%()*+-.:;=?@[]^"

const base = len(digits) / 2

// appendNumber writes a number.
func appendNumber(dst []byte, n int) []byte {
	if n >= base {
		dst = appendMore(dst, n/base)
	}
	return append(dst, digits[n%base])
}

func appendMore(dst []byte, n int) []byte {
	if n >= base {
		dst = appendMore(dst, n/base)
	}
	return append(dst, digits[base+n%base])
}

// A posting is a page that has a word, and where: the page's number times four, and the level.
type posting uint32

func (p posting) page() int { return int(p / levels) }

func (p posting) level() level { return level(p % levels) }

// appendPostings writes the pages of a word: for each level a slash, and the distances between the pages less one.
func appendPostings(dst []byte, postings []posting) []byte {
	pending := 0
	for l := range level(levels) {
		pending++
		last := -1
		for _, p := range postings {
			if p.level() != l {
				continue
			}
			for ; pending > 0; pending-- {
				dst = append(dst, '/')
			}
			dst = appendNumber(dst, p.page()-last-1)
			last = p.page()
		}
	}
	return dst
}

// beyond gives the pages of a whole family, each with its highest level, without what one word of it says itself.
func beyond(own []posting, family [][]posting) []posting {
	all := slices.Concat(family...)
	slices.Sort(all)
	var more []posting
	for i, p := range all {
		if i+1 < len(all) && all[i+1].page() == p.page() {
			continue // the last of a page is its highest
		}
		for len(own) > 0 && own[0] < p {
			own = own[1:]
		}
		if len(own) == 0 || own[0] != p {
			more = append(more, p)
		}
	}
	return more
}
