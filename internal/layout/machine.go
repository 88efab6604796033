package layout

import (
	"io"
	"reflect"
	"slices"
)

// machine is what one run of a layout needs: its output, the dot, the variables of all templates that are being run,
// and a stack of arguments.
type machine struct {
	set   *Set
	w     io.Writer // asked now and then whether to go on; written to at the end
	most  int       // bytes that it may come to
	out   []byte
	dot   reflect.Value
	vars  []reflect.Value
	base  int // where the variables of the running template begin
	depth int // of templates that call each other
	args  []reflect.Value

	records []*record // made so far
	lent    int       // how many of them are dots

	beats int
	err   error // the writer's
}

// step is a part of a template: text that is known already, and what is to be done after it; nil for nothing.
type step struct {
	known text
	op    op
}

// text is output that is known already.
type text []byte

// An op does what a node of a template wants.
type op func(m *machine) signal

// signal says how an op ended.
type signal uint8

const (
	next      signal = iota
	broken           // {{break}}
	continued        // {{continue}}
)

// program is a compiled template.
type program struct {
	steps []step
	vars  int // how many variables it has at most, the one called $ too
}

// gaveUp is thrown where the compiled form ends, and caught in start: html/template takes over.
type gaveUp struct{}

const (
	maxDepth  = 1000    // of templates; deeper ones are html/template's, which has limits of its own
	beatEvery = 64      // pulses after which the writer is asked
	keptBytes = 1 << 20 // of an output buffer that is used again
)

// start runs a program, and says whether it came to its end.
func (m *machine) start(p *program, data reflect.Value) (ended bool) {
	defer func() {
		if thrown := recover(); thrown != nil {
			if _, ok := thrown.(gaveUp); !ok {
				panic(thrown)
			}
		}
	}()
	m.call(p, data)
	return true
}

// giveUp leaves the page to html/template.
func (m *machine) giveUp() { panic(gaveUp{}) }

// reset makes the machine ready for the next page, with nothing of this one in it.
func (m *machine) reset() {
	clear(m.vars[:cap(m.vars)])
	clear(m.args[:cap(m.args)])
	for _, r := range m.records {
		clear(r.values[:cap(r.values)])
	}
	if cap(m.out) > keptBytes {
		m.out = nil
	}
	*m = machine{set: m.set, out: m.out[:0], vars: m.vars[:0], args: m.args[:0], records: m.records}
}

// call runs a template with a dot of its own.
func (m *machine) call(p *program, dot reflect.Value) {
	if m.depth == maxDepth {
		m.giveUp()
	}
	base, outer := m.base, m.dot
	m.depth++
	m.base = len(m.vars)
	m.vars = slices.Grow(m.vars, p.vars)[:m.base+p.vars]
	m.vars[m.base], m.dot = dot, dot
	do(m, p.steps)
	m.vars = m.vars[:m.base]
	m.base, m.dot = base, outer
	m.depth--
}

// do runs steps in a row.
func do(m *machine, steps []step) signal {
	for i := range steps {
		if known := steps[i].known; len(known) > 0 {
			m.out = append(m.out, known...)
		}
		if op := steps[i].op; op != nil {
			if s := op(m); s != next {
				return s
			}
		}
	}
	return next
}

// pulse stands where a layout writes nothing, so that it can be stopped.
func (m *machine) pulse() {
	if m.beats++; m.beats%beatEvery != 0 {
		return
	}
	if len(m.out) > m.most {
		m.giveUp()
	}
	if _, m.err = m.w.Write(nil); m.err != nil {
		m.giveUp()
	}
}
