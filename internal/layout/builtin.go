package layout

import (
	"cmp"
	"reflect"
	"strings"
)

// comparisons are the functions that compare, and for which outcomes they are true: less, equal, more.
var comparisons = map[string][3]bool{
	"eq": {false, true, false}, "ne": {true, false, true}, "lt": {true, false, false},
	"le": {true, true, false}, "gt": {false, false, true}, "ge": {false, true, true},
}

// compared compiles a comparison of two values.
func compared(name string, a, b expr) expr {
	holds, ordered := comparisons[name], name != "eq" && name != "ne"
	if a.text != nil && b.text != nil {
		return answer(func(m *machine) bool {
			s, _, isText := a.text(m)
			t, _, areTexts := b.text(m)
			order, ok := strings.Compare(s, t), isText && areTexts
			if !ok {
				order, ok = compare(a.eval(m), b.eval(m), ordered)
			}
			if !ok {
				m.giveUp()
			}
			return holds[order+1]
		})
	}
	return answer(func(m *machine) bool {
		order, ok := compare(a.eval(m), b.eval(m), ordered)
		if !ok {
			m.giveUp()
		}
		return holds[order+1]
	})
}

// compare knows texts, whole numbers, and true or false, which have no order, of the same kind on both sides.
func compare(a, b reflect.Value, ordered bool) (order int, ok bool) {
	switch kind, other := a.Kind(), b.Kind(); {
	case kind == reflect.String && other == reflect.String:
		return strings.Compare(a.String(), b.String()), true
	case isInt(kind) && isInt(other):
		return cmp.Compare(a.Int(), b.Int()), true
	case kind == reflect.Bool && other == reflect.Bool && !ordered:
		if a.Bool() != b.Bool() {
			order = 1
		}
		return order, true
	}
	return 0, false
}

func isInt(kind reflect.Kind) bool { return reflect.Int <= kind && kind <= reflect.Int64 }

// equalsAny says that the first argument equals one of the others, which are looked at in their order.
func equalsAny(args []reflect.Value) (v reflect.Value, ok bool) {
	for _, other := range args[1:] {
		order, ok := compare(args[0], other, false)
		if !ok || order == 0 {
			return reflect.ValueOf(true), ok
		}
	}
	return reflect.ValueOf(false), true
}

func length(args []reflect.Value) (v reflect.Value, ok bool) {
	switch args[0].Kind() {
	case reflect.String, reflect.Slice, reflect.Map, reflect.Array:
		return reflect.ValueOf(args[0].Len()), true
	}
	return v, false
}

// index gives an item of a list, or an entry of a mapping; an entry that is missing is nothing.
func index(args []reflect.Value) (v reflect.Value, ok bool) {
	of, at := args[0], args[1]
	switch {
	case of.Kind() == reflect.Slice && at.Kind() == reflect.Int:
		if at.Int() < 0 || at.Int() >= int64(of.Len()) {
			return v, false
		}
		return concrete(of.Index(int(at.Int()))), true
	case of.Kind() == reflect.Map && of.Type().Key() == stringType && of.Type().Elem() == anyType && at.IsValid() && at.Type() == stringType:
		entry := of.MapIndex(at)
		return concrete(entry), true
	}
	return v, false
}

// slice gives a part of a list or text, from one place on, or up to another.
func slice(args []reflect.Value) (v reflect.Value, ok bool) {
	if args[0].Kind() != reflect.Slice && args[0].Kind() != reflect.String {
		return v, false
	}
	from, to := args[1], reflect.ValueOf(args[0].Len())
	if len(args) == 3 {
		to = args[2]
	}
	if from.Kind() != reflect.Int || to.Kind() != reflect.Int || from.Int() < 0 || to.Int() < from.Int() || int(to.Int()) > args[0].Len() {
		return v, false
	}
	return args[0].Slice(int(from.Int()), int(to.Int())), true
}

// sliced gives a part of a text, if that is of a type that trust is told by.
func sliced(args []expr) wording {
	return func(m *machine) (s string, as trust, ok bool) {
		if s, as, ok = typed(args[0].eval(m)); !ok {
			return "", untrusted, false
		}
		ends := [2]int{0, len(s)}
		for i, arg := range args[1:] {
			v := arg.eval(m)
			if v.Kind() != reflect.Int {
				return "", untrusted, false
			}
			ends[i] = int(v.Int())
		}
		if ends[0] < 0 || ends[1] < ends[0] || len(s) < ends[1] {
			return "", untrusted, false
		}
		return s[ends[0]:ends[1]], as, true
	}
}
