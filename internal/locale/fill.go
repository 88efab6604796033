package locale

import (
	"iter"
	"strings"
)

// parts gives a form in pieces: some text, and the name in braces that follows it ("" after the last text). Braces
// that hold no name of lower-case letters are text.
func parts(form string) iter.Seq2[string, string] {
	return func(yield func(text, name string) bool) {
		begin := 0 // of the text that is not yet given
		for at := 0; ; {
			open := strings.IndexByte(form[at:], '{')
			if open < 0 {
				yield(form[begin:], "")
				return
			}
			open += at
			name, _, closed := strings.Cut(form[open+1:], "}")
			if !closed || !isPlaceholder(name) {
				at = open + 1
				continue
			}
			if !yield(form[begin:open], name) {
				return
			}
			begin = open + len("{") + len(name) + len("}")
			at = begin
		}
	}
}

func isPlaceholder(name string) bool {
	return name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz_") == ""
}

// placeholders gives the names in braces of a form, in order.
func placeholders(form string) []string {
	var names []string
	for _, name := range parts(form) {
		if name != "" {
			names = append(names, name)
		}
	}
	return names
}

// fill puts values in the place of the names in braces. missing is the first name without a value; "" where all have one.
func fill(form string, values map[string]string) (text, missing string) {
	var b strings.Builder
	for before, name := range parts(form) {
		b.WriteString(before)
		if name == "" {
			continue
		}
		value, ok := values[name]
		if !ok && missing == "" {
			missing = name
		}
		b.WriteString(value)
	}
	return b.String(), missing
}
