package preview

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"bekal/internal/diag"
	"bekal/internal/site"
)

// stream is the line to one page that is open in a browser. A hidden page closes its own, since a browser has six to
// one server; so one that shows again may be late, and is told at once which page it should show.
type stream struct {
	address string // of the page
	was     *site.Page
	changed chan struct{} // holds a note that there is another state
}

func (l *stream) wake() {
	select {
	case l.changed <- struct{}{}:
	default: // it will see the newest in any case
	}
}

// news is what a page is told.
type news struct {
	Build    int       `json:"build"`
	Page     string    `json:"page"`   // the hash of what it should show
	Moved    string    `json:"moved"`  // where it is now; "" where it is
	Saved    string    `json:"saved"`  // the page whose file was saved, for browsers that follow; "" for none
	Copied   []string  `json:"copied"` // pictures and other files that changed
	Source   string    `json:"source"` // the file of the page; "" for none
	Edit     string    `json:"edit"`   // opens it in the editor
	Print    string    `json:"print"`  // its print edition; "" for none
	Draft    bool      `json:"draft"`
	Problems []trouble `json:"problems"` // errors of the site, and those of the page
	Warnings int       `json:"warnings"` // of the site
}

// beat is how often an idle stream shows that it is alive, so that what lies between does not cut it.
const beat = 20 * time.Second

// stream tells a page what changes, until it goes away or the server ends.
func (s *Server) stream(w http.ResponseWriter, r *http.Request) {
	asked := r.URL.Query()
	l := &stream{address: asked.Get("at"), changed: make(chan struct{}, 1)}
	s.mu.Lock()
	s.streams[l] = true
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		delete(s.streams, l)
		s.mu.Unlock()
	}()
	w.Header().Set("Content-Type", "text/event-stream")
	if asked.Has("once") { // of a page that has no line of its own
		if n, err := s.newsFor(r.Context(), l, true); err == nil {
			_ = send(w, n) // a browser that went away misses nothing
		}
		return
	}
	out := http.NewResponseController(w)
	alive := time.NewTicker(beat)
	defer alive.Stop()
	l.wake()
	first := true
	for {
		var err error
		select {
		case <-r.Context().Done():
			return
		case <-alive.C:
			_, err = fmt.Fprint(w, ":\n\n")
		case <-l.changed:
			var n news
			if n, err = s.newsFor(r.Context(), l, first); err == nil {
				err = send(w, n)
			}
			first = false
		}
		if err == nil {
			err = out.Flush()
		}
		if err != nil {
			return
		}
	}
}

func send(w http.ResponseWriter, n news) error {
	data, err := json.Marshal(n)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "data: %s\n\n", data)
	return err
}

// newsFor makes a page anew and says what became of it. What changed besides is no news to one that has just come.
func (s *Server) newsFor(ctx context.Context, l *stream, first bool) (news, error) {
	now := s.current.Load()
	page, err := now.at(ctx, l.address)
	if err != nil {
		return news{}, err
	}
	n := news{Build: now.number, Page: page.hash, Copied: []string{}, Problems: []trouble{}}
	if !first {
		n.Saved, n.Copied = now.saved, append(n.Copied, now.copied...)
	}
	if page.page == nil && l.was != nil {
		if address := now.movedTo(l.was); address != l.address {
			n.Moved = address
		}
	} else {
		l.was = page.page
	}
	s.describe(&n, page)
	s.tell(now, page.address, page.problems)
	for _, p := range append(errorsIn(page.problems), errorsIn(now.edition.Problems)...) {
		n.Problems = append(n.Problems, s.trouble(p))
	}
	n.Problems = once(n.Problems)
	n.Warnings = diag.Count(now.edition.Problems, diag.Warning) + diag.Count(page.problems, diag.Warning)
	return n, nil
}

// describe says what a page is made from.
func (s *Server) describe(n *news, page *rendered) {
	p := page.page
	if p == nil {
		return
	}
	n.Draft, n.Print = p.Draft, printOf(p)
	if p.Source != nil {
		n.Source = p.Source.Src.File
		n.Edit = s.editLink(n.Source, 1, 1)
	}
}

func errorsIn(problems []diag.Problem) (found []diag.Problem) {
	for _, p := range problems {
		if p.Severity == diag.Error {
			found = append(found, p)
		}
	}
	return found
}
