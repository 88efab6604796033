package output

import (
	"context"
	"errors"
	"io"
	"runtime"

	"golang.org/x/sync/errgroup"
)

// MakeAll makes every file and keeps none: what is wrong with the files shows, and nothing is written. Those that tell
// of the others are left out. jobs is how many are made at once; 0: one for each core. The errors are joined, in order
// of paths.
func (t *Tree) MakeAll(ctx context.Context, jobs int) error {
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	each := make([]error, len(t.files))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(jobs)
	for i, file := range t.files {
		group.Go(func() error {
			each[i] = file.try(ctx)
			return ctx.Err()
		})
	}
	err := group.Wait()
	return errors.Join(append(each, err)...)
}

// try makes the file, or opens the one that would be copied.
func (f File) try(ctx context.Context) error {
	switch {
	case f.MakeLast != nil:
		return nil
	case f.Make != nil:
		data, err := f.Make(ctx)
		if err == nil && f.Done != nil {
			f.Done(data)
		}
		return err
	}
	file, err := f.Open()
	if err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, io.LimitReader(file, 1))
	return errors.Join(err, file.Close())
}
