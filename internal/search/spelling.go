package search

import (
	"encoding/binary"
	"math/bits"
)

// A page has hundreds of words, and nearly all are short and of plain letters. Such a word is read at one blow and looked
// up as two numbers, in half the time that it takes byte by byte and by its text.

// spelling is a word of at most sixteen letters and digits of ASCII, in lower case: its bytes, and zeros.
type spelling struct{ first, last uint64 }

// shortWord reads the word that begins at an offset. Its size is 0 where it is a longer one, goes on with another
// character or stands at the end of the text.
func shortWord(text string, at int) (s spelling, size int) {
	if len(text)-at <= 16 {
		return spelling{}, 0
	}
	bytes := [16]byte([]byte(text[at : at+16]))
	first, n := plainBytes(binary.LittleEndian.Uint64(bytes[:8]))
	last, more := plainBytes(binary.LittleEndian.Uint64(bytes[8:]))
	if n < 8 {
		last, more = 0, 0
	}
	if kinds[text[at+n+more]] != between {
		return spelling{}, 0
	}
	return spelling{first, last}, n + more
}

// plainBytes gives the letters and digits that eight bytes begin with, in lower case, and how many they are.
func plainBytes(eight uint64) (uint64, int) {
	const each, high = 0x0101010101010101, 0x8080808080808080
	// In each byte, what is added carries into the highest bit from a bound on.
	low, lower := eight&^high, (eight|' '*each)&^high
	letters := (lower + (0x80-'a')*each) &^ (lower + (0x7f-'z')*each)
	digits := (low + (0x80-'0')*each) &^ (low + (0x7f-'9')*each)
	others := ^(letters | digits) | eight
	n := bits.TrailingZeros64(others&high) / 8
	return (eight | ' '*each) & (1<<(8*n) - 1), n
}

// spellings is a table of the numbers of words.
type spellings struct {
	entries []spelled // a power of two; what has no word is free
	count   int
}

type spelled struct {
	spelling
	number uint32
}

// find gives the number of a word that is in the table.
func (t *spellings) find(s spelling) (number uint32, known bool) {
	if t.count == 0 {
		return 0, false
	}
	e := t.entries[t.place(s)]
	return e.number, e.spelling == s
}

// place is where a word stands in the table, or where there is room for it.
func (t *spellings) place(s spelling) int {
	high, low := bits.Mul64(s.first^0x9e3779b97f4a7c15, s.last^0xd6e8feb86659fd93)
	at := int(high^low) & (len(t.entries) - 1)
	for t.entries[at].spelling != s && t.entries[at].spelling != (spelling{}) {
		at = (at + 1) & (len(t.entries) - 1)
	}
	return at
}

// add enters a word that is not in the table. At least half of its places stay free.
func (t *spellings) add(s spelling, number uint32) {
	if 2*t.count >= len(t.entries) {
		grown := spellings{make([]spelled, max(512, 2*len(t.entries))), t.count}
		for _, e := range t.entries {
			if e.spelling != (spelling{}) {
				grown.entries[grown.place(e.spelling)] = e
			}
		}
		*t = grown
	}
	t.entries[t.place(s)] = spelled{s, number}
	t.count++
}
