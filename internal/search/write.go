package search

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf16"
)

// manifest is what index.js says. The names of its fields are those that the script reads.
type manifest struct {
	Version string      `json:"version"` // hash of all the rest
	Pages   int         `json:"pages"`
	Titles  string      `json:"titles"` // hash of titles.js; empty where it is left out
	Terms   [][2]string `json:"terms"`  // of each file of words its first word and its hash
	Texts   []textsFile `json:"texts"`
	Affixes string      `json:"affixes"`
	Kept    string      `json:"kept"`
	Stop    string      `json:"stop"`
}

// textsFile is a file of texts.
type textsFile struct {
	First int    `json:"first"` // its first page
	Hash  string `json:"hash"`
}

// largestTitles is how large titles.js may be, in bytes; that is some 20 KB compressed.
const largestTitles = 32 << 10

// AppendFile appends a file of the plan by its name.
func (x *Index) AppendFile(dst []byte, name string) []byte {
	name = strings.TrimSuffix(name, ".js")
	if name == indexName {
		return x.appendFirst(dst)
	}
	return x.appendCall(dst, name)
}

// appendFirst makes index.js. Where it holds everything, the other files follow in it.
func (x *Index) appendFirst(dst []byte) []byte {
	names := slices.Collect(maps.Keys(x.parts))
	inShares(len(names), func(from, to int) { // every hash is needed
		for _, name := range names[from:to] {
			x.parts[name].hash()
		}
	})
	m := manifest{Pages: x.plan.pages, Affixes: affixes, Kept: keptWords, Stop: stopWords}
	var rest []byte
	enter := func(name string) string {
		if x.plan.alone {
			rest = x.appendCall(rest, name)
		}
		return x.parts[name].hash()
	}
	if titles := x.parts[titlesName]; !x.plan.alone && len(titles.content()[0]) > len(`""`) {
		m.Titles = titles.hash()
	}
	for i := range x.bounds {
		from, to := x.wordsIn(i)
		word := ""
		if from < to && i > 0 {
			word = x.words[from]
		}
		m.Terms = append(m.Terms, [2]string{word, enter(termsName(i))})
	}
	for i, first := range x.plan.texts {
		m.Texts = append(m.Texts, textsFile{first, enter(textsName(i))})
	}
	m.Version = hashOf(encoded(m))
	return append(fmt.Appendf(dst, "bekalSearch(%s);\n", encoded(m)), rest...)
}

// part is what a file other than index.js holds, as a value of a script.
type part struct {
	content func() [][]byte // in pieces that follow each other
	hash    func() string
}

// makeParts prepares the files. What takes time is made once, since index.js needs all hashes; the texts are large and
// only put together when their file is asked for.
func (x *Index) makeParts() {
	x.parts = map[string]part{}
	add := func(name string, content func() [][]byte) {
		x.parts[name] = part{content, sync.OnceValue(func() string { return hashOf(content()...) })}
	}
	once := func(content func() []byte) func() [][]byte {
		return sync.OnceValue(func() [][]byte { return [][]byte{content()} })
	}
	add(titlesName, once(x.titles))
	for i := range x.bounds {
		add(termsName(i), once(func() []byte { return x.terms(i) }))
	}
	for i := range x.plan.texts {
		add(textsName(i), func() [][]byte { return x.texts(i) })
	}
}

// appendCall makes a script that hands a file's content on. The hash tells the script in the browser that it is the
// content which index.js means, and not that of a newer site.
func (x *Index) appendCall(dst []byte, name string) []byte {
	p := x.parts[name]
	dst = fmt.Appendf(dst, "bekalSearch(%q,%q,", name, p.hash())
	content := p.content()
	size := len(");\n")
	for _, piece := range content {
		size += len(piece)
	}
	dst = slices.Grow(dst, size)
	for _, piece := range content {
		dst = append(dst, piece...)
	}
	return append(dst, ");\n"...)
}

func hashOf(pieces ...[]byte) string {
	hash := sha256.New()
	for _, piece := range pieces {
		hash.Write(piece)
	}
	return hex.EncodeToString(hash.Sum(nil)[:4])
}

// texts gives what a file of texts is put together of: the records of its pages in a list.
func (x *Index) texts(number int) [][]byte {
	from, to := x.plan.texts[number], x.plan.pages
	if number+1 < len(x.plan.texts) {
		to = x.plan.texts[number+1]
	}
	pieces := make([][]byte, 0, 2*(to-from)+1)
	before, comma := []byte("["), []byte(",\n")
	for _, record := range x.records[from:to] {
		pieces = append(pieces, before, record)
		before = comma
	}
	return append(pieces, []byte("]"))
}

// terms makes a file of words. Its text has a record for each word, a space between two. A record is
//
//	how much the word shares with the one before, in units of UTF-16, its other letters, and the pages that it stands in;
//	of a word that belongs to another one's family: ~ and that word;
//	of the head of a family: ~, the further pages of the family, and a comma and the word for each other member.
//
// How pages are written is told in posting.go.
func (x *Index) terms(number int) []byte {
	from, to := x.wordsIn(number)
	var b []byte
	before := ""
	for i := from; i < to; i++ {
		word := x.words[i]
		b = appendPostings(appendWord(b, before, word), x.postings[i])
		b = x.appendFamily(b, word, x.postings[i])
		before = word
	}
	return appendText(nil, string(b))
}

// titles makes the file of the words in titles and headings, without families. It is an empty text where it would be
// too large.
func (x *Index) titles() []byte {
	for _, least := range []level{inHeading, inTitle} {
		var b []byte
		before := ""
		for i, word := range x.words {
			list := slices.DeleteFunc(slices.Clone(x.postings[i]), func(p posting) bool { return p.level() < least })
			if len(list) > 0 {
				b = appendPostings(appendWord(b, before, word), list)
				before = word
			}
		}
		if len(b) <= largestTitles {
			return appendText(nil, string(b))
		}
	}
	return appendText(nil, "")
}

// appendWord begins the record of a word, and parts it from the one before.
func appendWord(dst []byte, before, word string) []byte {
	if len(dst) > 0 {
		dst = append(dst, ' ')
	}
	shared, units := 0, 0
	for i, r := range word {
		if !strings.HasPrefix(before[min(i, len(before)):], string(r)) {
			break
		}
		shared = i + len(string(r))
		units += utf16.RuneLen(r)
	}
	return append(appendNumber(dst, units), word[shared:]...)
}

func (x *Index) appendFamily(dst []byte, word string, own []posting) []byte {
	head, ok := x.heads[word]
	if !ok {
		return dst
	}
	dst = append(dst, '~')
	if head != word {
		return append(dst, head...)
	}
	members := x.families[head]
	lists := make([][]posting, len(members))
	for i, member := range members {
		lists[i] = x.postings[x.find(member)]
	}
	dst = appendPostings(dst, beyond(own, lists))
	for _, member := range members {
		if member != head {
			dst = append(append(dst, ','), member...)
		}
	}
	return dst
}
