package decode

import "gopkg.in/yaml.v3"

// List is the type of lists of an item's type. A single item may stand alone, without a list around it; items without
// a value are left out.
func List[V any](item Type[V]) Type[[]V] {
	shape := item.Shape
	shape.IsList = true
	return Type[[]V]{
		Shape: shape,
		read: func(r *reader, n *yaml.Node) (values []V, ok bool) {
			if n.Kind != yaml.SequenceNode {
				v, ok := item.read(r, n)
				return []V{v}, ok
			}
			values = make([]V, 0, len(n.Content))
			for _, child := range n.Content {
				r.cut(child, "")
				if isNull(child) || child.Kind == yaml.AliasNode {
					continue
				}
				if v, ok := item.read(r, child); ok {
					values = append(values, v)
				}
			}
			return values, len(values) > 0
		},
		write: func(values []V, names Names) (tree, bool) {
			t := tree{isList: true}
			for _, v := range values {
				if child, ok := item.write(v, names); ok {
					t.items = append(t.items, child)
				}
			}
			return t, len(t.items) > 0
		},
	}
}
