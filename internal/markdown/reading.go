package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"

	"bekal/internal/diag"
)

// reading is one body while it is parsed. Our parsers find it in goldmark's context.
type reading struct {
	Options
	report
	doc       *Document
	refused   bool // a limit was passed; nothing of the body is shown
	limit     diag.Problem
	paragraph paragraphCounts
	footnotes footnotes
	given     map[ast.Node]attributes // what headings carry in braces

	// The walk over the finished tree.
	begun    bool // something that is shown was met
	inLink   int
	inTable  int
	inline   int // how deep the walk is in inline nodes
	counted  int // up to this offset into the body, lines are counted
	line     int // the line in the file that is there
	headings []*ast.Heading
	terms    []ast.Node // those terms of definition lists that get an id
}

var readingKey = parser.NewContextKey()

func readingOf(pc parser.Context) *reading {
	return pc.Get(readingKey).(*reading)
}

// exceed notes that a limit was passed at an offset into the body's text. From then on nothing more is opened, so that
// the rest of a file that will be refused is read fast; the first limit that is passed is the one to mend.
func (r *reading) exceed(b diag.Bound, offset int) {
	if !r.refused {
		r.refused = true
		r.limit = b.At(r.source.Place(r.body.span(offset, offset)))
	}
}
