package content

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"bekal/internal/decode"
	"bekal/internal/diag"
)

// TestReference holds the reference in the documentation against the schema and the rules.
func TestReference(t *testing.T) {
	const path = "../../docs/content-format.md"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	start := bytes.Index(text, []byte("<!-- keys: generated"))
	end := bytes.Index(text, []byte("<!-- keys: end -->"))
	if start < 0 || end < start {
		t.Fatal("the marks of the generated part are gone")
	}
	start += bytes.IndexByte(text[start:], '\n') + 1
	want := reference()
	if *update {
		if err := os.WriteFile(path, slices.Concat(text[:start], []byte(want), text[end:]), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got := string(text[start:end]); got != want {
		t.Errorf("docs/content-format.md is out of date: go test ./internal/content -update\n%s", want)
	}
}

// TestEveryKeyHasTwoNames holds that no two keys of one table share a name, and that each is explained.
func TestEveryKeyHasTwoNames(t *testing.T) {
	for name, keys := range tables() {
		seen := map[string]string{}
		for _, key := range keys {
			for _, word := range []string{key.English, key.Indonesian} {
				if other, ok := seen[word]; ok && other != key.English || word == "" || word != strings.ToLower(word) {
					t.Errorf("%s: the name %q of %s", name, word, key.English)
				}
				seen[word] = key.English
			}
			if !strings.HasSuffix(strings.TrimRight(key.About, "`"), ".") || strings.Contains(key.About, "\n") {
				t.Errorf("%s: %s is about %q", name, key.English, key.About)
			}
		}
	}
}

// tables gives all tables of keys by their heading.
func tables() map[string][]decode.Key {
	all := map[string][]decode.Key{"All kinds": chapterPage.Keys()}
	for _, k := range []Kind{KindHandbook, KindDay, KindSession, KindRecap, KindPerson} {
		all[heading(k)] = objectOf(k).Keys()[len(commonFields):]
	}
	for _, keys := range []([]decode.Key){all["Handbook and library"], all["Day"], all["Session"], all["Recap"]} {
		for _, key := range keys {
			if len(key.Takes.Keys) > 0 {
				all[sentence(key.Takes)] = key.Takes.Keys
			}
		}
	}
	return all
}

func heading(k Kind) string {
	if k == KindHandbook {
		return "Handbook and library"
	}
	return strings.ToUpper(string(k[:1])) + string(k[1:])
}

// sentence gives a type's name as a heading: "A task".
func sentence(s decode.Shape) string {
	name := s.Name.In(diag.English)
	return strings.ToUpper(name[:1]) + name[1:]
}

// reference writes the tables of keys, then those of the fixed values and of the rules.
func reference() string {
	var b strings.Builder
	all := tables()
	order := []string{"All kinds", "Handbook and library", "A contact", "A room", "Day", "A slot", "A time and place",
		"Session", "A name", "A material", "A task", "Recap", "A quote", "A photo", "Person"}
	var values fixedValues
	for _, name := range order {
		level := "###"
		if strings.HasPrefix(name, "A ") {
			level = "####"
		}
		fmt.Fprintf(&b, "\n%s %s\n\n| key | Indonesian | takes | what it means |\n|---|---|---|---|\n", level, name)
		for _, key := range all[name] {
			fmt.Fprintf(&b, "| `%s` | `%s` | %s | %s |\n", key.English, key.Indonesian, takes(key.Takes), key.About)
			if len(key.Takes.Words) > 0 {
				values = values.with(key, name)
			}
		}
		delete(all, name)
	}
	for name := range all {
		fmt.Fprintf(&b, "\nThe table %q is missing here.\n", name)
	}
	b.WriteString("\n### Fixed values\n\n| key | value | Indonesian |\n|---|---|---|\n")
	for _, v := range values {
		for i, word := range v.words {
			if i > 0 {
				v.title = ""
			}
			fmt.Fprintf(&b, "| %s | `%s` | `%s` |\n", v.title, word.English, word.Indonesian)
		}
	}
	b.WriteString("\n### Rules\n\n| rule | level | what it is about |\n|---|---|---|\n")
	for _, rule := range diag.Rules() {
		level := rule.Level.String()
		if rule.Fixed {
			level += ", always"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", rule.Name, level, rule.About.In(diag.English))
	}
	b.WriteByte('\n')
	return b.String()
}

// fixedValues are the fixed values of all keys, each list once.
type fixedValues []struct {
	key, title string
	words      []decode.Word
}

// with adds the values of a key that stands in a table, unless a key of the same name has the same ones already.
func (f fixedValues) with(key decode.Key, table string) fixedValues {
	title := "`" + key.English + "`"
	for _, v := range f {
		if v.key != key.English {
			continue
		}
		if slices.Equal(v.words, key.Takes.Words) {
			return f
		}
		title = "`" + key.English + "` of a " + strings.ToLower(strings.TrimPrefix(table, "A "))
	}
	return append(f, struct {
		key, title string
		words      []decode.Word
	}{key.English, title, key.Takes.Words})
}

// takes writes what a key takes.
func takes(s decode.Shape) string {
	text := s.Name.In(diag.English)
	switch {
	case len(s.Keys) > 0:
		text = fmt.Sprintf("[%s](#%s)", text, strings.ReplaceAll(text, " ", "-"))
	case len(s.Words) > 0 && strings.HasPrefix(text, "rules"):
		text += ", [fixed values](#fixed-values)"
	case len(s.Words) > 0:
		text = "[a fixed value](#fixed-values)"
	}
	if s.IsList {
		text += " or a list"
	}
	if s.Example != "" && s.Example != "true" {
		text += ", as in `" + s.Example + "`"
	}
	return text
}
