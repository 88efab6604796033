package markdown

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// decode gives Markdown text as it is read: backslash escapes and character references resolved.
func decode(raw []byte) string {
	if isPlain(raw) {
		return string(raw)
	}
	return string(appendDecoded(make([]byte, 0, len(raw)), raw))
}

func isPlain(raw []byte) bool {
	return bytes.IndexByte(raw, '\\') < 0 && bytes.IndexByte(raw, '&') < 0
}

// appendDecoded appends Markdown text as it is read.
func appendDecoded(dst, raw []byte) []byte {
	if isPlain(raw) { // nearly always
		return append(dst, raw...)
	}
	for len(raw) > 0 {
		at := bytes.IndexAny(raw, `\&`)
		if at < 0 {
			return append(dst, raw...)
		}
		dst, raw = append(dst, raw[:at]...), raw[at:]
		size := 1
		switch {
		case raw[0] == '\\' && len(raw) > 1 && util.IsPunct(raw[1]):
			dst, size = append(dst, raw[1]), 2
		case raw[0] == '\\':
			dst = append(dst, '\\')
		default:
			dst, size = appendReference(dst, raw)
		}
		raw = raw[size:]
	}
	return dst
}

// appendReference appends the character that a reference at the start of raw stands for, and says how many bytes it
// has: `&amp;`, `&#65;`, `&#x41;`. What is no reference is an ampersand.
func appendReference(dst, raw []byte) ([]byte, int) {
	end := bytes.IndexByte(raw[:min(len(raw), longestReference)], ';')
	if end < 2 {
		return append(dst, '&'), 1
	}
	name := string(raw[1:end])
	if name[0] == '#' {
		if r, ok := numericReference(name[1:]); ok {
			return utf8.AppendRune(dst, r), end + 1
		}
	} else if entity, ok := util.LookUpHTML5EntityByName(name); ok {
		return append(dst, entity.Characters...), end + 1
	}
	return append(dst, '&'), 1
}

// longestReference is a bound for the length of a reference, in bytes: the longest name of HTML has 31 letters.
const longestReference = 40

// numericReference reads 65 and x41, of at most seven and six digits.
func numericReference(digits string) (rune, bool) {
	base, most := 10, 7
	if len(digits) > 0 && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base, most = digits[1:], 16, 6
	}
	if len(digits) == 0 || len(digits) > most {
		return 0, false
	}
	code, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return 0, false
	}
	if code == 0 || !utf8.ValidRune(rune(code)) {
		return utf8.RuneError, true
	}
	return rune(code), true
}

// special are the characters that are read as something else, and where. A table, since what a text holds next is
// nothing that a processor could guess.
var special = [256]uint8{'&': inMarkdown | inHTML, '\\': inMarkdown, '<': inHTML, '>': inHTML, '"': inHTML, 0: inHTML}

const (
	inMarkdown = 1 << iota // in a text of it
	inHTML
)

// isVerbatim says that Markdown text can stand in HTML as it is, as most does.
func isVerbatim(raw []byte) bool {
	for _, c := range raw {
		if special[c] != 0 {
			return false
		}
	}
	return true
}

// escape writes text into HTML, between tags or in a quoted attribute.
func escape[T string | []byte](b *bytes.Buffer, text T) {
	from := 0
	for i := range len(text) {
		if special[text[i]]&inHTML == 0 {
			continue
		}
		with := "\ufffd"
		switch text[i] {
		case '&':
			with = "&amp;"
		case '<':
			with = "&lt;"
		case '>':
			with = "&gt;"
		case '"':
			with = "&quot;"
		}
		b.Write(append(b.AvailableBuffer(), text[from:i]...))
		b.WriteString(with)
		from = i + 1
	}
	b.Write(append(b.AvailableBuffer(), text[from:]...))
}
