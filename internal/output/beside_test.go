package output

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"testing"
	"testing/synctest"

	"bekal/internal/diag"
)

// builder is one of several builds into the same folder.
type builder struct {
	options func(dir string) Options
	site    site
	broken  bool // one of its files cannot be made
}

var errBroken = errors.New("broken")

// build builds into the library at dir.
func (b builder) build(dir string, change func(*Options)) error {
	opt := b.options(dir)
	opt.Jobs = 1
	change(&opt)
	files := b.site.files()
	if b.broken {
		files[0].Open, files[0].Make = nil, func(context.Context) ([]byte, error) { return nil, errBroken }
	}
	tree, err := NewTree(files)
	if err != nil {
		return err
	}
	stage, err := Begin(context.Background(), opt)
	if err != nil {
		return err
	}
	if err = stage.Write(context.Background(), tree); err == nil {
		_, err = stage.Publish()
	}
	return errors.Join(err, stage.Close())
}

// expectEnd fails unless a build ended as it must.
func (b builder) expectEnd(t *testing.T, err error) {
	t.Helper()
	if b.broken != errors.Is(err, errBroken) || !b.broken && err != nil {
		t.Errorf("ended with %v", err)
	}
}

// TestRobustBesideEachOther lets one build stop at its steps in turn while another goes ahead, as far as that
// does not wait for it, into a folder that is not there, nor its parent. Both must end as if they were alone, and leave
// what they leave one after the other.
func TestRobustBesideEachOther(t *testing.T) {
	root := builder{func(dir string) Options {
		opt := options(dir)
		opt.RootOnly = true
		return opt
	}, site{"index.html": "x", "assets/site.css": "a{}"}, false}
	handbook := func(name string) builder {
		return builder{func(dir string) Options { return alone(dir, name) }, site{"index.html": name, "day-1/index.html": name}, false}
	}
	a, b, broken := handbook("a"), handbook("b"), handbook("a")
	broken.broken = true
	library := builder{func(dir string) Options { return whole(dir, "a") }, site{
		"index.html": "x", "assets/site.css": "a{}", "a/index.html": "a", "a/day-1/index.html": "a",
	}, false}
	for name, pair := range map[string][2]builder{
		"a handbook, the root":        {a, root},
		"the root, a handbook":        {root, a},
		"a handbook, another":         {a, b},
		"a handbook, the same":        {a, a},
		"a handbook, the library":     {a, library},
		"the library, a handbook":     {library, a},
		"the root, the library":       {root, library},
		"a broken one, the root":      {broken, root},
		"a broken one, another":       {broken, b},
		"the root, a broken handbook": {root, broken},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			apart := filepath.Join(t.TempDir(), "x", "public")
			for _, one := range pair {
				one.expectEnd(t, one.build(apart, func(*Options) {}))
			}
			want := snapshot(t, filepath.Dir(apart))
			for step, reached := 1+len(name)%besideEach, true; reached; step += besideEach {
				dir := filepath.Join(t.TempDir(), "x", "public")
				synctest.Test(t, func(t *testing.T) { reached = beside(t, dir, pair[0], pair[1], step) })
				expect(t, snapshot(t, filepath.Dir(dir)), want)
				if t.Failed() {
					t.Fatalf("at step %d", step)
				}
				if !reached && step < 15 {
					t.Errorf("a build of only %d steps", step)
				}
			}
		})
	}
}

// beside builds one site, and at one of its steps the other, until that ends or waits. reached says that there is such a
// step; where there is none, the other is built afterwards.
func beside(t *testing.T, dir string, first, second builder, step int) (reached bool) {
	n := 0
	var other sync.WaitGroup
	err := first.build(dir, func(opt *Options) {
		opt.Fault = func(string, string) error {
			if n++; n != step {
				return nil
			}
			reached = true
			waits, ends := make(chan bool), make(chan bool)
			other.Go(func() {
				defer close(ends)
				second.expectEnd(t, second.build(dir, func(opt *Options) {
					opt.Notify = func(diag.Text) { close(waits) }
				}))
			})
			select {
			case <-waits:
			case <-ends:
			}
			return nil
		}
	})
	other.Wait()
	first.expectEnd(t, err)
	if !reached {
		second.expectEnd(t, second.build(dir, func(*Options) {}))
	}
	return reached
}
