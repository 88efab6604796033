package locale

import (
	"fmt"
	"maps"
	"slices"

	"bekal/internal/diag"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Words are a theme's words and forms in one language, its gaps filled from the languages behind it. They are never
// changed after Load. The zero Words hold nothing.
type Words struct {
	entries map[string]entry // by group and name: "session.room"
}

// entry is one word in the language that has it.
type entry struct {
	forms    map[string]string // by plural category; there always is an "other"
	language language.Tag      // whose plural rules choose among the forms
}

// other is the plural category that every word has.
const other = "other"

// keys gives the keys of all words, sorted.
func (w Words) keys() []string {
	return slices.Sorted(maps.Keys(w.entries))
}

// form gives the form of a word for a quantity.
func (e entry) form(q quantity) string {
	if form, ok := e.forms[q.category(e.language)]; ok {
		return form
	}
	return e.forms[other]
}

// quantity is a number as plural rules see it: n tenths, shown with one decimal where they are not whole.
type quantity struct{ tenths int }

// category is the plural category of the quantity in a language.
func (q quantity) category(tag language.Tag) string {
	tenths := max(q.tenths, -q.tenths)
	whole, fraction, digits := tenths/10, tenths%10, 0
	if fraction != 0 {
		digits = 1
	}
	switch plural.Cardinal.MatchPlural(tag, whole, digits, digits, fraction, fraction) {
	case plural.Zero:
		return "zero"
	case plural.One:
		return "one"
	case plural.Two:
		return "two"
	case plural.Few:
		return "few"
	case plural.Many:
		return "many"
	}
	return other
}

// Find gives the word of a key ("session.room") with its placeholders filled from pairs of a name and a value, a string
// or an int: Find("count.days", "n", 4). The int named n chooses the plural form. The error, for a key that no words
// file has or for pairs that do not fit, is a *Refusal.
func (l *Locale) Find(key string, pairs ...any) (string, error) {
	word, ok := l.words.entries[key]
	if !ok {
		return "", &Refusal{
			Message: diag.Say("the theme has no word %q", "tema tidak punya kata %q", key),
			Hint:    diag.DidYouMean(key, l.words.keys()),
		}
	}
	values, count, err := l.values(key, pairs)
	if err != nil {
		return "", err
	}
	text, missing := fill(word.form(count), values)
	if missing != "" {
		return "", &Refusal{Message: diag.Say("the word %q wants a value for {%s}", "kata %q memerlukan nilai untuk {%s}", key, missing)}
	}
	return text, nil
}

// values reads the pairs that a layout gives to a word. count is that of the pair named n.
func (l *Locale) values(key string, pairs []any) (values map[string]string, count quantity, err error) {
	values = make(map[string]string, len(pairs)/2)
	for pair := range slices.Chunk(pairs, 2) {
		name, ok := pair[0].(string)
		if !ok || len(pair) < 2 {
			return nil, count, &Refusal{Message: diag.Say("the word %q wants names and values in pairs", "kata %q memerlukan pasangan nama dan nilai", key)}
		}
		switch value := pair[1].(type) {
		case string:
			values[name] = value
		case int:
			values[name] = l.Number(value)
			if name == "n" {
				count = quantity{value * 10}
			}
		default:
			return nil, count, &Refusal{Message: diag.Say("the word %q takes texts and whole numbers, not %s", "kata %q menerima teks dan bilangan bulat, bukan %s", key, fmt.Sprintf("%T", value))}
		}
	}
	return values, count, nil
}

// Word is Find for keys that code knows; what cannot be found or filled is shown as the key itself.
func (l *Locale) Word(key string, pairs ...any) string {
	text, err := l.Find(key, pairs...)
	if err != nil {
		return key
	}
	return text
}

// form is Word for the forms of dates and times, whose numbers are already digits.
func (l *Locale) form(key string, values map[string]string) string {
	text, _ := fill(l.words.entries[key].forms[other], values)
	return text
}
