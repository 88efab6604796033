package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"golang.org/x/text/unicode/norm"
)

// Heading is a heading of a body.
type Heading struct {
	Level      int    // as shown, 2 to 6: the first level belongs to the page's title
	ID         string // without a rendering's prefix
	Text       string // plain
	Start, End int    // byte offsets of its text in the file
}

// shownLevel makes room for the page's title, which is the only heading of the first level.
func shownLevel(written int) int { return max(written, 2) }

// headingParser reads headings and what stands in braces behind them. It holds one of goldmark's two parsers of
// headings, whose own attributes would let any name through and nest without end.
type headingParser struct{ parser.BlockParser }

func (h headingParser) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	h.BlockParser.Close(node, reader, pc)
	lines := node.Lines()
	if node.Parent() == nil || lines.Len() == 0 {
		return
	}
	last := lines.At(lines.Len() - 1)
	a, rest, ok := cutAttributes(last.Value(reader.Source()))
	if !ok {
		return
	}
	last.Stop = last.Start + len(trimClosing(rest, lines.Len() == 1))
	lines.Set(lines.Len()-1, last)
	r := readingOf(pc)
	if r.given == nil {
		r.given = map[ast.Node]attributes{}
	}
	r.given[node] = a
}

// trimClosing takes the closing #s from a heading's text: `## Title ## {#id}`.
func trimClosing(line []byte, single bool) []byte {
	line = bytes.TrimRight(line, " \t")
	if !single {
		return line
	}
	open := bytes.TrimRight(line, "#")
	if len(open) < len(line) && (len(open) == 0 || open[len(open)-1] == ' ') {
		return bytes.TrimRight(open, " \t")
	}
	return line
}

// heading takes a heading in, or out where it only repeats the page's title.
func (r *reading) heading(n *ast.Heading) {
	if !r.begun && n.Parent() == r.doc.root && r.Title != "" && sameTitle(r.doc.plain(n), r.Title) {
		r.begun = true
		n.Parent().RemoveChild(n.Parent(), n)
		return
	}
	r.headings = append(r.headings, n)
	r.children(n)
}

// sameTitle compares two texts as a reader would: an apostrophe is one in any form, and so is white space.
func sameTitle(a, b string) bool {
	return a == b || titleKey(a) == titleKey(b)
}

func titleKey(s string) string {
	return strings.Join(strings.Fields(typed.Replace(norm.NFC.String(s))), " ")
}

// listHeadings makes the list of headings once their ids are known.
func (r *reading) listHeadings() {
	for _, n := range r.headings {
		h := Heading{Level: shownLevel(n.Level), ID: r.doc.ids[n], Text: r.doc.plain(n)}
		if lines := n.Lines(); lines.Len() > 0 {
			h.Start, h.End = r.body.span(lines.At(0).Start, lines.At(lines.Len()-1).Stop)
		} else {
			h.Start, h.End = r.body.span(n.Pos(), n.Pos())
		}
		r.doc.headings = append(r.doc.headings, h)
	}
}

func (p *page) heading(n *ast.Heading, entering bool) ast.WalkStatus {
	shown := shownLevel(n.Level)
	if p.Paper != nil {
		shown = min(shown+p.Paper.Lower, 6)
	}
	level := "23456"[shown-2]
	if !entering {
		p.unexplained--
		p.closeTask(n)
		p.WriteString("</h")
		p.WriteByte(level)
		p.WriteString(">\n")
		return ast.WalkContinue
	}
	p.unexplained++
	p.WriteString("<h")
	p.WriteByte(level)
	p.id(p.doc.ids[n])
	if classes := p.doc.classes[n]; classes != "" {
		p.attribute("class", classes)
	}
	p.WriteByte('>')
	return ast.WalkContinue
}
