package layout

import (
	"reflect"
	"strings"
	"text/template/parse"
)

// An eval gives the value of a part of a pipeline. Values are as text/template has them, but for interfaces, which are
// what they hold; one that holds nothing is the zero reflect.Value.
type eval func(m *machine) reflect.Value

// expr is a part of a pipeline, compiled.
type expr struct {
	eval
	holds test    // the value's truth, where that takes less than the value; else nil
	text  wording // the value as a text, likewise
	fixed bool    // it has the same value every time
	value reflect.Value
}

// A test gives the truth of a part of a pipeline.
type test func(m *machine) bool

func fixed(v reflect.Value) expr {
	e := expr{eval: func(*machine) reflect.Value { return v }, fixed: true, value: v}
	if s, as, ok := typed(v); ok {
		e.text = func(*machine) (string, trust, bool) { return s, as, true }
	}
	return e
}

// answer is what is only true or false.
func answer(holds test) expr {
	return expr{holds: holds, eval: func(m *machine) reflect.Value { return reflect.ValueOf(holds(m)) }}
}

// truth gives the test of an expression.
func (e expr) truth() test {
	if e.holds != nil {
		return e.holds
	}
	value := e.eval
	return func(m *machine) bool { return truth(value(m)) }
}

// unknown is what only html/template can evaluate.
func unknown() expr {
	return expr{eval: func(m *machine) reflect.Value {
		m.giveUp()
		return reflect.Value{}
	}}
}

var (
	stringType = reflect.TypeFor[string]()
	intType    = reflect.TypeFor[int]()
	anyType    = reflect.TypeFor[any]()
)

// pipeline compiles a pipeline with its variables.
func (b *body) pipeline(pipe *parse.PipeNode) expr {
	if pipe == nil {
		return fixed(reflect.Value{})
	}
	return b.declared(pipe, b.commands(pipe.Cmds))
}

// declared lets a pipeline's value into its variables, too.
func (b *body) declared(pipe *parse.PipeNode, e expr) expr {
	if len(pipe.Decl) == 0 {
		return e
	}
	var places []int
	for _, variable := range pipe.Decl {
		if pipe.IsAssign {
			places = append(places, b.variable(variable.Ident[0]))
		} else {
			places = append(places, b.declare(variable.Ident[0]))
		}
	}
	if len(places) == 1 {
		place := places[0]
		return expr{eval: func(m *machine) reflect.Value {
			v := e.eval(m)
			m.vars[m.base+place] = v
			return v
		}}
	}
	return expr{eval: func(m *machine) reflect.Value {
		v := e.eval(m)
		for _, place := range places {
			m.vars[m.base+place] = v
		}
		return v
	}}
}

// commands compiles the commands of a pipeline, each of which takes the value of the one before as its last argument.
func (b *body) commands(cmds []*parse.CommandNode) expr {
	var e expr
	for i, cmd := range cmds {
		var last *expr
		if i > 0 {
			before := e
			last = &before
		}
		e = b.command(cmd, last)
	}
	return e
}

func (b *body) command(cmd *parse.CommandNode, last *expr) expr {
	if function, ok := cmd.Args[0].(*parse.IdentifierNode); ok {
		return b.function(function.Ident, cmd.Args[1:], last)
	}
	if len(cmd.Args) > 1 || last != nil {
		return unknown()
	}
	return b.operand(cmd.Args[0])
}

// operand compiles what stands for itself: a field, a variable, something written down, a pipeline in parentheses.
func (b *body) operand(node parse.Node) expr {
	switch node := node.(type) {
	case *parse.DotNode:
		return expr{eval: func(m *machine) reflect.Value { return plain(m.dot) }}
	case *parse.FieldNode:
		return b.fields(expr{eval: func(m *machine) reflect.Value { return m.dot }}, node.Ident)
	case *parse.VariableNode:
		place := b.variable(node.Ident[0])
		if place < 0 {
			return unknown()
		}
		held := expr{eval: func(m *machine) reflect.Value { return m.vars[m.base+place] }}
		if len(node.Ident) == 1 {
			return expr{eval: func(m *machine) reflect.Value { return plain(m.vars[m.base+place]) }}
		}
		return b.fields(held, node.Ident[1:])
	case *parse.ChainNode:
		return b.fields(b.operand(node.Node), node.Field)
	case *parse.PipeNode:
		return b.pipeline(node)
	case *parse.IdentifierNode:
		return b.function(node.Ident, nil, nil)
	case *parse.BoolNode:
		return fixed(reflect.ValueOf(node.True))
	case *parse.StringNode:
		return fixed(reflect.ValueOf(node.Text))
	case *parse.NumberNode:
		isWhole := node.IsInt && !node.IsComplex && !strings.ContainsAny(node.Text, ".eEpPxX'")
		if isWhole && int64(int(node.Int64)) == node.Int64 {
			return fixed(reflect.ValueOf(int(node.Int64)))
		}
	}
	return unknown()
}

// handedOn compiles the pipeline of {{template}}. A mapping that is made for it need not be one, unless somebody looks
// at it as a whole.
func (b *body) handedOn(pipe *parse.PipeNode) eval {
	if len(pipe.Cmds) == 1 && len(pipe.Decl) == 0 {
		cmd := pipe.Cmds[0]
		switch first := cmd.Args[0].(type) {
		case *parse.DotNode:
			if len(cmd.Args) == 1 {
				return func(m *machine) reflect.Value { return m.dot }
			}
		case *parse.VariableNode:
			if place := b.variable(first.Ident[0]); len(cmd.Args) == 1 && len(first.Ident) == 1 && place >= 0 {
				return func(m *machine) reflect.Value { return m.vars[m.base+place] }
			}
		case *parse.IdentifierNode:
			if r := b.record(first.Ident, cmd.Args[1:]); r != nil {
				return r
			}
		}
	}
	return b.pipeline(pipe).eval
}

// truth is that of {{if}}.
func truth(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Invalid:
		return false
	case reflect.String:
		return v.String() != ""
	case reflect.Slice, reflect.Map, reflect.Array:
		return v.Len() > 0
	case reflect.Bool:
		return v.Bool()
	case reflect.Pointer, reflect.Interface, reflect.Func, reflect.Chan, reflect.UnsafePointer:
		return !v.IsNil()
	case reflect.Struct:
		return true
	}
	return !v.IsZero() // numbers
}

// concrete gives what an interface holds.
func concrete(v reflect.Value) reflect.Value {
	if v.Kind() == reflect.Interface {
		return v.Elem()
	}
	return v
}
