package search

import (
	"encoding/json"
	"unicode/utf8"
)

// record is a page as the browser gets it: address, title, label, and heading, anchor and text of each section.
func (p Page) record() []byte {
	parts := append(make([]string, 0, 3+3*len(p.Sections)), p.Address, p.Title, p.Label)
	for _, s := range p.Sections {
		parts = append(parts, s.Heading, s.ID, s.Text)
	}
	size := 2
	for _, part := range parts {
		size += len(part) + 3
	}
	record := make([]byte, 0, size+size/64)
	for i, part := range parts {
		record = appendText(append(record, "[,"[min(i, 1)]), part)
	}
	return append(record, ']')
}

// appendText writes a text as encoded does, but looks only at what is unclear.
func appendText(dst []byte, text string) []byte {
	dst = append(dst, '"')
	from := 0
	for at := 0; at < len(text); {
		if kinds[text[at]] != unclear { // nearly always
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		switch r {
		case '"', '\\', '<', '>', '&', '\u2028', '\u2029', utf8.RuneError:
		default:
			if r >= ' ' {
				at += size
				continue
			}
		}
		quoted := encoded(text[at : at+size])
		dst = append(append(dst, text[from:at]...), quoted[1:len(quoted)-1]...)
		at += size
		from = at
	}
	return append(append(dst, text[from:]...), '"')
}

// encoded writes a value so that it may stand in a script: JSON without <, >, & and line ends that scripts have beyond
// JSON's.
func encoded(value any) []byte {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err) // there are no values but texts, numbers and lists of them
	}
	return text
}
