package layout

import (
	"reflect"
	"slices"
	"text/template/parse"
)

// record is a mapping with names that are written down, as layouts hand several values on to a partial. It is made for
// every row of a timetable, and a map[string]any of it only where somebody wants one. Nothing but the partial's dot
// holds it, so it is used again when the partial is through.
type record struct {
	names  []string // shared by all records of one place in a layout
	values []reflect.Value
}

var recordType = reflect.TypeFor[*record]()

// lend gives a record without values, which include takes back.
func (m *machine) lend(names []string) *record {
	if m.lent == len(m.records) {
		m.records = append(m.records, &record{})
	}
	r := m.records[m.lent]
	m.lent++
	r.names, r.values = names, r.values[:0]
	return r
}

// entry gives the value of a name.
func (r *record) entry(m *machine, name string) reflect.Value {
	i := slices.Index(r.names, name)
	if i < 0 {
		m.giveUp()
	}
	return r.values[i]
}

// record compiles a call of Options.Mapping; nil for any other, or where a name is not written down.
func (b *body) record(function string, args []parse.Node) eval {
	if function == "" || function != b.set.options.Mapping || len(args)%2 != 0 {
		return nil
	}
	var names []string
	var values []eval
	for pair := range slices.Chunk(args, 2) {
		name, ok := pair[0].(*parse.StringNode)
		if !ok || slices.Contains(names, name.Text) {
			return nil
		}
		names = append(names, name.Text)
		values = append(values, b.operand(pair[1]).eval)
	}
	return func(m *machine) reflect.Value {
		r := m.lend(names)
		for _, value := range values {
			r.values = append(r.values, value(m))
		}
		return reflect.ValueOf(r)
	}
}

// plain gives a value that may be looked at as a whole: of a record, the mapping.
func plain(v reflect.Value) reflect.Value {
	if !v.IsValid() || v.Type() != recordType {
		return v
	}
	r := v.Interface().(*record)
	mapping := make(map[string]any, len(r.names))
	for i, name := range r.names {
		mapping[name] = boxed(r.values[i])
	}
	return reflect.ValueOf(mapping)
}

// boxed gives the value as Go has it; nil for the zero reflect.Value.
func boxed(v reflect.Value) any {
	if !v.IsValid() {
		return nil
	}
	return v.Interface()
}
