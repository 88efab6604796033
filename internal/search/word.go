package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bekal/internal/diag"

	"golang.org/x/text/unicode/norm"
)

// kinds says what each byte is: a, a letter or digit of ASCII; a space, what parts words and may stand in a script as it
// is; or a question mark, what must be looked at.
const kinds = "????????????????????????????????" +
	"  ?   ??        aaaaaaaaaa  ? ? " +
	" aaaaaaaaaaaaaaaaaaaaaaaaaa ?   " +
	" aaaaaaaaaaaaaaaaaaaaaaaaaa    ?" +
	"????????????????????????????????????????????????????????????????" +
	"????????????????????????????????????????????????????????????????"

const letter, between, unclear = 'a', ' ', '?'

// wordStart finds where the first word at or after an offset begins; that is the end of the text where there is none.
//
// Words are runs of letters, digits and marks of any script. An apostrophe between letters is no end of a word, so that
// Jum'at is Jumat and do'a is doa.
func wordStart(text string, at int) int {
	for at < len(text) && kinds[text[at]] != letter {
		size := 1
		if text[at] >= utf8.RuneSelf {
			var r rune
			if r, size = utf8.DecodeRuneInString(text[at:]); isWordRune(r) {
				break
			}
		}
		at += size
	}
	return at
}

// wordEnd finds where a word ends that begins at an offset.
func wordEnd(text string, at int) int {
	for at < len(text) {
		kind := kinds[text[at]]
		if kind == letter { // nearly always
			at++
			continue
		}
		if kind == between {
			break
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		goesOn := isWordRune(r)
		if isApostrophe(r) {
			next, _ := utf8.DecodeRuneInString(text[at+size:])
			goesOn = unicode.IsLetter(next)
		}
		if !goesOn {
			break
		}
		at += size
	}
	return at
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// isPlainWord says that a word is of letters and digits of ASCII alone, and short enough: it has but its case to lose.
func isPlainWord(word string) bool {
	for i := range len(word) {
		if c := word[i]; c >= utf8.RuneSelf || c == '\'' {
			return false
		}
	}
	return len(word) <= diag.WordLetters.Most
}

// Fold makes a word into what is compared: lower case, without apostrophes and diacritics, NFC, cut after 32 characters.
func Fold(word string) string {
	if isPlainWord(word) {
		return strings.ToLower(word)
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(word)) {
		switch {
		case isApostrophe(r), 0x300 <= r && r <= 0x36f:
		case r == 'ς': // the same letter at the end of a word
			b.WriteRune('σ')
		default:
			b.WriteRune(r)
		}
	}
	folded := norm.NFC.String(b.String())
	count := 0
	for i := range folded {
		if count++; count > diag.WordLetters.Most {
			return folded[:i]
		}
	}
	return folded
}
