package decode

import (
	"slices"
	"strings"

	"bekal/internal/diag"
)

// Option is one of the fixed values that a key takes. One value may have several options; it is written as its first.
type Option[T any] struct {
	Value               T
	English, Indonesian string
}

// Is makes an option: a value with its word in English and in Indonesian.
func Is[T any](value T, english, indonesian string) Option[T] {
	return Option[T]{value, english, indonesian}
}

// Choice is the type of fixed values, read in both languages and in letters of any case.
func Choice[T comparable](name diag.Text, options ...Option[T]) Type[Value[T]] {
	words := make([]Word, len(options))
	var names []string
	for i, o := range options {
		words[i] = Word{o.English, o.Indonesian}
		names = append(names, o.English, o.Indonesian)
	}
	read := func(t *Reading) (v T, ok bool) {
		for _, o := range options {
			if strings.EqualFold(t.Text, o.English) || strings.EqualFold(t.Text, o.Indonesian) {
				return o.Value, true
			}
		}
		hint := takes(words)
		if near := diag.DidYouMean(t.Text, names); !near.IsZero() && len(t.Text) > 2 { // "A3" is no slip for "A4"
			hint = near
		}
		t.Say(diag.UnknownValue, 0, 0, diag.Say("%q does not take %q", "%q tidak menerima %q", t.Key, t.Text), hint)
		return v, false
	}
	choice := Scalar(name, "", read, nil)
	choice.Shape.Words = words
	choice.write = func(value Value[T], names Names) (tree, bool) {
		i := slices.IndexFunc(options, func(o Option[T]) bool { return o.Value == value.V })
		if i < 0 || !value.IsSet() {
			return tree{}, false
		}
		return tree{text: names.of(words[i])}, true
	}
	return choice
}

// takes is the hint that lists all words, each once, in the reader's language.
func takes(words []Word) diag.Text {
	var english, indonesian []string
	for _, w := range words {
		if !slices.Contains(english, w.English) {
			english = append(english, w.English)
		}
		if !slices.Contains(indonesian, w.Indonesian) {
			indonesian = append(indonesian, w.Indonesian)
		}
	}
	return diag.Say("it takes: %[1]s", "yang diterima: %[2]s", strings.Join(english, ", "), strings.Join(indonesian, ", "))
}
