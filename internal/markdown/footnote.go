package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"bekal/internal/diag"
)

// footnotes are the definitions of a body and what refers to them. Of goldmark's own footnotes only the nodes and the
// reading of a definition are used: it numbers what is parsed, not what is shown, so that a note which only a hidden
// callout or another unused note refers to would be published.
type footnotes struct {
	list    *extast.FootnoteList // all definitions while their text is parsed, then those that are shown
	byLabel map[string]int       // into defined
	defined []footnote
	shown   []int           // into defined, in the order in which they are first referred to
	hidden  map[string]bool // labels that something refers to which is not shown: not used, and no mistake either
}

type footnote struct {
	node *extast.Footnote
	uses int // references that are shown
}

// maxLabel is the longest label, in bytes, as CommonMark has it for links.
const maxLabel = 999

// footnoteParser reads definitions. It holds goldmark's parser of them.
type footnoteParser struct{ parser.BlockParser }

// Close takes a definition to the others. One in a hidden callout stays there and is gone with it.
func (f footnoteParser) Close(node ast.Node, _ text.Reader, pc parser.Context) {
	if isHidden(node) {
		return
	}
	notes := &readingOf(pc).footnotes
	if notes.list == nil {
		notes.list, notes.byLabel = extast.NewFootnoteList(), map[string]int{}
		root := node.OwnerDocument()
		root.InsertBefore(root, root.FirstChild(), notes.list)
	}
	definition := node.(*extast.Footnote)
	notes.list.AppendChild(notes.list, definition)
	if _, again := notes.byLabel[string(definition.Ref)]; !again {
		notes.byLabel[string(definition.Ref)] = len(notes.defined)
	}
	notes.defined = append(notes.defined, footnote{node: definition})
}

// footnoteRefParser reads `[^label]` in a text. Where nothing is defined for the label it stays text and is a problem.
type footnoteRefParser struct{}

// Trigger has the mark of pictures too: in `![^1]` it is text.
func (footnoteRefParser) Trigger() []byte { return []byte{'[', '!'} }

func (footnoteRefParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, at := block.PeekLine()
	mark := 0
	if line[0] == '!' {
		mark = 1
	}
	label, ok := bytes.CutPrefix(line[mark:], []byte("[^"))
	if !ok {
		return nil
	}
	end := bytes.IndexByte(label[:min(len(label), maxLabel)], ']')
	if end <= 0 || bytes.IndexByte(label[:end], '[') >= 0 || len(bytes.TrimSpace(label[:end])) == 0 {
		return nil
	}
	width := mark + len("[^") + end + len("]")
	r := readingOf(pc)
	i, ok := r.footnotes.byLabel[string(label[:end])]
	if !ok {
		if width == len(line) || line[width] != '(' && line[width] != '[' {
			r.missingFootnote(string(label[:end]), at.Start+mark, at.Start+width)
		}
		return nil
	}
	if mark > 0 {
		parent.AppendChild(parent, ast.NewTextSegment(at.WithStop(at.Start+mark)))
	}
	block.Advance(width)
	return extast.NewFootnoteLink(i)
}

func (r *reading) missingFootnote(label string, start, end int) {
	r.add(diag.Footnote, start, end, func() (message, hint diag.Text) {
		known := make([]string, 0, len(r.footnotes.defined))
		for _, note := range r.footnotes.defined {
			known = append(known, string(note.node.Ref))
		}
		hint = diag.DidYouMean(label, known)
		if len(label) < 3 || hint.IsZero() { // any two numbers are near each other
			hint = diag.Say("write its text in a line of its own: [^%s]: …", "tulis isinya pada baris tersendiri: [^%s]: …", label)
		}
		return diag.Say("there is no footnote %q", "tidak ada catatan kaki %q", label), hint
	})
}

// footnoteLink numbers a footnote where it is first referred to.
func (r *reading) footnoteLink(n *extast.FootnoteLink) {
	note := &r.footnotes.defined[n.Index]
	if note.uses == 0 {
		r.footnotes.shown = append(r.footnotes.shown, n.Index)
		note.node.Index = len(r.footnotes.shown)
	}
	note.uses++
	n.Index, n.RefIndex = note.node.Index, note.uses
}

// noteHidden keeps the labels that a block refers to which is not shown.
func (f *footnotes) noteHidden(n ast.Node, source []byte) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() == ast.TypeBlock {
			f.noteLabels(c.Lines().Value(source))
			f.noteHidden(c, source)
		}
	}
}

func (f *footnotes) noteLabels(text []byte) {
	for {
		_, after, ok := bytes.Cut(text, []byte("[^"))
		if !ok {
			return
		}
		text = after
		if label, _, ok := bytes.Cut(after[:min(len(after), maxLabel)], []byte("]")); ok {
			if f.hidden == nil {
				f.hidden = map[string]bool{}
			}
			f.hidden[string(label)] = true
		}
	}
}

// finishFootnotes walks through the footnotes that are shown, which may refer to further ones, puts them at the end of
// the body and reports the rest.
func (r *reading) finishFootnotes() {
	f := &r.footnotes
	if f.list == nil {
		return
	}
	f.list.RemoveChildren(f.list)
	for i := 0; i < len(f.shown); i++ {
		note := f.defined[f.shown[i]].node
		f.list.AppendChild(f.list, note)
		r.children(note)
	}
	for _, i := range f.shown {
		note := f.defined[i]
		end := extast.NewFootnoteBacklink(note.node.Index)
		end.RefCount = note.uses
		var last ast.Node = note.node
		if p, ok := note.node.LastChild().(*ast.Paragraph); ok && !onlyPictures(p, r.body.text) {
			last = p
		}
		last.AppendChild(last, end)
		r.doc.footnoteUses = append(r.doc.footnoteUses, note.uses)
	}
	if len(f.shown) > 0 {
		r.doc.root.AppendChild(r.doc.root, f.list)
	}
	r.unusedFootnotes()
}

// unusedFootnotes reports definitions that nothing refers to.
func (r *reading) unusedFootnotes() {
	for _, note := range r.footnotes.defined {
		if note.uses == 0 {
			r.footnotes.noteHidden(note.node, r.doc.text)
		}
	}
	for i, note := range r.footnotes.defined {
		label := string(note.node.Ref)
		if note.uses > 0 || r.footnotes.hidden[label] {
			continue
		}
		start := note.node.Pos()
		r.add(diag.Footnote, start, start+len("[^")+len(label)+len("]"), func() (message, hint diag.Text) {
			if r.footnotes.byLabel[label] != i {
				return diag.Say("footnote %q is defined twice", "catatan kaki %q didefinisikan dua kali", label),
					diag.Say("give it another label", "beri label lain")
			}
			return diag.Say("nothing refers to footnote %q", "catatan kaki %q tidak dirujuk", label),
				diag.Say("write [^%s] where it belongs", "tulis [^%s] di tempatnya", label)
		})
	}
}
