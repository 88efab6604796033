package decode

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"bekal/internal/diag"

	"gopkg.in/yaml.v3"
)

// Reading is one piece of text while it is read as a value.
type Reading struct {
	Text string // as written, without quotes and without space around it
	Key  string // the key that it belongs to, as written

	r       *reader
	node    *yaml.Node
	trimmed int // bytes of space that were cut before Text
}

// Say reports a problem with the bytes of Text from start to end, or with all of it where both are 0.
func (t *Reading) Say(rule diag.Rule, start, end int, message, hint diag.Text) {
	t.r.say(rule, t.Part(start, end).Pos, message, hint)
}

// Remark keeps something that the text says beside its value, the zone of a clock time for example; Decode hands it on.
func (t *Reading) Remark(text string, start, end int) {
	t.r.remarks = append(t.r.remarks, Value[string]{text, t.Part(start, end).Pos})
}

// Part gives the bytes of Text from start to end as a value of their own; all of it where both are 0.
func (t *Reading) Part(start, end int) Value[string] {
	if start == 0 && end == 0 {
		end = len(t.Text)
	}
	part := Value[string]{V: t.Text[start:end], Pos: t.r.doc.place(t.node)}
	if at, ok := t.offset(start); ok {
		pos := t.r.doc.span(at, at+end-start)
		part.Pos = pos
	}
	return part
}

// offset gives where a byte of Text stands in the YAML; ok is false where quotes, escapes or line breaks hide it.
func (t *Reading) offset(i int) (offset int, ok bool) {
	d := t.r.doc
	offset = d.lines.at(t.node.Line, t.node.Column)
	if t.node.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
		offset++
	}
	offset += t.trimmed
	return offset + i, strings.HasPrefix(string(d.lines.rest(offset)), t.Text)
}

// Scalar makes a type of values that are written as one piece of text. read says what is wrong with the text, or gives
// its value with ok. write is the reverse of read.
func Scalar[T any](name diag.Text, example string, read func(*Reading) (v T, ok bool), write func(T) string) Type[Value[T]] {
	return Type[Value[T]]{
		Shape: Shape{Name: name, Example: example},
		read: func(r *reader, n *yaml.Node) (value Value[T], ok bool) {
			if n.Kind != yaml.ScalarNode {
				r.wrongType(n, name)
				return value, false
			}
			text := strings.TrimLeftFunc(n.Value, unicode.IsSpace)
			t := Reading{Key: r.key, r: r, node: n, trimmed: len(n.Value) - len(text)}
			t.Text = strings.TrimRightFunc(text, unicode.IsSpace)
			if value.V, ok = read(&t); !ok {
				return value, false
			}
			value.Pos = r.doc.place(n)
			return value, true
		},
		write: func(value Value[T], _ Names) (tree, bool) {
			return tree{text: write(value.V)}, value.IsSet()
		},
	}
}

// Text is the type of texts. A text may hold line breaks, but no control character.
func Text() Type[Value[string]] {
	read := func(t *Reading) (string, bool) { return t.Text, t.IsClean() }
	return Scalar(diag.Say("a text", "teks"), "", read, func(text string) string { return text })
}

// IsClean says that the text holds no control character, or reports the first that it holds.
func (t *Reading) IsClean() bool {
	for i, r := range t.Text {
		if isForbidden(r) {
			t.Say(diag.WrongType, i, i+utf8.RuneLen(r), controlCharacter(r), unseen())
			return false
		}
	}
	return true
}

// Whole gives the text as a value.
func (t *Reading) Whole() Value[string] { return t.Part(0, 0) }

// Bool is the type of true and false, also written yes and no, ya and tidak.
func Bool() Type[Value[bool]] {
	choice := Choice(diag.Say("true or false", "ya atau tidak"),
		Option[bool]{true, "true", "ya"}, Option[bool]{false, "false", "tidak"},
		Option[bool]{true, "yes", "true"}, Option[bool]{false, "no", "false"})
	choice.Shape.Words = nil
	choice.Shape.Example = "true"
	return choice
}

// Int is the type of whole numbers from low to high.
func Int(low, high int) Type[Value[int]] {
	name := diag.Say("a whole number", "bilangan bulat")
	return Scalar(name, "", func(t *Reading) (int, bool) {
		number, err := strconv.Atoi(t.Text)
		if err != nil {
			t.Say(diag.WrongType, 0, 0, diag.Say("%q takes %s, not %q", "%q menerima %s, bukan %q", t.Key, name, t.Text), diag.Text{})
			return 0, false
		}
		if number < low || number > high {
			t.Say(diag.WrongType, 0, 0, outside(t.Key, low, high, number), diag.Text{})
			return 0, false
		}
		return number, true
	}, strconv.Itoa)
}

// outside says that a number is too small or too large.
func outside(key string, low, high, number int) diag.Text {
	if high == math.MaxInt {
		return diag.Say("%q takes a number from %d up, not %d", "%q menerima bilangan mulai dari %d, bukan %d", key, low, number)
	}
	return diag.Say("%q takes a number from %d to %d, not %d", "%q menerima bilangan dari %d sampai %d, bukan %d", key, low, high, number)
}
