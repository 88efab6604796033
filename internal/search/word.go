package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bekal/internal/diag"

	"golang.org/x/text/unicode/norm"
)

// eachWord visits the words of a text as the index has them: runs of letters, digits and marks of any script, folded.
// An apostrophe between letters is no end of a word, so that Jum'at is Jumat and do'a is doa.
func eachWord(text string, visit func(word string)) {
	for at := 0; at < len(text); {
		start, end, plain := nextWord(text, at)
		if start == end {
			return
		}
		word := text[start:end]
		if !plain {
			word = Fold(word)
		}
		visit(word)
		at = end
	}
}

// nextWord finds the first word at or after an offset; start is end where there is none. plain says that folding would
// not change it.
func nextWord(text string, from int) (start, end int, plain bool) {
	for start = from; start < len(text); {
		r, size := rune(text[start]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[start:])
		}
		if isWordRune(r) {
			break
		}
		start += size
	}
	plain = true
	for end = start; end < len(text); {
		if c := text[end]; 'a' <= c && c <= 'z' || '0' <= c && c <= '9' { // nearly always
			end++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[end:])
		if isApostrophe(r) {
			if next, _ := utf8.DecodeRuneInString(text[end+size:]); !unicode.IsLetter(next) {
				break
			}
		} else if !isWordRune(r) {
			break
		}
		plain = false
		end += size
	}
	return start, end, plain && end-start <= diag.WordLetters.Most
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
