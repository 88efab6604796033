package markdown

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"bekal/internal/diag"
)

// guardedTables stands before the transformer that makes tables of paragraphs, and fills short rows up to the width of
// the first.
type guardedTables struct{ parser.ParagraphTransformer }

func (g guardedTables) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	r := readingOf(pc)
	lines, source := node.Lines(), reader.Source()
	for i := 1; i < lines.Len(); i++ {
		at := lines.At(i)
		columns := rulerColumns(source[at.Start:at.Stop])
		if columns == 0 {
			continue
		}
		switch {
		case r.refused:
			return
		case columns > diag.TableColumns.Most:
			r.exceed(diag.TableColumns, at.Start)
			return
		case columns*(lines.Len()-i) > diag.TableCells.Most:
			r.exceed(diag.TableCells, at.Start)
			return
		}
		g.ParagraphTransformer.Transform(node, reader, pc)
		return
	}
}

// rulerColumns counts the columns of a line like `|---|:-:|`; 0 for any other line.
func rulerColumns(line []byte) int {
	line = bytes.Trim(line, " \t\r\n")
	dashes, columns := false, 1
	for _, c := range line {
		switch c {
		case '-':
			dashes = true
		case '|':
			columns++
		case ':', ' ', '\t':
		default:
			return 0
		}
	}
	if !dashes {
		return 0
	}
	if line[0] == '|' {
		columns--
	}
	if line[len(line)-1] == '|' {
		columns--
	}
	return columns
}

// codeSpan takes the backslash before a bar out of code in a table: there the bar is escaped for the table's sake.
func (r *reading) codeSpan(n *ast.CodeSpan) {
	if r.inTable == 0 {
		return
	}
	for c := n.FirstChild(); c != nil; {
		next := c.NextSibling()
		code := c.(*ast.Text)
		for {
			bar := bytes.Index(code.Value(r.doc.text), []byte(`\|`))
			if bar < 0 {
				break
			}
			before, after := code.Segment, code.Segment
			before.Stop = code.Segment.Start + bar
			after.Start = before.Stop + len(`\`)
			n.InsertBefore(n, code, ast.NewRawTextSegment(before))
			code.Segment = after
		}
		c = next
	}
}

// table writes a table in a box of its own, which can be scrolled, also with keys alone, where the table is too wide.
func (p *page) table(n *extast.Table, entering bool) ast.WalkStatus {
	if !entering {
		p.WriteString("</table>\n</div>\n")
		return ast.WalkContinue
	}
	p.WriteString(`<div class="table" role="group"`)
	p.lineOf(n)
	if p.Paper == nil { // which numbers the tables of all its pages by itself
		p.tables++
		p.WriteString(` tabindex="0"`)
		p.attribute("aria-label", p.Words.Table+" "+strconv.Itoa(p.tables))
	}
	p.WriteString(">\n<table>\n")
	return ast.WalkContinue
}

func (p *page) cell(n *extast.TableCell, entering bool) ast.WalkStatus {
	tag := "td"
	if n.Parent().Kind() == extast.KindTableHeader {
		tag = "th"
	}
	if !entering {
		p.WriteString("</" + tag + ">\n")
		return ast.WalkContinue
	}
	p.WriteString("<" + tag)
	if n.Alignment != extast.AlignNone {
		p.attribute("class", n.Alignment.String())
	}
	p.WriteByte('>')
	return ast.WalkContinue
}
