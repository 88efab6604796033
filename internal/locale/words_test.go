package locale

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/language"
)

// themeWords gives the words of one file of the default theme, without what stands behind them.
func themeWords(t *testing.T, tag string) map[string]entry {
	t.Helper()
	text, err := fs.ReadFile(theme(), "words/"+tag+".yaml")
	if err != nil {
		t.Fatal(err)
	}
	// Read as the file that says which words there are.
	alone, problems := Load(fallback, fstest.MapFS{"words/en.yaml": {Data: text}}, nil)
	if len(problems) > 0 {
		t.Fatal(show(problems))
	}
	return alone.entries
}

func TestWordsAgree(t *testing.T) {
	en, id := themeWords(t, "en"), themeWords(t, "id")
	for _, key := range slices.Sorted(maps.Keys(en)) {
		if _, ok := id[key]; !ok {
			t.Errorf("id.yaml lacks %s", key)
			continue
		}
		if a, b := en[key].placeholders(), id[key].placeholders(); !slices.Equal(a, b) {
			t.Errorf("%s has %v in English and %v in Indonesian", key, a, b)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(id)) {
		if _, ok := en[key]; !ok {
			t.Errorf("en.yaml lacks %s", key)
		}
	}
}

// Every word says something, in each plural form that its language has and in no other.
func TestWordsAreComplete(t *testing.T) {
	for _, tag := range []string{"en", "id"} {
		categories := map[string]bool{}
		for n := range 200 {
			categories[quantity{n * 10}.category(language.Make(tag))] = true
		}
		for key, word := range themeWords(t, tag) {
			for category, form := range word.forms {
				if strings.TrimSpace(form.text) == "" {
					t.Errorf("%s: %s is empty", tag, key)
				}
				if !categories[category] {
					t.Errorf("%s: %s has a form %s, which the language does not know", tag, key, category)
				}
			}
			if len(word.forms) > 1 && len(word.forms) < len(categories) {
				t.Errorf("%s: %s lacks a plural form", tag, key)
			}
		}
	}
}

// The theme and its words fit: a layout asks for no word that there is not and fills what the word asks for, and no
// word is left that nothing asks for.
func TestWordsAreThoseThatAreUsed(t *testing.T) {
	en := themeWords(t, "en")
	used := literals(t, "..", "../../cmd")
	for _, name := range layoutFiles(t) {
		asked, texts := askedFor(t, name)
		for _, a := range asked {
			word, ok := en[a.key]
			if !ok {
				t.Errorf("%s asks for the word %q, which is not in words/en.yaml", name, a.key)
			}
			for _, placeholder := range word.placeholders() {
				if !slices.Contains(a.names, placeholder) {
					t.Errorf("%s gives no %q to the word %q", name, placeholder, a.key)
				}
			}
		}
		maps.Copy(used, texts)
	}
	for _, key := range slices.Sorted(maps.Keys(en)) {
		group, _, _ := strings.Cut(key, ".")
		if !used[key] && !used[group+"."] && !used[group+".%s"] {
			t.Errorf("no layout and no code uses the word %s", key)
		}
	}
}

// layoutFiles lists the layouts of the default theme.
func layoutFiles(t *testing.T) []string {
	t.Helper()
	var names []string
	err := fs.WalkDir(theme(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && path.Ext(name) == ".html" {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(names) == 0 {
		t.Fatal("the default theme has no layouts")
	}
	return names
}
