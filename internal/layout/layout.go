// Package layout runs layouts: html/template is their language and escapes them, and this package runs what came of
// the escaping in a compiled form, which takes about a tenth of the time.
//
// html/template escapes a layout once, by adding escapers to its parse tree, and then walks that tree for every page,
// looking fields, methods and functions up by their names again and again. Here the escaped tree is turned into
// closures: a field is found once for each type that comes along, a function whose arguments are written down is called
// once, text beside text becomes one piece, and the escapers write straight into the page.
//
// The compiled form knows what layouts usually do, and gives html/template's bytes for it. Whatever it does not know,
// and every mistake in a layout, makes it give up on the page, which html/template then makes from the start: its
// errors, with their places, are the only ones that there are. Nothing is ever written by halves.
//
//	set := layout.New(templates, layout.Options{Functions: functions})
//	err := set.Execute(w, 10<<20, "base.html", page)
package layout

import (
	"html/template"
	"io"
	"reflect"
	"sync"
	"sync/atomic"
)

// Options say what the compiled form may know of a set.
type Options struct {
	Functions template.FuncMap // those that layouts call; the templates were parsed with functions of the same names
	Constant  []string         // the functions that give the same for the same arguments, as long as the set lives
	Mapping   string           // the function that makes a map[string]any of names and values in turn; "" for none
}

// Set is a set of layouts. It is safe for concurrent use.
type Set struct {
	options Options
	fresh   *template.Template // never run, only cloned

	mu       sync.Mutex
	standard *template.Template // what html/template runs itself
	roots    map[string]*root

	compiling sync.Mutex
	escaping  escaping
	programs  map[string]*program // by the names of templates, copies too

	fields   sync.Map // fieldKey → *fieldAt
	machines sync.Pool
}

// root is a layout that is run by itself, compiled.
type root struct {
	once    sync.Once
	program *program // nil where html/template must run it
	givenUp atomic.Int32
}

// patience is how often the compiled form of a layout may give up before it is no more tried: each time costs a part
// of a page.
const patience = 3

// New makes a set of parsed templates, which must not be run by anybody. Several sets may share them.
func New(templates *template.Template, o Options) *Set {
	return &Set{options: o, fresh: templates, roots: map[string]*root{}, programs: map[string]*program{}}
}

// Has says that there is a layout of that name.
func (s *Set) Has(name string) bool { return s.fresh.Lookup(name) != nil }

// Names lists all layouts and blocks.
func (s *Set) Names() []string {
	var names []string
	for _, t := range s.fresh.Templates() {
		names = append(names, t.Name())
	}
	return names
}

// Execute writes what a layout makes of data. The bytes and the errors are html/template's, and so is the way in which
// the writer's own errors come back; a write of nothing asks the writer whether to go on. A page of more than most bytes
// is left to html/template, since the writer will not want it.
func (s *Set) Execute(w io.Writer, most int, name string, data any) error {
	r := s.root(name)
	r.once.Do(func() { r.program = s.compile(name) })
	if r.program != nil && r.givenUp.Load() < patience {
		done, err := s.run(w, most, r.program, data)
		if done {
			return err
		}
		r.givenUp.Add(1)
	}
	return s.ownTemplates().ExecuteTemplate(w, name, data)
}

func (s *Set) root(name string) *root {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.roots[name]
	if r == nil {
		r = &root{}
		s.roots[name] = r
	}
	return r
}

// ownTemplates is the set that html/template runs.
func (s *Set) ownTemplates() *template.Template {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.standard == nil {
		s.standard = template.Must(s.fresh.Clone()).Funcs(s.options.Functions) // fails only once they were run
	}
	return s.standard
}

// run runs a compiled layout; done is false where it gave up, and then nothing is written.
func (s *Set) run(w io.Writer, most int, p *program, data any) (done bool, err error) {
	m, ok := s.machines.Get().(*machine)
	if !ok {
		m = &machine{set: s}
	}
	m.w, m.most, m.err = w, most, nil
	defer func() {
		m.reset()
		s.machines.Put(m)
	}()
	if !m.start(p, reflect.ValueOf(data)) {
		return m.err != nil, m.err
	}
	_, err = w.Write(m.out)
	return true, err
}

// Ran says that a layout was run.
func (s *Set) Ran(name string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.roots[name] != nil
}

// IsCompiled says that a layout which was run is run in its compiled form, and that this has never given up.
func (s *Set) IsCompiled(name string) bool {
	r := s.root(name)
	return r.program != nil && r.givenUp.Load() == 0
}
