package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"bekal/internal/diag"
)

// quoteParser reads quotes, and callouts where a quote's first line names one. It holds goldmark's parser of quotes.
type quoteParser struct{ parser.BlockParser }

func (q quoteParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	node, state := q.BlockParser.Open(parent, reader, pc)
	if node == nil {
		return node, state
	}
	line, at := reader.PeekLine()
	m, ok := readMarker(line)
	if !ok {
		return node, state
	}
	offset := at.Start - at.Padding
	r := readingOf(pc)
	class, known, ok := calloutClass(m.name)
	if !ok {
		r.unknownCallout(m, offset, known)
		return node, state
	}
	box := &callout{class: class, folded: m.folded, hidden: class == committee && !r.Committee}
	if m.titleStart < m.titleEnd {
		title := &calloutTitle{}
		title.Lines().Append(text.NewSegment(offset+m.titleStart, offset+m.titleEnd))
		box.AppendChild(box, title)
	}
	reader.AdvanceToEOL()
	return box, state
}

// Close leaves nothing of a hidden callout, before links and footnotes are looked for.
func (q quoteParser) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	box, ok := node.(*callout)
	if !ok || !box.hidden {
		return
	}
	readingOf(pc).footnotes.noteHidden(box, reader.Source())
	box.RemoveChildren(box)
}

// marker is a callout's first line; offsets are into that line.
type marker struct {
	name                 string
	nameStart, nameEnd   int // with brackets
	folded               bool
	titleStart, titleEnd int
}

// readMarker reads `[!NAME]`, `[!NAME]-` and `[!NAME] title`. What reads as a link is no marker.
func readMarker(line []byte) (m marker, ok bool) {
	for m.nameStart < min(3, len(line)) && line[m.nameStart] == ' ' {
		m.nameStart++
	}
	inner, ok := bytes.CutPrefix(line[m.nameStart:], []byte("[!"))
	end := bytes.IndexByte(inner, ']')
	if !ok || end <= 0 {
		return marker{}, false
	}
	m.name = string(inner[:end])
	if strings.ContainsFunc(m.name, func(r rune) bool { return !isWordRune(r) && r != '-' && r != '_' }) {
		return marker{}, false
	}
	m.nameEnd = m.nameStart + len("[!") + end + len("]")
	rest := m.nameEnd
	switch {
	case rest == len(line):
	case line[rest] == '-':
		m.folded = true
		rest++
	case bytes.IndexByte([]byte("([:"), line[rest]) >= 0:
		return marker{}, false
	}
	title := bytes.TrimSpace(line[rest:])
	m.titleStart = rest + bytes.Index(line[rest:], title)
	m.titleEnd = m.titleStart + len(title)
	return m, true
}

// unknownCallout reports a name that no callout has. One that is nearly the committee's would publish what was meant to
// be hidden.
func (r *reading) unknownCallout(m marker, offset int, known []string) {
	rule := diag.Callout
	if class, _, _ := calloutClass(diag.Nearest(m.name, known)); class == committee && !r.Committee {
		rule = diag.Leak
	}
	r.add(rule, offset+m.nameStart, offset+m.nameEnd, func() (message, hint diag.Text) {
		hint = diag.DidYouMean(m.name, known)
		if hint.IsZero() {
			hint = diag.Say("known are %s", "yang dikenal: %s", strings.Join(known, ", "))
		}
		return diag.Say("unknown callout %q", "kotak catatan %q tidak dikenal", "[!"+m.name+"]"), hint
	})
}

// misplacedCallouts reports the names of callouts that stand where they are only text: below the first line of a quote,
// or in no quote.
func (r *reading) misplacedCallouts(paragraph ast.Node) {
	for i := range paragraph.Lines().Len() {
		at := paragraph.Lines().At(i)
		m, ok := readMarker(r.doc.text[at.Start:at.Stop])
		if !ok {
			continue
		}
		class, _, ok := calloutClass(m.name)
		if !ok {
			continue
		}
		rule := diag.Callout
		if class == committee && !r.Committee {
			rule = diag.Leak
		}
		r.add(rule, at.Start+m.nameStart, at.Start+m.nameEnd, func() (message, hint diag.Text) {
			return diag.Say("%q is only text here", "%q di sini hanya teks", "[!"+m.name+"]"),
				diag.Say("begin a quote of its own with it, after an empty line: > [!%s]", "mulailah kutipan tersendiri dengannya, setelah baris kosong: > [!%s]", m.name)
		})
	}
}
