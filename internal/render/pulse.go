package render

import (
	"slices"
	"text/template/parse"
)

// addPulse lets a layout write nothing at its head and at that of every round of its loops. Running layouts can be
// stopped where they write and nowhere else: with a pulse, one that goes round without an output can be stopped, too.
func addPulse(list *parse.ListNode) {
	addPulseToLoops(list)
	pulse := &parse.TextNode{NodeType: parse.NodeText, Pos: list.Pos}
	list.Nodes = slices.Insert(list.Nodes, 0, parse.Node(pulse))
}

// addPulseToLoops does so for the loops in a list, which may be nil.
func addPulseToLoops(list *parse.ListNode) {
	if list == nil {
		return
	}
	for _, node := range list.Nodes {
		switch node := node.(type) {
		case *parse.RangeNode:
			addPulse(node.List)
			addPulseToLoops(node.ElseList)
		case *parse.IfNode:
			addPulseToLoops(node.List)
			addPulseToLoops(node.ElseList)
		case *parse.WithNode:
			addPulseToLoops(node.List)
			addPulseToLoops(node.ElseList)
		}
	}
}
