package markdown

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// Rendering says how a document is shown. The zero Rendering shows it as it was written.
type Rendering struct {
	Resolve  func(Link) Target // where links and pictures lead; nil: to what was written
	IDPrefix string            // before every id, and every #fragment that leads to one
	Terms    *Terms            // the glossary whose terms are explained where they first occur; may be nil
	Words    Words
	Paper    *Paper // the document is set for paper; nil: for the screen
}

// Paper is what a document that is set for paper has besides. Folded callouts are open, pictures do not wait to be
// scrolled to, and what may be too wide for a page bears the line that it stands on in its file (data-line).
type Paper struct {
	Lower     int                            // how many levels headings stand lower than on the screen
	Explained func(definition, place string) // told of each term that is explained: the ids of its definition, without a prefix, and of its place, with one; nil: places have none
}

// Words are those that a rendered body needs besides its author's, in the handbook's language.
type Words struct {
	Note, Tip, Important, Warning, Caution, Task, Bring, Answer, Committee string // titles of callouts without one

	Footnotes  string // heading of the footnotes
	BackToText string // the way back from a footnote
	Table      string // names the region of a table, before its number
	OnPage     string // before the number of the page that a link leads to, on paper
}

// callout is the title of a callout without one.
func (w *Words) callout(class string) string {
	switch class {
	case "tip":
		return w.Tip
	case "important":
		return w.Important
	case "warning":
		return w.Warning
	case "caution":
		return w.Caution
	case "task":
		return w.Task
	case "bring":
		return w.Bring
	case "answer":
		return w.Answer
	case committee:
		return w.Committee
	}
	return w.Note
}

// Render writes the document as HTML. It may be called by many goroutines at once, if Resolve allows it.
func (d *Document) Render(w *bytes.Buffer, r Rendering) error {
	p := &page{Buffer: w, Rendering: r, doc: d, writers: theEngine().writers}
	return p.children(d.root)
}

// page is a document while it is rendered. It is what goldmark's node renderers write to, and where ours find how
// to write.
type page struct {
	*bytes.Buffer
	Rendering
	doc     *Document
	writers writers

	inLink      bool      // a link is open
	open        Target    // of that link
	unexplained int       // how many headings, links and the like are open, where no term is explained
	explained   []bool    // terms that were met, by number
	tables      int       // those that were begun
	runEnd      *ast.Text // texts up to here are written already
	scratch     []byte
}

// Flush and Buffered make a page the writer that goldmark asks for; a buffer needs neither.
func (p *page) Flush() error  { return nil }
func (p *page) Buffered() int { return 0 }

// children writes what a node holds, in the order of goldmark's own walk, which would come to a text, as most nodes are,
// once more after it was written.
func (p *page) children(of ast.Node) error {
	for n := of.FirstChild(); n != nil; n = n.NextSibling() {
		if text, ok := n.(*ast.Text); ok {
			p.text(text)
			continue
		}
		if err := p.node(n); err != nil {
			return err
		}
	}
	return nil
}

// node writes a node that is no text: before what it holds, that, and behind it.
func (p *page) node(n ast.Node) error {
	write := p.writers.of(n)
	status, err := write(p, p.doc.text, n, true)
	if err == nil && status != ast.WalkSkipChildren {
		err = p.children(n)
	}
	if err == nil {
		_, err = write(p, p.doc.text, n, false)
	}
	return err
}

// id writes an id with the rendering's prefix.
func (p *page) id(id string) {
	p.WriteString(` id="`)
	escape(p.Buffer, p.IDPrefix)
	escape(p.Buffer, id)
	p.WriteByte('"')
}

func (p *page) attribute(name, value string) {
	p.WriteByte(' ')
	p.WriteString(name)
	p.WriteString(`="`)
	escape(p.Buffer, value)
	p.WriteByte('"')
}

// onScreen writes what paper has no use for.
func (p *page) onScreen(markup string) {
	if p.Paper == nil {
		p.WriteString(markup)
	}
}

// lineOf writes, on paper, which line of its file a node stands on.
func (p *page) lineOf(n ast.Node) {
	if p.Paper != nil {
		p.attribute("data-line", strconv.Itoa(p.doc.lines[n]))
	}
}

// writers write nodes, by their kinds.
type writers []renderer.NodeRendererFunc

// Register implements goldmark's renderer.NodeRendererFuncRegisterer.
func (w *writers) Register(kind ast.NodeKind, write renderer.NodeRendererFunc) {
	for len(*w) <= int(kind) {
		*w = append(*w, unwritten)
	}
	(*w)[kind] = write
}

// of gives what writes a node.
func (w writers) of(n ast.Node) renderer.NodeRendererFunc {
	if kind := int(n.Kind()); kind < len(w) {
		return w[kind]
	}
	return unwritten
}

// unwritten is for nodes that show nothing themselves.
func unwritten(util.BufWriter, []byte, ast.Node, bool) (ast.WalkStatus, error) {
	return ast.WalkContinue, nil
}

// ourHTML names the kinds of nodes that are written in another way than goldmark's.
type ourHTML struct{}

// RegisterFuncs implements goldmark's renderer.NodeRenderer.
func (ourHTML) RegisterFuncs(to renderer.NodeRendererFuncRegisterer) {
	to.Register(ast.KindHeading, on((*page).heading))
	to.Register(ast.KindParagraph, on((*page).paragraph))
	to.Register(ast.KindTextBlock, on((*page).textBlock))
	to.Register(ast.KindLink, on((*page).link))
	to.Register(ast.KindAutoLink, on((*page).autoLink))
	to.Register(ast.KindImage, on((*page).image))
	to.Register(ast.KindCodeBlock, on((*page).codeBlock))
	to.Register(ast.KindFencedCodeBlock, on((*page).fencedCode))
	to.Register(ast.KindRawHTML, on((*page).rawHTML))
	to.Register(ast.KindHTMLBlock, on((*page).htmlBlock))
	to.Register(extast.KindTable, on((*page).table))
	to.Register(extast.KindTableCell, on((*page).cell))
	to.Register(extast.KindTaskCheckBox, on((*page).task))
	to.Register(extast.KindDefinitionTerm, on((*page).term))
	to.Register(extast.KindFootnoteLink, on((*page).footnoteLink))
	to.Register(extast.KindFootnoteList, on((*page).footnoteList))
	to.Register(extast.KindFootnote, on((*page).footnote))
	to.Register(extast.KindFootnoteBacklink, on((*page).footnoteBacklink))
	to.Register(kindCallout, on((*page).callout))
	to.Register(kindCalloutTitle, on((*page).calloutTitle))
}

// on makes a page's method a renderer of one kind of node.
func on[N ast.Node](write func(p *page, n N, entering bool) ast.WalkStatus) renderer.NodeRendererFunc {
	return func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		return write(w.(*page), n.(N), entering), nil
	}
}
