package render

import (
	"reflect"
	"strings"

	"bekal/internal/diag"
)

// noFieldOf says that a value of a Go type was asked for a field that it has not.
func noFieldOf(goType, field string) (why, hint diag.Text) {
	name := strings.TrimPrefix(strings.TrimPrefix(goType, "*"), "render.")
	fields, ok := contract()[name]
	switch {
	case strings.HasPrefix(goType, "[]"):
		return diag.Say("a list has no %q", "daftar tidak memiliki %q", field), diag.Say("go through it with {{range}}", "telusuri dengan {{range}}")
	case !ok:
		return diag.Say("%s has no %q", "%s tidak memiliki %q", kindOf(goType), field), seeContract()
	}
	if hint = diag.DidYouMean(field, fields); hint.IsZero() {
		hint = seeContract()
	}
	return diag.Say("a %s has no %q", "%s tidak memiliki %q", name, field), hint
}

func seeContract() diag.Text {
	return diag.Say("docs/theming.md lists what a layout sees", "docs/theming.md mencantumkan yang terlihat oleh templat")
}

// kindOf calls a Go type by what a theme's author knows it as.
func kindOf(goType string) diag.Text {
	switch {
	case strings.HasPrefix(goType, "[]"):
		return diag.Say("a list", "daftar")
	case strings.HasPrefix(goType, "map["):
		return diag.Say("a mapping", "pemetaan")
	case goType == "string", strings.HasPrefix(goType, "template."):
		return diag.Say("a text", "teks")
	case goType == "int":
		return diag.Say("a number", "bilangan")
	case goType == "bool":
		return diag.Say("true or false", "true atau false")
	case goType == "interface {}":
		return diag.Say("this value", "nilai ini")
	}
	name := strings.TrimPrefix(strings.TrimPrefix(goType, "*"), "render.")
	return diag.Say("a %s", "%s", name)
}

// contract gives the fields of all that layouts see, by the names of their types.
func contract() map[string][]string {
	fields := map[string][]string{}
	var visit func(reflect.Type)
	visit = func(t reflect.Type) {
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice:
			visit(t.Elem())
		case reflect.Struct:
			if _, seen := fields[t.Name()]; seen {
				return
			}
			fields[t.Name()] = nil
			for _, field := range reflect.VisibleFields(t) {
				fields[t.Name()] = append(fields[t.Name()], field.Name)
				visit(field.Type)
			}
		}
	}
	visit(reflect.TypeFor[Page]())
	return fields
}
