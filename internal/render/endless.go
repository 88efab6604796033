package render

import (
	"sync"

	"bekal/internal/diag"
)

// endless remembers the kinds of pages whose layouts passed a limit, so that what does not end is waited for once and
// not with every page. Its zero value is ready.
type endless struct {
	mu     sync.Mutex
	byKind map[string]passed
}

// passed is what was said of layouts that passed a limit.
type passed struct {
	problem diag.Problem
	time    bool // they ran out of time, whatever they were given
}

// inherit takes over which layouts ran out of time. Those that passed another limit may not with other content.
func (e *endless) inherit(from *endless) {
	from.mu.Lock()
	defer from.mu.Unlock()
	for kind, p := range from.byKind {
		if p.time {
			e.note(kind, p.problem, true)
		}
	}
}

// known gives what was said of a kind; nil for one whose layouts ended so far.
func (e *endless) known(kind string) *diag.Problem {
	e.mu.Lock()
	defer e.mu.Unlock()
	p, ok := e.byKind[kind]
	if !ok {
		return nil
	}
	return &p.problem
}

// note keeps the first problem of a kind, and gives it: pages that are made at the same time have one to tell.
func (e *endless) note(kind string, problem diag.Problem, time bool) diag.Problem {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.byKind == nil {
		e.byKind = map[string]passed{}
	}
	if first, ok := e.byKind[kind]; ok {
		return first.problem
	}
	e.byKind[kind] = passed{problem, time}
	return problem
}
