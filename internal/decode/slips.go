package decode

import (
	"bytes"
	"regexp"
	"strings"

	"bekal/internal/diag"
)

// slip is a mistake in YAML, from one byte of it up to another.
type slip struct {
	start, end    int
	message, hint diag.Text
}

// findSlip looks for the first of the slips that authors make. It is asked only about a text that the library refused,
// and knows so much of YAML as front matter uses; nil where it finds nothing.
func findSlip(text []byte) *slip {
	f := &finder{text: text}
	for f.at < len(f.text) && f.slip == nil && !f.lost {
		f.line()
	}
	return f.slip
}

// finder goes through YAML line by line.
type finder struct {
	text   []byte
	at     int     // the beginning of the next line
	blocks []block // the open mappings and lists, outermost first
	opened bool    // what stands above ends with a key or dash that waits for its value
	goesOn bool    // what stands above is a text without quotes that may go on
	slip   *slip
	lost   bool // a construct that front matter does not use was met
}

// block is an open mapping or list.
type block struct {
	indent int
	list   bool
}

func (f *finder) fail(start, end int, message, hint diag.Text) {
	f.slip = &slip{start, max(end, start+1), message, hint}
}

// endOfLine gives where the line that holds an offset ends, without its line break.
func (f *finder) endOfLine(offset int) int {
	if i := bytes.IndexByte(f.text[offset:], '\n'); i >= 0 {
		offset += i
	} else {
		offset = len(f.text)
	}
	if offset > 0 && f.text[offset-1] == '\r' {
		offset--
	}
	return offset
}

// skipLine moves on to the line below the one that holds an offset.
func (f *finder) skipLine(offset int) {
	f.at = len(f.text)
	if i := bytes.IndexByte(f.text[offset:], '\n'); i >= 0 {
		f.at = offset + i + 1
	}
}

// line looks at one line and at what its value goes on with.
func (f *finder) line() {
	start := f.at
	end := f.endOfLine(start)
	content := start
	for content < end && (f.text[content] == ' ' || f.text[content] == '\t') {
		content++
	}
	f.skipLine(start)
	rest := f.text[content:end]
	if len(rest) == 0 || rest[0] == '#' || start == 0 && string(rest) == "---" {
		return
	}
	if start > 0 && content == start && documentMark.Match(rest) {
		f.fail(start, end, secondDocument(), diag.Text{})
		return
	}
	if tab := bytes.IndexByte(f.text[start:content], '\t'); tab >= 0 {
		f.fail(start+tab, start+tab+1, diag.Say("a tab cannot indent a line", "tab tidak dapat dipakai untuk indentasi"),
			diag.Say("use spaces", "pakai spasi"))
		return
	}
	if f.goesOn && content-start > f.indent() && keyEnd(rest) < 0 {
		return
	}
	if bytes.HasPrefix(rest, []byte(noBreakSpace)) {
		f.fail(content, content+len(noBreakSpace), diag.Say("a no-break space cannot indent a line", "spasi tak-putus tidak dapat dipakai untuk indentasi"),
			diag.Say("delete the space before the text and type it anew", "hapus spasi di depan teks, lalu ketik lagi"))
		return
	}
	f.node(start, content, end)
}

// noBreakSpace comes with texts that are copied from word processors and web pages. It looks like a space.
const noBreakSpace = "\u00a0"

var documentMark = regexp.MustCompile(`^(---|\.\.\.)( |$)`)

// indent is that of the innermost open block, -1 where none is open.
func (f *finder) indent() int {
	if len(f.blocks) == 0 {
		return -1
	}
	return f.blocks[len(f.blocks)-1].indent
}

// node looks at what stands in a line from content to end: dashes, a key, a value.
func (f *finder) node(start, content, end int) {
	for content < end && f.text[content] == '-' && (content+1 == end || f.text[content+1] == ' ') {
		f.open(block{content - start, true}, content, end)
		f.opened, f.goesOn = true, false
		for content++; content < end && f.text[content] == ' '; content++ {
		}
		if f.slip != nil || content == end || f.text[content] == '#' {
			return
		}
	}
	rest := f.text[content:end]
	if bytes.HasPrefix(rest, []byte("? ")) {
		f.lost = true
		return
	}
	colon := keyEnd(rest)
	if colon < 0 {
		if isWhole := len(f.blocks) == 0 && (rest[0] == '{' || rest[0] == '['); !f.opened && !isWhole {
			f.stray(content, end)
			return
		}
		f.value(content, content, end)
		return
	}
	f.open(block{content - start, false}, content, end)
	if f.slip != nil {
		return
	}
	value := content + colon + 1
	for value < end && (f.text[value] == ' ' || f.text[value] == '\t') {
		value++
	}
	f.value(content, value, end)
}

// open closes the blocks that a line's indentation leaves, and goes on with one of them or opens its own.
func (f *finder) open(b block, content, end int) {
	inside, left := f.opened || len(f.blocks) == 0, f.indent()
	for len(f.blocks) > 0 {
		top := f.blocks[len(f.blocks)-1]
		if top == b {
			f.opened = false
			return
		}
		if top.indent < b.indent || top.indent == b.indent && b.list && !top.list {
			break
		}
		f.blocks, inside, left = f.blocks[:len(f.blocks)-1], false, top.indent
	}
	if !inside {
		f.misplaced(b, left, content, end)
		return
	}
	f.blocks = append(f.blocks, b)
	f.opened = false
}

// misplaced says that a line's indentation fits none of those above it, or that a list hangs below a finished value.
// left is the indentation of the block that the line left last, or of the one that it stands in.
func (f *finder) misplaced(b block, left, content, end int) {
	switch {
	case b.list && b.indent == f.indent():
		f.fail(content, end, diag.Say("a list item stands below a key that has its value already", "butir daftar berada di bawah kunci yang sudah punya nilai"),
			diag.Say("leave the key's own line empty after the colon", "kosongkan baris kuncinya setelah titik dua"))
	case len(f.blocks) == 0:
		f.fail(content, end, misaligned(), diag.Say("begin every key in the first column", "mulai setiap kunci di kolom pertama"))
	default:
		f.fail(content, end, misaligned(),
			diag.Say("begin it in column %d, like the lines that it belongs to", "mulailah di kolom %d, seperti baris lain yang sekelompok", left+1))
	}
}

func misaligned() diag.Text {
	return diag.Say("this line's indentation fits no line above it", "indentasi baris ini tidak cocok dengan baris mana pun di atasnya")
}

var missingSpace = regexp.MustCompile(`^([\p{L}_]+):([^\s/].*)$`)

// stray says that a line is neither a key nor an item, or that its colon or dash lacks a space.
func (f *finder) stray(content, end int) {
	rest := strings.ReplaceAll(string(f.text[content:end]), noBreakSpace, " ")
	if found := missingSpace.FindStringSubmatch(strings.Replace(rest, ": ", ":", 1)); found != nil {
		colon := content + len(found[1])
		f.fail(colon, colon+1, diag.Say("a space is missing after the colon", "kurang spasi setelah titik dua"),
			diag.Verbatim(found[1]+": "+plain(strings.TrimSpace(found[2]))))
		return
	}
	if otherBullet.MatchString(rest) {
		f.fail(content, end, bulletMessage(), bulletHint(rest))
		return
	}
	f.fail(content, end,
		diag.Say("this line is neither a key with its value nor a list item", "baris ini bukan kunci dengan nilainya dan bukan butir daftar"), exampleOfKeys())
}

// keyEnd gives the index of the colon that ends the key which opens a line's rest, -1 if no key does.
func keyEnd(rest []byte) int {
	from := 0
	if rest[0] == '"' || rest[0] == '\'' {
		closed := closingQuote(rest)
		if closed < 0 {
			return -1
		}
		for from = closed + 1; from < len(rest) && rest[from] == ' '; from++ {
		}
		if from < len(rest) && rest[from] == ':' && (from+1 == len(rest) || rest[from+1] == ' ') {
			return from
		}
		return -1
	}
	if rest[0] == '[' || rest[0] == '{' {
		return -1
	}
	for i, c := range rest {
		switch {
		case c == ':' && (i+1 == len(rest) || rest[i+1] == ' ' || rest[i+1] == '\t'):
			return i
		case c == '#' && i > 0 && rest[i-1] == ' ':
			return -1
		}
	}
	return -1
}
