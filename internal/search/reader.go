package search

import "bekal/internal/diag"

// reader tells the words of one page after another. It remembers which words it has met, so that it seldom has to ask
// for the number of one.
type reader struct {
	collection *Collection
	numbers    map[string]uint32 // of the words it has met, as they are spelled
	uses       []use             // of words on this page, by number
	met        []uint32          // the numbers of these words
	buffer     []byte            // of a word
}

// use is how often and where a page has a word.
type use struct {
	times          int32
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

// read gives the words of a page, without those that are left out: the number of each, times four, and its level.
func (r *reader) read(p Page) []uint32 {
	r.note(p.Title, func(u *use) { u.title = true })
	for _, s := range p.Sections {
		r.note(s.Heading, func(u *use) { u.heading = true })
		r.note(s.Text, func(u *use) { u.times++ })
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
func (r *reader) note(text string, note func(*use)) {
	word := r.buffer
	for at := 0; at < len(text); {
		word, at = nextWord(word, text, at)
		number, known := r.numbers[string(word)]
		if !known {
			number = r.learn(string(word))
		}
		if number == everywhere {
			continue
		}
		u := &r.uses[number]
		if *u == (use{}) {
			r.met = append(r.met, number)
		}
		note(u)
	}
	r.buffer = word
}

// learn asks for the number of a word that the reader has not met in this spelling.
func (r *reader) learn(word string) uint32 {
	number := r.collection.number(Fold(word))
	if len(word) <= 2*diag.WordLetters.Most { // or it would keep whatever somebody writes without a space
		r.numbers[word] = number
	}
	if number != everywhere && int(number) >= len(r.uses) {
		r.uses = append(r.uses, make([]use, int(number)+1-len(r.uses))...)
	}
	return number
}
