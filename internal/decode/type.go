package decode

import (
	"bekal/internal/diag"

	"gopkg.in/yaml.v3"
)

// Type reads values of V from YAML and writes them back. Types are made by Text, Scalar, Choice, List and the like,
// never change, and may be shared.
type Type[V any] struct {
	Shape Shape
	// read gives ok = false where it has said what is wrong, or where there is nothing.
	read func(r *reader, n *yaml.Node) (v V, ok bool)
	// write gives ok = false where there is nothing to write.
	write func(v V, names Names) (t tree, ok bool)
}

// Shape describes a type to whoever documents it.
type Shape struct {
	Name    diag.Text // "a text"; of a list, its item's
	Example string    // as written in YAML; "" where the name says enough
	IsList  bool
	Words   []Word // the fixed values, in their order
	Keys    []Key  // the keys of a mapping, in their order
}

// Word is a fixed value in both languages.
type Word struct{ English, Indonesian string }

// Key describes one key of a mapping.
type Key struct {
	English, Indonesian string
	About               string // one line, in English
	Takes               Shape
}

// Names is the language in which keys and fixed values are written.
type Names int

// The languages of keys and fixed values.
const (
	EnglishNames Names = iota
	IndonesianNames
)

func (n Names) of(w Word) string {
	if n == IndonesianNames {
		return w.Indonesian
	}
	return w.English
}

// reader goes through one document and gathers what there is to say about it.
type reader struct {
	doc      *Document
	key      string // the key whose value is being read, as written
	problems []diag.Problem
	remarks  []Value[string]
}

func (r *reader) say(rule diag.Rule, pos Pos, message, hint diag.Text) {
	r.problems = append(r.problems, rule.At(pos.In(r.doc.src.File), message).WithHint(hint))
}

// wrongType says that a value has not the shape that its key takes.
func (r *reader) wrongType(n *yaml.Node, takes diag.Text) {
	hint := diag.Text{}
	if text, ok := r.doc.inBrackets(n); ok {
		hint = diag.Say("leave the brackets out, or put all in quotes if they belong to a text: %s", "hilangkan kurungnya, atau beri tanda kutip kalau kurung itu bagian dari teks: %s", quote(text))
	} else if text, ok := r.doc.oneLine(n); ok {
		hint = diag.Say("if it is one text, put it in quotes: %s", "kalau itu satu teks, beri tanda kutip: %s", quote(text))
	}
	r.say(diag.WrongType, r.doc.place(n), diag.Say("%q takes %s, not %s", "%q menerima %s, bukan %s", r.key, takes, given(n)), hint)
}

// given names what was written.
func given(n *yaml.Node) diag.Text {
	switch n.Kind {
	case yaml.SequenceNode:
		return diag.Say("a list", "daftar")
	case yaml.MappingNode:
		return diag.Say("keys with values", "pasangan kunci dan nilai")
	}
	return diag.Say("%q", "%q", n.Value)
}

// oneLine gives the source of a mapping that looks like a text with a colon in it: one pair in one line, no brackets.
func (d *Document) oneLine(n *yaml.Node) (text string, ok bool) {
	if n.Kind != yaml.MappingNode || n.Style&yaml.FlowStyle != 0 || len(n.Content) != 2 ||
		n.Content[1].Kind != yaml.ScalarNode || n.Content[1].Line != n.Line {
		return "", false
	}
	return string(d.written(n, d.lines.at(n.Line, n.Column))), true
}

// inBrackets gives the source of a list or mapping whose brackets open and close in one line and hold no quotes, as
// those around a word of a text do.
func (d *Document) inBrackets(n *yaml.Node) (text string, ok bool) {
	if n.Style&yaml.FlowStyle == 0 {
		return "", false
	}
	rest, depth := d.lines.rest(d.lines.at(n.Line, n.Column)), 0
	for i, c := range rest {
		switch c {
		case '"', '\'':
			return "", false
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		}
		if depth == 0 {
			return string(rest[:i+1]), true
		}
	}
	return "", false
}
