package render

import (
	"bytes"
	"context"
	"errors"
	"html/template"
	"runtime"
	"strings"
	"sync/atomic"
	"time"

	"bekal/internal/diag"
	"bekal/internal/layout"
)

// Why layouts are stopped.
var (
	errTooLarge = errors.New("page too large")
	errTooDeep  = errors.New("layouts call each other too deep")
	errStopped  = errors.New("stopped")
)

// limits are those of one page that a test may lower.
type limits struct {
	bytes int
	time  time.Duration // for all layouts of a page together
}

// run makes a page: the layout of its kind, and base.html around it where it is no whole document. Both results are nil
// where nobody wants the page any more.
func (r *Renderer) run(ctx context.Context, layouts *layout.Set, data *Page, address string) ([]byte, *diag.Problem) {
	html, name, err := r.execute(ctx, layouts, data)
	var problem diag.Problem
	switch {
	case err == nil && !isFiltered(html, data.Body):
		return html, nil
	case err == nil:
		problem = filteredProblem(name, address)
	case errors.Is(err, errStopped) && ctx.Err() != nil:
		return nil, nil
	case errors.Is(err, errStopped), errors.Is(err, errTooDeep), errors.Is(err, errTooLarge):
		problem = r.endless.note(data.Kind, r.limitsFor(data.Kind).problem(err, name, address), errors.Is(err, errStopped))
	default:
		problem = r.theme.problem(err, name, address)
	}
	return nil, &problem
}

// execute runs a page's layouts within its limits. name is of the one that ran last; the error is errStopped where the
// time was over or the context is done.
func (r *Renderer) execute(ctx context.Context, layouts *layout.Set, data *Page) (html []byte, name string, err error) {
	sink := &sink{limits: r.limitsFor(data.Kind), text: r.blank()}
	ctx, cancel := context.WithTimeout(ctx, sink.time)
	defer cancel()
	defer context.AfterFunc(ctx, func() { sink.stopped.Store(true) })()

	var main strings.Builder // gives its text away without a copy
	if !standsAlone(data.Kind) {
		sink.main = &main
	}
	name = layoutOf(data.Kind)
	err = layouts.Execute(sink, sink.bytes, name, data)
	if err == nil && sink.main != nil {
		data.Main = template.HTML(main.String())
		sink.main, sink.size = nil, 0
		name = baseLayout
		err = layouts.Execute(sink, sink.bytes, name, data)
	}
	return sink.text, name, err
}

// filtered is what html/template writes in the place of an address or another value that is not safe where it stands.
const filtered = "ZgotmplZ"

// isFiltered says that something was kept out of a page, and that the author's own text does not speak of it.
func isFiltered(html []byte, body template.HTML) bool {
	return bytes.Contains(html, []byte(filtered)) && !strings.Contains(string(body), filtered)
}

// baseLayout is the document around the pages.
const baseLayout = "base.html"

// layoutOf is the layout of a kind of page.
func layoutOf(kind string) string { return kind + ".html" }

// standsAlone says that a kind's layout is a whole document, which base.html does not surround.
func standsAlone(kind string) bool { return kind == "404" || kind == "redirect" || isEdition(kind) }

// sink takes what the layouts of one page write, and stops them where they pass a limit.
type sink struct {
	limits
	main    *strings.Builder // takes what base.html surrounds; nil for a whole document
	text    []byte           // the document
	size    int              // of what was written to either
	stopped atomic.Bool      // the time is over, or nobody wants the page any more
	writes  int
}

// framesEvery is after how many writes the depth is looked at, which costs some microseconds. A layout that calls
// itself goes no deeper than this many calls in between.
const framesEvery = 1024

// Write implements io.Writer. Layouts come here for every piece of text, and for nothing with every pulse.
func (s *sink) Write(text []byte) (int, error) {
	if s.stopped.Load() {
		return 0, errStopped
	}
	if s.writes++; s.writes%framesEvery == 0 {
		var frame [1]uintptr
		if runtime.Callers(diag.LayoutDepth.Most, frame[:]) > 0 {
			return 0, errTooDeep
		}
	}
	if s.size += len(text); s.size > s.bytes {
		return 0, errTooLarge
	}
	if s.main != nil {
		return s.main.Write(text)
	}
	s.text = append(s.text, text...) // mostly all at once
	return len(text), nil
}
