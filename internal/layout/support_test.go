package layout

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"strings"
	"testing"
	"text/template/parse"
)

// page is what the tests' layouts see: something of every kind that may come along.
type page struct {
	Title, Empty string
	Hostile      string
	Body         template.HTML
	Address      template.URL
	Bad          string // an address that no page may have
	Script       template.JS
	N, Zero      int
	Small        int8
	Count        uint
	Ratio        float64
	Yes, No      bool
	Names        []string
	Nobody       []string
	Tags         names
	Items        []*item
	Plain        []item
	First        *item
	Nothing      *item
	Params       map[string]any
	Strings      map[string]string
	Any          any
	AnyNil       any
	Said         loud
	Kind         kind
	Grade        grade
	Shy          shy
	Level        level
	Failed       failed
	Fixed        [2]string
	embedded
}

type embedded struct{ Deep, Title2 string }

type item struct {
	Name, Href string
	N          int
	Open       bool
	Children   []*item
	Of         *page
}

// Shout is a method, which layouts may call as well.
func (i *item) Shout() string { return strings.ToUpper(i.Name) }

type kind string

type names []string

// These say themselves what stands for them; a shy one only where it is pointed to.
type (
	grade  string
	shy    string
	level  int
	failed string
)

func (g grade) String() string { return "grade <" + string(g) + ">" }
func (s *shy) String() string  { return "shy" }
func (l level) String() string { return strings.Repeat("*", int(l)) }
func (f failed) Error() string { return "failed: " + string(f) }

type loud struct{ text string }

func (l loud) String() string { return l.text + "!" }

func testPage() *page {
	p := &page{
		Title: "Judul & <b>tebal</b> +1 'kutip' \"ganda\"", Hostile: "\x00</title><script>alert(1)</script>\u2028\xff;javascript:x",
		Body: "<p class=\"a\">Isi &amp; lain</p>", Address: "mailto:a@b.c?x=1&y=2%20 z", Bad: "javascript:alert(1)",
		Script: "x()", N: 3, Small: -4, Count: 5, Ratio: 1e21, Yes: true,
		Names: []string{"a<b", "c&d", ""}, Params: map[string]any{"url": "/a b?c=d&e=é#f", "n": 7, "nil": nil, "list": []any{1, "x", nil}, "b": true},
		Tags: names{"x", "y"}, Strings: map[string]string{"z": "26", "a": "1"}, Any: 42, Said: loud{"hai"}, Kind: "day", Grade: "a", Shy: "b", Level: 3, Failed: "c", Fixed: [2]string{"x", "y"},
		embedded: embedded{Deep: "dalam", Title2: "dua"},
	}
	for i, name := range []string{"satu", "dua & tiga", "empat"} {
		it := &item{Name: name, Href: fmt.Sprintf("../hari %d/é.html?q=%d#x'y", i, i), N: i, Open: i == 1, Of: p}
		it.Children = []*item{{Name: "anak", Href: "#"}, {Name: "lagi", Href: "https://example.org/"}}
		p.Items, p.Plain = append(p.Items, it), append(p.Plain, *it)
	}
	p.First = p.Items[0]
	return p
}

// functions are like those of the theme.
func functions() template.FuncMap {
	return template.FuncMap{
		"word": func(key string, pairs ...any) (string, error) {
			if key == "none" {
				return "", errors.New("no such word")
			}
			return "kata <" + key + "> " + fmt.Sprint(pairs...), nil
		},
		"icon": func(name string) (template.HTML, error) { return template.HTML("<svg " + name + "/>"), nil },
		"dict": func(pairs ...any) (map[string]any, error) {
			m := map[string]any{}
			for i := 0; i+1 < len(pairs); i += 2 {
				key, ok := pairs[i].(string)
				if !ok {
					return nil, errors.New("names are texts")
				}
				m[key] = pairs[i+1]
			}
			return m, nil
		},
		"list": func(values ...any) (string, error) {
			if text := fmt.Sprint(values...); text != "!" {
				return text, nil
			}
			return "", errors.New("not this")
		},
		"tie": func(list []string, between string) (string, error) {
			if between == "!" {
				panic("not this")
			}
			return strings.Join(list, between), nil
		},
		"join":  strings.Join,
		"grade": func(of string) grade { return grade(of) },
		"burst": func() string { panic("burst") },
		"fail":  func() (string, error) { return "", errors.New("failed") },
		"sum":   func(a, b int) int { return a + b },
	}
}

var constant = []string{"word", "icon", "grade"}

// parsed are the templates of some files, with the pulses that the theme's have; nil where they cannot be parsed.
func parsed(files map[string]string) *template.Template {
	set := template.New("").Option("missingkey=error").Funcs(functions())
	for name, text := range files {
		file, err := template.New(name).Funcs(functions()).Parse(text)
		if err != nil {
			return nil
		}
		for _, block := range file.Templates() {
			if set.Lookup(block.Name()) == nil {
				root := block.Tree.Root
				root.Nodes = append([]parse.Node{&parse.TextNode{NodeType: parse.NodeText}}, root.Nodes...)
				template.Must(set.AddParseTree(block.Name(), block.Tree))
			}
		}
	}
	return set
}

// same holds what a set makes of a layout against what html/template makes, with its errors, in three runs. It says
// whether the compiled form came through.
func same(t *testing.T, files map[string]string, name string, data any) (compiled bool) {
	t.Helper()
	if parsed(files) == nil {
		return false
	}
	set := New(parsed(files), Options{Functions: functions(), Constant: constant, Mapping: "dict"})
	standard := template.Must(parsed(files).Clone())
	for range 3 {
		var got, want bytes.Buffer
		wantErr := standard.ExecuteTemplate(&want, name, data)
		gotErr := set.Execute(&got, 1<<20, name, data)
		if fmt.Sprint(gotErr) != fmt.Sprint(wantErr) {
			t.Errorf("%q\n got %v\nwant %v", files, gotErr, wantErr)
		}
		if wantErr == nil && !bytes.Equal(got.Bytes(), want.Bytes()) {
			t.Errorf("%q\n got %q\nwant %q", files, got.String(), want.String())
		}
	}
	return set.IsCompiled(name)
}

// addPulse lets a loop write nothing at the head of each round, as the theme's do.
func addPulse(node parse.Node) {
	if loop, ok := node.(*parse.RangeNode); ok {
		loop.List.Nodes = append([]parse.Node{&parse.TextNode{NodeType: parse.NodeText}}, loop.List.Nodes...)
	}
}
