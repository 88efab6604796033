package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// attributes are what may stand in braces at the end of a heading: {#id .class}.
type attributes struct {
	id      string
	classes string // separated by spaces
}

// cutAttributes takes braces off the end of a line. Names with values (`lang=id`) are taken off too and given up, since
// they would let an author write any attribute. What does not read as attributes is text, and ok is false.
func cutAttributes(line []byte) (a attributes, rest []byte, ok bool) {
	line = bytes.TrimRight(line, " \t")
	inner, ok := bytes.CutSuffix(line, []byte("}"))
	open := bytes.LastIndexByte(inner, '{')
	if !ok || open < 0 || open > 0 && inner[open-1] == '\\' {
		return attributes{}, line, false
	}
	rest, inner = line[:open], inner[open+1:]
	found := false
	var classes []string
	for {
		inner = bytes.TrimLeft(inner, " \t,")
		if len(inner) == 0 {
			a.classes = strings.Join(classes, " ")
			return a, rest, found
		}
		found = true
		n := nameLength(inner[1:])
		switch {
		case inner[0] == '#' && n > 0:
			a.id = string(inner[1 : 1+n])
		case inner[0] == '.' && n > 0:
			classes = append(classes, string(inner[1:1+n]))
		default:
			n = valueLength(inner) - 1
			if n < 0 {
				return attributes{}, line, false
			}
		}
		inner = inner[1+n:]
	}
}

// nameLength says how many bytes of an id or a class stand at the start of s.
func nameLength(s []byte) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if r == utf8.RuneError || !isWordRune(r) && r != '-' && r != '_' && r != ':' {
			return i
		}
		i += size
	}
	return len(s)
}

// valueLength says how many bytes of `name=value` stand at the start of s; -1 for none.
func valueLength(s []byte) int {
	n := nameLength(s)
	if n == 0 || n == len(s) || s[n] != '=' {
		return -1
	}
	n++
	if n < len(s) && s[n] == '"' {
		end := bytes.IndexByte(s[n+1:], '"')
		if end < 0 {
			return -1
		}
		return n + end + 2
	}
	if end := bytes.IndexAny(s[n:], " \t,"); end >= 0 {
		return n + end
	}
	return len(s)
}
