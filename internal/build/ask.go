package build

import (
	"context"
	"maps"
	"slices"

	"bekal/internal/check"
	"bekal/internal/diag"
	"bekal/internal/render"
	"bekal/internal/site"
)

// Answers keep what the pages of handbooks told when they were made, from one edition to the next. The zero value is
// ready; one goroutine uses it.
type Answers struct {
	theme   *render.Theme // that they were made with
	checker *check.Checker
	byBook  map[*site.Handbook]answer
}

// answer is what the pages of a handbook told.
type answer struct {
	told    *ledger
	asked   []diag.Problem
	reached map[string]bool // addresses that they lead to
}

// Ask asks all that `bekal check` asks, of the whole site with its drafts: what is wrong with bodies, anchors that do not
// exist, two sources of one address, files that are withheld, the questions of package check, and what no page leads
// to. It makes all pages of handbooks that are not answered for. The error is the context's, or says why there can be no
// tree of files, which is no mistake that an author can make.
func (e *Edition) Ask(ctx context.Context, known *Answers) ([]diag.Problem, error) {
	if !e.CanShow() {
		return nil, nil
	}
	if _, err := e.files(); err != nil { // the tree knows what is withheld
		return nil, err
	}
	asking := e.model.newAsking(e.audience)
	if known.theme != e.model.theme || !asking.checker.HidesSame(known.checker) {
		known.byBook = nil
	}
	known.theme, known.checker = e.model.theme, asking.checker
	problems := slices.Concat(e.Site.Clashes(), e.model.found.Sorted())
	told, err := e.askBooks(ctx, known, asking.checker)
	if err != nil {
		return nil, err
	}
	all := newLedger()
	for _, a := range told {
		all.problems.Add(a.told.problems.Sorted()...)
		maps.Copy(all.anchors, a.told.anchors)
		asking.found = append(asking.found, a.asked...)
		maps.Copy(asking.reached, a.reached)
	}
	for _, a := range told {
		e.refer(all, a.told.references)
	}
	problems = append(problems, all.problems.Sorted()...)
	problems = append(problems, asking.end(diag.Count(e.Problems, diag.Error)+diag.Count(problems, diag.Error))...)
	problems = append(problems, all.deadAnchors()...)
	problems = e.Site.Relevel(oncePerLayout(diag.Sort(problems)))
	diag.Quote(problems, e.text)
	return problems, nil
}

// askBooks gives what each handbook's pages tell, and remembers it as far as it comes.
func (e *Edition) askBooks(ctx context.Context, known *Answers, checker *check.Checker) (map[*site.Handbook]answer, error) {
	byBook := map[*site.Handbook][]*site.Page{}
	for _, p := range e.Site.Pages {
		byBook[p.Handbook] = append(byBook[p.Handbook], p)
	}
	if known.byBook == nil {
		known.byBook = map[*site.Handbook]answer{}
	}
	now := map[*site.Handbook]answer{}
	for _, h := range append([]*site.Handbook{nil}, e.Site.Handbooks...) {
		told, answered := known.byBook[h]
		if !answered || h == nil {
			var err error
			if told, err = e.askPages(ctx, h, byBook[h], checker); err != nil {
				return nil, err
			}
			known.byBook[h] = told // also if the rest is not answered any more
		}
		now[h] = told
	}
	known.byBook = now
	return now, nil
}

// askPages makes the pages of a handbook (nil: a library's own) for what they tell, and keeps nothing of them.
func (e *Edition) askPages(ctx context.Context, h *site.Handbook, pages []*site.Page, checker *check.Checker) (answer, error) {
	told := newLedger()
	asking := &asking{model: e.model, checker: checker, reached: map[string]bool{}}
	for _, p := range pages {
		made, err := e.model.renderer.Page(ctx, p)
		if err != nil {
			return answer{}, err
		}
		told.made(p, made)
		told.problems.Add(made.Problems...)
		asking.made(p, made)
	}
	if len(pages) > 0 && e.Site.Library != nil {
		e.model.renderer.Forget(h)
	}
	return answer{told, asking.found, asking.reached}, nil
}

// refer enters what a handbook's pages refer to. A page of another handbook may have been read anew meanwhile, and is
// then looked up.
func (e *Edition) refer(all *ledger, references []render.Reference) {
	for _, reference := range references {
		if _, known := all.anchors[reference.To]; !known {
			if now, ok := e.PageAt(reference.To.Address); ok {
				reference.To = now
			}
		}
		all.references = append(all.references, reference)
	}
}
