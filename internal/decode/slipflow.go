package decode

import (
	"bytes"
	"strings"

	"bekal/internal/diag"
)

// flow looks at a list or mapping between brackets: it has to be closed, and to end there.
func (f *finder) flow(owner, value, end int) {
	w := bracketWalk{f: f, owner: owner, value: value, end: end}
	closed := w.walk()
	if f.slip != nil {
		return
	}
	if closed < 0 {
		f.unclosed(owner, value, end)
		return
	}
	f.skipLine(closed)
	last := f.endOfLine(closed)
	after := bytes.TrimLeft(f.text[closed+1:last], " \t")
	if len(after) > 0 && after[0] != '#' {
		f.fail(value, last, diag.Say("a text that begins with %s needs quotes", "teks yang diawali %s perlu tanda kutip", string(f.text[value])),
			f.inQuotes(owner, value, last))
	}
}

// unclosed says that a bracket is not closed, with the bracket or the quotes that were perhaps meant.
func (f *finder) unclosed(owner, value, end int) {
	bracket, closing := "[", "]"
	if f.text[value] == '{' {
		bracket, closing = "{", "}"
	}
	line := strings.TrimSpace(string(f.text[value:end]))
	f.fail(value, end, diag.Say("the %s that opens here is not closed", "tanda %s yang dibuka di sini tidak ditutup", bracket),
		diag.Say("close it with %s, or put a text in quotes: %s", "tutup dengan %s, atau beri tanda kutip kalau itu teks: %s", closing, f.key(owner, value)+quote(line)))
}

// bracketWalk goes through a list or mapping between brackets.
type bracketWalk struct {
	f                 *finder
	owner, value, end int    // as in finder.value
	open              []byte // the brackets that are open
	start             int    // where the item or pair that is being read begins
	colon             int    // where its value begins, 0 where no colon was met
}

// walk gives where the bracket at w.value is closed; -1 where it is not, or only after a line that looks like a key.
func (w *bracketWalk) walk() int {
	text := w.f.text
	for i := w.value; i < len(text) && w.f.slip == nil; i++ {
		switch c := text[i]; {
		case c == '[' || c == '{':
			w.open = append(w.open, c)
			w.start, w.colon = i+1, 0
		case c == ']' || c == '}':
			w.open = w.open[:len(w.open)-1]
			if len(w.open) == 0 {
				return i
			}
		case c == ',':
			w.start, w.colon = i+1, 0
		case c == '#' && (text[i-1] == ' ' || text[i-1] == '\n'):
			i = w.f.endOfLine(i) - 1
		case (c == '"' || c == '\'') && w.opensText(i):
			closed := closingQuote(text[i:])
			if closed < 0 {
				return -1
			}
			i += closed
			w.afterQuote(i)
		case c == ':' && (i+1 == len(text) || text[i+1] == ' '):
			w.pair(i)
		case c == '?' && !w.opensText(i):
			w.question(i)
		case c == '\n' && looksLikeKey.Match(text[i+1:w.f.endOfLine(i+1)]):
			return -1
		}
	}
	return -1
}

// opensText says that nothing but space stands between an offset and where its item or value begins.
func (w *bracketWalk) opensText(i int) bool {
	return len(bytes.TrimSpace(w.f.text[max(w.start, w.colon):i])) == 0
}

// pair meets the colon of a pair; a second one is a colon in a text.
func (w *bracketWalk) pair(i int) {
	if w.colon == 0 {
		w.colon = i + 1
		return
	}
	w.f.fail(i, i+1, colonInText(), w.inQuotes(i))
}

// question meets a question mark outside quotes, which is a sign of its own there.
func (w *bracketWalk) question(i int) {
	w.f.fail(i, i+1, diag.Say("inside brackets, a text with a question mark in it needs quotes", "di dalam kurung, teks yang memuat tanda tanya perlu tanda kutip"), w.inQuotes(i))
}

// inQuotes is the hint that shows the item or pair around an offset, its text in quotes.
func (w *bracketWalk) inQuotes(i int) diag.Text {
	from, pair := w.start, ""
	if w.colon > 0 {
		from, pair = w.colon, strings.TrimSpace(string(w.f.text[w.start:w.colon]))+" "
	}
	stop := i + 1 + strings.IndexAny(string(w.f.text[i+1:])+",", ",]}\n")
	return diag.Verbatim(pair + quote(strings.TrimSpace(string(w.f.text[from:stop]))))
}

// afterQuote looks at what follows a quoted text, whose closing quote stands at an offset.
func (w *bracketWalk) afterQuote(i int) {
	rest := bytes.TrimLeft(w.f.text[i+1:], " \t\r\n")
	if len(rest) == 0 || bytes.IndexByte([]byte(",]}:#"), rest[0]) >= 0 {
		return
	}
	w.f.fail(i, i+1, diag.Say("the quoted text ends here, and the line goes on", "teks berkutip berakhir di sini, padahal barisnya berlanjut"),
		diag.Say("use the other kind of quotes around it", "pakai jenis kutip yang lain untuk mengapitnya"))
}
