package main

import (
	"fmt"
	"sync/atomic"
	"time"

	"bekal/internal/diag"
)

// tallyAfter is when a build begins to show how far it is, and tallyEvery how often it does.
const (
	tallyAfter = time.Second
	tallyEvery = 200 * time.Millisecond
)

// tally is the line that a long build has on a terminal: how many pages are made, and how many a second. It is
// written over itself, and gone before anything else is said.
type tally struct {
	console *console
	done    atomic.Int64
	stop    chan struct{}
	stopped chan struct{}
}

// newTally begins to watch; nothing is ever shown where standard error is no terminal, or nobody wants to know.
func (c *console) newTally() *tally {
	p := &tally{console: c, stop: make(chan struct{}), stopped: make(chan struct{})}
	if c.quiet || !c.IsTerminal(c.Stderr) {
		close(p.stopped)
		return p
	}
	go p.show()
	return p
}

// made counts one page. It is called from many goroutines.
func (p *tally) made() { p.done.Add(1) }

// end takes the line away.
func (p *tally) end() {
	close(p.stop)
	<-p.stopped
}

func (p *tally) show() {
	defer close(p.stopped)
	begun := time.Now()
	select {
	case <-p.stop:
		return
	case <-time.After(tallyAfter):
	}
	ticker := time.NewTicker(tallyEvery)
	defer ticker.Stop()
	for {
		line := p.console.in(tallied(p.done.Load(), time.Since(begun)))
		fmt.Fprint(p.console.Stderr, eraseLine+line)
		select {
		case <-p.stop:
			fmt.Fprint(p.console.Stderr, eraseLine)
			return
		case <-ticker.C:
		}
	}
}

// tallied is the line.
func tallied(pages int64, took time.Duration) diag.Text {
	rate := int64(float64(pages) / took.Seconds())
	return diag.Say("%d pages, %d a second", "%d halaman, %d per detik", pages, rate)
}
