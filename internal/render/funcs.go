package render

import (
	"fmt"
	"html/template"
	"maps"
	"reflect"
	"slices"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/locale"
)

// functions are those that a layout may call besides the ones of html/template:
//
//	word "key"            the theme's word in the handbook's language
//	word "key" "n" 3      the same with {n} filled in; a number chooses the plural form
//	asset "site.css"      the address of a file of assets/ below the site's root; of custom.css and custom-print.css, which a theme need not have, perhaps ""
//	icon "menu"           the drawing assets/icons/menu.svg, to stand in the line
//	dict "Day" . "Big" 1  a mapping, for a partial that needs several values
//	join list ", "        the texts of a list with something between them
//	first 3 list          the first items of a list
//
// Those of html/template that make texts are there, too, and refuse to make one that is larger than a page.
func (t *Theme) functions() template.FuncMap {
	return template.FuncMap{
		"word":    wordIn(locale.New("", locale.Words{}, locale.Zone{})), // every language has its own: see in
		"asset":   t.asset,
		"icon":    t.icon,
		"dict":    dict,
		"join":    func(list []string, between string) (string, error) { return bounded(strings.Join(list, between)) },
		"first":   first,
		"print":   func(values ...any) (string, error) { return bounded(fmt.Sprint(values...)) },
		"println": func(values ...any) (string, error) { return bounded(fmt.Sprintln(values...)) },
		"printf":  func(format string, values ...any) (string, error) { return bounded(fmt.Sprintf(format, values...)) },
		"js":      func(values ...any) (string, error) { return bounded(template.JSEscaper(values...)) },
	}
}

// A misuse is why a function refuses what a layout gives it.
type misuse struct{ message, hint diag.Text }

// Error is the misuse in English.
func (m *misuse) Error() string { return m.message.In(diag.English) }

// bounded refuses a text that is larger than a page may be: a loop that doubles a text would fill the memory long
// before its time is over.
func bounded(text string) (string, error) {
	if len(text) > diag.LayoutBytes.Most {
		return "", errTooLarge
	}
	return text, nil
}

// wordIn gives the words of a language.
func wordIn(l *locale.Locale) func(key string, pairs ...any) (string, error) {
	return func(key string, pairs ...any) (string, error) {
		text, err := l.Find(key, pairs...)
		if err != nil {
			return "", err
		}
		return bounded(text)
	}
}

func (t *Theme) asset(name string) (string, error) {
	asset, ok := t.assets[name]
	if !ok && !slices.Contains(customStyles(), name) {
		return "", &misuse{
			diag.Say("there is no assets/%s", "tidak ada assets/%s", name),
			diag.DidYouMean(name, slices.Sorted(maps.Keys(t.assets))),
		}
	}
	return asset.Address, nil
}

func (t *Theme) icon(name string) (template.HTML, error) {
	drawing, ok := t.icons[name]
	if !ok {
		return "", &misuse{
			diag.Say("there is no assets/icons/%s.svg", "tidak ada assets/icons/%s.svg", name),
			diag.DidYouMean(name, slices.Sorted(maps.Keys(t.icons))),
		}
	}
	return drawing, nil
}

func dict(pairs ...any) (map[string]any, error) {
	m := make(map[string]any, len(pairs)/2)
	for pair := range slices.Chunk(pairs, 2) {
		key, ok := pair[0].(string)
		if !ok || len(pair) < 2 {
			return nil, &misuse{
				diag.Say("dict wants names and values in pairs", "dict memerlukan pasangan nama dan nilai"),
				diag.Say(`write dict "Day" . "Grid" true`, `tulis dict "Day" . "Grid" true`),
			}
		}
		m[key] = pair[1]
	}
	return m, nil
}

func first(n int, list any) (any, error) {
	v := reflect.ValueOf(list)
	if v.Kind() != reflect.Slice {
		return nil, &misuse{
			diag.Say("first takes a number and a list", "first menerima bilangan dan daftar"),
			diag.Say("write first 3 .Days", "tulis first 3 .Days"),
		}
	}
	return v.Slice(0, min(max(n, 0), v.Len())).Interface(), nil
}
