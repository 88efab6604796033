package decode

import (
	"regexp"
	"strings"

	"bekal/internal/diag"

	"gopkg.in/yaml.v3"
)

// List is the type of lists of an item's type. A single item may stand alone, without a list around it; items without
// a value are left out.
func List[V any](item Type[V]) Type[[]V] {
	shape := item.Shape
	shape.IsList = true
	return Type[[]V]{
		Shape: shape,
		read: func(r *reader, n *yaml.Node) (values []V, ok bool) {
			if n.Kind != yaml.SequenceNode {
				if r.looseItems(n) {
					return nil, false
				}
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

// otherBullet matches how a text begins whose author took another sign than a hyphen and a space for that of an item.
var otherBullet = regexp.MustCompile(`^(?:[–—•·▪●○*]\s*|-|\+\s)`)

// looseItems says that the text which stands in place of a list was meant as several items, and reports it: YAML joins
// lines without hyphens to one text, without a word.
func (r *reader) looseItems(n *yaml.Node) bool {
	var several bool
	switch {
	case n.Kind != yaml.ScalarNode:
		return false
	case n.Style == yaml.LiteralStyle:
		several = strings.Contains(strings.TrimSpace(n.Value), "\n")
	case n.Style == 0:
		several = r.doc.isBlock(n)
	default:
		return false
	}
	if !several && !otherBullet.MatchString(n.Value) {
		return false
	}
	first := strings.TrimSpace(n.Value)
	if n.Style == 0 {
		first = string(r.doc.lines.rest(r.doc.lines.at(n.Line, n.Column)))
	}
	first, _, _ = strings.Cut(first, "\n")
	r.say(diag.WrongType, r.doc.place(n), bulletMessage(), bulletHint(first))
	return true
}

// isBlock says that a text without quotes goes over several lines and begins in a line of its own.
func (d *Document) isBlock(n *yaml.Node) bool {
	offset := d.lines.at(n.Line, n.Column)
	before := d.lines.text[d.lines.starts[n.Line-1]:offset]
	return len(strings.TrimSpace(string(before))) == 0 && !strings.HasPrefix(string(d.lines.text[offset:]), n.Value)
}

func bulletMessage() diag.Text {
	return diag.Say("a list item begins with a hyphen and a space", "butir daftar diawali tanda hubung dan spasi")
}

// bulletHint shows a line as the item that it was meant as.
func bulletHint(line string) diag.Text {
	return diag.Verbatim("- " + strings.TrimSpace(otherBullet.ReplaceAllString(line, "")))
}
