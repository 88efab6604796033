package decode

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// quote writes a text as a quoted YAML scalar on one line: in double quotes, or in single ones where that needs no
// escape and double ones would.
func quote(text string) string {
	if !strings.ContainsFunc(text, needsEscape) {
		return `"` + text + `"`
	}
	if !strings.ContainsFunc(text, func(r rune) bool { return r == '\'' || !unicode.IsPrint(r) }) {
		return `'` + text + `'`
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case unicode.IsPrint(r):
			b.WriteRune(r)
		case r <= 0xFFFF:
			b.WriteString(`\u` + hex(r, 4))
		default:
			b.WriteString(`\U` + hex(r, 8))
		}
	}
	b.WriteByte('"')
	return b.String()
}

func needsEscape(r rune) bool { return r == '"' || r == '\\' || !unicode.IsPrint(r) }

func hex(r rune, digits int) string {
	s := strconv.FormatInt(int64(r), 16)
	return strings.Repeat("0", digits-len(s)) + s
}

// plain writes a text without quotes where YAML reads the same text back in a line of its own, with them otherwise.
func plain(text string) string {
	if isPlain(text) {
		return text
	}
	return quote(text)
}

// isPlain says that a text needs no quotes outside brackets. It is stricter than YAML.
func isPlain(text string) bool {
	switch text {
	case "", "~", "null", "Null", "NULL", "<<", "=":
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	if !unicode.IsLetter(first) && !unicode.IsDigit(first) && first != '/' && first != '(' && first != '+' {
		return false
	}
	if strings.HasSuffix(text, " ") || strings.HasSuffix(text, ":") {
		return false
	}
	if strings.Contains(text, ": ") || strings.Contains(text, " #") || strings.ContainsAny(text, "[]{}\"") {
		return false
	}
	return !strings.ContainsFunc(text, func(r rune) bool { return r == '\u00a0' || !unicode.IsPrint(r) })
}
