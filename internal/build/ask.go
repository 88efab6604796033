package build

import (
	"context"
	"slices"

	"bekal/internal/diag"
	"bekal/internal/render"
	"bekal/internal/site"
)

// Answers keep what the pages of handbooks told when they were made, from one edition to the next. The zero value is
// ready; one goroutine uses it.
type Answers struct {
	theme  *render.Theme // that they were made with
	byBook map[*site.Handbook][]diag.Problem
}

// Ask asks what only finished pages know of the whole site, and what nothing else of the edition needed to know: what
// is wrong with bodies, anchors that do not exist, two sources of one address, files that are withheld. It makes all
// pages of handbooks that are not answered for. The error is the context's.
func (e *Edition) Ask(ctx context.Context, known *Answers) ([]diag.Problem, error) {
	if !e.CanShow() {
		return nil, nil
	}
	if known.theme != e.model.theme {
		known.theme, known.byBook = e.model.theme, nil
	}
	now := map[*site.Handbook][]diag.Problem{}
	byBook := map[*site.Handbook][]*site.Page{}
	for _, p := range e.Site.Pages {
		byBook[p.Handbook] = append(byBook[p.Handbook], p)
	}
	if _, err := e.files(); err != nil {
		return nil, nil // what stands in the way of a tree is a clash, which is told below
	}
	problems := slices.Concat(e.Site.Clashes(), e.model.found.Sorted())
	for _, h := range append([]*site.Handbook{nil}, e.Site.Handbooks...) {
		found, answered := known.byBook[h]
		if !answered || h == nil {
			var err error
			if found, err = e.askPages(ctx, h, byBook[h]); err != nil {
				return nil, err
			}
			if known.byBook == nil {
				known.byBook = map[*site.Handbook][]diag.Problem{}
			}
			known.byBook[h] = found // also if the rest is not answered any more
		}
		now[h] = found
		problems = append(problems, found...)
	}
	known.byBook = now
	problems = e.Site.Relevel(oncePerLayout(diag.Sort(problems)))
	diag.Quote(problems, e.model.project.ReadFile)
	return problems, nil
}

// askPages makes the pages of a handbook (nil: a library's own) for what they tell, and keeps nothing of them.
func (e *Edition) askPages(ctx context.Context, h *site.Handbook, pages []*site.Page) ([]diag.Problem, error) {
	told := newLedger()
	for _, p := range pages {
		made, err := e.model.renderer.Page(ctx, p)
		if err != nil {
			return nil, err
		}
		told.made(p, made)
		told.problems.Add(made.Problems...)
	}
	if len(pages) > 0 && e.Site.Library != nil {
		e.model.renderer.Forget(h)
	}
	return append(told.problems.Sorted(), told.deadAnchors()...), nil
}
