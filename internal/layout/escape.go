package layout

import (
	"errors"
	"html/template"
	"slices"
	"strings"
	"text/template/parse"
)

// escaping is a clone of a set in which html/template escapes layouts, for their trees.
//
// What is called in another place than text, in an attribute say, html/template copies, and escapes the copy for that
// place under a name of its own making. It keeps these copies to itself; but a template that bears the name already, it
// escapes in place. So whenever a tree calls a copy that is not known yet, a new clone is made that has it from the start.
type escaping struct {
	templates *template.Template
	derived   []string // the names of copies that are known
}

// derivedMark stands in the names of copies, after the name of what they are copies of.
const derivedMark = "$htmltemplate_"

// tree gives the tree of a template, escaped once a layout that calls it is.
func (e *escaping) tree(name string) *parse.Tree {
	t := e.templates.Lookup(name)
	if t == nil {
		return nil
	}
	return t.Tree
}

// escape has a layout escaped with all that it calls; false where html/template cannot, which running it will say.
func (s *Set) escape(name string) bool {
	for {
		if s.escaping.templates == nil && !s.renew() {
			return false
		}
		if !escape(s.escaping.templates, name) {
			return false
		}
		missing := s.escaping.missing(name, map[string]bool{})
		if len(missing) == 0 {
			return true
		}
		s.escaping.derived = append(s.escaping.derived, missing...)
		s.escaping.templates = nil
	}
}

// renew makes the clone, with all copies that are known.
func (s *Set) renew() bool {
	templates := template.Must(s.fresh.Clone()) // fails only once they were run
	for _, name := range s.escaping.derived {
		original, _, _ := strings.Cut(name, derivedMark)
		t := s.fresh.Lookup(original)
		if t == nil || t.Tree == nil {
			return false
		}
		if _, err := templates.AddParseTree(name, t.Tree.Copy()); err != nil {
			return false
		}
	}
	s.escaping.templates = templates
	return true
}

// missing lists the copies that a template calls, itself or through others, and that are not known.
func (e *escaping) missing(name string, seen map[string]bool) (list []string) {
	if seen[name] {
		return nil
	}
	seen[name] = true
	tree := e.tree(name)
	if tree == nil {
		if strings.Contains(name, derivedMark) {
			return []string{name}
		}
		return nil
	}
	for _, callee := range calls(tree.Root) {
		list = append(list, e.missing(callee, seen)...)
	}
	return list
}

// calls lists the templates that a list of nodes calls itself.
func calls(list *parse.ListNode) (names []string) {
	if list == nil {
		return nil
	}
	branch := func(b *parse.BranchNode) []string { return slices.Concat(calls(b.List), calls(b.ElseList)) }
	for _, node := range list.Nodes {
		switch node := node.(type) {
		case *parse.TemplateNode:
			names = append(names, node.Name)
		case *parse.IfNode:
			names = append(names, branch(&node.BranchNode)...)
		case *parse.WithNode:
			names = append(names, branch(&node.BranchNode)...)
		case *parse.RangeNode:
			names = append(names, branch(&node.BranchNode)...)
		}
	}
	return names
}

// errNotNow keeps a template from running when it is only to be escaped.
var errNotNow = errors.New("not now")

// nowhere is a writer that fails at once.
type nowhere struct{}

func (nowhere) Write([]byte) (int, error) { return 0, errNotNow }

// escape lets html/template escape a layout, and run it no further than to its first output.
func escape(set *template.Template, name string) bool {
	err := set.ExecuteTemplate(nowhere{}, name, nil)
	_, unfit := errors.AsType[*template.Error](err)
	return !unfit
}
