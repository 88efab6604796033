package markdown

import (
	"sync"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// engine is goldmark with what the content format asks of it. Both halves hold no state of a page and may be used by
// many goroutines at once: what differs between bodies travels in the parser's context and in the renderer's writer.
type engine struct {
	parsers [allNeeds + 1]func() parser.Parser // by what they look for
	writers writers
}

// parserFor gives the parser that reads a body: one that looks for no more than there may be.
func (e engine) parserFor(text []byte) parser.Parser { return e.parsers[needsOf(text)]() }

// theEngine is made when the first body is parsed.
var theEngine = sync.OnceValue(func() engine {
	e := engine{writers: newWriters()}
	for n := range e.parsers {
		e.parsers[n] = sync.OnceValue(func() parser.Parser { return newParser(needs(n)) })
	}
	return e
})

// newParser puts the parsers in order. The numbers are goldmark's own priorities, lowest first.
func newParser(n needs) parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(headingParser{parser.NewSetextHeadingParser()}, 100),
			util.Prioritized(guardedContainer{extension.NewDefinitionListParser()}, 101),
			util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
			util.Prioritized(guardedBreak{parser.NewThematicBreakParser()}, 200),
			util.Prioritized(guardedContainer{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(headingParser{parser.NewATXHeadingParser()}, 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(guardedContainer{quoteParser{parser.NewBlockquoteParser()}}, 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(guardedContainer{footnoteParser{extension.NewFootnoteBlockParser()}}, 999),
			util.Prioritized(guardedParagraph{parser.NewParagraphParser()}, 1000),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(guardedDefinitions{parser.LinkReferenceParagraphTransformer}, 100),
			util.Prioritized(guardedTables{extension.NewTableParagraphTransformer()}, 200),
		),
		parser.WithInlineParsers(
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(guardedCode{parser.NewCodeSpanParser()}, 100),
			util.Prioritized(footnoteRefParser{}, 101),
			util.Prioritized(guardedLinks{parser.NewLinkParser()}, 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(guardedMarks{parser.NewEmphasisParser()}, 500),
			util.Prioritized(guardedMarks{extension.NewStrikethroughParser()}, 501),
			util.Prioritized(n.bareLinks(), 999),
			util.Prioritized(n.typographer(), 9999),
		),
	)
}

// newWriters takes goldmark's own HTML for plain constructs and ours for the rest, which is why ours comes last.
func newWriters() writers {
	var w writers
	for _, kinds := range []renderer.NodeRenderer{
		html.NewRenderer(),
		extension.NewTableHTMLRenderer(),
		extension.NewDefinitionListHTMLRenderer(),
		extension.NewStrikethroughHTMLRenderer(),
		ourHTML{},
	} {
		kinds.RegisterFuncs(&w)
	}
	return w
}
