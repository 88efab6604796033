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
	forms    map[string]form // by plural category; there always is an "other"
	language language.Tag    // whose plural rules choose among the forms
}

// other is the plural category that every word has.
const other = "other"

// keys gives the keys of all words, sorted.
func (w Words) keys() []string {
	return slices.Sorted(maps.Keys(w.entries))
}

// form gives the form of a word for a quantity.
func (e entry) form(q quantity) form {
	if len(e.forms) == 1 {
		return e.forms[other]
	}
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
	count, err := countIn(key, pairs)
	if err != nil {
		return "", err
	}
	text, missing := word.form(count).fill(func(name string) (string, bool) { return l.given(pairs, name) })
	if missing != "" {
		return "", &Refusal{Message: diag.Say("the word %q wants a value for {%s}", "kata %q memerlukan nilai untuk {%s}", key, missing)}
	}
	return text, nil
}

// countIn looks at the pairs that a layout gives to a word, and gives the quantity of the pair named n.
func countIn(key string, pairs []any) (count quantity, err error) {
	for i := 0; i < len(pairs); i += 2 {
		name, ok := pairs[i].(string)
		if !ok || i+1 == len(pairs) {
			return count, &Refusal{Message: diag.Say("the word %q wants names and values in pairs", "kata %q memerlukan pasangan nama dan nilai", key)}
		}
		switch value := pairs[i+1].(type) {
		case string:
		case int:
			if name == "n" {
				count = quantity{value * 10}
			}
		default:
			return count, &Refusal{Message: diag.Say("the word %q takes texts and whole numbers, not %s", "kata %q menerima teks dan bilangan bulat, bukan %s", key, fmt.Sprintf("%T", value))}
		}
	}
	return count, nil
}

// given is the value of a name among pairs that are in order; the last one counts.
func (l *Locale) given(pairs []any, name string) (value string, ok bool) {
	for i := len(pairs) - 2; i >= 0; i -= 2 {
		if pairs[i] != name {
			continue
		}
		if n, ok := pairs[i+1].(int); ok {
			return l.Number(n), true
		}
		return pairs[i+1].(string), true
	}
	return "", false
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
func (l *Locale) form(key string, value func(name string) (string, bool)) string {
	form, ok := l.words.entries[key].forms[other]
	if !ok {
		return ""
	}
	text, _ := form.fill(value)
	return text
}
