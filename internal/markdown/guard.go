package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"bekal/internal/diag"
)

// The guards stand before goldmark's own parsers and count what makes them slow, at the one place where it is known
// exactly: a scan before parsing would have to guess which text is code, a table or a list.

// guardedContainer stands before a parser whose blocks hold other blocks.
type guardedContainer struct{ parser.BlockParser }

func (g guardedContainer) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	r := readingOf(pc)
	if r.refused {
		return nil, parser.NoChildren
	}
	_, at := reader.Position()
	node, state := g.BlockParser.Open(parent, reader, pc)
	if node != nil && depth(pc) >= diag.Nesting.Most {
		r.exceed(diag.Nesting, at.Start)
	}
	return node, state
}

// depth says how many quotes, list items and the like are open.
func depth(pc parser.Context) int {
	n := 0
	for _, block := range pc.OpenedBlocks() {
		switch block.Node.(type) {
		case *ast.Blockquote, *callout, *ast.ListItem, *extast.Footnote, *extast.DefinitionDescription:
			n++
		}
	}
	return n
}

// guardedBreak stands before thematic breaks. A line of `- - - …` is one, and cheap; but a person reads it as lists in
// lists, and one that is longer than the nesting limit is no rule that anybody drew.
type guardedBreak struct{ parser.BlockParser }

func (g guardedBreak) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, at := reader.PeekLine()
	node, state := g.BlockParser.Open(parent, reader, pc)
	if node != nil && bytes.Count(line, []byte{line[pc.BlockOffset()], ' '}) > diag.Nesting.Most {
		readingOf(pc).exceed(diag.Nesting, at.Start)
	}
	return node, state
}

// guardedParagraph stands before the parser of paragraphs, whose inline parsers look through all lines for a bracket.
type guardedParagraph struct{ parser.BlockParser }

func (g guardedParagraph) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	if node.Lines().Len() >= diag.ParagraphLines.Most {
		_, at := reader.Position()
		readingOf(pc).exceed(diag.ParagraphLines, at.Start)
		return parser.Close
	}
	return g.BlockParser.Continue(node, reader, pc)
}

// guardedDefinitions stands before the transformer that takes link definitions out of a paragraph, one by one.
type guardedDefinitions struct{ parser.ParagraphTransformer }

func (g guardedDefinitions) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	r := readingOf(pc)
	lines, source := node.Lines(), reader.Source()
	if r.refused || isHidden(node) { // a committee's definition must not be used outside its callout
		return
	}
	n := 0
	for i := range lines.Len() {
		at := lines.At(i)
		if !bytes.HasPrefix(bytes.TrimLeft(source[at.Start:at.Stop], " "), []byte("[")) {
			continue
		}
		if n++; n > diag.LinkDefinitions.Most {
			r.exceed(diag.LinkDefinitions, at.Start)
			return
		}
	}
	g.ParagraphTransformer.Transform(node, reader, pc)
}
