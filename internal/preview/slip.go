package preview

import (
	"fmt"
	"runtime/debug"

	"bekal/internal/diag"
)

// survive runs something and says whether it panicked, which is a mistake of Bekal's own: it must not end what an
// author lives in, and it is told.
func (s *Server) survive(do func()) (held bool) {
	defer func() {
		if thrown := recover(); thrown != nil {
			s.slip(thrown)
			held = false
		}
	}()
	do()
	return true
}

// slip tells the terminal of a panic, once where it comes again and again, and gives what there is to know of it.
func (s *Server) slip(thrown any) diag.Text {
	what := fmt.Sprint(thrown)
	said := diag.Say("this is a mistake in bekal itself, please report it: %s\n%s", "ini kekeliruan di dalam bekal sendiri, mohon laporkan: %s\n%s", what, debug.Stack())
	s.mu.Lock()
	isNew := s.slipped != what
	s.slipped = what
	s.mu.Unlock()
	if isNew {
		s.options.Say(said)
	}
	return said
}
