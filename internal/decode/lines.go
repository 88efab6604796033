package decode

import (
	"bytes"
	"unicode/utf8"
)

// lines finds places in a stretch of YAML by the lines and columns that the library counts. It breaks lines at more
// characters than an editor does (a lone carriage return, U+0085, U+2028, U+2029), so a place goes through its offset.
type lines struct {
	text   []byte
	starts []int // the offset of each line
	exotic bool  // a line ends with something else than a newline

	line, column, offset int // the place that was asked for last: places are mostly asked for in order
}

func newLines(text []byte) *lines {
	l := &lines{text: text, starts: make([]int, 1, 1+bytes.Count(text, []byte{'\n'}))}
	for i := 0; i < len(text); i++ {
		if c := text[i]; c > '\r' && c < 0xC2 {
			continue // no line break begins so
		}
		switch n := lineBreak(text[i:]); {
		case n == 0:
		case text[i+n-1] == '\n':
			i += n - 1
			l.starts = append(l.starts, i+1)
		default:
			i += n - 1
			l.exotic = true
			l.starts = append(l.starts, i+1)
		}
	}
	return l
}

// lineBreak gives the length of the line break that opens the text, 0 if there is none.
func lineBreak(text []byte) int {
	switch c := text[0]; {
	case c == '\n':
		return 1
	case c == '\r' && len(text) > 1 && text[1] == '\n':
		return 2
	case c == '\r':
		return 1
	case c == 0xC2 && len(text) > 1 && text[1] == 0x85:
		return 2
	case c == 0xE2 && len(text) > 2 && text[1] == 0x80 && (text[2] == 0xA8 || text[2] == 0xA9):
		return 3
	}
	return 0
}

// at gives the offset of a line and column, both 1-based, the column in characters. What lies outside is moved to an end.
func (l *lines) at(line, column int) int {
	line = min(max(line, 1), len(l.starts))
	offset, from := l.starts[line-1], 1
	if line == l.line && column >= l.column {
		offset, from = l.offset, l.column
	}
	for ; from < column && offset < len(l.text); from++ {
		_, size := utf8.DecodeRune(l.text[offset:])
		offset += size
	}
	l.line, l.column, l.offset = line, max(column, 1), offset
	return offset
}

// rest gives the text from an offset to the end of its line.
func (l *lines) rest(offset int) []byte {
	rest := l.text[offset:]
	if i := bytes.IndexAny(rest, "\r\n"); i >= 0 {
		rest = rest[:i]
	}
	return rest
}
