package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bekal/internal/diag"

	"golang.org/x/text/unicode/norm"
)

// plain says what a byte is: a letter or digit of ASCII, in lower case; between, what parts words and may stand in a
// script as it is; or 0, what must be looked at.
var plain = [256]byte{
	' ': between, between, '#': between, between, between, '(': between, between, between, between, between, between, between, between,
	'0': '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', between, between, '=': between, '?': between, between,
	'A': 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
	between, ']': between, between, between, between,
	'a': 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
	between, between, between, between,
}

const between = 1

// nextWord gives the first word of a text at or after an offset, in a buffer, and says where it ends in the text. The
// word is empty where there is none any more. Of folding it has seen nothing but lower case in ASCII.
//
// Words are runs of letters, digits and marks of any script. An apostrophe between letters is no end of a word, so that
// Jum'at is Jumat and do'a is doa.
func nextWord(buffer []byte, text string, from int) (word []byte, end int) {
	for end = from; end < len(text) && plain[text[end]] <= between; {
		size := 1
		if text[end] >= utf8.RuneSelf {
			var r rune
			if r, size = utf8.DecodeRuneInString(text[end:]); isWordRune(r) {
				break
			}
		}
		end += size
	}
	for word = buffer[:0]; end < len(text); {
		c := plain[text[end]]
		if c > between { // nearly always
			word = append(word, c)
			end++
			continue
		}
		size := 0
		if c == 0 {
			size = sizeWithin(text, end)
		}
		if size == 0 {
			break
		}
		word = append(word, text[end:end+size]...)
		end += size
	}
	return word, end
}

// sizeWithin gives the size of a character that a word goes on with, though it is no plain one; 0 where the word ends.
func sizeWithin(text string, at int) int {
	r, size := utf8.DecodeRuneInString(text[at:])
	goesOn := isWordRune(r)
	if isApostrophe(r) {
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		goesOn = unicode.IsLetter(next)
	}
	if !goesOn {
		return 0
	}
	return size
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

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
