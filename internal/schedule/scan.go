package schedule

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner reads a text from left to right. All its offsets are bytes of that text. Its small methods step over what
// they name, if it is there; a copy of a scanner may be used to look ahead.
type scanner struct {
	text    string
	at      int
	clockAt int // where the clock time begins that was read last
}

func (s *scanner) done() bool   { return s.at == len(s.text) }
func (s *scanner) rest() string { return s.text[s.at:] }

// next gives the character at the cursor, or 0 at the end.
func (s *scanner) next() rune {
	if s.done() {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s.rest())
	return r
}

func (s *scanner) atDigit() bool  { return isDigit(s.next()) }
func (s *scanner) atLetter() bool { return unicode.IsLetter(s.next()) }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// spaces steps over blanks of every kind: texts from word processors have some that do not break.
func (s *scanner) spaces() {
	s.run(unicode.IsSpace)
}

func (s *scanner) digits() string { return s.run(isDigit) }

// word steps over letters, and over an apostrophe between letters: Jum'at is one word.
func (s *scanner) word() string {
	start := s.at
	for s.atLetter() {
		s.run(unicode.IsLetter)
		ahead := *s
		if ahead.oneRuneOf("'’") && ahead.atLetter() {
			*s = ahead
		}
	}
	return s.text[start:s.at]
}

func (s *scanner) run(of func(rune) bool) string {
	start := s.at
	if n := strings.IndexFunc(s.rest(), func(r rune) bool { return !of(r) }); n >= 0 {
		s.at += n
	} else {
		s.at = len(s.text)
	}
	return s.text[start:s.at]
}

// oneRuneOf steps over one character if it is among those given.
func (s *scanner) oneRuneOf(set string) bool {
	if s.done() || !strings.ContainsRune(set, s.next()) {
		return false
	}
	s.at += utf8.RuneLen(s.next())
	return true
}

// dash steps over a dash of any length, or over several hyphens that stand for one.
func (s *scanner) dash() bool {
	start := s.at
	s.run(func(r rune) bool { return strings.ContainsRune("-‐‑‒–—―−", r) })
	return s.at > start
}

// phrase steps over the first of the phrases that stands here, in letters of any case and not as a part of a longer
// word, and gives it; "" if none does.
func (s *scanner) phrase(phrases ...string) string {
	for _, phrase := range phrases {
		if len(s.rest()) < len(phrase) || !strings.EqualFold(s.rest()[:len(phrase)], phrase) {
			continue
		}
		ahead := *s
		ahead.at += len(phrase)
		if last, _ := utf8.DecodeLastRuneInString(phrase); !unicode.IsLetter(last) || !ahead.atLetter() {
			*s = ahead
			return phrase
		}
	}
	return ""
}
