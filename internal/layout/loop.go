package layout

import (
	"reflect"
	"slices"
	"strings"
	"text/template/parse"
)

// loop compiles {{range}}.
func (b *body) loop(node *parse.RangeNode) (op op) {
	b.inner(func() {
		l := &looping{index: -1, element: -1}
		l.value = b.pipeline(node.Pipe).eval
		for _, variable := range node.Pipe.Decl { // the pipeline has declared them
			l.index, l.element = l.element, b.variable(variable.Ident[0])
		}
		b.inner(func() { l.body = b.list(node.List) })
		b.inner(func() { l.otherwise = b.list(node.ElseList) })
		op = l.run
	})
	return op
}

// looping is a compiled {{range}}.
type looping struct {
	value           eval
	index, element  int // places of variables; below 0 for none
	body, otherwise []step
}

func (l *looping) run(m *machine) signal {
	v := l.value(m)
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			m.giveUp()
		}
		v = v.Elem()
	}
	ran := false
	outer := m.dot
	switch v.Kind() {
	case reflect.Invalid:
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			ran = true
			if l.round(m, l.counted(i), v.Index(i)) == broken {
				break
			}
		}
	case reflect.Int:
		if v.Type() != intType || l.index >= 0 {
			m.giveUp()
		}
		for i := range int(v.Int()) {
			ran = true
			if l.round(m, reflect.Value{}, reflect.ValueOf(i)) == broken {
				break
			}
		}
	case reflect.Map:
		if v.Type().Key() != stringType {
			m.giveUp()
		}
		for _, key := range sortedKeys(v) {
			ran = true
			if l.round(m, key, v.MapIndex(key)) == broken {
				break
			}
		}
	default:
		m.giveUp()
	}
	m.dot = outer
	if ran {
		return next
	}
	return do(m, l.otherwise)
}

// counted gives the number of a round, if there is a variable for it.
func (l *looping) counted(i int) reflect.Value {
	if l.index < 0 {
		return reflect.Value{}
	}
	return reflect.ValueOf(i)
}

func sortedKeys(v reflect.Value) []reflect.Value {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	return keys
}

func (l *looping) round(m *machine, index, element reflect.Value) signal {
	element = concrete(element)
	if l.element >= 0 {
		m.vars[m.base+l.element] = element
	}
	if l.index >= 0 {
		m.vars[m.base+l.index] = index
	}
	m.dot = element
	return do(m, l.body)
}
