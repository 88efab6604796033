package layout

import (
	"cmp"
	"reflect"
)

// compare answers eq and its like. It knows texts, whole numbers and true or false, of the same kind on both sides.
func compare(name string, args []reflect.Value) (v reflect.Value, ok bool) {
	if len(args) < 2 || name != "eq" && len(args) != 2 {
		return v, false
	}
	if name == "eq" && len(args) > 2 {
		return equalsAny(args)
	}
	var order int
	switch a, b := args[0], args[1]; {
	case a.Kind() == reflect.String && b.Kind() == reflect.String:
		order = cmp.Compare(a.String(), b.String())
	case isInt(a) && isInt(b):
		order = cmp.Compare(a.Int(), b.Int())
	case a.Kind() == reflect.Bool && b.Kind() == reflect.Bool && (name == "eq" || name == "ne"):
		if a.Bool() != b.Bool() {
			order = 1
		}
	default:
		return v, false
	}
	return reflect.ValueOf(holds(name, order)), true
}

func isInt(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return true
	}
	return false
}

func holds(name string, order int) bool {
	switch name {
	case "eq":
		return order == 0
	case "ne":
		return order != 0
	case "lt":
		return order < 0
	case "le":
		return order <= 0
	case "gt":
		return order > 0
	}
	return order >= 0 // ge
}

// equalsAny says that the first argument equals one of the others, which are looked at in their order.
func equalsAny(args []reflect.Value) (v reflect.Value, ok bool) {
	for _, other := range args[1:] {
		equal, ok := compare("eq", []reflect.Value{args[0], other})
		if !ok || equal.Bool() {
			return equal, ok
		}
	}
	return reflect.ValueOf(false), true
}

func length(args []reflect.Value) (v reflect.Value, ok bool) {
	if len(args) != 1 {
		return v, false
	}
	switch args[0].Kind() {
	case reflect.String, reflect.Slice, reflect.Map, reflect.Array:
		return reflect.ValueOf(args[0].Len()), true
	}
	return v, false
}

// index gives an item of a list, or an entry of a mapping; an entry that is missing is nothing.
func index(args []reflect.Value) (v reflect.Value, ok bool) {
	if len(args) != 2 {
		return v, false
	}
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
	if len(args) < 2 || len(args) > 3 || args[0].Kind() != reflect.Slice && args[0].Kind() != reflect.String {
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
