package diag

import (
	"bytes"
	"unicode/utf8"
)

// Source is a file's name and text: what turns byte offsets into places.
type Source struct {
	File string // as in Place
	Text []byte
}

// Place gives the place of the bytes from start up to end, cut at the end of start's line.
// Offsets outside the text are moved to its ends.
func (s Source) Place(start, end int) Place {
	start = min(max(start, 0), len(s.Text))
	lineStart := bytes.LastIndexByte(s.Text[:start], '\n') + 1
	lineEnd := len(s.Text)
	if i := bytes.IndexByte(s.Text[start:], '\n'); i >= 0 {
		lineEnd = start + i
	}
	end = min(max(end, start), lineEnd)
	return Place{
		File:   s.File,
		Line:   1 + bytes.Count(s.Text[:start], []byte{'\n'}),
		Column: 1 + utf8.RuneCount(s.Text[lineStart:start]),
		Width:  max(1, utf8.RuneCount(s.Text[start:end])),
	}
}

// Quote fills in the lines that the problems speak of. read gives a file's text by its name in Place;
// a file that cannot be read leaves its problems without a line. Each file is read once.
func Quote(problems []Problem, read func(file string) ([]byte, error)) {
	var file string
	var lines [][]byte
	for i := range problems {
		p := &problems[i]
		if p.Line == 0 || p.Quote != "" {
			continue
		}
		if p.File != file {
			file = p.File
			text, err := read(file)
			if err != nil {
				text = nil
			}
			lines = bytes.Split(text, []byte{'\n'})
		}
		if p.Line <= len(lines) {
			p.Quote = string(bytes.TrimRight(lines[p.Line-1], "\r"))
		}
	}
}
