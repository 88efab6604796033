package build

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
)

// A goPackage is what `go list` says of a package.
type goPackage struct {
	ImportPath     string
	Name           string
	Doc            string
	Dir            string
	GoFiles        []string
	IgnoredGoFiles []string // for other systems, mostly
	Imports        []string
}

// listPackages asks for the module's own packages, once.
var listPackages = sync.OnceValues(func() ([]goPackage, error) {
	command := exec.Command("go", "list", "-json=ImportPath,Name,Doc,Dir,GoFiles,IgnoredGoFiles,Imports", "bekal/...")
	command.Dir = filepath.Join("..", "..")
	text, err := command.Output()
	if err != nil {
		return nil, err
	}
	var list []goPackage
	for decoder := json.NewDecoder(bytes.NewReader(text)); ; {
		var p goPackage
		if err := decoder.Decode(&p); err == io.EOF {
			return list, nil
		} else if err != nil {
			return nil, err
		}
		if len(p.GoFiles) > 0 {
			list = append(list, p)
		}
	}
})

func packages(t *testing.T) []goPackage {
	t.Helper()
	list, err := listPackages()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// sources calls visit with each Go file of the module that is no test, for this system or another.
func sources(t *testing.T, visit func(p goPackage, file string, parsed *ast.File, lines *token.File)) {
	t.Helper()
	for _, p := range packages(t) {
		for _, name := range slices.Concat(p.GoFiles, p.IgnoredGoFiles) {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			set := token.NewFileSet()
			parsed, err := parser.ParseFile(set, filepath.Join(p.Dir, name), nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			visit(p, shortName(p.ImportPath)+"/"+name, parsed, set.File(parsed.Pos()))
		}
	}
}

// room is a row of the table in docs/architecture.md.
type room struct{ ours, libraries []string }

// rooms reads the table of packages.
func rooms(t *testing.T) map[string]room {
	t.Helper()
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "architecture.md"))
	if err != nil {
		t.Fatal(err)
	}
	table := map[string]room{}
	row := regexp.MustCompile("(?m)^\\| `([a-z/]+)` \\|[^|]*\\|([^|]*)\\|([^|]*)\\|$")
	words := func(cell string) []string { return strings.Fields(strings.ReplaceAll(cell, "–", "")) }
	for _, m := range row.FindAllStringSubmatch(string(page), -1) {
		table[m[1]] = room{words(m[2]), words(m[3])}
	}
	return table
}

func shortName(importPath string) string {
	return strings.TrimPrefix(strings.TrimPrefix(importPath, "bekal/"), "internal/")
}

// within says that an import is of a library, or of a package below it.
func within(imported, library string) bool {
	return imported == library || strings.HasPrefix(imported, library+"/")
}

func TestImportsFollowTheTable(t *testing.T) {
	table := rooms(t)
	for _, p := range packages(t) {
		name := shortName(p.ImportPath)
		row, ok := table[name]
		if !ok {
			t.Errorf("docs/architecture.md has no row for %s", name)
			continue
		}
		delete(table, name)
		for _, imported := range p.Imports {
			ours := within(imported, "bekal")
			domain, _, _ := strings.Cut(imported, "/")
			switch {
			case ours && !slices.Contains(row.ours, shortName(imported)):
				t.Errorf("%s imports %s, which the table does not allow", name, imported)
			case !ours && strings.Contains(domain, ".") &&
				!slices.ContainsFunc(row.libraries, func(l string) bool { return within(imported, l) }):
				t.Errorf("%s imports %s, which does not stand behind its door", name, imported)
			}
		}
		for _, allowed := range row.ours {
			if !slices.ContainsFunc(p.Imports, func(i string) bool { return shortName(i) == allowed }) {
				t.Errorf("the table lets %s import %s, which it does not", name, allowed)
			}
		}
		for _, library := range row.libraries {
			if !slices.ContainsFunc(p.Imports, func(i string) bool { return within(i, library) }) {
				t.Errorf("the table puts %s behind the door of %s, which does not import it", library, name)
			}
		}
	}
	for name := range table {
		t.Errorf("docs/architecture.md has a row for %s, and there is no such package", name)
	}
}

func TestPackagesAreNamedAndExplained(t *testing.T) {
	forbidden := []string{"utils", "util", "common", "helpers", "types", "errors", "misc", "base"}
	for _, p := range packages(t) {
		if slices.Contains(forbidden, p.Name) {
			t.Errorf("%s: a name that says nothing", p.ImportPath)
		}
		if len(p.Doc) < 40 {
			t.Errorf("%s has no package comment", p.ImportPath)
		}
	}
}

// doors are functions that only some packages may call: what would let something besides the input reach an output,
// what ends the program, and what reads or changes files past the project's root and the output: pdf has a folder of its
// own for the browser, which is gone when it is done; pdftest serves tests.
func doors() map[string][]string {
	cmd, output := "cmd/bekal", "output"
	return map[string][]string{
		"time.Now": {cmd, output, "watch", "preview"}, "time.Since": {cmd, output, "watch", "preview"}, "time.Local": nil,
		"os.Getenv": {cmd}, "os.Environ": nil, "os.Getwd": nil, "os.Hostname": nil,
		"os.Exit": {cmd}, "log.Fatal": nil,
		"os.Open": {cmd}, "os.ReadFile": nil, "os.ReadDir": {cmd, "watch"}, "os.DirFS": {cmd},
		"os.OpenRoot": {cmd, output, "build", "watch"},
		"os.Create":   nil, "os.OpenFile": nil, "os.WriteFile": {"pdf/pdftest"}, "os.Mkdir": nil, "os.MkdirAll": {cmd},
		"os.Remove": {"pdf"}, "os.RemoveAll": {"pdf"}, "os.Rename": nil, "os.Symlink": nil, "os.Link": nil,
		"os.CreateTemp": nil, "os.MkdirTemp": {"pdf"},
	}
}

func TestNoHiddenState(t *testing.T) {
	doors := doors()
	sources(t, func(p goPackage, file string, parsed *ast.File, _ *token.File) {
		ast.Inspect(parsed, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				if n.Recv == nil && n.Name.Name == "init" {
					t.Errorf("%s has an init function", file)
				}
			case *ast.SelectorExpr:
				x, ok := n.X.(*ast.Ident)
				if !ok {
					break
				}
				name := x.Name + "." + n.Sel.Name
				if allowed, isDoor := doors[name]; isDoor && !slices.Contains(allowed, shortName(p.ImportPath)) {
					t.Errorf("%s uses %s", file, name)
				}
			}
			return true
		})
	})
}

// TestPackageVariablesStay looks for assignments to variables of a package.
func TestPackageVariablesStay(t *testing.T) {
	variables := map[string]bool{} // package and name
	sources(t, func(p goPackage, _ string, parsed *ast.File, _ *token.File) {
		for _, declared := range parsed.Decls {
			group, ok := declared.(*ast.GenDecl)
			if !ok || group.Tok != token.VAR {
				continue
			}
			for _, spec := range group.Specs {
				for _, name := range spec.(*ast.ValueSpec).Names {
					variables[p.ImportPath+" "+name.Name] = true
				}
			}
		}
	})
	sources(t, func(p goPackage, file string, parsed *ast.File, _ *token.File) {
		changed := func(target ast.Expr) {
			name := rootOf(target)
			if name != nil && variables[p.ImportPath+" "+name.Name] && !declaredWithin(parsed, name) {
				t.Errorf("%s changes the package's variable %s", file, name.Name)
			}
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				if n.Tok != token.DEFINE {
					for _, target := range n.Lhs {
						changed(target)
					}
				}
			case *ast.IncDecStmt:
				changed(n.X)
			}
			return true
		})
	})
}

// rootOf gives the variable that an assignment to one of its parts changes: x of x.a[1].
func rootOf(target ast.Expr) *ast.Ident {
	switch target := target.(type) {
	case *ast.Ident:
		return target
	case *ast.SelectorExpr:
		return rootOf(target.X)
	case *ast.IndexExpr:
		return rootOf(target.X)
	case *ast.ParenExpr:
		return rootOf(target.X)
	case *ast.StarExpr:
		return rootOf(target.X)
	}
	return nil
}

// declaredWithin says that the function around a name declares it itself: as a parameter, a result or a variable.
func declaredWithin(parsed *ast.File, use *ast.Ident) bool {
	found := false
	for _, declared := range parsed.Decls {
		function, ok := declared.(*ast.FuncDecl)
		if !ok || use.Pos() < function.Pos() || use.Pos() > function.End() {
			continue
		}
		ast.Inspect(function, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Field:
				for _, name := range n.Names {
					found = found || name.Name == use.Name
				}
			case *ast.AssignStmt:
				for _, target := range n.Lhs {
					name, ok := target.(*ast.Ident)
					found = found || ok && n.Tok == token.DEFINE && name.Name == use.Name
				}
			case *ast.ValueSpec:
				for _, name := range n.Names {
					found = found || name.Name == use.Name
				}
			}
			return true
		})
	}
	return found
}

// TestCodeIsShort keeps files and functions readable.
func TestCodeIsShort(t *testing.T) {
	const longestFile, longestFunction = 400, 60 // lines
	sources(t, func(_ goPackage, file string, parsed *ast.File, lines *token.File) {
		if lines.LineCount() > longestFile {
			t.Errorf("%s has %d lines", file, lines.LineCount())
		}
		for _, declared := range parsed.Decls {
			function, ok := declared.(*ast.FuncDecl)
			if !ok || isTable(function) {
				continue
			}
			if n := lines.Line(function.End()) - lines.Line(function.Pos()) + 1; n > longestFunction {
				t.Errorf("%s: %s has %d lines", file, function.Name.Name, n)
			}
		}
	})
}

// isTable says that a function does nothing but give a literal: a table of words, which is no code to follow.
func isTable(function *ast.FuncDecl) bool {
	if function.Body == nil || len(function.Body.List) != 1 {
		return false
	}
	statement, ok := function.Body.List[0].(*ast.ReturnStmt)
	if !ok || len(statement.Results) != 1 {
		return false
	}
	result := statement.Results[0]
	if pointer, ok := result.(*ast.UnaryExpr); ok {
		result = pointer.X
	}
	_, ok = result.(*ast.CompositeLit)
	return ok
}
