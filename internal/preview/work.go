package preview

import (
	"context"
	"maps"
	"slices"
	"time"

	"bekal/internal/build"
	"bekal/internal/diag"
)

// A file that has an error and is younger than this may be half written: it is read once more before anybody is told.
const half = 200 * time.Millisecond

// rest is how long nothing must have changed before the whole site is asked about.
const rest = 300 * time.Millisecond

// ask asks about the whole site whenever it has not changed for a while, until the context is done. It is told in the
// terminal and in the outline; no page waits for it.
func (s *Server) ask(ctx context.Context) {
	var answers build.Answers
	for {
		now := s.current.Load()
		select {
		case <-ctx.Done():
			return
		case <-now.over.Done():
			continue
		case <-time.After(rest):
		}
		if !s.survive(func() { s.askAbout(ctx, now, &answers) }) {
			answers = build.Answers{}
		}
		select {
		case <-ctx.Done():
			return
		case <-now.over.Done():
		}
	}
}

// askAbout asks about the site of a state, as long as there is no newer one.
func (s *Server) askAbout(ctx context.Context, now *state, known *build.Answers) {
	asking, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(now.over, cancel)()
	problems, err := now.edition.Ask(asking, known)
	switch {
	case err == nil:
		now.asked.Store(&problems)
		s.tell(now, ofSite, problems)
	case asking.Err() == nil:
		s.options.Say(diag.Say("the whole site cannot be asked about: %s", "seluruh situs tidak dapat diperiksa: %s", err))
	}
}

// work reads what changes, until the context is done.
func (s *Server) work(ctx context.Context) {
	var held []string // what changed and is not told yet
	var since time.Time
	again := time.NewTimer(time.Hour)
	defer again.Stop()
	for {
		var changed []string
		select {
		case <-ctx.Done():
			return
		case changed = <-s.watcher.Changes():
		case <-again.C:
			if len(held) == 0 {
				continue
			}
		}
		start := time.Now()
		edition, err := s.update(ctx, append(changed, held...))
		if err != nil {
			return
		}
		if len(held) == 0 {
			since = start
		}
		held = append(held, changed...)
		slices.Sort(held)
		held = slices.Compact(held)
		if time.Since(since) < half && s.mayBeHalf(edition, held) {
			again.Reset(half - time.Since(since))
			continue
		}
		if edition != s.current.Load().edition {
			s.show(held, edition)
			s.options.Rebuilt(held, time.Since(start))
		}
		held = nil
	}
}

// update reads what changed. Where that is more than Bekal can take, all stays as it was, until the next change has
// everything read anew. The error is the context's.
func (s *Server) update(ctx context.Context, changed []string) (edition *build.Edition, err error) {
	if s.survive(func() { edition, err = s.live.Update(ctx, changed) }) {
		return edition, err
	}
	if fresh, err := s.options.Project.Live(s.options.Build); err == nil { // the other one may know a half of it
		s.live = fresh
	}
	return s.current.Load().edition, nil
}

// mayBeHalf says that a file that has just changed has an error which was not told yet.
func (s *Server) mayBeHalf(edition *build.Edition, changed []string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.ContainsFunc(edition.Problems, func(p diag.Problem) bool {
		return p.Severity == diag.Error && !s.knows(p) && slices.Contains(changed, p.File)
	})
}

// show makes an edition the one that is served, and tells the browsers.
func (s *Server) show(changed []string, edition *build.Edition) {
	before := s.current.Load()
	now := before.follow(changed, edition)
	s.current.Store(now)
	if before != nil {
		before.end()
	}
	s.mu.Lock()
	for stream := range s.streams {
		stream.wake()
	}
	maps.DeleteFunc(s.told, func(origin string, _ map[string]bool) bool { return !now.has(origin) })
	s.mu.Unlock()
	s.tell(now, ofEdition, edition.Problems)
}

// Where problems come from that no page needs to be made for, and those of the whole site. Others come from the address
// of a page.
const (
	ofEdition = ""
	ofSite    = "/"
)

// tell tells the terminal what is wrong with something in a state, and what it has been told already only once more when
// it was mended in between. What was wrong before the newest state is no news.
func (s *Server) tell(now *state, origin string, problems []diag.Problem) {
	var fresh []diag.Problem
	told := make(map[string]bool, len(problems))
	s.mu.Lock()
	if now == s.current.Load() {
		for _, p := range problems {
			if !s.knows(p) {
				fresh = append(fresh, p)
			}
			told[keyOf(p)] = true
		}
		if s.told[origin] = told; len(told) == 0 {
			delete(s.told, origin)
		}
	}
	s.mu.Unlock()
	if len(fresh) > 0 {
		s.options.Problems(fresh)
	}
}

// knows says that the terminal was told a problem which is not mended yet. The lock is held.
func (s *Server) knows(p diag.Problem) bool {
	key := keyOf(p)
	for _, told := range s.told {
		if told[key] {
			return true
		}
	}
	return false
}

// keyOf tells problems apart, and knows one again whose line has only moved.
func keyOf(p diag.Problem) string {
	return p.File + "\x00" + p.Rule + "\x00" + p.Message.In(diag.English) + "\x00" + p.Quote
}
