package output

import (
	"context"
	"errors"
	"sync"

	"golang.org/x/sync/errgroup"
)

// Write makes all files of the tree, on all cores, and puts those whose bytes differ from what is published into the
// staging folder. It may be called once.
//
// A file that cannot be made keeps no other from being made, so that all problems are found; their errors are joined,
// in order of paths. Where the disk or the folder fails, it stops at once with a *Refusal.
func (s *Stage) Write(ctx context.Context, tree *Tree) error {
	failed, err := s.write(ctx, tree)
	if err != nil {
		return environment(s.where.shown, err)
	}
	if failed == nil {
		s.tree = tree
	}
	return failed
}

// write gives the joined errors of the files apart from what stopped the build.
func (s *Stage) write(ctx context.Context, tree *Tree) (failed, err error) {
	if err := s.obstacle(tree); err != nil {
		return nil, err
	}
	if err := s.makeStaging(); err != nil {
		return nil, err
	}
	s.fresh, s.same = make([]entry, tree.Len()), make([]bool, tree.Len())
	each := make([]error, tree.Len())
	err = s.eachOf(ctx, tree.Len(), func(ctx context.Context, w *worker, i int) (err error) {
		if tree.files[i].MakeLast != nil {
			return nil
		}
		if kept, ok := s.keep(tree.files[i].Path); ok {
			s.fresh[i], s.same[i] = kept, true
			return nil
		}
		each[i], err = w.stage(ctx, tree.files[i], i)
		return err
	})
	if failed := errors.Join(each...); failed != nil || err != nil {
		return failed, err
	}
	return s.writeLast(ctx, tree)
}

// writeLast makes the files that tell of the others, which are all made.
func (s *Stage) writeLast(ctx context.Context, tree *Tree) (failed, err error) {
	var last []int
	var others []Made
	for i, file := range tree.files {
		if file.MakeLast != nil {
			last = append(last, i)
			continue
		}
		e := s.fresh[i]
		others = append(others, Made{e.path, e.size, e.sum})
	}
	each := make([]error, len(last))
	err = s.eachOf(ctx, len(last), func(ctx context.Context, w *worker, n int) (err error) {
		file := tree.files[last[n]]
		file.Make = func(context.Context) ([]byte, error) { return file.MakeLast(others) }
		each[n], err = w.stage(ctx, file, last[n])
		return err
	})
	return errors.Join(each...), err
}

// makeStaging makes the folder that will take the output's place, with the output's own permissions.
func (s *Stage) makeStaging() error {
	if err := s.work.mkdir(s.staging); err != nil {
		return err
	}
	if s.inside || !s.where.exists {
		return nil
	}
	made, err := s.work.Lstat(s.staging)
	if err != nil || made.Mode() == s.where.mode {
		return err
	}
	return s.work.chmod(s.staging, s.where.mode)
}

// eachOf calls do for every number below n, in about that order, from several goroutines with a worker each.
// It stops at the first error and gives it.
func (s *Stage) eachOf(ctx context.Context, n int, do func(ctx context.Context, w *worker, i int) error) error {
	left := &runs{n: n, takers: s.opt.Jobs}
	group, ctx := errgroup.WithContext(ctx)
	for range min(s.opt.Jobs, n) {
		group.Go(func() error {
			w := s.newWorker()
			defer w.close()
			for from, to := left.take(); from < to; from, to = left.take() {
				for i := from; i < to; i++ {
					if ctx.Err() != nil {
						return context.Cause(ctx)
					}
					if err := do(ctx, w, i); err != nil {
						return err
					}
				}
			}
			return context.Cause(ctx)
		})
	}
	return group.Wait()
}

// runs hands out the numbers below n in runs: long ones first, so that each goroutine works in folders of its own and
// seldom waits for what another one makes there, such as what all pages of a handbook share; short ones towards the
// end, so that all goroutines end together.
type runs struct {
	mu      sync.Mutex
	next, n int
	takers  int // how many goroutines take from it
}

const longestRun = 64

// take gives the next run, from one number to below another; an empty one where all is taken.
func (r *runs) take() (from, to int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	from = r.next
	length := min(max((r.n-from)/(4*r.takers), 1), longestRun)
	r.next = min(from+length, r.n)
	return from, r.next
}
