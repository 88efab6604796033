package decode

import (
	"strconv"

	"bekal/internal/diag"

	"gopkg.in/yaml.v3"
)

// Params is the author's own data, which layouts read and Bekal does not: a text, a list, or a mapping in its order.
type Params struct {
	Pos    Pos
	Text   string   // of a text, as written
	Quoted bool     // the text stood in quotes, so it is never a number or a truth value
	List   []Params // of a list
	Keys   []string // of a mapping, in the order of the file
	Values []Params // the values of Keys
}

// ParamsType is the type of the author's own data, a mapping at its top.
func ParamsType() Type[*Params] {
	return Type[*Params]{
		Shape: Shape{Name: diag.Say("keys of your own", "kunci milik Anda sendiri")},
		read: func(r *reader, n *yaml.Node) (*Params, bool) {
			if n.Kind != yaml.MappingNode {
				r.wrongType(n, diag.Say("keys of your own", "kunci milik Anda sendiri"))
				return nil, false
			}
			p := r.params(n)
			return &p, true
		},
		write: func(p *Params, _ Names) (tree, bool) {
			if p == nil || len(p.Keys) == 0 {
				return tree{}, false
			}
			return p.tree(), true
		},
	}
}

func (r *reader) params(n *yaml.Node) Params {
	p := Params{Pos: r.doc.place(n)}
	switch n.Kind {
	case yaml.SequenceNode:
		p.List = make([]Params, 0, len(n.Content))
		for _, child := range n.Content {
			r.cut(child, "")
			p.List = append(p.List, r.params(child))
		}
	case yaml.MappingNode:
		p.Keys = make([]string, 0, len(n.Content)/2)
		for i := 0; i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			if key.Kind == yaml.ScalarNode {
				r.cut(value, key.Value)
				p.Keys = append(p.Keys, key.Value)
				p.Values = append(p.Values, r.params(value))
			}
		}
	case yaml.ScalarNode:
		if !isNull(n) {
			p.Text, p.Quoted = n.Value, n.Style != 0
		}
	}
	return p
}

// Data gives the value for a layout: a mapping as map[string]any, a list as []any, true and false (also yes, no, ya,
// tidak) as bool, a whole number in its usual form as int, and everything else as the text that was written.
func (p *Params) Data() any {
	switch {
	case p == nil:
		return map[string]any{}
	case p.Keys != nil:
		data := make(map[string]any, len(p.Keys))
		for i, key := range p.Keys {
			data[key] = p.Values[i].Data()
		}
		return data
	case p.List != nil:
		data := make([]any, len(p.List))
		for i := range p.List {
			data[i] = p.List[i].Data()
		}
		return data
	case p.Quoted:
		return p.Text
	}
	switch p.Text {
	case "true", "yes", "ya":
		return true
	case "false", "no", "tidak":
		return false
	}
	if number, err := strconv.Atoi(p.Text); err == nil && strconv.Itoa(number) == p.Text {
		return number
	}
	return p.Text
}

func (p *Params) tree() tree {
	t := tree{text: p.Text, asIs: !p.Quoted, isList: p.List != nil, keys: p.Keys}
	if p.Quoted {
		t.text, t.asIs = quote(p.Text), true
	}
	for i := range p.List {
		t.items = append(t.items, p.List[i].tree())
	}
	for i := range p.Values {
		t.items = append(t.items, p.Values[i].tree())
	}
	return t
}
