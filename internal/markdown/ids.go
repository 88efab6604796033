package markdown

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// HeadingID makes a heading's text into an id: lower case, NFC, letters and digits of any script kept with their marks,
// and one dash for everything else between them. It is never empty.
func HeadingID(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	gap := false
	for _, r := range norm.NFC.String(text) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsMark(r) && !gap && b.Len() > 0: // a mark belongs to the letter before it
			b.WriteRune(r)
		case unicode.Is(unicode.Cf, r): // joiners and soft hyphens stand inside words
		default:
			gap = true
		}
	}
	if b.Len() == 0 {
		return "section"
	}
	return norm.NFC.String(b.String())
}

// isWordRune says that a character belongs to a word: a letter or digit of any script, or a mark on one.
func isWordRune(r rune) bool {
	if r < 0x80 {
		return '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// idSet are the ids that a document has given, each with the last number that was put behind it.
type idSet map[string]int

// claim gives the id itself the first time, then id-2, id-3 and so on.
func (taken idSet) claim(id string) string {
	if _, ok := taken[id]; !ok {
		taken[id] = 1
		return id
	}
	for n := taken[id] + 1; ; n++ {
		numbered := id + "-" + strconv.Itoa(n)
		if _, ok := taken[numbered]; !ok {
			taken[id], taken[numbered] = n, 1
			return numbered
		}
	}
}

// assignIDs gives ids to headings and to terms of definition lists. Those of footnotes are taken already; then what
// authors wrote counts before what is made from texts, and headings before terms, so that a link which works goes on
// working when something below it is added.
func (r *reading) assignIDs() {
	d := r.doc
	if len(r.headings)+len(r.terms) == 0 {
		return
	}
	taken := idSet{}
	for _, id := range d.footnoteIDs() {
		taken[id] = 1
	}
	for _, n := range r.headings {
		if id := r.given[n].id; id != "" {
			d.ids[n] = taken.claim(id)
		}
		if classes := r.given[n].classes; classes != "" {
			d.classes[n] = classes
		}
	}
	for _, n := range r.headings {
		if r.given[n].id == "" {
			d.ids[n] = taken.claim(HeadingID(d.plain(n)))
		}
	}
	for _, n := range r.terms {
		d.ids[n] = taken.claim(HeadingID(d.plain(n)))
	}
}
