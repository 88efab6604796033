package layout

import "reflect"

// A wording gives a part of a pipeline if its value is a text, which takes less than the value does. ok is false where it
// is none, or not known to be: then the value tells.
type wording func(m *machine) (s string, as trust, ok bool)

// wording gives an expression as text, whatever it is; ok is false where it cannot be.
func (e expr) wording() wording {
	value, text := e.eval, e.text
	if text == nil {
		return func(m *machine) (string, trust, bool) { return textOf(value(m)) }
	}
	return func(m *machine) (s string, as trust, ok bool) {
		if s, as, ok = text(m); !ok {
			s, as, ok = textOf(value(m))
		}
		return s, as, ok
	}
}

// worded gives an expression a wording that finds strings, and nothing of another type.
func (e expr) worded(text wording) expr {
	value := e.eval
	return expr{text: text, eval: func(m *machine) reflect.Value {
		if s, _, ok := text(m); ok {
			return reflect.ValueOf(s)
		}
		return value(m)
	}}
}

// A maker makes a text of arguments without reflection. ok is false where it fails, or the arguments do not fit.
type maker func(args []reflect.Value) (s string, ok bool)

// makerOf gives the maker that a function is, if it has one of the usual signatures.
func makerOf(function any) maker {
	var make func(args []reflect.Value) (string, error)
	switch f := function.(type) {
	case func(...any) (string, error):
		make = func(args []reflect.Value) (string, error) { return f(boxes(args)...) }
	case func(string, ...any) (string, error):
		make = func(args []reflect.Value) (string, error) { return f(aString(args[0]), boxes(args[1:])...) }
	case func([]string, string) (string, error):
		make = func(args []reflect.Value) (string, error) { return f(texts(args[0]), aString(args[1])) }
	default:
		return nil
	}
	return func(args []reflect.Value) (s string, ok bool) {
		defer func() {
			if recover() != nil { // of the function, or of an argument that is of another type
				s, ok = "", false
			}
		}()
		s, err := make(args)
		return s, err == nil
	}
}

// made compiles a call of a function that makes a text.
func made(args []expr, make maker) wording {
	return func(m *machine) (s string, as trust, ok bool) {
		mark := len(m.args)
		m.push(args)
		s, ok = make(m.args[mark:])
		m.args = m.args[:mark]
		return s, untrusted, ok
	}
}

// boxes gives values as Go has them.
func boxes(values []reflect.Value) []any {
	list := make([]any, len(values))
	for i, v := range values {
		list[i] = boxed(v)
	}
	return list
}

// aString gives a string, and panics where a value is anything else.
func aString(v reflect.Value) string {
	if v.Type() != stringType {
		panic("no string")
	}
	return v.String()
}

// texts gives a list of strings, and panics where a value is anything else.
func texts(v reflect.Value) []string {
	if v.CanAddr() {
		return *v.Addr().Interface().(*[]string) // nothing is copied
	}
	return v.Interface().([]string)
}
