package markdown

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Terms are a glossary, ready to be found in texts. It is made once for a handbook and may be used by many renderings at
// once. A text is looked at word by word, so that its size counts and the number of terms does not.
type Terms struct {
	byWord map[string][]term // by a term's first word as it may be written; the longest term first
	starts [256]bool         // first bytes of those words
	count  int
}

type term struct {
	number int
	rest   string // what follows the first word
	open   string // the tag before it
	id     string // of its definition in the glossary
}

// NewTerms makes a glossary of definitions. A term in capitals is found as it is written; of another one the first
// letter may be written small or large. Of a term that is defined twice the first definition counts.
func NewTerms(definitions []Definition) *Terms {
	t := &Terms{byWord: map[string][]term{}}
	for _, d := range definitions {
		for _, name := range d.Terms {
			t.add(name, d)
		}
	}
	for word, terms := range t.byWord {
		slices.SortStableFunc(terms, func(a, b term) int { return cmp.Compare(len(b.rest), len(a.rest)) })
		t.starts[word[0]] = true
	}
	return t
}

func (t *Terms) add(name string, d Definition) {
	text := []byte(strings.Join(strings.Fields(name), " "))
	start, end := nextWord(text, 0)
	if start == end {
		return
	}
	word, rest := string(text[start:end]), string(text[end:])
	if slices.ContainsFunc(t.byWord[word], func(known term) bool { return known.rest == rest }) {
		return
	}
	var open bytes.Buffer
	open.WriteString(`<abbr title="`)
	escape(&open, d.Text)
	open.WriteString(`">`)
	new := term{t.count, rest, open.String(), d.ID}
	t.count++
	for _, form := range spellings(word, word+rest) {
		t.byWord[form] = append(t.byWord[form], new)
	}
}

// spellings gives the ways in which the first word of a term may be written.
func spellings(word, name string) []string {
	if !strings.ContainsFunc(name, unicode.IsLower) {
		return []string{word}
	}
	first, size := utf8.DecodeRuneInString(word)
	small, large := string(unicode.ToLower(first))+word[size:], string(unicode.ToUpper(first))+word[size:]
	if small == large {
		return []string{word}
	}
	return []string{small, large}
}

// nextWord gives the first word at or after an offset; start is end where there is none.
func nextWord(text []byte, from int) (start, end int) {
	start = from
	for start < len(text) {
		r, size := utf8.DecodeRune(text[start:])
		if isWordRune(r) {
			break
		}
		start += size
	}
	return start, wordEnd(text, start)
}

func wordEnd(text []byte, from int) int {
	for from < len(text) {
		r, size := utf8.DecodeRune(text[from:])
		if !isWordRune(r) {
			break
		}
		from += size
	}
	return from
}

// at gives the longest term that begins with the word from start to end, and where it ends.
func (t *Terms) at(text []byte, start, end int) (found *term, stop int) {
	if !t.starts[text[start]] {
		return nil, 0
	}
	terms := t.byWord[string(text[start:end])]
	for i := range terms {
		if stop, ok := follows(text, end, terms[i].rest); ok {
			return &terms[i], stop
		}
	}
	return nil, 0
}

// follows says that the rest of a term stands in the text at an offset and ends with a word there. One space of a term
// is any white space of the text.
func follows(text []byte, from int, rest string) (stop int, ok bool) {
	for i := range len(rest) {
		switch {
		case from == len(text):
			return 0, false
		case rest[i] == ' ' && isBlank(text[from]):
			for from < len(text) && isBlank(text[from]) {
				from++
			}
		case rest[i] == text[from]:
			from++
		default:
			return 0, false
		}
	}
	if last, _ := utf8.DecodeLastRuneInString(rest); rest != "" && isWordRune(last) && wordEnd(text, from) != from {
		return 0, false
	}
	return from, true
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }

// explain writes a text, and a term's definition with its first occurrence in the body.
func (p *page) explain(text []byte) {
	written := 0
	for at := 0; at < len(text); {
		start, end := nextWord(text, at)
		if start == end {
			break
		}
		at = end
		found, stop := p.Terms.at(text, start, end)
		if found == nil {
			continue
		}
		at = stop
		if p.isExplained(found.number) {
			continue
		}
		escape(p.Buffer, text[written:start])
		p.openTerm(found)
		escape(p.Buffer, text[start:stop])
		p.WriteString("</abbr>")
		written = stop
	}
	escape(p.Buffer, text[written:])
}

// openTerm writes the tag before a term. On paper it has an id, so that an index can lead to it.
func (p *page) openTerm(t *term) {
	if p.Paper == nil || p.Paper.Explained == nil {
		p.WriteString(t.open)
		return
	}
	id := "term:" + strconv.Itoa(t.number) // by number, since several names may have one definition
	p.WriteString("<abbr")
	p.id(id)
	p.WriteString(strings.TrimPrefix(t.open, "<abbr"))
	p.Paper.Explained(t.id, p.IDPrefix+id)
}

// isExplained says that a term was met before, and remembers it.
func (p *page) isExplained(number int) bool {
	if p.explained == nil {
		p.explained = make([]bool, p.Terms.count)
	}
	before := p.explained[number]
	p.explained[number] = true
	return before
}
