package output

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"

	"github.com/cespare/xxhash/v2"
)

// worker is what one goroutine needs to make files: two folders that stay open and two buffers.
type worker struct {
	s        *Stage
	old, new shelf
	buf, cmp []byte
	sum      *xxhash.Digest
}

const bufferSize = 64 << 10

func (s *Stage) newWorker() *worker {
	return &worker{
		s:   s,
		old: shelf{base: s.work, below: s.out},
		new: shelf{base: s.work, below: s.staging},
		buf: make([]byte, bufferSize),
		cmp: make([]byte, bufferSize),
		sum: xxhash.New(),
	}
}

func (w *worker) close() {
	w.old.close()
	w.new.close()
}

// stage makes one file. failed is the file's own error, err what stops the build.
func (w *worker) stage(ctx context.Context, file File, i int) (failed, err error) {
	if file.Open != nil {
		failed, err = w.copy(file, i)
	} else {
		failed, err = w.make(ctx, file, i)
	}
	if failed != nil {
		failed = fmt.Errorf("%s: %w", file.Path, failed)
	}
	return failed, err
}

func (w *worker) make(ctx context.Context, file File, i int) (failed, err error) {
	data, err := file.Make(ctx)
	if err != nil {
		return err, nil
	}
	if file.Done != nil {
		defer file.Done(data)
	}
	sum := SumOf(data)
	w.s.fresh[i] = entry{file.Path, int64(len(data)), sum}
	if old, ok := w.s.ours(file.Path); ok && old.sum == sum && w.equal(file.Path, bytes.NewReader(data)) {
		w.s.same[i] = true
		return nil, nil
	}
	return nil, w.create(file.Path, bytes.NewReader(data))
}

// copy reads a file of ours beside what is published first, since most files that are copied never change, and
// writes it in a second pass only where they differ.
func (w *worker) copy(file File, i int) (failed, err error) {
	if _, ok := w.s.ours(file.Path); ok {
		w.s.fresh[i], failed, _ = w.pass(file, func(src io.Reader) error {
			w.s.same[i] = w.equal(file.Path, src)
			return nil
		})
		if failed != nil || w.s.same[i] {
			return failed, nil
		}
	}
	w.s.fresh[i], failed, err = w.pass(file, func(src io.Reader) error { return w.create(file.Path, src) })
	return failed, err
}

// pass reads a file once. An error of reading is the file's own, any other error of take stops the build.
func (w *worker) pass(file File, take func(io.Reader) error) (read entry, failed, err error) {
	from, err := file.Open()
	if err != nil {
		return entry{}, err, nil
	}
	src := &source{from: from, sum: xxhash.New()}
	err = take(src)
	if failed := errors.Join(src.err, from.Close()); failed != nil {
		return entry{}, failed, nil
	}
	return entry{file.Path, src.size, toSum(src.sum.Sum64())}, nil, err
}

// source counts and hashes what is read, and remembers what kept it from being read.
type source struct {
	from io.Reader
	sum  *xxhash.Digest
	size int64
	err  error
}

func (s *source) Read(p []byte) (int, error) {
	n, err := s.from.Read(p)
	s.sum.Write(p[:n])
	s.size += int64(n)
	if err != nil && err != io.EOF {
		s.err = err
	}
	return n, err
}

// ours gives the entry of a file that an earlier build published and that still is a file.
func (s *Stage) ours(path string) (entry, bool) {
	i, ok := s.old.find(path)
	if !ok || s.there.found[i] != regular {
		return entry{}, false
	}
	return s.old.entries[i], true
}

// equal says that the published file has just these bytes, whatever the manifest says: somebody may have changed it.
// One that cannot be read is not equal.
func (w *worker) equal(name string, with io.Reader) bool {
	dir, err := w.old.at(path.Dir(name), false)
	if err != nil {
		return false
	}
	published, err := dir.Open(path.Base(name))
	if err != nil {
		return false
	}
	defer published.Close()
	for {
		n, err := io.ReadFull(with, w.buf)
		if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
			return false
		}
		if m, _ := io.ReadFull(published, w.cmp[:n]); m < n || !bytes.Equal(w.buf[:n], w.cmp[:n]) {
			return false
		}
		if err != nil { // the end: the published file must end here, too
			m, _ := published.Read(w.cmp[:1])
			return m == 0
		}
	}
}

// linkOver gives a published file of ours its name in the staging folder, too.
func (w *worker) linkOver(name string) error {
	if err := w.s.work.step("link", w.s.staged(name)); err != nil {
		return err
	}
	from, err := w.old.handle(path.Dir(name), false)
	if err != nil {
		return err
	}
	to, err := w.new.handle(path.Dir(name), true)
	if err != nil {
		return err
	}
	err = linkBetween(from, to, path.Base(name))
	if errors.Is(err, errors.ErrUnsupported) {
		err = w.s.linkOver(name)
	}
	return err
}

// create writes a file into the staging folder.
func (w *worker) create(name string, from io.Reader) (err error) {
	dir, err := w.new.at(path.Dir(name), true)
	if err != nil {
		return err
	}
	file, err := dir.create(path.Base(name))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	_, err = io.CopyBuffer(stepWriter{file, dir}, from, w.buf)
	return err
}
