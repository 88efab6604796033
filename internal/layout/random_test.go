package layout

import (
	"fmt"
	"html/template"
	"math/rand/v2"
	"strings"
	"testing"
)

// writer makes up layouts: mostly right ones, in every place of a page.
type writer struct {
	*rand.Rand
	variables []string
	inLoop    bool
	dot       string // what it is, as far as is known: "page", "item", "text", ""
}

// ofDot are fields of what the dot is. One in ten is of something else.
func (w *writer) ofDot() string {
	dot := w.dot
	if w.IntN(10) == 0 {
		dot = w.pick("page", "item", "")
	}
	switch dot {
	case "page":
		return w.pick(".Title", ".Title", ".Hostile", ".N", ".Zero", ".Yes", ".No", ".First.Name", ".Params.url", ".Params.nil", ".Body", ".Address",
			".Bad", ".Kind", ".Said", ".Grade", ".Shy", ".Level", ".Deep", ".Empty", ".AnyNil", ".Any", ".Ratio", ".Nobody", ".Names")
	case "item":
		return w.pick(".Name", ".Href", ".N", ".Open", ".Of.Title")
	case "text":
		return "."
	}
	return w.pick(".A", ".B", ".First", ".Nothing", ".Items", ".", "$", ".Params", ".Nothing.Name", ".Titel")
}

// within makes up nodes in which the dot is something else.
func (w *writer) within(dot string, depth int) string {
	outer := w.dot
	w.dot = dot
	defer func() { w.dot = outer }()
	return w.nodes(depth)
}

func (w *writer) pick(of ...string) string { return of[w.IntN(len(of))] }

// value makes up an expression.
func (w *writer) value(depth int) string {
	if depth > 0 {
		switch w.IntN(12) {
		case 0:
			return w.pick(fmt.Sprintf("(%s %s %s)", w.pick("and", "or"), w.value(depth-1), w.value(depth-1)), `(eq $.Title "x")`, "(ne $.N 2)", "(lt $.N 4)", "(eq .N $.N)")
		case 1:
			return fmt.Sprintf("(not %s)", w.value(depth-1))
		case 2:
			return fmt.Sprintf("(word %q %s %s)", w.pick("a", "b<", "c", "d", "none"), `"n"`, w.value(depth-1))
		case 3:
			return w.pick(`(index $.Params "url")`, `(index $.Params "none")`, `(index $.Names 1)`, `(index $.Names $.N)`, `(index $.Items 0).Name`)
		case 4:
			return w.pick("(len $.Names)", "(len $.Title)", "(len $.Items)")
		case 5:
			return fmt.Sprintf(`(dict "A" %s "B" %s).A`, w.value(depth-1), w.value(depth-1))
		case 6:
			return fmt.Sprintf("(%s %s %s)", w.pick("eq", "lt", "list", "list"), w.value(depth-1), w.value(depth-1))
		case 7:
			return w.pick("(slice $.Deep 1)", "(slice $.Address 0 7)", "(slice $.Kind 1 2)", `(tie $.Names "<")`, `(tie $.Tags $.Deep)`, `(grade "x")`,
				fmt.Sprintf("(slice %s 0 1)", w.value(depth-1)), fmt.Sprintf(`(tie $.Names %s)`, w.value(depth-1)))
		}
	}
	switch {
	case len(w.variables) > 0 && w.IntN(3) == 0:
		return w.pick(w.variables...)
	case w.IntN(4) == 0:
		return w.pick("$.Title", "$.First.Name", "$.N", `"lit<"`, "7", "-2", "true", `(word "a")`, `(icon "x")`)
	}
	return w.ofDot()
}

// nodes makes up a few nodes in a row.
func (w *writer) nodes(depth int) string {
	var b strings.Builder
	mark := len(w.variables)
	for range 1 + w.IntN(4) {
		b.WriteString(w.node(depth))
	}
	w.variables = w.variables[:mark]
	return b.String()
}

func (w *writer) node(depth int) string {
	trim := w.pick("", "", "- ")
	if depth > 0 {
		loop := w.inLoop
		defer func() { w.inLoop = loop }()
		switch w.IntN(9) {
		case 0:
			return fmt.Sprintf("{{%sif %s}}%s{{else}}%s{{end}}", trim, w.value(2), w.nodes(depth-1), w.nodes(depth-1))
		case 1:
			return fmt.Sprintf("{{%swith $.First}}%s{{else}}%s{{end}}{{with %s}}%s{{end}}", trim, w.within("item", depth-1), w.nodes(depth-1), w.value(2), w.within("", depth-1))
		case 2:
			w.inLoop = true
			list, dot := "$.Items", "item"
			if w.IntN(2) == 0 {
				list, dot = w.pick("$.Names", "$.Strings", "3", "$.Params.list", "$.Nobody", w.value(1)), "text"
			}
			return fmt.Sprintf("{{%srange %s}}%s{{else}}%s{{end}}", trim, list, w.within(dot, depth-1), w.nodes(depth-1))
		case 3:
			mark := len(w.variables)
			w.variables, w.inLoop = append(w.variables, "$i", "$e.Name"), true
			body := w.within("item", depth-1)
			w.variables = w.variables[:mark]
			return fmt.Sprintf("{{range $i, $e := $.Items}}%s{{end}}", body)
		case 4:
			w.inLoop = false
			return fmt.Sprintf("<%s>%s</%[1]s>", w.pick("p", "b", "title"), w.nodes(depth-1))
		}
	}
	switch w.IntN(12) {
	case 0:
		name := fmt.Sprintf("$v%d", len(w.variables))
		value := w.value(2)
		w.variables = append(w.variables, name)
		return fmt.Sprintf("{{%s := %s}}", name, value)
	case 1:
		if len(w.variables) > 0 {
			if name := w.pick(w.variables...); !strings.Contains(name, ".") {
				return fmt.Sprintf("{{%s = %s}}", name, w.value(2))
			}
		}
	case 2:
		return fmt.Sprintf(`<p class="%s {{%s}}">`, w.pick("a", ""), w.value(1)) + "</p>"
	case 3:
		return fmt.Sprintf(`<a href="%s{{%s}}%s">x</a>`, w.pick("", "/", "?q=", "#"), w.value(1), w.pick("", "{{.Title}}"))
	case 4:
		return fmt.Sprintf(`{{template %q %s}}`, w.pick("one", "two"), w.pick("$", "$", ".", `dict "Title" "x" "N" 1`, `dict "A" . "B" $`, fmt.Sprintf(`dict "A" %s "B" 1`, w.value(1)), w.value(1)))
	case 5:
		return fmt.Sprintf(`<i title="{{template %q .}}"></i>`, w.pick("one", "two"))
	case 6:
		if w.inLoop {
			return w.pick("{{break}}", "{{continue}}")
		}
	case 7:
		return w.pick(" text ", "\n", "<br>", "&amp;", "<!-- {{.Title}} -->")
	}
	return fmt.Sprintf("{{%s%s}}", trim, w.value(2))
}

// madeUp is a set of layouts out of a seed.
func madeUp(seed uint64) map[string]string {
	w := &writer{Rand: rand.New(rand.NewPCG(seed, 7)), dot: "page"}
	files := map[string]string{}
	for _, name := range []string{"one", "two"} {
		files[name] = strings.ReplaceAll(strings.ReplaceAll(w.nodes(1), `{{template "one"`, `{{template "leaf"`), `{{template "two"`, `{{template "leaf"`)
	}
	files["leaf"] = "{{.}}"
	files["x"] = w.nodes(3)
	return files
}

// TestMadeUpLayouts holds layouts that nobody would write against html/template.
func TestMadeUpLayouts(t *testing.T) {
	compiled, data := 0, testPage()
	for seed := range uint64(800) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			if same(t, madeUp(seed), "x", data) {
				compiled++
			}
		})
	}
	if compiled < 100 {
		t.Errorf("only %d layouts were compiled: the others show little", compiled)
	}
	t.Logf("%d compiled", compiled)
}

// FuzzMadeUpLayouts goes on with seeds without end.
func FuzzMadeUpLayouts(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) { same(t, madeUp(seed), "x", testPage()) })
}

// FuzzEscapers holds texts against html/template in every place that the compiled form knows.
func FuzzEscapers(f *testing.F) {
	files := map[string]string{"x": `{{.Title}}<p title="{{.Title}}"><a href="{{.Title}}">{{.Body}}</a><a href="/{{.Title}}?a={{.Title}}#{{.Address}}"></a><a href="{{.Address}}"></a><a href="/{{.Address}}"></a><title>{{.Title}}</title>`}
	for _, text := range []string{"", "a b+c&d=<e>\"'", "\x00\xff\u2028é%20%zz%4", "javascript:x", "HTTP://a", "a/b:c", "mailto:x", "data:x", ":", "//x", "[::1]"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p := testPage()
		p.Title, p.Body, p.Address = text, template.HTML(text), template.URL(text)
		if !same(t, files, "x", p) {
			t.Error("it is not compiled")
		}
	})
}
