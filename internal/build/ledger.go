package build

import (
	"bytes"
	"strings"
	"sync"

	"bekal/internal/diag"
	"bekal/internal/render"
	"bekal/internal/site"
)

// ledger keeps what only finished pages know, and what must be asked of it when all are made: which anchors a page
// has, and which anchors others link to.
type ledger struct {
	problems   diag.Collector // of pages, as they were made
	mu         sync.Mutex
	anchors    map[*site.Page]anchors
	references []render.Reference
}

func newLedger() *ledger { return &ledger{anchors: map[*site.Page]anchors{}} }

// made notes a finished page. A page that is made again takes the place of the one before; of one that could not be
// read or made, nobody knows which anchors it would have.
func (l *ledger) made(p *site.Page, made render.Made) {
	ids := anchorsIn(made.HTML)
	l.mu.Lock()
	defer l.mu.Unlock()
	if made.HTML != nil && (p.Source == nil || !p.Source.Broken) {
		l.anchors[p] = ids
	}
	l.references = append(l.references, made.References...)
}

// spoke says that making the pages found a problem.
func (l *ledger) spoke() bool { return len(l.problems.Sorted()) > 0 }

// anchors are the ids of a page as it was rendered, those of the layouts too: one after the other, with a quote before
// each and behind the last. One text takes less room than many, and few pages are ever asked for theirs.
type anchors string

// anchorsIn finds the ids of a page. In text and attributes a quote is escaped, so that the search finds nothing but
// attributes.
func anchorsIn(html []byte) anchors {
	found := append(make([]byte, 0, 1<<10), '"')
	for {
		_, after, more := bytes.Cut(html, []byte(` id="`))
		if !more {
			return anchors(found)
		}
		end := bytes.IndexByte(after, '"')
		if end < 0 {
			return anchors(found)
		}
		found = append(found, after[:end+1]...)
		html = after[end+1:]
	}
}

// has says that an id is among them.
func (a anchors) has(id string) bool {
	return !strings.Contains(id, `"`) && strings.Contains(string(a), `"`+id+`"`)
}

// list gives the ids one by one.
func (a anchors) list() []string {
	return strings.FieldsFunc(string(a), func(r rune) bool { return r == '"' })
}

// deadAnchors says which links lead to a page that has no such anchor. It speaks of pages that were made.
func (l *ledger) deadAnchors() []diag.Problem {
	l.mu.Lock()
	defer l.mu.Unlock()
	var problems []diag.Problem
	for _, reference := range l.references {
		there, known := l.anchors[reference.To]
		if !known || there.has(reference.Fragment) {
			continue
		}
		problem := diag.DeadAnchor.At(reference.Place, diag.Say(
			"%s has no heading with the id %q", "%s tidak mempunyai judul bagian dengan id %q",
			sourceName(reference.To), reference.Fragment))
		problems = append(problems, problem.WithHint(diag.DidYouMean(reference.Fragment, there.list())))
	}
	return problems
}

// sourceName is how a page is called towards its author: by its file, else by its address.
func sourceName(p *site.Page) string {
	if p.Source != nil {
		return p.Source.Src.File
	}
	return p.Address
}
