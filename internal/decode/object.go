package decode

import (
	"slices"
	"strings"

	"bekal/internal/diag"

	"gopkg.in/yaml.v3"
)

// Field is one key of an Object, bound to the place in T where its value goes.
type Field[T any] struct {
	key   Key
	read  func(r *reader, n *yaml.Node, into *T)
	write func(from *T, names Names) (tree, bool)
}

// NewField makes a field: the key's name in both languages, what it takes, and where in T its value goes. about is
// one line of English for the reference.
func NewField[T, V any](english, indonesian string, takes Type[V], at func(*T) *V, about string) Field[T] {
	return Field[T]{
		key: Key{English: english, Indonesian: indonesian, About: about, Takes: takes.Shape},
		read: func(r *reader, n *yaml.Node, into *T) {
			if v, ok := takes.read(r, n); ok {
				*at(into) = v
			}
		},
		write: func(from *T, names Names) (tree, bool) {
			return takes.write(*at(from), names)
		},
	}
}

// Within makes fields of a part of T into fields of T.
func Within[T, Part any](at func(*T) *Part, fields []Field[Part]) []Field[T] {
	lifted := make([]Field[T], len(fields))
	for i, f := range fields {
		lifted[i] = Field[T]{
			key:   f.key,
			read:  func(r *reader, n *yaml.Node, into *T) { f.read(r, n, at(into)) },
			write: func(from *T, names Names) (tree, bool) { return f.write(at(from), names) },
		}
	}
	return lifted
}

// Object is the table of the keys that a mapping may have. It drives reading, hints, the reference and writing.
type Object[T any] struct {
	name   diag.Text
	fields []Field[T]
	byName map[string]int // the index of a field by its names in both languages
	names  []string       // all names, for hints

	bare      func(t *Reading, into *T) bool
	writeBare func(from *T) (text string, ok bool)
	example   string
	place     func(*T) *Pos
}

// NewObject makes an object. name says what it is, as in "a task" and "tugas".
func NewObject[T any](name diag.Text, fields ...[]Field[T]) *Object[T] {
	o := &Object[T]{name: name, fields: slices.Concat(fields...), byName: map[string]int{}}
	for i, f := range o.fields {
		for _, name := range []string{f.key.English, f.key.Indonesian} {
			if _, ok := o.byName[name]; !ok {
				o.names = append(o.names, name)
			}
			o.byName[name] = i
		}
	}
	return o
}

// WithBare gives the object with a short form: one text in place of the mapping. read gives ok = false where it has
// said what is wrong; write gives it where the value needs the long form. example is a text in the short form.
func (o Object[T]) WithBare(example string, read func(t *Reading, into *T) bool, write func(from *T) (text string, ok bool)) *Object[T] {
	o.example, o.bare, o.writeBare = example, read, write
	return &o
}

// WithPlace gives the object with a place in T that takes where the whole mapping or short form stands.
func (o Object[T]) WithPlace(at func(*T) *Pos) *Object[T] {
	o.place = at
	return &o
}

// Keys describes the object's keys in their order.
func (o *Object[T]) Keys() []Key {
	keys := make([]Key, len(o.fields))
	for i, f := range o.fields {
		keys[i] = f.key
	}
	return keys
}

// Has says that the object knows a key, in either language.
func (o *Object[T]) Has(key string) bool {
	_, ok := o.byName[key]
	return ok
}

// Type makes the object a type, for the value of a key.
func (o *Object[T]) Type() Type[T] {
	return Type[T]{
		Shape: Shape{Name: o.name, Example: o.example, Keys: o.Keys()},
		read:  o.read,
		write: func(from T, names Names) (tree, bool) { return o.write(&from, names) },
	}
}

func (o *Object[T]) read(r *reader, n *yaml.Node) (v T, ok bool) {
	switch {
	case n.Kind == yaml.MappingNode:
		if text, one := r.doc.oneLine(n); one && o.bare != nil && diag.Nearest(n.Content[0].Value, o.names) == "" {
			r.say(diag.WrongType, r.doc.place(n), colonInText(), diag.Verbatim(quote(text)))
			return v, false
		}
		o.fill(r, n, &v, nil)
	case n.Kind == yaml.ScalarNode && o.bare != nil:
		text := strings.TrimSpace(n.Value)
		t := Reading{Text: text, Key: r.key, r: r, node: n, trimmed: strings.Index(n.Value, text)}
		if !o.bare(&t, &v) {
			return v, false
		}
	default:
		r.wrongType(n, o.name)
		return v, false
	}
	if o.place != nil {
		*o.place(&v) = r.doc.place(n)
	}
	return v, true
}

// fill reads the pairs of a mapping into a value. elsewhere says whose key an unknown one is, as Decode's does.
func (o *Object[T]) fill(r *reader, n *yaml.Node, into *T, elsewhere func(key string) diag.Text) {
	outer := r.key
	defer func() { r.key = outer }()
	seen := make([]*yaml.Node, len(o.fields))
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode || key.Tag == "!!merge" {
			continue // verify has said so
		}
		at, ok := o.byName[key.Value]
		if !ok {
			o.unknown(r, key, elsewhere)
			continue
		}
		if first := seen[at]; first != nil {
			if first.Value != key.Value {
				r.problems = append(r.problems, r.doc.problem(r.doc.place(key), doubled(key.Value, first.Value, r.doc.place(first).Line)).WithHint(keepOne()))
			}
			continue
		}
		seen[at] = key
		r.key = key.Value
		r.cut(value, key.Value)
		if !isNull(value) && value.Kind != yaml.AliasNode {
			o.fields[at].read(r, value, into)
		}
	}
}

// unknown says that the object has no such key, and what may have been meant.
func (o *Object[T]) unknown(r *reader, key *yaml.Node, elsewhere func(key string) diag.Text) {
	message := diag.Say("unknown key %q", "kunci %q tidak dikenal", key.Value)
	hint := diag.DidYouMean(key.Value, o.names)
	if before, _, ok := strings.Cut(key.Value, ":"); ok && o.Has(before) {
		hint = diag.Say("a space is missing after the colon", "kurang spasi setelah titik dua")
	}
	if elsewhere == nil {
		if hint.IsZero() {
			hint = o.hintOfKeys()
		}
	} else if owner := elsewhere(key.Value); !owner.IsZero() {
		message = diag.Say("%q is a key of %s, not of %s", "%q adalah kunci %s, bukan kunci %s", key.Value, owner, o.name)
		hint = diag.Say("write it in the front matter of %s", "tulis di front matter %s", owner)
	} else if hint.IsZero() {
		hint = diag.Say("data of your own goes under \"params\"", "data Anda sendiri ditulis di bawah \"parameter\"")
	}
	r.say(diag.UnknownKey, r.doc.place(key), message, hint)
}

// hintOfKeys is the hint that lists the keys, with the short form where there is one.
func (o *Object[T]) hintOfKeys() diag.Text {
	words := make([]Word, len(o.fields))
	for i, f := range o.fields {
		words[i] = Word{f.key.English, f.key.Indonesian}
	}
	if o.example == "" {
		return takes(words)
	}
	return diag.Say("%s; or one text, such as %s", "%s; atau satu teks, misalnya %s", takes(words), quote(o.example))
}

func (o *Object[T]) write(from *T, names Names) (tree, bool) {
	if o.writeBare != nil {
		if text, ok := o.writeBare(from); ok {
			return tree{text: text}, true
		}
	}
	var t tree
	for _, f := range o.fields {
		if child, ok := f.write(from, names); ok {
			t.keys = append(t.keys, names.of(Word{f.key.English, f.key.Indonesian}))
			t.items = append(t.items, child)
		}
	}
	return t, len(t.items) > 0
}

// Decode reads a document into a value, by an object. elsewhere says whose key it is that the object does not know, as
// in "a day" and "hari"; the zero Text where nobody has it. remarks are what values said beside themselves (Reading.Remark).
func Decode[T any](doc *Document, object *Object[T], into *T, elsewhere func(key string) diag.Text) (remarks []Value[string], problems []diag.Problem) {
	if doc.root == nil {
		return nil, nil
	}
	r := &reader{doc: doc}
	object.fill(r, doc.root, into, elsewhere)
	return r.remarks, r.problems
}

// Find gives the text of a top-level key by any of its names; the zero Value where it is not written as one text.
func (d *Document) Find(names ...string) Value[string] {
	if d.root == nil {
		return Value[string]{}
	}
	for i := 0; i+1 < len(d.root.Content); i += 2 {
		key, value := d.root.Content[i], d.root.Content[i+1]
		if slices.Contains(names, key.Value) && value.Kind == yaml.ScalarNode && !isNull(value) {
			return Value[string]{strings.TrimSpace(value.Value), d.place(value)}
		}
	}
	return Value[string]{}
}
