package decode

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"bekal/internal/diag"
)

var blockHeader = regexp.MustCompile(`^[|>][0-9+-]*[ \t]*( #.*)?$`)

// value looks at the value that begins at an offset, which is end where none is written in the line of its key or item.
// owner is where the key or item begins, so that a hint can show the whole line.
func (f *finder) value(owner, value, end int) {
	f.goesOn, f.opened = false, false
	rest := f.text[value:end]
	if len(rest) == 0 || rest[0] == '#' {
		f.opened = true
		return
	}
	switch c := rest[0]; {
	case c == '"' || c == '\'':
		f.quoted(owner, value, end)
	case blockHeader.Match(rest):
		f.skipBlock()
	case c == '[' || c == '{':
		f.flow(owner, value, end)
	case bytes.HasPrefix(rest, []byte("- ")):
		f.fail(value, end, diag.Say("a list begins in a line of its own, below its key", "daftar dimulai di baris tersendiri, di bawah kuncinya"),
			diag.Verbatim(f.key(owner, value)+"["+strings.TrimSpace(string(rest[2:]))+"]"))
	case owner == value && bytes.HasPrefix(rest, []byte("* ")):
		f.fail(value, value+1, bulletMessage(), bulletHint(string(rest)))
	case strings.IndexByte("|>@`%*&!,]}", c) >= 0 || bytes.HasPrefix(rest, []byte("? ")):
		f.fail(value, value+1, diag.Say("a text that begins with %s needs quotes", "teks yang diawali %s perlu tanda kutip", string(c)), f.inQuotes(owner, value, end))
	default:
		f.plain(owner, value, end)
	}
}

// key gives what stands before a value in its line, from the key on.
func (f *finder) key(owner, value int) string { return string(f.text[owner:value]) }

// inQuotes is the hint that shows a value in quotes.
func (f *finder) inQuotes(owner, value, end int) diag.Text {
	text := strings.TrimSpace(string(f.text[value:end]))
	if n := len(text); n > 1 && (text[0] == '"' || text[0] == '\'') && text[n-1] == text[0] {
		text = text[1 : n-1]
	}
	text = curlyQuoted.ReplaceAllString(text, "$1$2")
	return diag.Verbatim(f.key(owner, value) + quote(text))
}

// curlyQuoted matches a text in the quotes that word processors and phones make, which YAML takes for letters.
var curlyQuoted = regexp.MustCompile(`^[“”„]([^“”„]*)[“”]$|^[‘’‚]([^‘’‚]*)[‘’]$`)

// plain looks at a value without quotes: a colon in it ends it.
func (f *finder) plain(owner, value, end int) {
	rest := f.text[value:end]
	if i := bytes.Index(rest, []byte(" #")); i >= 0 {
		rest = rest[:i]
	}
	rest = bytes.TrimRight(rest, " \t")
	colon := bytes.Index(rest, []byte(": "))
	if colon < 0 && bytes.HasSuffix(rest, []byte(":")) {
		colon = len(rest) - 1
	}
	if colon >= 0 {
		f.fail(value+colon, value+colon+1, colonInText(), f.inQuotes(owner, value, value+len(rest)))
		return
	}
	f.goesOn = true
}

func colonInText() diag.Text {
	return diag.Say("a text with a colon in it needs quotes", "teks yang memuat titik dua perlu tanda kutip")
}

// quoted looks at a value in quotes: it has to be closed, and to end there.
func (f *finder) quoted(owner, value, end int) {
	closed := f.closing(value)
	if closed < 0 {
		f.fail(value, end, diag.Say("the quote that opens here is not closed", "tanda kutip yang dibuka di sini tidak ditutup"),
			diag.Verbatim(f.key(owner, value)+quote(strings.TrimSpace(string(f.text[value+1:end])))))
		return
	}
	f.skipLine(closed)
	last := f.endOfLine(closed)
	after := bytes.TrimLeft(f.text[closed+1:last], " \t")
	if len(after) == 0 || after[0] == '#' && len(after) < last-closed-1 {
		f.escapes(owner, value, closed)
		return
	}
	f.fail(closed, closed+1, diag.Say("the quoted text ends here, and the line goes on", "teks berkutip berakhir di sini, padahal barisnya berlanjut"),
		f.inQuotes(owner, value, last))
}

// closing gives where the quote at an offset is closed, -1 where it is not, or only after a line that looks like a key.
func (f *finder) closing(offset int) int {
	length := closingQuote(f.text[offset:])
	if length < 0 {
		return -1
	}
	lines := bytes.Split(f.text[offset:offset+length], []byte{'\n'})
	if slices.ContainsFunc(lines[1:], looksLikeKey.Match) {
		return -1
	}
	return offset + length
}

var looksLikeKey = regexp.MustCompile(`^\s*(- )?[\p{L}_]+:( |\r?$)`)

// escapes looks for a backslash in double quotes that YAML does not know.
func (f *finder) escapes(owner, value, closed int) {
	if f.text[value] != '"' {
		return
	}
	for i := value + 1; i < closed; i++ {
		if f.text[i] != '\\' {
			continue
		}
		i++
		if !knownEscape.Match(f.text[i:closed]) {
			_, size := utf8.DecodeRune(f.text[i:])
			f.fail(i-1, i+size, diag.Say("double quotes give the backslash a meaning of its own", "di dalam kutip ganda, garis miring terbalik punya arti khusus"),
				diag.Say("use single quotes: %s", "pakai kutip tunggal: %s", f.key(owner, value)+"'"+strings.ReplaceAll(string(f.text[value+1:closed]), "'", "''")+"'"))
			return
		}
	}
}

// knownEscape matches what may follow a backslash in double quotes.
var knownEscape = regexp.MustCompile(`^([0abtnvfre "/\\N_LP\t\n\r]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})`)

// skipBlock skips the lines of a text that | or > opens.
func (f *finder) skipBlock() {
	for f.at < len(f.text) {
		end := f.endOfLine(f.at)
		line := f.text[f.at:end]
		text := bytes.TrimLeft(line, " ")
		if len(text) > 0 && len(line)-len(text) <= f.indent() {
			return
		}
		f.skipLine(f.at)
	}
}
