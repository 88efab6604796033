package layout

import (
	"reflect"
	"slices"
	"text/template/parse"
)

// compile gives the program of a layout; nil where html/template cannot escape it, or it is none.
func (s *Set) compile(name string) *program {
	s.compiling.Lock()
	defer s.compiling.Unlock()
	if !s.Has(name) || !s.escape(name) {
		return nil
	}
	return s.template(name)
}

// template gives the program of a template, which may not be finished yet; nil where there is no such template.
func (s *Set) template(name string) *program {
	if p := s.programs[name]; p != nil {
		return p
	}
	tree := s.escaping.tree(name)
	if tree == nil {
		return nil
	}
	p := &program{}
	s.programs[name] = p
	b := &body{set: s, scope: []string{"$"}, program: p}
	b.program.vars = 1
	p.steps = b.list(tree.Root)
	return p
}

// body is a template being compiled.
type body struct {
	set     *Set
	scope   []string // the variables that can be named here, each in its place
	program *program
}

// declare gives a new variable its place.
func (b *body) declare(name string) int {
	b.scope = append(b.scope, name)
	b.program.vars = max(b.program.vars, len(b.scope))
	return len(b.scope) - 1
}

// variable finds the place of a variable; the parser knows that there is one.
func (b *body) variable(name string) int {
	for i, known := range slices.Backward(b.scope) {
		if known == name {
			return i
		}
	}
	return -1
}

// inner compiles what has its own variables.
func (b *body) inner(compile func()) {
	mark := len(b.scope)
	compile()
	b.scope = b.scope[:mark]
}

// list compiles nodes in a row. Text beside text becomes one piece.
func (b *body) list(list *parse.ListNode) []step {
	if list == nil {
		return nil
	}
	var steps []step
	var known text
	for _, node := range list.Nodes {
		op, fixed := b.node(node)
		known = append(known, fixed...)
		if op != nil {
			steps = append(steps, step{known, op})
			known = nil
		}
	}
	if len(known) > 0 {
		steps = append(steps, step{known, nil})
	}
	return steps
}

func giveUp(m *machine) signal {
	m.giveUp()
	return next
}

func beat(m *machine) signal {
	m.pulse()
	return next
}

// node compiles one node to an op, or to text.
func (b *body) node(node parse.Node) (op, text) {
	switch node := node.(type) {
	case *parse.TextNode:
		if len(node.Text) == 0 {
			return beat, nil
		}
		return nil, node.Text
	case *parse.CommentNode:
		return nil, nil
	case *parse.ActionNode:
		return b.action(node)
	case *parse.IfNode:
		return b.branch(&node.BranchNode, false), nil
	case *parse.WithNode:
		return b.branch(&node.BranchNode, true), nil
	case *parse.RangeNode:
		return b.loop(node), nil
	case *parse.TemplateNode:
		return b.include(node), nil
	case *parse.BreakNode:
		return func(*machine) signal { return broken }, nil
	case *parse.ContinueNode:
		return func(*machine) signal { return continued }, nil
	}
	return giveUp, nil
}

// branch compiles {{if}} and {{with}}.
func (b *body) branch(node *parse.BranchNode, sets bool) (op op) {
	b.inner(func() {
		e := b.pipeline(node.Pipe)
		then, otherwise := []step(nil), []step(nil)
		b.inner(func() { then = b.list(node.List) })
		b.inner(func() { otherwise = b.list(node.ElseList) })
		if sets {
			op = with(e.eval, then, otherwise)
			return
		}
		holds := e.truth()
		op = func(m *machine) signal {
			if holds(m) {
				return do(m, then)
			}
			return do(m, otherwise)
		}
	})
	return op
}

func with(value eval, then, otherwise []step) op {
	return func(m *machine) signal {
		v := value(m)
		if !truth(v) {
			return do(m, otherwise)
		}
		outer := m.dot
		m.dot = v
		s := do(m, then)
		m.dot = outer
		return s
	}
}

// include compiles {{template}}.
func (b *body) include(node *parse.TemplateNode) op {
	callee := b.set.template(node.Name)
	if callee == nil {
		return giveUp
	}
	if node.Pipe == nil {
		return func(m *machine) signal {
			m.call(callee, reflect.Value{})
			return next
		}
	}
	dot := b.handedOn(node.Pipe)
	return func(m *machine) signal {
		lent := m.lent
		m.call(callee, dot(m))
		m.lent = lent
		return next
	}
}
