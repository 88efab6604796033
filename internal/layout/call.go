package layout

import (
	"reflect"
	"slices"
	"text/template/parse"
)

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
	return builtin(name, args)
}

// builtin compiles a call of a function of text/template, if it is one that the compiled form knows.
func builtin(name string, args []expr) expr {
	_, compares := comparisons[name]
	switch {
	case compares && len(args) == 2:
		return compared(name, args[0], args[1])
	case name == "eq" && len(args) > 2:
		return applied(args, equalsAny)
	case name == "not" && len(args) == 1:
		holds := args[0].truth()
		return answer(func(m *machine) bool { return !holds(m) })
	case name == "len" && len(args) == 1:
		return applied(args, length)
	case name == "index" && len(args) == 2:
		return applied(args, index)
	case name == "slice" && (len(args) == 2 || len(args) == 3):
		e := applied(args, slice) // of a list, mostly: as a text, it is only tried where one is wanted
		e.text = sliced(args)
		return e
	}
	return unknown()
}

// applied compiles a call with evaluated arguments.
func applied(args []expr, f func([]reflect.Value) (reflect.Value, bool)) expr {
	return expr{eval: func(m *machine) reflect.Value {
		mark := len(m.args)
		m.push(args)
		v, ok := f(m.args[mark:])
		if !ok {
			m.giveUp()
		}
		m.args = m.args[:mark]
		return v
	}}
}

// push puts the values of arguments onto the stack.
func (m *machine) push(args []expr) {
	for _, arg := range args {
		v := arg.eval(m) // may use the stack itself
		m.args = append(m.args, v)
	}
}

// ownFunction compiles a call of one of Options.Functions. One that is constant, with arguments that are written down,
// is called now.
func (b *body) ownFunction(name string, own any, args []expr) expr {
	if !takes(reflect.TypeOf(own), len(args)) {
		return unknown()
	}
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
	e := applied(args, call)
	if make := makerOf(own); make != nil {
		return e.worded(made(args, make))
	}
	return e
}

// shortCircuit compiles {{and}} and {{or}}, which give the first argument that decides.
func (b *body) shortCircuit(isOr bool, nodes []parse.Node, last *expr) expr {
	if last != nil || len(nodes) == 0 {
		return unknown()
	}
	var args []eval
	var tests []test
	for _, node := range nodes {
		arg := b.operand(node)
		args, tests = append(args, arg.eval), append(tests, arg.truth())
	}
	value := func(m *machine) reflect.Value {
		var v reflect.Value
		for _, arg := range args {
			if v = arg(m); truth(v) == isOr {
				return v
			}
		}
		return v
	}
	return expr{eval: value, holds: func(m *machine) bool {
		for _, holds := range tests {
			if holds(m) == isOr {
				return isOr
			}
		}
		return !isOr
	}}
}

// caller calls a function of any signature that text/template takes: one result, or one and an error. ok is false where
// it gives an error or panics, which html/template makes an error of.
func caller(function any) func(args []reflect.Value) (v reflect.Value, ok bool) {
	f := reflect.ValueOf(function)
	return func(args []reflect.Value) (v reflect.Value, ok bool) {
		in, ok := fitted(f.Type(), args)
		if !ok {
			return reflect.Value{}, false
		}
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
}

// takes says that a function takes so many arguments.
func takes(t reflect.Type, number int) bool {
	return number == t.NumIn() || t.IsVariadic() && number >= t.NumIn()-1
}

// fitted gives arguments as a function wants them, if they can be handed over as they are.
func fitted(t reflect.Type, args []reflect.Value) (in []reflect.Value, ok bool) {
	in = make([]reflect.Value, 0, len(args))
	for i, arg := range args {
		arg, ok := fit(t, i, arg)
		if !ok {
			return nil, false
		}
		in = append(in, arg)
	}
	return in, true
}

// fit gives an argument as the parameter wants it, if it can be handed over as it is.
func fit(t reflect.Type, i int, arg reflect.Value) (reflect.Value, bool) {
	want := t.In(min(i, t.NumIn()-1))
	if t.IsVariadic() && i >= t.NumIn()-1 {
		want = want.Elem()
	}
	if !arg.IsValid() {
		return reflect.Zero(want), want == anyType
	}
	return arg, arg.Type().AssignableTo(want)
}
