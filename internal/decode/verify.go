package decode

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"bekal/internal/diag"

	"gopkg.in/yaml.v3"
)

// verify walks all nodes once and says what Bekal does not take from YAML: anchors and aliases, merge keys, tags,
// keys that are no word, a key twice, and too deep a nesting, which is said once and ends the walk.
func (d *Document) verify() (problems []diag.Problem, deep bool) {
	v := verifier{d: d}
	v.walk(d.root, 1)
	return v.problems, v.deep
}

type verifier struct {
	d        *Document
	problems []diag.Problem
	deep     bool
	said     []string // the properties that were spoken of: one of a kind is enough
}

func (v *verifier) walk(n *yaml.Node, depth int) {
	if depth > diag.YAMLDepth.Most {
		if !v.deep {
			v.problems = append(v.problems, diag.YAMLDepth.At(v.d.place(n).In(v.d.src.File)))
		}
		v.deep = true
		return
	}
	v.properties(n)
	if n.Kind == yaml.MappingNode {
		v.keys(n)
	}
	for _, child := range n.Content {
		if child.Kind == yaml.ScalarNode {
			v.properties(child)
			continue
		}
		if !v.deep {
			v.walk(child, depth+1)
		}
	}
}

// properties says what is wrong with the node itself. A text that begins with one of these signs is most often meant
// as text, so the hint gives it in quotes.
func (v *verifier) properties(n *yaml.Node) {
	var property string
	var message diag.Text
	switch {
	case n.Kind == yaml.AliasNode:
		property = "alias"
		message = diag.Say("an alias (*%s) is not read here", "alias (*%s) tidak dibaca di sini", n.Value)
	case n.Anchor != "":
		property = "anchor"
		message = diag.Say("an anchor (&%s) is not read here", "jangkar (&%s) tidak dibaca di sini", n.Anchor)
	case n.Style&yaml.TaggedStyle != 0:
		property = "tag"
		message = diag.Say("a tag (%s) is not read here", "tag (%s) tidak dibaca di sini", n.Tag)
	default:
		return
	}
	if slices.Contains(v.said, property) {
		return
	}
	v.said = append(v.said, property)
	offset := v.d.lines.at(n.Line, n.Column)
	rest := bytes.TrimRight(v.d.lines.rest(offset), " \t]}")
	pos := v.d.pos(offset, n, max(1, utf8.RuneCount(rest)))
	v.problems = append(v.problems, v.d.problem(pos, message).WithHint(
		diag.Say("if it is text, put it in quotes: %s", "kalau itu teks, beri tanda kutip: %s", quote(string(rest))),
	))
}

// fewKeys is up to how many keys looking at each before is quicker than a map.
const fewKeys = 16

// keys says which keys of a mapping are no word, merge, or stand twice.
func (v *verifier) keys(n *yaml.Node) {
	var seen map[string]*yaml.Node
	if len(n.Content) > 2*fewKeys {
		seen = make(map[string]*yaml.Node, len(n.Content)/2)
	}
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		switch {
		case key.Kind != yaml.ScalarNode:
			v.add(key, diag.Say("a key has to be a word", "kunci harus berupa kata"), diag.Text{})
		case key.Tag == "!!merge":
			v.add(key, diag.Say("a merge key (<<) is not read here", "kunci gabungan (<<) tidak dibaca di sini"), diag.Text{})
		default:
			if first := earlier(n, i, seen); first != nil {
				v.add(key, doubled(key.Value, first.Value, v.d.place(first).Line), keepOne())
			} else if seen != nil {
				seen[key.Value] = key
			}
		}
	}
}

// earlier gives the key before the i-th node that has the same text, nil if there is none. seen holds those before
// where there are many.
func earlier(n *yaml.Node, i int, seen map[string]*yaml.Node) *yaml.Node {
	if seen != nil {
		return seen[n.Content[i].Value]
	}
	for j := 0; j < i; j += 2 {
		if n.Content[j].Value == n.Content[i].Value && n.Content[j].Kind == yaml.ScalarNode {
			return n.Content[j]
		}
	}
	return nil
}

func (v *verifier) add(n *yaml.Node, message, hint diag.Text) {
	v.problems = append(v.problems, v.d.problem(v.d.place(n), message).WithHint(hint))
}

// doubled says that a key stands for a second time, perhaps in the other language.
func doubled(key, first string, line int) diag.Text {
	if key == first {
		return diag.Say("the key %q stands twice, first in line %d", "kunci %q ditulis dua kali, yang pertama di baris %d", key, line)
	}
	return diag.Say("the key %q is another name of %q in line %d", "kunci %q adalah nama lain dari %q di baris %d", key, first, line)
}

func keepOne() diag.Text { return diag.Say("keep one of the two", "pertahankan salah satu") }
