package layout

import (
	"reflect"
	"sync/atomic"
)

// fields compiles a chain of fields of a value: .Handbook.Days.
func (b *body) fields(of expr, names []string) expr {
	e := of
	for _, name := range names {
		f := &field{set: b.set, name: name, holder: e.eval}
		e = expr{eval: f.value, text: f.text}
	}
	return e
}

// field is one place in a layout where a field is asked for. It remembers where the field is in the type that came
// last, since nearly always the next one is of the same.
type field struct {
	last   atomic.Pointer[fieldAt]
	holder eval // gives what has the field
	name   string
	set    *Set
}

// fieldAt says where a type has a field.
type fieldAt struct {
	of      reflect.Type
	pointer bool  // of is a pointer to the struct
	mapping bool  // of is a mapping, and the field an entry
	isText  bool  // the field is a text
	as      trust // what this is trusted to be
	isAny   bool  // the field is an interface
	first   int   // which field of the struct it is
	deeper  []int // and which of those of the structs that it embeds
}

// fieldKey names a field of a type.
type fieldKey struct {
	of   reflect.Type
	name string
}

// value gives the field.
func (f *field) value(m *machine) reflect.Value {
	v := f.holder(m)
	at := f.last.Load()
	if at == nil || !v.IsValid() || v.Type() != at.of {
		if v = concrete(v); !v.IsValid() {
			m.giveUp()
		}
		if v.Type() == recordType {
			return v.Interface().(*record).entry(m, f.name)
		}
		if at = f.set.fieldOf(v.Type(), f.name); at == nil {
			m.giveUp()
		}
		f.last.Store(at)
	}
	if at.mapping {
		if v = v.MapIndex(reflect.ValueOf(f.name)); !v.IsValid() {
			m.giveUp()
		}
		return concrete(v)
	}
	if v = at.in(m, v); at.isAny {
		return v.Elem()
	}
	return v
}

// text gives the field if it is known to be a text: not the first time.
func (f *field) text(m *machine) (s string, as trust, ok bool) {
	at := f.last.Load()
	if at == nil || !at.isText {
		return "", untrusted, false
	}
	v := f.holder(m)
	if !v.IsValid() || v.Type() != at.of {
		return "", untrusted, false
	}
	return at.in(m, v).String(), at.as, true
}

// in gives the field of a struct, or of a pointer to one.
func (at *fieldAt) in(m *machine, v reflect.Value) reflect.Value {
	if at.pointer {
		if v.IsNil() {
			m.giveUp()
		}
		v = v.Elem()
	}
	v = v.Field(at.first)
	for _, i := range at.deeper {
		v = v.Field(i)
	}
	return v
}

// fieldOf finds a field of a type; nil where there is none that the compiled form knows: methods are html/template's.
func (s *Set) fieldOf(t reflect.Type, name string) *fieldAt {
	key := fieldKey{t, name}
	if known, ok := s.fields.Load(key); ok {
		return known.(*fieldAt)
	}
	at := findField(t, name)
	s.fields.Store(key, at)
	return at
}

func findField(t reflect.Type, name string) *fieldAt {
	at := &fieldAt{of: t}
	if t.Kind() == reflect.Pointer {
		at.pointer, t = true, t.Elem()
	}
	if _, isMethod := reflect.PointerTo(t).MethodByName(name); isMethod {
		return nil
	}
	switch t.Kind() {
	case reflect.Map:
		at.mapping = true
		if at.pointer || t.Key() != stringType {
			return nil
		}
		return at
	case reflect.Struct:
		found, ok := t.FieldByName(name)
		if !ok || !found.IsExported() || throughPointer(t, found.Index) {
			return nil
		}
		at.first, at.deeper, at.isAny = found.Index[0], found.Index[1:], found.Type.Kind() == reflect.Interface
		if found.Type.Kind() == reflect.String {
			_, at.as, _ = typed(reflect.Zero(found.Type))
			at.isText = found.Type.NumMethod() == 0 // else it may say itself what stands for it
		}
		return at
	}
	return nil
}

// throughPointer says that a field is one of a struct that is embedded by a pointer, which may be nil.
func throughPointer(t reflect.Type, index []int) bool {
	for _, i := range index[:len(index)-1] {
		if t = t.Field(i).Type; t.Kind() == reflect.Pointer {
			return true
		}
	}
	return false
}
