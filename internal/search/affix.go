package search

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// affixes are the rules by which a word may be made out of another one, in the order in which they are tried. The
// script in the browser gets the same text with index.js, for words that a reader types and no page has.
//
// A rule is a digit, the affix, and after colons: the letters one of which must stand beside it, none for any; what the
// affix took away and is put back; how many letters must be left. A mark at the end says that the affix must not be
// the only one.
//
//	1  a suffix that any word may have: -nya, -lah
//	2  a suffix that makes a word: -kan, -an, -i; the last of them stands behind no a, e, i or o
//	3  a prefix: menilai, penilaian; the consonant of tulis that menulis lacks is put back
//	4  an English ending
const affixes = `1nya:::3 1lah:::4 1kah:::4 1pun:::4 1ku:::4 1mu:::4
2kan:::4 2an:::4 2i:bcdfghjklmnpqrstuvwxyz::4
3me:lmnrwy::4 3mem:bfpv::4 3mem:aeiou:p:4 3men:cdjstz::4 3men:aeiou:t:4 3meng:aeiou::3 3meng:aeiou:k:4 3meng:gkhq::4
3meny:aeiou:s:4 3menge:::3
3pe:lmnrwy::4 3pem:bfpv::4 3pem:aeiou:p:4 3pen:cdjstz::4 3pen:aeiou:t:4 3peng:aeiou::3 3peng:aeiou:k:4 3peng:gkhq::4
3peny:aeiou:s:4 3penge:::3 3pe:bcdgjkstp::4
3di:aeiou::3 3di:::4 3ter:aeiou::3 3ter:::4 3ber:aeiou::3 3ber:::4 3beker::ker:5 3beter::ter:5
3belajar::ajar:4 3pelajar::ajar:4 3ke:::4:! 3ketidak:::4:! 3keter:::4:! 3per:aeiou::3:! 3per:::4:!
4ies::y:4 4es:::3 4s:::3 4ed:::3 4ed::e:4 4ing:::3 4ing::e:4 4ly:::4`

// keptWords look as if they had an affix, and are roots.
const keptWords = `masalah langkah halaman materi perangkat`

// affix is one rule.
type affix struct {
	class                  byte // '1' to '4'
	form, beside, restored string
	least                  int  // letters that must be left
	together               bool // it never is the only affix
}

// stripper takes affixes off words.
type stripper struct {
	affixes []affix
	kept    []string
}

// newStripper reads the rules; those for English endings are left out where English is left to another stemmer.
func newStripper(english bool) *stripper {
	s := &stripper{kept: strings.Fields(keptWords)}
	for rule := range strings.FieldsSeq(affixes) {
		if rule[0] == '4' && !english {
			continue
		}
		part := strings.Split(rule, ":")
		least, err := strconv.Atoi(part[3])
		if err != nil {
			panic(err) // the table above is wrong
		}
		s.affixes = append(s.affixes, affix{rule[0], part[0][1:], part[1], part[2], least, len(part) > 4})
	}
	return s
}

// form is a word on the way to its root.
type form struct {
	word  string
	class byte // of the affix that was taken off last
}

// mostAffixes is how many affixes are taken off a word.
const mostAffixes = 5

// roots gives the words that a word may be made of, those with fewer affixes between first.
func (s *stripper) roots(word string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if slices.Contains(s.kept, word) {
			return
		}
		found := []form{{word, '0'}}
		for depth, from := 0, 0; depth < mostAffixes && from < len(found); depth++ {
			level := found[from:]
			from = len(found)
			for _, f := range level {
				for i := range s.affixes {
					a := &s.affixes[i]
					if a.together && depth == 0 || a.class < f.class || a.class == f.class && a.class != '3' || a.class == '4' && depth > 0 {
						continue
					}
					root, ok := a.strip(f.word)
					if !ok || slices.ContainsFunc(found, func(f form) bool { return f.word == root }) {
						continue
					}
					if !yield(root) {
						return
					}
					found = append(found, form{root, a.class})
				}
			}
		}
	}
}

// strip takes the affix off a word that has it.
func (a *affix) strip(word string) (root string, ok bool) {
	var beside byte
	if a.class == '3' {
		rest, ok := strings.CutPrefix(word, a.form)
		if !ok {
			return "", false
		}
		if rest != "" {
			beside = rest[0]
		}
		root = a.restored + rest
	} else {
		rest, ok := strings.CutSuffix(word, a.form)
		if !ok || rest == "" {
			return "", false
		}
		beside = rest[len(rest)-1]
		root = rest + a.restored
	}
	fits := a.beside == "" || beside != 0 && strings.IndexByte(a.beside, beside) >= 0
	return root, fits && utf8.RuneCountInString(root) >= a.least
}
