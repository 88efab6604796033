package layout

import (
	"reflect"
	"slices"
	"text/template/parse"
)

// builtin are the functions of text/template that the compiled form knows. Each gives ok false where it does not know
// how to treat its arguments.
func builtin(name string) func(args []reflect.Value) (v reflect.Value, ok bool) {
	switch name {
	case "not":
		return func(args []reflect.Value) (reflect.Value, bool) {
			return reflect.ValueOf(len(args) == 1 && !truth(args[0])), len(args) == 1
		}
	case "eq", "ne", "lt", "le", "gt", "ge":
		return func(args []reflect.Value) (reflect.Value, bool) { return compare(name, args) }
	case "len":
		return length
	case "index":
		return index
	case "slice":
		return slice
	}
	return nil
}

// function compiles a call. last is what a pipeline hands it as its last argument; nil for none.
func (b *body) function(name string, nodes []parse.Node, last *expr) expr {
	own, isOwn := b.set.options.Functions[name]
	if !isOwn && (name == "and" || name == "or") {
		return b.shortCircuit(name == "or", nodes, last)
	}
	var args []expr
	for _, node := range nodes {
		args = append(args, b.operand(node))
	}
	if last != nil {
		args = append(args, *last)
	}
	if isOwn {
		return b.ownFunction(name, own, args)
	}
	if f := builtin(name); f != nil {
		return applied(args, f)
	}
	return unknown()
}

// applied compiles a call with evaluated arguments.
func applied(args []expr, f func([]reflect.Value) (reflect.Value, bool)) expr {
	return expr{eval: func(m *machine) reflect.Value {
		mark := len(m.args)
		for _, arg := range args {
			v := arg.eval(m) // may use the stack itself
			m.args = append(m.args, v)
		}
		v, ok := f(m.args[mark:])
		if !ok {
			m.giveUp()
		}
		m.args = m.args[:mark]
		return v
	}}
}

// ownFunction compiles a call of one of Options.Functions. One that is constant, with arguments that are written down,
// is called now.
func (b *body) ownFunction(name string, own any, args []expr) expr {
	call := caller(own)
	if slices.Contains(b.set.options.Constant, name) && !slices.ContainsFunc(args, func(e expr) bool { return !e.fixed }) {
		var values []reflect.Value
		for _, arg := range args {
			values = append(values, arg.value)
		}
		if v, ok := call(values); ok {
			return fixed(v)
		}
	}
	return applied(args, call)
}

// shortCircuit compiles {{and}} and {{or}}, which give the first argument that decides.
func (b *body) shortCircuit(isOr bool, nodes []parse.Node, last *expr) expr {
	if last != nil || len(nodes) == 0 {
		return unknown()
	}
	var args []eval
	for _, node := range nodes {
		args = append(args, b.operand(node).eval)
	}
	return expr{eval: func(m *machine) reflect.Value {
		var v reflect.Value
		for _, arg := range args {
			if v = arg(m); truth(v) == isOr {
				return v
			}
		}
		return v
	}}
}

// caller calls a function of any signature that text/template takes: one result, or one and an error.
func caller(function any) func(args []reflect.Value) (reflect.Value, bool) {
	f := reflect.ValueOf(function)
	t := f.Type()
	return func(args []reflect.Value) (reflect.Value, bool) {
		in := make([]reflect.Value, len(args))
		for i, arg := range args {
			fitted, ok := fit(t, i, arg)
			if !ok {
				return reflect.Value{}, false
			}
			in[i] = fitted
		}
		if len(in) != t.NumIn() && (!t.IsVariadic() || len(in) < t.NumIn()-1) {
			return reflect.Value{}, false
		}
		return result(f, in)
	}
}

// result calls a function; ok is false where it gives an error or panics, which html/template makes an error of.
func result(f reflect.Value, in []reflect.Value) (v reflect.Value, ok bool) {
	defer func() {
		if recover() != nil {
			v, ok = reflect.Value{}, false
		}
	}()
	out := f.Call(in)
	if len(out) == 2 && !out[1].IsNil() {
		return reflect.Value{}, false
	}
	return concrete(out[0]), true
}

// fit gives an argument as the parameter wants it, if it can be handed over as it is.
func fit(t reflect.Type, i int, arg reflect.Value) (reflect.Value, bool) {
	var want reflect.Type
	switch {
	case t.IsVariadic() && i >= t.NumIn()-1:
		want = t.In(t.NumIn() - 1).Elem()
	case i < t.NumIn():
		want = t.In(i)
	default:
		return reflect.Value{}, false
	}
	if !arg.IsValid() {
		return reflect.Zero(want), want == anyType
	}
	return arg, arg.Type().AssignableTo(want)
}
