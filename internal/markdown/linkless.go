package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/parser"
)

// Bare addresses are looked for at every space, which a quarter of the time of reading goes into. Most bodies have
// none, and those are read by a parser that does not look.

// mayHaveBareLinks says that a body may have an address or an e-mail address that stands in the text by itself: it
// need not be one that becomes a link, but where this is false, none would.
func mayHaveBareLinks(text []byte) bool {
	if bytes.IndexByte(text, '@') >= 0 {
		return true
	}
	for _, begin := range [][]byte{[]byte("http:"), []byte("https:"), []byte("www.")} {
		for rest := text; ; {
			i := bytes.Index(rest, begin)
			if i < 0 {
				break
			}
			at := len(text) - len(rest) + i
			if at == 0 || !keepsBareLinkOff(text, at-1) {
				return true
			}
			rest = rest[i+len(begin):]
		}
	}
	return false
}

// keepsBareLinkOff says that no bare link begins behind a character: it is part of a word, or what a written link has
// before its destination.
func keepsBareLinkOff(text []byte, i int) bool {
	switch c := text[i]; {
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '/':
		return true
	case c == '(':
		return true // looked at by the other parser, too
	}
	return false
}

// afterBracket looks for bare links behind brackets alone: there a destination of a link that is none becomes one.
type afterBracket struct{ parser.InlineParser }

// Trigger implements parser.InlineParser.
func (afterBracket) Trigger() []byte { return []byte{'('} }
