package decode

import (
	"bekal/internal/diag"

	"gopkg.in/yaml.v3"
)

// Pair is a key that the author chose, with its value.
type Pair[V any] struct {
	Key   Value[string]
	Value V
}

// Pairs is the type of mappings from names to values of a type, in the order written.
func Pairs[V any](name diag.Text, value Type[V]) Type[[]Pair[V]] {
	shape := value.Shape
	shape.Name = name
	return Type[[]Pair[V]]{
		Shape: shape,
		read: func(r *reader, n *yaml.Node) (pairs []Pair[V], ok bool) {
			if n.Kind != yaml.MappingNode {
				r.wrongType(n, name)
				return nil, false
			}
			outer := r.key
			for i := 0; i+1 < len(n.Content); i += 2 {
				key, child := n.Content[i], n.Content[i+1]
				if key.Kind != yaml.ScalarNode || isNull(child) || child.Kind == yaml.AliasNode {
					continue
				}
				r.key = key.Value
				if v, ok := value.read(r, child); ok {
					pairs = append(pairs, Pair[V]{Value[string]{key.Value, r.doc.place(key)}, v})
				}
			}
			r.key = outer
			return pairs, len(pairs) > 0
		},
		write: func(pairs []Pair[V], names Names) (tree, bool) {
			var t tree
			for _, p := range pairs {
				if child, ok := value.write(p.Value, names); ok {
					t.keys = append(t.keys, p.Key.V)
					t.items = append(t.items, child)
				}
			}
			return t, len(t.items) > 0
		},
	}
}

// As makes a type of A into one of B, which holds the same in another form.
func As[A, B any](t Type[A], to func(A) B, from func(B) A) Type[B] {
	return Type[B]{
		Shape: t.Shape,
		read: func(r *reader, n *yaml.Node) (b B, ok bool) {
			a, ok := t.read(r, n)
			if !ok {
				return b, false
			}
			return to(a), true
		},
		write: func(b B, names Names) (tree, bool) { return t.write(from(b), names) },
	}
}
