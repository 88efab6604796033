package decode

import "bekal/internal/diag"

// Pos is where a value stands in its file. The zero Pos is a value that was not written.
type Pos struct {
	Line, Column int // 1-based, in characters, counted from the start of the file
	Width        int // in characters
}

// In makes the position a place in a file.
func (p Pos) In(file string) diag.Place {
	return diag.Place{File: file, Line: p.Line, Column: p.Column, Width: p.Width}
}

// Value is a value of a file with the place where it was written.
type Value[T any] struct {
	V   T
	Pos Pos
}

// Made gives a value that code made, for writing: it counts as written, though it stands in no file.
func Made[T any](v T) Value[T] {
	return Value[T]{v, Pos{Line: 1, Column: 1, Width: 1}}
}

// IsSet says that the value was written.
func (v Value[T]) IsSet() bool { return v.Pos.Line > 0 }

// Or gives the value, or another one where it was not written.
func (v Value[T]) Or(other T) T {
	if v.IsSet() {
		return v.V
	}
	return other
}
