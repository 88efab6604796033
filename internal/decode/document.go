package decode

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"bekal/internal/diag"

	"gopkg.in/yaml.v3"
)

// Document is a stretch of YAML in a file, parsed: one mapping, or nothing.
type Document struct {
	src   diag.Source
	from  int // where the YAML begins in src.Text
	above int // how many lines of the file stand above it
	lines *lines
	rule  diag.Rule
	root  *yaml.Node // nil where nothing is written
}

// Parse reads the YAML in src.Text[from:to]. What keeps it from being read is a problem of the rule; the document is
// nil where nothing of it can be used. src has to be UTF-8 (CheckEncoding).
func Parse(src diag.Source, from, to int, rule diag.Rule) (*Document, []diag.Problem) {
	text := src.Text[from:to]
	d := &Document{src: src, from: from, above: bytes.Count(src.Text[:from], []byte{'\n'}), rule: rule}
	if len(text) > diag.YAMLBytes.Most {
		return nil, []diag.Problem{diag.YAMLBytes.At(src.Place(from, from), len(text))}
	}
	d.lines = newLines(text)
	root, second, err := load(text)
	switch {
	case err != nil:
		return nil, []diag.Problem{d.explain(err)}
	case second != nil:
		return nil, []diag.Problem{d.problem(d.place(second), secondDocument())}
	case root == nil:
		return d, nil
	}
	if root.Kind != yaml.MappingNode {
		return nil, []diag.Problem{d.notMapping(root)}
	}
	d.root = root
	problems, deep := d.verify()
	if deep {
		return nil, problems
	}
	return d, problems
}

// errPanicked stands for an input on which the library gave up by panicking.
var errPanicked = errors.New("the parser panicked")

// load parses the first document of the text. root is nil where there is none or it is null; second is set where
// another document follows.
func load(text []byte) (root, second *yaml.Node, err error) {
	if root, ok := loadSimple(text); ok {
		return root, nil, nil
	}
	return loadAny(text)
}

// loadAny is load by the library.
func loadAny(text []byte) (root, second *yaml.Node, err error) {
	defer func() {
		// The library panics on some malformed comments instead of returning an error.
		if recover() != nil {
			root, second, err = nil, nil, errPanicked
		}
	}()
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	var first, next yaml.Node
	if err := decoder.Decode(&first); err == io.EOF {
		return nil, nil, nil
	} else if err != nil {
		return nil, nil, err
	}
	if err := decoder.Decode(&next); err == nil {
		return nil, &next, nil
	} else if err != io.EOF {
		return nil, nil, err
	}
	root = first.Content[0]
	if isNull(root) {
		return nil, nil, nil
	}
	return root, nil, nil
}

// isNull says that nothing is written: `key:` alone, `~` or `null`.
func isNull(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Style == 0 && n.Tag == "!!null"
}

// place gives where a node stands in the file: a scalar as wide as it is written, a list or mapping up to the end of
// its first line.
func (d *Document) place(n *yaml.Node) Pos {
	offset := d.lines.at(n.Line, n.Column)
	width := utf8.RuneCount(d.written(n, offset))
	return d.pos(offset, n, max(1, width))
}

// pos gives the place of an offset that a node stands at.
func (d *Document) pos(offset int, n *yaml.Node, width int) Pos {
	if !d.lines.exotic {
		return Pos{Line: d.above + n.Line, Column: n.Column, Width: width}
	}
	return d.span(offset, offset).widen(width)
}

// span gives the place of the YAML's bytes from start to end, cut at the end of the line.
func (d *Document) span(start, end int) Pos {
	place := d.src.Place(d.from+start, d.from+end)
	return Pos{Line: place.Line, Column: place.Column, Width: place.Width}
}

func (p Pos) widen(width int) Pos {
	p.Width = width
	return p
}

// maxCollectionWidth is how far the line under a list or mapping reaches at most.
const maxCollectionWidth = 100

// written gives the source text of a node that begins at an offset, cut at the end of its first line.
func (d *Document) written(n *yaml.Node, offset int) []byte {
	text := d.lines.text[offset:]
	if n.Kind == yaml.ScalarNode && n.Style == 0 && bytes.HasPrefix(text, []byte(n.Value)) {
		return text[:len(n.Value)]
	}
	if n.Kind == yaml.ScalarNode && len(text) > 0 && (text[0] == '"' || text[0] == '\'') {
		rest := d.lines.rest(offset)
		if end := closingQuote(rest); end > 0 {
			return rest[:end+1]
		}
		return rest
	}
	if len(text) > maxCollectionWidth*utf8.UTFMax {
		text = text[:maxCollectionWidth*utf8.UTFMax]
	}
	if i := bytes.IndexAny(text, "\r\n"); i >= 0 {
		text = text[:i]
	}
	return bytes.TrimRight(text[:min(len(text), maxCollectionWidth)], " \t")
}

// closingQuote gives the index of the quote that closes the one that opens the text, -1 if none does.
func closingQuote(text []byte) int {
	quote := text[0]
	for i := 1; i < len(text); i++ {
		switch {
		case quote == '"' && text[i] == '\\':
			i++
		case text[i] == quote && quote == '\'' && i+1 < len(text) && text[i+1] == quote:
			i++
		case text[i] == quote:
			return i
		}
	}
	return -1
}

// problem makes a problem of the document's rule.
func (d *Document) problem(pos Pos, message diag.Text) diag.Problem {
	return d.rule.At(pos.In(d.src.File), message)
}

func secondDocument() diag.Text {
	return diag.Say("a second YAML document begins here, and only one is read", "dokumen YAML kedua dimulai di sini, padahal hanya satu yang dibaca")
}

// notMapping says that the top of the document is a list or one text.
func (d *Document) notMapping(root *yaml.Node) diag.Problem {
	if root.Kind == yaml.SequenceNode {
		return d.problem(d.place(root), diag.Say(
			"a list stands where keys belong", "ada daftar di tempat yang seharusnya berisi kunci",
		)).WithHint(exampleOfKeys())
	}
	if s := findSlip(d.lines.text); s != nil {
		return d.slipped(s)
	}
	return d.problem(d.place(root), diag.Say(
		"a text stands where keys belong", "ada teks di tempat yang seharusnya berisi kunci",
	)).WithHint(exampleOfKeys())
}

func exampleOfKeys() diag.Text {
	return diag.Say("write a key, a colon, a space and its value: title: …", "tulis kunci, titik dua, spasi, lalu nilainya: judul: …")
}
