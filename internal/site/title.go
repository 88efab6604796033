package site

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"bekal/internal/content"
)

// titleOf is what a page is called: what its author wrote, else the heading that leads its body, else its file's or
// its folder's name. A handbook's own page at the root of content/ has no name; its title may be empty, and then the
// theme has a word for it.
func titleOf(source *content.Page, name string) string {
	switch {
	case source != nil && source.Title.V != "":
		return source.Title.V
	case source != nil && source.Heading != "":
		return source.Heading
	}
	return Readable(name)
}

// Readable makes a file's or folder's name, without extension, into words: "02-struktur_kpu" is "Struktur kpu". Dashes
// between digits stay, since they are dates.
func Readable(name string) string {
	if _, rest, ok := leadingNumber(name); ok && strings.TrimLeft(rest, "-_ ") != "" {
		name = rest
	}
	runes := []rune(name)
	for i, r := range runes {
		if r == '_' || r == '-' && !(i > 0 && i < len(runes)-1 && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1])) {
			runes[i] = ' '
		}
	}
	name = strings.Join(strings.Fields(string(runes)), " ")
	first, size := utf8.DecodeRuneInString(name)
	if size == 0 || first == utf8.RuneError {
		return name
	}
	return string(unicode.ToUpper(first)) + name[size:]
}

// stem is a file's name without folder and extension.
func stem(file string) string {
	base := path.Base(file)
	return strings.TrimSuffix(base, path.Ext(base))
}
