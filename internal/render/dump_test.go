package render

import (
	"fmt"
	"reflect"
	"strings"
)

// dump writes what a layout sees, a field a line, in the order of data.go; what is empty is left out. A thing with a
// page of its own is written whole where it first stands, and by its title and address where it stands again.
func dump(value any, known ...any) string {
	d := dumper{seen: map[any]bool{}}
	for _, other := range known {
		d.seen[other] = true
	}
	d.value(reflect.ValueOf(value), 0)
	return d.String()
}

type dumper struct {
	strings.Builder
	seen map[any]bool
}

func (d *dumper) value(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Pointer:
		if d.seen[v.Interface()] {
			fmt.Fprintf(d, " → %s\n", nameOf(v.Elem()))
			return
		}
		d.seen[v.Interface()] = true
		d.value(v.Elem(), depth)
	case reflect.Struct:
		d.WriteString("\n")
		for i := range v.NumField() {
			if field := v.Field(i); !isEmpty(field) {
				fmt.Fprintf(d, "%s%s:", strings.Repeat("  ", depth), v.Type().Field(i).Name)
				d.value(field, depth+1)
			}
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.String {
			fmt.Fprintf(d, " %q\n", v.Interface())
			return
		}
		d.WriteString("\n")
		for i := range v.Len() {
			fmt.Fprintf(d, "%s-", strings.Repeat("  ", depth))
			d.value(v.Index(i), depth+1)
		}
	case reflect.String:
		fmt.Fprintf(d, " %s\n", v)
	default:
		fmt.Fprintf(d, " %v\n", v)
	}
}

// nameOf is what a thing is called that was written before.
func nameOf(v reflect.Value) string {
	for _, name := range []string{"Title", "Name"} {
		if field := v.FieldByName(name); field.IsValid() {
			return fmt.Sprintf("%s (%v)", field, v.FieldByName("Href"))
		}
	}
	return v.Type().Name()
}

func isEmpty(v reflect.Value) bool {
	return v.IsZero() || (v.Kind() == reflect.Slice || v.Kind() == reflect.Map) && v.Len() == 0
}
