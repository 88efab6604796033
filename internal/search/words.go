package search

import (
	"math"
	"strings"
	"sync"
)

// Library hands out the words that its handbooks have in common. It is safe for concurrent use.
type Library struct {
	mu    sync.Mutex
	words *Words
}

// mostShared is how many words are shared, about: each takes some 300 bytes, as long as a handbook that shares it is
// being made, and with as many most are met again.
const mostShared = 1 << 16

// NewLibrary begins without a word.
func NewLibrary() *Library { return &Library{words: newWords()} }

// current gives the words that a handbook shares with those before it; they begin anew when there are too many.
func (l *Library) current() *Words {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.words.all()) > mostShared {
		l.words = newWords()
	}
	return l.words
}

// Words are the words of many handbooks, each with a number: those of a library say much the same. They are safe for
// concurrent use.
type Words struct {
	mu      sync.Mutex
	list    []string          // by number
	numbers map[string]uint32 // everywhere for words that find nothing
	idle    []*reader         // each takes in one page after another
	stems   sync.Map          // of words, as strings
}

// everywhere stands for the number of a word that finds nothing.
const everywhere = math.MaxUint32

// newWords begins with the stop words.
func newWords() *Words { return &Words{numbers: withoutNumbers()} }

// reader gives a reader that nobody uses.
func (w *Words) reader() *reader {
	w.mu.Lock()
	defer w.mu.Unlock()
	if n := len(w.idle); n > 0 {
		r := w.idle[n-1]
		w.idle = w.idle[:n-1]
		return r
	}
	return &reader{words: w, others: map[string]uint32{}}
}

// reuse takes a reader back.
func (w *Words) reuse(r *reader) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.idle = append(w.idle, r)
}

// number gives the number of a word.
func (w *Words) number(word string) uint32 {
	w.mu.Lock()
	defer w.mu.Unlock()
	number, known := w.numbers[word]
	if !known {
		word = strings.Clone(word) // it is a part of a page's text, which would be kept with it
		number = uint32(len(w.list))
		w.list = append(w.list, word)
		w.numbers[word] = number
	}
	return number
}

// all gives the words that have numbers, by these.
func (w *Words) all() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.list
}
