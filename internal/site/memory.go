package site

import (
	"maps"
	"path"
	"slices"
	"strings"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// Memory keeps the handbooks of a library from one site to the next, for whoever makes one after every change. A
// handbook is made anew where anything in its folder is another, and all are where anything is that they share. One
// goroutine uses it; the sites that it helped to make may be read by any.
type Memory struct {
	common section            // what lies beside the handbooks
	books  []string           // the folders of all handbooks, sorted
	kept   map[string]*kept   // handbooks by their folders
	now    map[string]section // of the tree that is being made
}

// section is a part of a tree, as it was read.
type section struct {
	pages   []*content.Page
	folders []content.Folder
	files   []content.File
}

func (s *section) equal(o *section) bool {
	return slices.Equal(s.pages, o.pages) && slices.Equal(s.folders, o.folders) && slices.Equal(s.files, o.files)
}

// kept is a handbook with all that making it left in the site.
type kept struct {
	section   section
	folder    *folder
	handbook  *Handbook
	made      []*Page
	leftOut   []*Page
	catalogue *catalogue
	problems  []diag.Problem
}

// Remake is New for a tree that may be much like the one before. changed are paths below content/ whose bytes changed
// without the tree telling: of files that are copied. Clashes of addresses are not looked for; ask Site.Clashes.
func (memory *Memory) Remake(tree *content.Tree, o Options, changed []string) (*Site, []diag.Problem) {
	memory.compare(tree, changed)
	m := newMaker(tree, o)
	m.memory = memory
	s, problems := m.make(tree)
	if s == nil || m.entangled {
		memory.kept = nil
	}
	return s, problems
}

// compare divides a tree and forgets the handbooks that are no longer what they were.
func (memory *Memory) compare(tree *content.Tree, changed []string) {
	parts := divided(tree)
	var common section
	var books []string
	for name, part := range parts {
		if name != "" && slices.ContainsFunc(part.folders, func(f content.Folder) bool { return f.Path == name && f.Kind == content.KindHandbook }) {
			books = append(books, name)
		}
	}
	slices.Sort(books)
	isBook := func(name string) bool { _, found := slices.BinarySearch(books, name); return found }
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		if part := parts[name]; !isBook(name) {
			common.pages = append(common.pages, part.pages...)
			common.folders = append(common.folders, part.folders...)
			common.files = append(common.files, part.files...)
		}
	}
	besides := func(file string) bool { first, _, _ := strings.Cut(file, "/"); return !isBook(first) }
	if !common.equal(&memory.common) || !slices.Equal(books, memory.books) || slices.ContainsFunc(changed, besides) {
		memory.kept = nil
	}
	for name, k := range memory.kept {
		part := parts[name]
		if !part.equal(&k.section) || slices.ContainsFunc(changed, func(file string) bool { return strings.HasPrefix(file, name+"/") }) {
			delete(memory.kept, name)
		}
	}
	memory.common, memory.books, memory.now = common, books, parts
}

// divided gives what lies in each folder right below content/, and under "" what lies beside them.
func divided(tree *content.Tree) map[string]section {
	parts := map[string]section{}
	last, part := "", section{}
	at := func(file string, isFolder bool) *section {
		first, _, inside := strings.Cut(file, "/")
		if !inside && !isFolder || file == "." {
			first = ""
		}
		if first != last {
			parts[last] = part
			last, part = first, parts[first]
		}
		return &part
	}
	for _, p := range tree.Pages {
		s := at(p.Path, false)
		s.pages = append(s.pages, p)
	}
	for _, f := range tree.Folders {
		s := at(f.Path, true)
		s.folders = append(s.folders, f)
	}
	for _, f := range tree.Files {
		s := at(f.Path, false)
		s.files = append(s.files, f)
	}
	parts[last] = part
	return parts
}

// keeps gives the handbook of a folder as it was made before; nil where there is none.
func (memory *Memory) keeps(name string) *kept {
	if memory == nil {
		return nil
	}
	return memory.kept[name]
}

// rest gives what a tree has beside the handbooks that are kept.
func (memory *Memory) rest(tree *content.Tree) *content.Tree {
	if memory == nil || len(memory.kept) == 0 {
		return tree
	}
	left := &content.Tree{Pages: slices.Clone(memory.common.pages), Folders: slices.Clone(memory.common.folders), Files: slices.Clone(memory.common.files)}
	for _, name := range memory.books {
		if part := memory.now[name]; memory.kept[name] == nil {
			left.Pages = append(left.Pages, part.pages...)
			left.Folders = append(left.Folders, part.folders...)
			left.Files = append(left.Files, part.files...)
		}
	}
	return left
}

// attach puts the folders of the handbooks that are kept among the others.
func (memory *Memory) attach(root *folder) {
	if memory == nil {
		return
	}
	for _, name := range memory.books {
		if k := memory.kept[name]; k != nil {
			k.folder.above = root
			root.children = append(root.children, child{folder: k.folder})
		}
	}
	root.sort()
}

// reuse puts a handbook into the site that was made before.
func (m *maker) reuse(k *kept) {
	m.site.Handbooks = append(m.site.Handbooks, k.handbook)
	m.site.Pages = append(m.site.Pages, k.made...)
	m.site.LeftOut = append(m.site.LeftOut, k.leftOut...)
	m.problems = append(m.problems, k.problems...)
}

// remember keeps a handbook that was just made by a maker of its own.
func (m *maker) remember(f *folder, own *maker) {
	if m.memory == nil {
		return
	}
	k := &kept{section: m.memory.now[f.path], folder: f, handbook: own.site.Handbooks[0], made: own.site.Pages, catalogue: m.index.of(f.path)}
	sortPages(k.made)
	for _, p := range m.site.LeftOut {
		if strings.HasPrefix(p.Source.Path, f.path+"/") {
			k.leftOut = append(k.leftOut, p)
		}
	}
	for _, problem := range m.problems {
		if strings.HasPrefix(problem.File, path.Join("content", f.path)+"/") {
			k.problems = append(k.problems, problem)
		}
	}
	k.problems = append(k.problems, own.problems...)
	if m.memory.kept == nil {
		m.memory.kept = map[string]*kept{}
	}
	m.memory.kept[f.path] = k
}
