package output

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"bekal/internal/diag"
)

// faultCase is a rebuild from one site to another.
type faultCase struct {
	inPlace  bool
	old, new site
	foreign  site
}

func faultCases() map[string]faultCase {
	old := site{"index.html": "home", "timetable.html": "rows", "day-1/index.html": "day", "day-2/talk.html": "talk"}
	next := old.with(site{"index.html": "new home", "day-2/talk.html": "", "day-3/x.html": "x", "timetable.html": "", "timetable.html/x": "x"})
	mine := site{"CNAME": "example.org", "pdf": "/", "pdf/book.pdf": "%PDF"}
	git := mine.with(site{".git": "/", ".git/HEAD": "ref"})
	return map[string]faultCase{
		"first":      {false, nil, old, nil},
		"exchange":   {false, old, next, mine},
		"one":        {false, old, old.with(site{"day-2/talk.html": "new"}), mine},
		"in place":   {true, old, next, mine},
		"repository": {false, old, next, git},
		"adopted":    {false, nil, old, site{".gitignore": "*"}},
	}
}

// faultKind is what the system says of a step that fails, and what of it is told.
type faultKind struct {
	err           syscall.Errno
	message, hint string // the message takes the folder, and goes on behind what is here
}

func faultKinds() []faultKind {
	return []faultKind{
		{syscall.ENOSPC, "no space left to write the output folder %q", "free some space and build again"},
		{syscall.EIO, "the output folder %q cannot be written: ", ""},
		{syscall.EACCES, "no permission to write the output folder %q: ", "change its permissions, or choose another folder with --output"},
	}
}

// TestRobustFaults lets each step of a build fail in turn, once alone and once with all steps after it, as if the
// process had died there. Nothing that is not ours may be lost, the site must be a whole one where the output is
// exchanged, and the next build, of a third site, must be whole and leave nothing behind.
func TestRobustFaults(t *testing.T) {
	for name, c := range faultCases() {
		for _, dead := range []bool{false, true} {
			t.Run(fmt.Sprint(name, " dead=", dead), func(t *testing.T) {
				t.Parallel()
				steps, whole := 0, clean(t, c.new).with(c.foreign)
				third := site{"index.html": "home", "third.html": "third"}
				afterwards := clean(t, third).with(c.foreign)
				for round := 0; round == 0 || round <= steps*faultsEach; round++ {
					at := (round + faultsEach - 1) / faultsEach // each step with as many kinds of faults, in turn
					dir, taken := c.run(t, at, dead, whole, faultKinds()[round%3])
					steps = max(steps, taken)
					mustBuild(t, c.options(dir), third)
					expect(t, snapshot(t, dir), afterwards)
					expectOnly(t, filepath.Dir(dir), "public")
					if t.Failed() {
						t.Fatalf("after step %d of %d", at, steps)
					}
				}
				if steps < 10 {
					t.Errorf("a build of only %d steps", steps)
				}
			})
		}
	}
}

// run lets the build fail at one step, 0 for none, in a new folder, and gives it and how many steps it took.
// whole is what a build without fault leaves.
func (c faultCase) run(t *testing.T, at int, dead bool, whole site, kind faultKind) (dir string, steps int) {
	dir = filepath.Join(t.TempDir(), "public")
	opt := c.options(dir)
	if c.old != nil {
		mustBuild(t, opt, c.old)
	}
	if c.foreign != nil {
		fill(t, dir, c.foreign)
	}
	before := snapshot(t, dir)
	faulty := opt
	var failed string
	faulty.Fault = func(op, name string) error {
		steps++
		if at > 0 && (steps == at || dead && steps > at) {
			failed += op + " " + name + "; "
			return fmt.Errorf("%s %s: %w", op, name, kind.err)
		}
		return nil
	}
	_, err := build(t, faulty, c.new)
	after := snapshot(t, dir)
	switch {
	case at == 0:
		if err != nil {
			t.Fatal(err)
		}
	case err != nil:
		refusal, ok := errors.AsType[*Refusal](err)
		if !ok || !strings.HasPrefix(refusal.Message.In(diag.English), fmt.Sprintf(kind.message, dir)) || refusal.Hint.In(diag.English) != kind.hint {
			t.Errorf("step %d (%s) ends with %v", at, failed, err)
		}
	}
	if byFile := c.inPlace || c.foreign[".git"] != ""; !byFile && !sameSite(after, before) && !sameSite(after, whole) {
		t.Errorf("step %d (%s) leaves neither the old site nor the new one", at, failed)
		expect(t, after, whole)
	}
	if !dead && !strings.HasPrefix(failed, "remove") && after["index.html"] != "" {
		expectOnly(t, filepath.Dir(dir), "public")
	}
	for name, text := range c.foreign {
		if after[name] != text {
			t.Errorf("step %d (%s) loses %s", at, failed, name)
		}
	}
	return dir, steps
}

func (c faultCase) options(dir string) Options {
	opt := options(dir)
	opt.InPlace, opt.Jobs = c.inPlace, 1
	return opt
}

// sameSite compares what visitors see: all but the manifest.
func sameSite(a, b site) bool {
	a, b = a.with(site{manifestName: ""}), b.with(site{manifestName: ""})
	return maps.Equal(a, b)
}

func TestEnvironmentInWords(t *testing.T) {
	for _, c := range []struct {
		err           error
		message, hint string
	}{
		{syscall.ENOSPC, `no space left to write the output folder "public"`, "free some space and build again"},
		{syscall.EACCES, `no permission to write the output folder "public": permission denied`, "change its permissions, or choose another folder with --output"},
		{syscall.EIO, `the output folder "public" cannot be written: input/output error`, ""},
	} {
		expectRefusal(t, environment("public", fmt.Errorf("%w", c.err)), c.message, c.hint)
	}
}

// TestWithoutLinksAndExchange publishes where the file system has none of them.
func TestWithoutLinksAndExchange(t *testing.T) {
	for _, lacks := range [][]string{{"link"}, {"exchange"}, {"link", "exchange"}} {
		t.Run(strings.Join(lacks, "+"), func(t *testing.T) {
			c := faultCases()["exchange"]
			dir := filepath.Join(t.TempDir(), "public")
			opt := options(dir)
			opt.Fault = func(op, _ string) error {
				if slices.Contains(lacks, op) {
					return syscall.ENOTSUP
				}
				return nil
			}
			mustBuild(t, opt, c.old)
			fill(t, dir, c.foreign)
			mustBuild(t, opt, c.new)
			expect(t, snapshot(t, dir), clean(t, c.new).with(c.foreign))
			expectOnly(t, filepath.Dir(dir), "public")
		})
	}
}
