package render

import (
	"sync"

	"bekal/internal/diag"
)

// endless remembers the kinds of pages whose layouts passed a limit, so that what does not end is waited for once and
// not with every page. Its zero value is ready.
type endless struct {
	mu     sync.Mutex
	byKind map[string]diag.Problem
}

// known gives what was said of a kind; nil for one whose layouts ended so far.
func (e *endless) known(kind string) *diag.Problem {
	e.mu.Lock()
	defer e.mu.Unlock()
	problem, ok := e.byKind[kind]
	if !ok {
		return nil
	}
	return &problem
}

// note keeps the first problem of a kind, and gives it: pages that are made at the same time have one to tell.
func (e *endless) note(kind string, problem diag.Problem) diag.Problem {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.byKind == nil {
		e.byKind = map[string]diag.Problem{}
	}
	if first, ok := e.byKind[kind]; ok {
		return first
	}
	e.byKind[kind] = problem
	return problem
}
