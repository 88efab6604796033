package locale

import "strings"

// form is a word as it is written, with names in braces for what is filled in. It is taken apart once, when it is read.
type form struct {
	text   string
	pieces []piece // at least one
}

// piece is some text of a form, and the name in braces that follows it ("" at the form's end).
type piece struct{ text, name string }

// parseForm takes a form apart. Braces that hold no name of lower-case letters are text.
func parseForm(text string) form {
	f := form{text: text}
	begin := 0 // of the text that is not yet in a piece
	for at := 0; ; {
		open := strings.IndexByte(text[at:], '{')
		if open < 0 {
			f.pieces = append(f.pieces, piece{text: text[begin:]})
			return f
		}
		open += at
		name, _, closed := strings.Cut(text[open+1:], "}")
		if !closed || !isPlaceholder(name) {
			at = open + 1
			continue
		}
		f.pieces = append(f.pieces, piece{text[begin:open], name})
		begin = open + len("{") + len(name) + len("}")
		at = begin
	}
}

func isPlaceholder(name string) bool {
	return name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz_") == ""
}

// placeholders gives the names in braces of a form, in order.
func (f form) placeholders() []string {
	var names []string
	for _, piece := range f.pieces[:len(f.pieces)-1] {
		names = append(names, piece.name)
	}
	return names
}

// fill puts values in the place of the names in braces; value gives that of a name. missing is the first name without
// one; "" where all have one.
func (f form) fill(value func(name string) (string, bool)) (text, missing string) {
	if len(f.pieces) == 1 {
		return f.text, ""
	}
	var room [64]byte // for nearly every form
	filled := room[:0]
	for _, piece := range f.pieces {
		filled = append(filled, piece.text...)
		if piece.name == "" {
			continue
		}
		with, ok := value(piece.name)
		if !ok && missing == "" {
			missing = piece.name
		}
		filled = append(filled, with...)
	}
	return string(filled), missing
}

// values are what a form is filled with, each behind its name.
type values []string

func (v values) of(name string) (value string, ok bool) {
	for i := 0; i < len(v); i += 2 {
		if v[i] == name {
			return v[i+1], true
		}
	}
	return "", false
}
