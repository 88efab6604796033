package decode

import "strings"

// tree is YAML to be written: a text, a list, or a mapping, whose keys stand beside its items.
type tree struct {
	text   string
	asIs   bool // text is YAML already
	isList bool
	keys   []string
	items  []tree
}

// Write gives the YAML of a value by an object: its keys in the object's order, those without a value left out.
// Reading it back gives the same value.
func Write[T any](object *Object[T], value *T, names Names) []byte {
	var b strings.Builder
	if t, ok := object.write(value, names); ok {
		t.mapping(&b, "")
	}
	return []byte(b.String())
}

func (t tree) mapping(b *strings.Builder, indent string) {
	for i, item := range t.items {
		if i > 0 {
			b.WriteString(indent)
		}
		b.WriteString(plain(t.keys[i]))
		b.WriteByte(':')
		item.value(b, indent)
	}
}

// value writes what follows a key's colon, up to and with the end of its last line.
func (t tree) value(b *strings.Builder, indent string) {
	indent += "  "
	switch {
	case len(t.items) == 0:
		b.WriteString(t.scalar(" "))
		b.WriteByte('\n')
	case t.isList:
		b.WriteByte('\n')
		for _, item := range t.items {
			b.WriteString(indent)
			item.item(b, indent)
		}
	default:
		b.WriteByte('\n')
		b.WriteString(indent)
		t.mapping(b, indent)
	}
}

// scalar gives what stands in one line: a text, or an empty list or mapping. before precedes it, unless it is nothing.
func (t tree) scalar(before string) string {
	text := t.text
	switch {
	case t.isList:
		text = "[]"
	case t.keys != nil:
		text = "{}"
	case t.asIs && text == "":
		return ""
	case !t.asIs:
		text = plain(text)
	}
	return before + text
}

// item writes one item of a list, dash and all.
func (t tree) item(b *strings.Builder, indent string) {
	b.WriteByte('-')
	if len(t.items) > 0 && !t.isList {
		b.WriteByte(' ')
		t.mapping(b, indent+"  ")
		return
	}
	t.value(b, indent)
}
