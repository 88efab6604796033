package locale

import (
	"maps"
	"slices"
	"strings"

	"bekal/internal/decode"
	"bekal/internal/diag"

	"golang.org/x/text/language"
)

// ownGroup is the group whose words are the user's to name.
const ownGroup = "own"

// vocabulary is what the words are that a theme asks for.
type vocabulary struct {
	words  map[string]entry    // by key
	groups map[string][]string // the names of each group's words, sorted
}

func newVocabulary(words map[string]entry) *vocabulary {
	v := &vocabulary{words: maps.Clone(words), groups: map[string][]string{}}
	for _, key := range slices.Sorted(maps.Keys(words)) {
		group, name, _ := strings.Cut(key, ".")
		v.groups[group] = append(v.groups[group], name)
	}
	return v
}

// merger takes the words of one file in and says what is wrong with them. A words file has groups of words; a word is
// a text, or has a text for each plural category.
type merger struct {
	*reader
	file     string
	language language.Tag
}

// group takes in a group of words.
func (m *merger) group(group decode.Entry) {
	name := group.Key.V
	if m.known != nil && m.known.groups[name] == nil && name != ownGroup {
		m.unknown(group.Key, slices.Sorted(maps.Keys(m.known.groups)))
		return
	}
	if group.Text.IsSet() {
		m.report(diag.WrongType, group.Text.Pos.In(m.file),
			diag.Say("%q is a group of words, not a text", "%q adalah kelompok kata, bukan teks", name),
			diag.Say("write the words of the group below it, indented", "tulis kata-katanya di bawahnya, menjorok ke dalam"))
		return
	}
	for _, word := range group.Entries {
		m.word(name, word)
	}
}

// word takes in a word of a group.
func (m *merger) word(group string, word decode.Entry) {
	key := group + "." + word.Key.V
	if m.known != nil && group != ownGroup {
		if _, ok := m.known.words[key]; !ok {
			m.unknown(word.Key, m.known.groups[group])
			return
		}
	}
	forms, said := map[string]form{}, len(m.problems)
	if word.Text.IsSet() {
		m.form(forms, other, key, word.Text)
	}
	for _, written := range word.Entries {
		m.pluralForm(forms, key, written)
	}
	if _, ok := forms[other]; ok {
		m.entries[key] = entry{forms, m.language}
	} else if len(m.problems) == said { // what was wrong with the word has not been said
		m.report(diag.Words, word.Key.Pos.In(m.file),
			diag.Say("the word %q has no form `other`", "kata %q tidak punya bentuk `other`", key),
			diag.Say("add `other: …`, the form for all numbers that have none of their own", "tambahkan `other: …`, bentuk untuk semua bilangan yang tidak punya bentuk sendiri"))
	}
}

// pluralForm takes in a word's form for a plural category.
func (m *merger) pluralForm(forms map[string]form, key string, written decode.Entry) {
	categories := []string{"zero", "one", "two", "few", "many", other}
	switch {
	case !slices.Contains(categories, written.Key.V):
		hint := diag.DidYouMean(written.Key.V, categories)
		if hint.IsZero() {
			hint = diag.Say("the forms of a word are zero, one, two, few, many and other", "bentuk kata adalah zero, one, two, few, many, dan other")
		}
		m.report(diag.UnknownKey, written.Key.Pos.In(m.file), diag.Say("unknown plural form %q", "bentuk jamak %q tidak dikenal", written.Key.V), hint)
	case !written.Text.IsSet():
		m.report(diag.WrongType, written.Key.Pos.In(m.file),
			diag.Say("the form %q of a word takes a text", "bentuk %q sebuah kata menerima teks", written.Key.V), diag.Text{})
	default:
		m.form(forms, written.Key.V, key, written.Text)
	}
}

// form takes in the text of a word, unless it asks for values that the theme does not give.
func (m *merger) form(forms map[string]form, category, key string, text decode.Value[string]) {
	read := parseForm(text.V)
	if m.known != nil && !strings.HasPrefix(key, ownGroup+".") {
		given := m.known.words[key].placeholders()
		for _, name := range read.placeholders() {
			if !slices.Contains(given, name) {
				m.report(diag.Words, text.Pos.In(m.file),
					diag.Say("nothing is filled in for {%s} here", "tidak ada yang diisikan untuk {%s} di sini", name), placeholderHint(name, given))
				return
			}
		}
	}
	forms[category] = read
}

// placeholders gives the names in braces that any of the word's forms has, sorted.
func (e entry) placeholders() []string {
	var names []string
	for _, form := range e.forms {
		names = append(names, form.placeholders()...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func placeholderHint(name string, given []string) diag.Text {
	if len(given) == 0 {
		return diag.Say("this word has no placeholders", "kata ini tidak punya bagian yang diisi")
	}
	if hint := diag.DidYouMean(name, given); !hint.IsZero() {
		return hint
	}
	return diag.Say("this word may use {%s}", "kata ini dapat memakai {%s}", strings.Join(given, "}, {"))
}

// unknown says that a group or word is none of the theme's.
func (m *merger) unknown(key decode.Value[string], known []string) {
	hint := diag.DidYouMean(key.V, known)
	if hint.IsZero() {
		hint = diag.Say("words for your own layouts go into the group `own`", "kata untuk templat Anda sendiri masuk ke kelompok `own`")
	}
	m.report(diag.UnknownKey, key.Pos.In(m.file), diag.Say("unknown word %q", "kata %q tidak dikenal", key.V), hint)
}
