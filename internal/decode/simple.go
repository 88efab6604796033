package decode

import (
	"bytes"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"
)

// loadSimple is load for what most pages have between their lines of hyphens: keys with one text each, or with a list
// of texts, all without quotes and each in a line of its own. ok is false where anything else is written. What it does
// take it takes as the library does, many times as fast, but for the tags of texts: of them only that of null is asked
// for, and null is left to the library.
func loadSimple(text []byte) (root *yaml.Node, ok bool) {
	if bytes.ContainsAny(text, "\"'[]{}|>\t\r") { // nearly always a sign to YAML; nothing is made for these
		return nil, false
	}
	most := 2 * (bytes.Count(text, []byte{'\n'}) + 1)
	nodes := make([]yaml.Node, 0, most+1) // room for all, since they are pointed to
	add := func(node yaml.Node) *yaml.Node {
		nodes = append(nodes, node)
		return &nodes[len(nodes)-1]
	}
	root = add(yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Line: 1, Column: 1, Content: make([]*yaml.Node, 0, most)})
	var open *yaml.Node // the list that a line may add to
	line := 0
	for written := range strings.Lines(string(text)) {
		line++
		written = strings.TrimSuffix(written, "\n")
		if column, item := listItem(written); isText(item) {
			if open == nil || len(open.Content) > 0 && open.Column != column {
				return nil, false
			}
			if len(open.Content) == 0 {
				open.Line, open.Column = line, column
			}
			open.Content = append(open.Content, add(yaml.Node{Kind: yaml.ScalarNode, Value: item, Line: line, Column: column + len("- ")}))
			continue
		}
		key, value, isPair := strings.Cut(written, ":")
		if !isPair || !isSimpleKey(key) || open != nil && len(open.Content) == 0 {
			return nil, false
		}
		open = nil
		root.Content = append(root.Content, add(yaml.Node{Kind: yaml.ScalarNode, Value: key, Line: line, Column: 1}))
		switch value, spaced := strings.CutPrefix(value, " "); {
		case value == "" && !spaced:
			open = add(yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"})
			root.Content = append(root.Content, open)
		case spaced && isText(value):
			root.Content = append(root.Content, add(yaml.Node{Kind: yaml.ScalarNode, Value: value, Line: line, Column: len(key) + len(": ") + 1}))
		default:
			return nil, false
		}
	}
	if len(root.Content) == 0 || open != nil && len(open.Content) == 0 {
		return nil, false
	}
	return root, true
}

// listItem gives the text of a line that is an item of a list, and the column of its hyphen; "" for any other line.
func listItem(line string) (column int, text string) {
	below := strings.TrimLeft(line, " ")
	text, isItem := strings.CutPrefix(below, "- ")
	if !isItem {
		return 0, ""
	}
	return len(line) - len(below) + 1, text
}

// isSimpleKey says that a key is a word as those of the schemas are.
func isSimpleKey(key string) bool {
	for i := range len(key) {
		if c := key[i]; !(c >= 'a' && c <= 'z' || c == '_' && i > 0) {
			return false
		}
	}
	return isText(key) && len(key) <= 64
}

// isText says that nothing in a text without quotes is a sign to YAML, nor cut off by it. It leaves some texts out that
// would do.
func isText(text string) bool {
	switch text {
	case "", "null", "Null", "NULL":
		return false
	}
	if first := text[0]; !(first >= '0' && first <= '9' || first >= 'A' && first <= 'Z' || first >= 'a' && first <= 'z') {
		return false
	}
	if last := text[len(text)-1]; last == ' ' || last == ':' || strings.Contains(text, ": ") {
		return false
	}
	return !strings.ContainsFunc(text, func(r rune) bool { return r == '#' || !unicode.IsPrint(r) })
}
