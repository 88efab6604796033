package main

import (
	"io"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"bekal/internal/diag"
)

// terminal keeps what is written from any goroutine.
type terminal struct {
	mu   sync.Mutex
	text strings.Builder
}

func (s *terminal) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(p)
}

// TestTally shows the line of a long build on a terminal, and that a short one, a pipe and --quiet have none.
func TestTally(t *testing.T) {
	for _, c := range []struct {
		name     string
		terminal bool
		quiet    bool
		lasts    time.Duration
		want     string
	}{
		{"long", true, false, 1300 * time.Millisecond, eraseLine + "500 pages, 500 a second" + eraseLine + "500 pages, 416 a second" + eraseLine},
		{"short", true, false, 900 * time.Millisecond, ""},
		{"pipe", false, false, 5 * time.Second, ""},
		{"quiet", true, true, 5 * time.Second, ""},
	} {
		synctest.Test(t, func(t *testing.T) {
			shown := &terminal{}
			c0 := &console{world: world{Stderr: shown, IsTerminal: func(io.Writer) bool { return c.terminal }}, lang: diag.English, quiet: c.quiet}
			p := c0.newTally()
			for range 500 {
				p.made()
			}
			time.Sleep(c.lasts) // of the bubble's clock
			p.end()
			if got := shown.text.String(); got != c.want {
				t.Errorf("%s: got %q, want %q", c.name, got, c.want)
			}
		})
	}
	if got := tallied(1000, 2*time.Second).In(diag.Indonesian); got != "1000 halaman, 500 per detik" {
		t.Error(got)
	}
}
