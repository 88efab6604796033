package search

import (
	"strings"

	"bekal/internal/diag"
)

// reader tells the words of one page after another. It remembers which words it has met, so that it seldom has to ask
// for the number of one.
type reader struct {
	words  *Words
	short  spellings         // of the words it has met
	others map[string]uint32 // of those that have no such spelling, as they are written
	uses   []use             // of words on this page, by number
	met    []uint32          // the numbers of these words
}

// use is how often and where a page has a word.
type use struct {
	times          int32
	heading, title bool
}

func (u *use) note(l level) {
	switch l {
	case inTitle:
		u.title = true
	case inHeading:
		u.heading = true
	default:
		u.times++
	}
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

// read gives the words of a page, without those that are left out: the number of each, times four, and its level.
func (r *reader) read(p Page) []uint32 {
	r.note(p.Title, inTitle)
	for _, s := range p.Sections {
		r.note(s.Heading, inHeading)
		r.note(s.Text, inText)
	}
	words := make([]uint32, len(r.met))
	for i, number := range r.met {
		words[i] = number*levels + uint32(r.uses[number].level())
		r.uses[number] = use{}
	}
	r.met = r.met[:0]
	return words
}

// note notes the words of a text.
func (r *reader) note(text string, l level) {
	for at := wordStart(text, 0); at < len(text); at = wordStart(text, at) {
		var number uint32
		number, at = r.number(text, at)
		if number == everywhere {
			continue
		}
		u := &r.uses[number]
		if *u == (use{}) {
			r.met = append(r.met, number)
		}
		u.note(l)
	}
}

// number gives the number of the word that begins at an offset, and says where it ends.
func (r *reader) number(text string, at int) (number uint32, end int) {
	short, size := shortWord(text, at)
	if size > 0 { // nearly always
		number, known := r.short.find(short)
		if !known {
			number = r.learn(text[at : at+size])
			r.short.add(short, number)
		}
		return number, at + size
	}
	end = wordEnd(text, at)
	word := text[at:end]
	number, known := r.others[word]
	if !known {
		number = r.learn(word)
		if len(word) <= 2*diag.WordLetters.Most { // or whatever somebody writes without a space would be kept
			r.others[strings.Clone(word)] = number
		}
	}
	return number, end
}

// learn asks for the number of a word, and makes room for its use.
func (r *reader) learn(word string) uint32 {
	number := r.words.number(Fold(word))
	if number != everywhere && int(number) >= len(r.uses) {
		r.uses = append(r.uses, make([]use, int(number)+1-len(r.uses))...)
	}
	return number
}
