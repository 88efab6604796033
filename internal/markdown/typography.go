package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
)

// newTypographer makes typed quotes, dashes and dots those of print. It has no substitute for apostrophes: goldmark's
// rules for them are those of English ('twas, '90s) and would turn the opening quote of 'nilai' or 'tugas' around. One
// within a word, as in Jum'at, is a closing quote all the same.
func newTypographer() parser.InlineParser {
	return extension.NewTypographerParser(extension.WithTypographicSubstitutions(map[extension.TypographicPunctuation][]byte{
		extension.LeftSingleQuote:  []byte("‘"),
		extension.RightSingleQuote: []byte("’"),
		extension.LeftDoubleQuote:  []byte(openingQuote),
		extension.RightDoubleQuote: []byte(closingQuote),
		extension.EnDash:           []byte("–"),
		extension.EmDash:           []byte("—"),
		extension.Ellipsis:         []byte("…"),
		extension.LeftAngleQuote:   []byte("«"),
		extension.RightAngleQuote:  []byte("»"),
		extension.Apostrophe:       nil,
	}))
}

// typed undoes what the typographer does.
var typed = strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‚", "'", "–", "--", "—", "---", "…", "...")

// The typographer's quotation marks, which Indonesian, English and most other languages use.
const openingQuote, closingQuote = "“", "”"

// quotes gives the quotation marks of a language. Single ones are the same in all, since a closing one may be an
// apostrophe.
func quotes(language string) (opening, closing string) {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	switch base {
	case "de":
		return "„", "“"
	case "es", "fr", "it":
		return "«", "»"
	}
	return openingQuote, closingQuote
}

// quote puts the language's quotation mark in the place of the typographer's.
func (r *reading) quote(n *ast.String) {
	opening, closing := quotes(r.Language)
	switch string(n.Value) {
	case openingQuote:
		n.Value = []byte(opening)
	case closingQuote:
		n.Value = []byte(closing)
	}
}
