package main

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"bekal/internal/diag"
	"bekal/internal/pdf"
)

// progress is a line on a terminal that says what is being printed, and is gone when all is done.
type progress struct {
	*console
	mu     sync.Mutex
	latest []pdf.Moment // of the editions that are being printed, in the order in which they began
	done   int
}

// showProgress makes a print tell how far it is: on a terminal, to whoever wants to know.
func (c *console) showProgress(how *pdf.Options) *progress {
	p := &progress{console: c}
	if !c.quiet && c.IsTerminal(c.Stderr) {
		how.Progress = p.show
	}
	return p
}

// eraseLine goes back to the beginning of a terminal's line and clears it. Only one line is cleared, so that one which is
// longer than the terminal is wide must be cut off, not wrapped.
const (
	eraseLine = "\r\x1b[K"
	wrapOff   = "\x1b[?7l"
	wrapOn    = "\x1b[?7h"
)

func (p *progress) show(m pdf.Moment) {
	p.mu.Lock()
	defer p.mu.Unlock()
	at := slices.IndexFunc(p.latest, func(l pdf.Moment) bool { return l.Edition == m.Edition })
	switch {
	case m.Done && at >= 0:
		p.latest = slices.Delete(p.latest, at, at+1)
		p.done++
	case at >= 0:
		p.latest[at] = m
	case !m.Done:
		p.latest = append(p.latest, m)
	}
	var parts []string
	for _, l := range p.latest {
		parts = append(parts, p.in(diag.Say("%s: print %d, %s", "%s: cetakan %d, %s", l.Edition, l.Round, counted(l.Pages, "page", "halaman"))))
	}
	fmt.Fprint(p.Stderr, eraseLine, wrapOff, p.in(diag.Say("%d done", "%d selesai", p.done)), "  ", strings.Join(parts, "; "), wrapOn)
}

// clear takes the line away.
func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.latest) > 0 || p.done > 0 {
		fmt.Fprint(p.Stderr, eraseLine)
	}
}
