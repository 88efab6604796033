package render

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bekal/internal/diag"
)

const themingPage = "../../docs/theming.md"

// TestThemingPage holds the generated parts of docs/theming.md against the theme and the structs that layouts see.
func TestThemingPage(t *testing.T) {
	text, err := os.ReadFile(themingPage)
	if err != nil {
		t.Fatal(err)
	}
	want := text
	for name, part := range map[string]string{"layouts": layoutTables(t), "properties": propertyTable(t), "data": dataTables(t), "body": bodyTable(t)} {
		start := bytes.Index(want, fmt.Appendf(nil, "<!-- %s: generated", name))
		end := bytes.Index(want, fmt.Appendf(nil, "<!-- %s: end -->", name))
		if start < 0 || end < start {
			t.Fatalf("the marks of the generated part %q are gone", name)
		}
		start += bytes.IndexByte(want[start:], '\n') + 1
		want = slices.Concat(want[:start], []byte(part), want[end:])
	}
	switch {
	case bytes.Equal(text, want):
	case *update:
		if err := os.WriteFile(themingPage, want, 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("docs/theming.md is out of date: go test ./internal/render -update\n%s", firstDifference(string(want), string(text)))
	}
}

// TestThemingPageNamesEveryFunction keeps the page's list of functions whole.
func TestThemingPageNamesEveryFunction(t *testing.T) {
	text, err := os.ReadFile(themingPage)
	if err != nil {
		t.Fatal(err)
	}
	theme, _ := NewTheme(defaults())
	for name := range theme.functions() {
		if !regexp.MustCompile("`" + name + "[ `]").Match(text) {
			t.Errorf("docs/theming.md says nothing of the function %s", name)
		}
	}
}

// TestThemingExamples makes a page with the examples of docs/theming.md, and the mistake that it shows.
func TestThemingExamples(t *testing.T) {
	text, err := os.ReadFile(themingPage)
	if err != nil {
		t.Fatal(err)
	}
	blocks := map[string][]string{}
	for _, m := range regexp.MustCompile("(?s)```([a-z]*)\n(.*?)```").FindAllStringSubmatch(string(text), -1) {
		blocks[m[1]] = append(blocks[m[1]], m[2])
	}
	content := files{"index.md": page("title: Judul\nvenue: Aula\naddress: Jalan Satu\norganizer: Panitia\ncontacts: Piket", "")}
	html := layContentAndTheme(t, content, files{
		"assets/custom.css":   blocks["css"][0],
		"partials/foot.html":  footWith(t, blocks["html"][0]),
		"partials/title.html": blocks["html"][2],
		"words/id.yaml":       blocks["yaml"][0] + blocks["yaml"][1],
		"handbook.html":       `{{template "partials/title.html" .}}{{word "handbook.contacts"}}`,
	}).html("index.html")
	for _, want := range []string{"<p>Judul · Panitia</p>\n  <p>Jalan Satu</p>", "<p>Selamat datang di Aula</p>", "Kontak", "assets/custom."} {
		if !strings.Contains(html, want) {
			t.Errorf("there is no %s in\n%s", want, html)
		}
	}
	mistaken := strings.Replace(blocks["html"][0], ".Address", ".Adress", 1)
	problem := layContentAndTheme(t, content, files{"partials/foot.html": footWith(t, mistaken)}).make("index.html").Problems[0]
	problem.Quote = "  {{- with .Adress}}"
	var printed bytes.Buffer
	if err := (diag.Printer{}).Print(&printed, []diag.Problem{problem}); err != nil || !slices.Contains(blocks[""], printed.String()) {
		t.Errorf("the mistake reads\n%s", printed.String())
	}
}

// footWith is the default theme's foot with some lines below the one that names the handbook.
func footWith(t *testing.T, lines string) string {
	t.Helper()
	foot, err := defaults().ReadFile("partials/foot.html")
	if err != nil {
		t.Fatal(err)
	}
	above, below, found := strings.Cut(string(foot), "  <p>{{.Title}}")
	rest, below, _ := strings.Cut(below, "\n")
	if !found {
		t.Fatal("the foot has no line that names the handbook")
	}
	return above + "  <p>{{.Title}}" + rest + "\n" + lines + below
}

// layoutTables list the default theme's layouts and partials with what the comment at the head of each says.
func layoutTables(t *testing.T) string {
	t.Helper()
	files, err := defaults().Files()
	if err != nil {
		t.Fatal(err)
	}
	var pages, partials strings.Builder
	head := regexp.MustCompile(`(?s)^\{\{-? /\* (.*?) \*/ -?\}\}`)
	for _, file := range files {
		if path.Ext(file.Path) != ".html" {
			continue
		}
		text, err := defaults().ReadFile(file.Path)
		if err != nil {
			t.Fatal(err)
		}
		comment := head.FindSubmatch(text)
		if comment == nil {
			t.Errorf("layouts/%s does not begin with a comment that says what it shows", file.Path)
			continue
		}
		table := &pages
		if strings.HasPrefix(file.Path, "partials/") {
			table = &partials
		}
		fmt.Fprintf(table, "| `%s` | %s |\n", strings.TrimPrefix(file.Path, "partials/"), cell(string(comment[1])))
	}
	return "\n| layout | what it shows |\n|---|---|\n" + pages.String() +
		"\nIn `partials/`; \"Dot\" is what each is given:\n\n| partial | what it shows |\n|---|---|\n" + partials.String() + "\n"
}

// propertyTable lists the custom properties at the top of site.css.
func propertyTable(t *testing.T) string {
	t.Helper()
	text, err := defaults().ReadFile("assets/site.css")
	if err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(string(text), ":root {")
	block, _, _ = strings.Cut(block, "}")
	type property struct{ name, value, about string }
	var list []property
	for _, m := range regexp.MustCompile(`(?m)^  (--[a-z-]+): ([^;\n]+);[ ]*(?:/\* (.*) \*/)?$`).FindAllStringSubmatch(block, -1) {
		if last := len(list) - 1; last >= 0 && list[last].name == m[1] { // a second value is for browsers that know more
			list[last].value = m[2]
			continue
		}
		list = append(list, property{m[1], m[2], m[3]})
	}
	var b strings.Builder
	b.WriteString("\n| property | value | what it is |\n|---|---|---|\n")
	for _, p := range list {
		fmt.Fprintf(&b, "| `%s` | `%s` | %s |\n", p.name, p.value, cell(p.about))
	}
	return b.String() + "\n"
}

// dataTables list the structs of data.go in their order, a field a row.
func dataTables(t *testing.T) string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "data.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, declaration := range file.Decls {
		types, ok := declaration.(*ast.GenDecl)
		if !ok || types.Tok != token.TYPE {
			continue
		}
		for _, spec := range types.Specs {
			spec := spec.(*ast.TypeSpec)
			fmt.Fprintf(&b, "\n### %s\n\n%s\n| field | is | what it is |\n|---|---|---|\n", spec.Name, types.Doc.Text())
			for _, field := range spec.Type.(*ast.StructType).Fields.List {
				fieldRows(&b, field)
			}
		}
	}
	return b.String() + "\n"
}

// bodyTable is what the package comment of markdown says of its HTML.
func bodyTable(t *testing.T) string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../markdown/doc.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(file.Doc.Text(), "# The HTML\n")
	start, end := strings.Index(table, "\t"), strings.LastIndex(table, "\n\t")
	if start < 0 || end < start {
		t.Fatal("the package comment of markdown has no table of its HTML")
	}
	end += strings.IndexByte(table[end+1:], '\n') + 1
	return "\n```\n" + strings.ReplaceAll(strings.TrimPrefix(table[start:end], "\t"), "\n\t", "\n") + "\n```\n\n"
}

// fieldRows writes the rows of the fields that stand on one line of a struct, and what is said above them.
func fieldRows(b *strings.Builder, field *ast.Field) {
	if above := field.Doc.Text(); above != "" {
		fmt.Fprintf(b, "| | | *%s* |\n", cell(above))
	}
	if len(field.Names) == 0 {
		fmt.Fprintf(b, "| | %s | with all of its fields |\n", typeName(field.Type))
		return
	}
	var names []string
	for _, name := range field.Names {
		names = append(names, "`"+name.Name+"`")
	}
	fmt.Fprintf(b, "| %s | %s | %s |\n", strings.Join(names, ", "), typeName(field.Type), cell(field.Comment.Text()))
}

// typeName says what a field holds to somebody who knows no Go.
func typeName(of ast.Expr) string {
	switch of := of.(type) {
	case *ast.StarExpr:
		return typeName(of.X)
	case *ast.ArrayType:
		if name := typeName(of.Elt); name != "text" {
			return "list of " + name
		}
		return "list of texts"
	case *ast.MapType:
		return "mapping"
	case *ast.SelectorExpr:
		return map[string]string{"HTML": "markup", "URL": "address"}[of.Sel.Name]
	case *ast.Ident:
		switch of.Name {
		case "string":
			return "text"
		case "int":
			return "number"
		case "bool":
			return "true or false"
		}
		return fmt.Sprintf("[%s](#%s)", of.Name, strings.ToLower(of.Name))
	}
	return fmt.Sprintf("%T", of)
}

// cell makes a text fit for a cell of a Markdown table.
func cell(text string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(text), " "), "|", `\|`)
}
