package locale

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"text/template/parse"
)

// asked is one place where a layout asks for a word: {{word "key" "name" value}}.
type asked struct {
	key   string
	names []string // of the values that it gives
}

// askedFor reads a layout of the default theme: which words it asks for by name, and all texts that stand in its
// actions, since a key may also be put together or handed on to a partial.
func askedFor(t *testing.T, name string) (words []asked, texts map[string]bool) {
	t.Helper()
	source, err := fs.ReadFile(theme(), name)
	if err != nil {
		t.Fatal(err)
	}
	tree := parse.New(name)
	tree.Mode = parse.SkipFuncCheck
	trees := map[string]*parse.Tree{}
	if _, err := tree.Parse(string(source), "", "", trees); err != nil {
		t.Fatal(err)
	}
	texts = map[string]bool{}
	for _, tree := range trees {
		walk(tree.Root, func(node parse.Node) {
			switch node := node.(type) {
			case *parse.StringNode:
				texts[node.Text] = true
			case *parse.CommandNode:
				if a, ok := asking(node); ok {
					words = append(words, a)
				}
			}
		})
	}
	return words, texts
}

// asking reads a call of the function word whose key stands there as a text.
func asking(command *parse.CommandNode) (a asked, ok bool) {
	function, ok := command.Args[0].(*parse.IdentifierNode)
	if !ok || function.Ident != "word" || len(command.Args) < 2 {
		return a, false
	}
	for i := 1; i < len(command.Args); i++ {
		text, isText := command.Args[i].(*parse.StringNode)
		switch {
		case i == 1 && !isText:
			return a, false
		case i == 1:
			a.key = text.Text
		case i%2 == 0 && isText:
			a.names = append(a.names, text.Text)
		}
	}
	return a, true
}

// walk visits the nodes of a template that can hold texts.
func walk(node parse.Node, visit func(parse.Node)) {
	branch := func(b *parse.BranchNode) {
		walk(b.Pipe, visit)
		walk(b.List, visit)
		if b.ElseList != nil {
			walk(b.ElseList, visit)
		}
	}
	visit(node)
	switch node := node.(type) {
	case *parse.ListNode:
		for _, child := range node.Nodes {
			walk(child, visit)
		}
	case *parse.PipeNode:
		for _, command := range node.Cmds {
			walk(command, visit)
		}
	case *parse.CommandNode:
		for _, argument := range node.Args {
			walk(argument, visit)
		}
	case *parse.ActionNode:
		walk(node.Pipe, visit)
	case *parse.TemplateNode:
		if node.Pipe != nil {
			walk(node.Pipe, visit)
		}
	case *parse.IfNode:
		branch(&node.BranchNode)
	case *parse.RangeNode:
		branch(&node.BranchNode)
	case *parse.WithNode:
		branch(&node.BranchNode)
	}
}

// literals gives all texts in the Go code below some folders, tests left out.
func literals(t *testing.T, folders ...string) map[string]bool {
	t.Helper()
	texts := map[string]bool{}
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(node ast.Node) bool {
				if literal, ok := node.(*ast.BasicLit); ok && literal.Kind == token.STRING {
					if text, err := strconv.Unquote(literal.Value); err == nil {
						texts[text] = true
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return texts
}
