package render

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"text/template/parse"

	"bekal/internal/diag"
)

// unused says which of the user's files go into no page: under a wrong name or in a wrong folder a file changes
// nothing, and its author would look for the reason in what it says.
func (t *Theme) unused(files []LayoutFile) []diag.Problem {
	var problems []diag.Problem
	reached := t.reached(files)
	for _, file := range files {
		if !file.User || reached[file.Path] || !isMeantForPages(file.Path) {
			continue
		}
		problems = append(problems, diag.UnusedLayout.At(diag.Place{File: layoutsDir + file.Path},
			diag.Say("no page is made with this file", "tidak ada halaman yang dibuat dengan berkas ini")).WithHint(t.useFor(file.Path)))
	}
	return problems
}

// useFor is the hint that says how a file that is of no use becomes of use.
func (t *Theme) useFor(name string) diag.Text {
	if !t.isDefault(name) {
		if hint := t.layers.Nearest(name); !hint.IsZero() {
			return hint
		}
	}
	if path.Ext(name) == ".html" {
		return diag.Say("let a layout name it: {{template %q .}}", "sebut berkas ini dalam sebuah templat: {{template %q .}}", name)
	}
	return diag.Say(`"bekal layouts" lists the names that count`, `"bekal layouts" menampilkan nama yang berlaku`)
}

// isDefault says that the default theme has a file of this name.
func (t *Theme) isDefault(name string) bool {
	_, err := fs.Stat(t.layers.Default, name)
	return err == nil
}

// isMeantForPages says that a file would matter at the right place. A README or a licence may lie anywhere; whatever
// lies in assets/ can be asked for by its address, and words/ has a file for any language.
func isMeantForPages(name string) bool {
	ext := path.Ext(name)
	switch folder, _, _ := strings.Cut(name, "/"); folder {
	case "assets":
		return false
	case "words":
		return ext == ".yml"
	}
	return slices.Contains([]string{".html", ".css", ".js", ".yaml", ".yml"}, ext)
}

// reached are the layouts that pages are made with: those of the kinds of pages, which all stand in the default theme,
// and whatever they name.
func (t *Theme) reached(files []LayoutFile) map[string]bool {
	reached, seen := map[string]bool{}, map[string]bool{}
	var follow func(name string)
	follow = func(name string) {
		layout := t.layouts.Lookup(name)
		if layout == nil || seen[name] {
			return
		}
		seen[name] = true
		reached[layout.Tree.ParseName] = true // the file, of which this may be a block
		eachCall(layout.Tree.Root, follow)
	}
	for _, file := range files {
		if t.isDefault(file.Path) && !strings.HasPrefix(file.Path, "partials/") {
			follow(file.Path)
		}
	}
	return reached
}

// eachCall gives the names of the layouts that a list calls for, which may be nil.
func eachCall(list *parse.ListNode, call func(name string)) {
	if list == nil {
		return
	}
	for _, node := range list.Nodes {
		switch node := node.(type) {
		case *parse.TemplateNode:
			call(node.Name)
		case *parse.RangeNode:
			eachCall(node.List, call)
			eachCall(node.ElseList, call)
		case *parse.IfNode:
			eachCall(node.List, call)
			eachCall(node.ElseList, call)
		case *parse.WithNode:
			eachCall(node.List, call)
			eachCall(node.ElseList, call)
		}
	}
}
