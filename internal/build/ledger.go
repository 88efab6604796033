package build

import (
	"bytes"
	"slices"
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
	anchors    map[*site.Page][]string
	references []render.Reference
}

func newLedger() *ledger { return &ledger{anchors: map[*site.Page][]string{}} }

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

// anchorsIn lists the ids of a page as it was rendered, those of the layouts too. In text and attributes a quote is
// escaped, so that the search finds nothing but attributes.
func anchorsIn(html []byte) []string {
	var ids []string
	for {
		_, after, found := bytes.Cut(html, []byte(` id="`))
		if !found {
			return ids
		}
		id, rest, _ := bytes.Cut(after, []byte{'"'})
		ids = append(ids, string(id))
		html = rest
	}
}

// deadAnchors says which links lead to a page that has no such anchor. It speaks of pages that were made.
func (l *ledger) deadAnchors() []diag.Problem {
	l.mu.Lock()
	defer l.mu.Unlock()
	var problems []diag.Problem
	for _, reference := range l.references {
		ids, known := l.anchors[reference.To]
		if !known || slices.Contains(ids, reference.Fragment) {
			continue
		}
		problem := diag.DeadAnchor.At(reference.Place, diag.Say(
			"%s has no heading with the id %q", "%s tidak mempunyai judul bagian dengan id %q",
			sourceName(reference.To), reference.Fragment))
		problems = append(problems, problem.WithHint(diag.DidYouMean(reference.Fragment, ids)))
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
