package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"bekal/internal/diag"
)

// paragraphCounts is what was met so far of the text that is read as one.
type paragraphCounts struct {
	of              ast.Node
	marks, brackets int
}

// counting gives the counts of a block, fresh ones when it is another than before.
func (r *reading) counting(block ast.Node) *paragraphCounts {
	if r.paragraph.of != block {
		r.paragraph = paragraphCounts{of: block}
		r.countLinks(block)
	}
	return &r.paragraph
}

// countLinks looks at a block before its links are parsed: how many there may be, and how far the parser would look for
// the ends of their destinations.
func (r *reading) countLinks(block ast.Node) {
	links, ahead := 0, 0
	for i := range block.Lines().Len() {
		at := block.Lines().At(i)
		line := r.doc.text[at.Start:at.Stop]
		space, angle := -1, -1 // the next ones, for as long as they lie ahead
		for from := 0; ; {
			next := bytes.Index(line[from:], []byte("]("))
			if next < 0 {
				break
			}
			from += next + len("](")
			stop, end := &space, byte(' ')
			if from < len(line) && line[from] == '<' {
				stop, end = &angle, '>'
			}
			if *stop < from {
				*stop = len(line)
				if n := bytes.IndexByte(line[from:], end); n >= 0 {
					*stop = from + n
				}
			}
			links, ahead = links+1, ahead+*stop-from
		}
		switch {
		case links > diag.Links.Most:
			r.exceed(diag.Links, at.Start)
			return
		case ahead > diag.Destinations.Most:
			r.exceed(diag.Destinations, at.Start)
			return
		}
	}
}

// guardedMarks stands before the parsers of emphasis and strikethrough.
type guardedMarks struct{ parser.InlineParser }

func (g guardedMarks) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	r := readingOf(pc)
	if r.refused {
		return nil
	}
	line, at := block.PeekLine()
	counts := r.counting(parent)
	counts.marks += rowLength(line)
	if counts.marks > diag.EmphasisMarks.Most {
		r.exceed(diag.EmphasisMarks, at.Start)
	}
	if r.refused {
		return nil
	}
	return g.InlineParser.Parse(parent, block, pc)
}

// rowLength says how often the first byte of a line is repeated at its start.
func rowLength(line []byte) int {
	n := 1
	for n < len(line) && line[n] == line[0] {
		n++
	}
	return n
}

// guardedLinks stands before the parser of links and pictures.
type guardedLinks struct{ parser.InlineParser }

func (g guardedLinks) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	r := readingOf(pc)
	if r.refused {
		return nil
	}
	line, at := block.PeekLine()
	counts := r.counting(parent)
	if line[0] == ']' {
		counts.brackets++
	}
	if counts.brackets > diag.Brackets.Most {
		r.exceed(diag.Brackets, at.Start)
	}
	if r.refused {
		return nil
	}
	return g.InlineParser.Parse(parent, block, pc)
}

// CloseBlock is the link parser's own, which goldmark would not find behind the embedded interface.
func (g guardedLinks) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	g.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
}

// guardedCode stands before the parser of code spans, which looks through the whole paragraph for the end of each row
// of backticks of another length.
type guardedCode struct{ parser.InlineParser }

func (g guardedCode) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	r := readingOf(pc)
	if r.refused {
		return nil
	}
	if line, at := block.PeekLine(); len(line) > diag.CodeMarks.Most && rowLength(line) > diag.CodeMarks.Most {
		r.exceed(diag.CodeMarks, at.Start)
		return nil
	}
	return g.InlineParser.Parse(parent, block, pc)
}
