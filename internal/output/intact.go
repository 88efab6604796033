package output

import (
	"context"
	"errors"
	"io"
	"path"
	"slices"
)

// errTouched ends the look through the output at the first file that is not as it was written.
var errTouched = errors.New("touched")

// Intact says that the output is the site that Options.Digest stands for, and what Publish would say of it: then
// nothing need be made. The digest must be the manifest's, and every file of the manifest must still be there with
// its bytes: each is read and hashed. Less would not be honest (sizes stay equal when a digit is mended by hand, and
// dates are kept by most tools that copy), and reading is a small part of what making would cost.
// Foreign files do not count.
func (s *Stage) Intact(ctx context.Context) (Result, bool) {
	if !s.where.exists || s.opt.Digest == "" || s.opt.Digest != s.old.digest || !slices.Equal(s.opt.Parts, s.old.parts) {
		return Result{}, false
	}
	n := len(s.old.entries)
	err := s.eachOf(ctx, n, func(_ context.Context, w *worker, i int) error {
		if s.there.found[i] != regular || !w.untouched(s.old.entries[i]) {
			return errTouched
		}
		return nil
	})
	return Result{Files: n, Unchanged: n}, err == nil
}

// untouched says that a published file has the size and the hash of its entry.
func (w *worker) untouched(e entry) bool {
	dir, err := w.old.at(path.Dir(e.path), false)
	if err != nil {
		return false
	}
	file, err := dir.Open(path.Base(e.path))
	if err != nil {
		return false
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil || info.Size() != e.size {
		return false
	}
	w.sum.Reset()
	if _, err := io.CopyBuffer(w.sum, struct{ io.Reader }{file}, w.buf); err != nil { // through our buffer, not file's own way
		return false
	}
	return toSum(w.sum.Sum64()) == e.sum
}

// ForgetDigest lets the next build make every file again, though its inputs may be the same: it must where making
// them had something to say that nothing else remembers. It is called before Publish.
func (s *Stage) ForgetDigest() {
	s.opt.Digest = ""
	s.opt.Parts = slices.Clone(s.opt.Parts)
	for i := range s.opt.Parts {
		s.opt.Parts[i].Digest = ""
	}
}
