package diag

import (
	"fmt"
	"slices"
	"strings"
)

// Language is a language that Bekal talks to its user in. It has nothing to do with the language of a handbook.
type Language string

// The languages of messages.
const (
	English    Language = "en"
	Indonesian Language = "id"
)

// ParseLanguage reads a language tag or a locale's name (id, id_ID.UTF-8, in, en-GB); ok is false for others.
func ParseLanguage(tag string) (language Language, ok bool) {
	base, _, _ := strings.Cut(strings.ToLower(strings.NewReplacer("_", "-", ".", "-").Replace(tag)), "-")
	switch base {
	case "en", "c", "posix":
		return English, true
	case "id", "in":
		return Indonesian, true
	}
	return English, false
}

// Text is a message in every language. The two formats of fmt.Sprintf stand side by side where the message is made,
// so that neither is forgotten; a format that needs another order of words uses indexes (%[2]q).
type Text struct {
	english, indonesian string
	args                []any // a Text among them is put in its own words first
}

// Say makes a message from its English and its Indonesian format and their common arguments.
func Say(english, indonesian string, args ...any) Text {
	return Text{english, indonesian, args}
}

// Verbatim is a text that is the same in every language.
func Verbatim(text string) Text {
	return Text{"%s", "%s", []any{text}}
}

// IsZero says that there is no text.
func (t Text) IsZero() bool { return t.english == "" }

// In gives the message in a language.
func (t Text) In(language Language) string {
	format := t.english
	if language == Indonesian {
		format = t.indonesian
	}
	if len(t.args) == 0 {
		return format
	}
	args := slices.Clone(t.args)
	for i, arg := range args {
		if text, ok := arg.(Text); ok {
			args[i] = text.In(language)
		}
	}
	return fmt.Sprintf(format, args...)
}

// DidYouMean is the hint that names the known word nearest to what was written, or the zero Text if none is near.
func DidYouMean(written string, known []string) Text {
	nearest := Nearest(written, known)
	if nearest == "" {
		return Text{}
	}
	return Say("did you mean %q?", "maksudnya %q?", nearest)
}
