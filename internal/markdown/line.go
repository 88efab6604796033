package markdown

import (
	"bytes"
	"encoding/binary"
	"unicode"
	"unicode/utf8"
)

// onOneLine gives a text with one space between its words, where there may be line ends and more. It writes over it.
func onOneLine(text []byte) string {
	text = bytes.Trim(text, " ")
	if isOnOneLine(text) { // nearly always
		return string(text)
	}
	line := text[:0]
	for word := range bytes.FieldsSeq(text) {
		if len(line) > 0 {
			line = append(line, ' ')
		}
		line = append(line, word...) // at most as far as the word stands already
	}
	return string(line)
}

// isOnOneLine says that no white space of a text is anything but single spaces.
func isOnOneLine(text []byte) bool {
	for at := 0; at < len(text); {
		if at+8 <= len(text) && isPlainLine(binary.LittleEndian.Uint64(text[at:])) {
			at += 7 // a second space may follow
			continue
		}
		r, size := utf8.DecodeRune(text[at:])
		if r == ' ' && at+1 < len(text) && text[at+1] == ' ' || r != ' ' && unicode.IsSpace(r) {
			return false
		}
		at += size
	}
	return true
}

// isPlainLine says that there is nothing among eight bytes but ASCII from the space on, and no two spaces stand together.
// It may deny it where it is so.
func isPlainLine(eight uint64) bool {
	const each, high = 0x0101010101010101, 0x8080808080808080
	others := eight ^ ' '*each
	spaces := (others - each) &^ others & high
	return (eight|(eight-' '*each))&high|spaces&(spaces>>8) == 0
}
