package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
)

// A parser stops at each character that one of its parts may begin with, and cuts the text in two there. Where a body
// cannot have what would begin, that is in vain: bare addresses are looked for at every space, which takes a quarter of
// the time of reading, and dots of an ellipsis at the end of every sentence. So a body is read by a parser that looks for
// what there may be.

// needs is what must be looked for in a body. The more, the slower, and the same document in the end.
type needs uint8

const (
	bareLinks needs = 1 << iota
	ellipses
	dashes

	allNeeds = bareLinks | ellipses | dashes
)

// needsOf says what a body may have: it need not come to anything, but where it is not said, there is none.
func needsOf(text []byte) (n needs) {
	if mayHaveBareLinks(text) {
		n |= bareLinks
	}
	if bytes.Contains(text, []byte("...")) {
		n |= ellipses
	}
	if bytes.Contains(text, []byte("--")) {
		n |= dashes
	}
	return n
}

// bareLinks gives the parser of addresses that stand in the text by themselves.
func (n needs) bareLinks() parser.InlineParser {
	// ftp is no scheme of the allow-list, so a bare address of that kind stays text.
	found := extension.NewLinkifyParser(extension.WithLinkifyAllowedProtocols([]string{"http:", "https:"}))
	if n&bareLinks == 0 {
		return triggered{found, "("} // there a destination of a link that is none becomes one
	}
	return found
}

// typographer gives the parser of typed quotes, dashes and dots. Goldmark's own stops at three more characters that it
// makes nothing of.
func (n needs) typographer() parser.InlineParser {
	at := `'"<>`
	if n&ellipses != 0 {
		at += "."
	}
	if n&dashes != 0 {
		at += "-"
	}
	return triggered{newTypographer(), at}
}

// triggered looks for something at some characters alone.
type triggered struct {
	parser.InlineParser
	at string
}

// Trigger implements parser.InlineParser.
func (t triggered) Trigger() []byte { return []byte(t.at) }

// mayHaveBareLinks says that a body may have an address or an e-mail address that stands in the text by itself.
func mayHaveBareLinks(text []byte) bool {
	if bytes.IndexByte(text, '@') >= 0 {
		return true
	}
	for at := 0; ; at++ {
		i := bytes.IndexByte(text[at:], ':')
		if i < 0 {
			break
		}
		at += i
		begin := bytes.TrimSuffix(text[:at], []byte("s"))
		if begin, ok := bytes.CutSuffix(begin, []byte("http")); ok && mayBeginBareLink(text, len(begin)) {
			return true
		}
	}
	for at := 0; ; at++ {
		i := bytes.Index(text[at:], []byte("www."))
		if i < 0 {
			return false
		}
		if at += i; mayBeginBareLink(text, at) {
			return true
		}
	}
}

func mayBeginBareLink(text []byte, at int) bool { return at == 0 || !keepsBareLinkOff(text, at-1) }

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
