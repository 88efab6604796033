// Package output is the finished site and its way into a folder.
//
// A Tree is the site as lazy files: paths, media types, and functions that make the bytes. The preview looks one up
// when a browser asks for it; a build publishes them all:
//
//	stage, err := output.Begin(ctx, options) // refuses a wrong folder, waits for other builds
//	defer stage.Close()
//	err = stage.Write(ctx, tree)             // renders on all cores, changes nothing that is published
//	result, err := stage.Publish()           // the new site takes the old one's place
//	files, size, err := stage.Pack(ctx, zip) // what is published, in one archive, where one is wanted
//
// Whatever happens on the way, the folder is one whole site, the old or the new. All files are written into a staging
// folder beside it; a file whose bytes did not change is linked over and keeps its inode and its date; one exchange of
// the two folders publishes it. Only where the system has no exchange, or the folder must stay the same one, are files
// replaced one by one. What Bekal did not write is kept, and nothing outside is written, removed or followed to.
// This holds for the death of the process at any moment; against the death of the machine no file is synced.
//
// The package knows nothing of what the files are, and gives no problems of the content: it takes the errors of Make
// and Open as they are, and speaks of its own as a Refusal.
package output

import (
	"context"
	"errors"
	"path"
	"runtime"
	"strings"
	"time"

	"bekal/internal/diag"
)

// Options say where a site is published, and how.
type Options struct {
	Dir       string   // the output folder; its parents are made where they are missing
	Protected []string // folders that it must not be, hold or lie in: content/, layouts/
	Force     bool     // add the site to a folder that holds a stranger's files; those with the names of its own are replaced
	InPlace   bool     // keep the folder itself and replace files one by one
	Jobs      int      // how many files are made at once; 0: one for each core
	Audience  string   // one word; the site for another audience is never built over
	Digest    string   // of all inputs, flags and the program's version, one word; "" is never intact
	Handbook  string   // the site is a library's handbook, and this the name of its folder, which Dir is
	Parts     []Part   // the site is a whole library with these handbooks, sorted by folder
	RootOnly  bool     // the site is what a library has beside its handbooks, whose folders are left alone

	Wait   time.Duration   // how long another build is waited for; 0: 30 s
	Notify func(diag.Text) // told once when it has been waited for 0.3 s; may be nil

	// Fault is asked before each change on disk and may refuse it. Tests see with it what a failure leaves behind.
	Fault func(op, name string) error
}

// Result says what became of the files. Files is Written and Unchanged together.
type Result struct {
	Files     int // of the site
	Written   int // new, or with other bytes
	Unchanged int // left as they were, to the inode
	Removed   int // of an older site, gone now
}

// Stage is one build's hold on the output folder, from Begin to Close. One goroutine uses it.
type Stage struct {
	opt   Options
	where place
	base  folder // the nearest parent of the output that was there
	made  string // the parents that were made below base; "" for none

	work     folder // where the staging folder lies: the output's parent or, if that cannot be, the output itself
	inside   bool   // work is the output itself
	out      string // the output, below work
	staging  string // the staging folder, below work
	lockName string // the lock, below work
	lock     *lock  // nil while it is not held
	library  *Stage // a handbook's: the library that it lies in, whose lock is not held; nil before it was entered

	old   manifest
	there survey

	kept map[string]bool // handbooks that are taken as they are

	tree    *Tree   // nil until Write is done
	fresh   []entry // of each file of the tree
	same    []bool  // of each file of the tree: its bytes are published already
	ensured map[string]bool
}

// The names that the writer keeps for itself: first in the output's parent, then in the output.
const (
	stagingSuffix = ".bekal-staging"
	lockSuffix    = ".bekal-lock"
	pdfFolder     = "pdf"
)

// isOwn says that a path in the output is neither the site's nor a stranger's.
func isOwn(name string) bool {
	dir, base := path.Split(name)
	if dir == "" && strings.HasPrefix(base, ".") && (strings.HasSuffix(base, stagingSuffix) || strings.HasSuffix(base, lockSuffix)) {
		return true // of a handbook that is, or was, built alone
	}
	return base == manifestName && strings.Count(dir, "/") <= 1
}

// Begin finds the output folder, refuses it if it is a wrong one, waits for other builds of it, removes what a killed
// one left, and looks at what is there. Nothing that is published changes. On an error nothing is held.
func Begin(ctx context.Context, opt Options) (*Stage, error) {
	if opt.Jobs <= 0 {
		opt.Jobs = runtime.GOMAXPROCS(0)
	}
	if opt.Wait <= 0 {
		opt.Wait = lockWait
	}
	where, err := locate(opt.Dir)
	if err == nil {
		err = where.forbid(opt.Protected)
	}
	if err != nil {
		return nil, environment(opt.Dir, err)
	}
	s := &Stage{opt: opt, where: where, ensured: map[string]bool{}}
	for _, step := range []func() error{
		func() error { return s.enter(ctx) },
		s.where.look, // again: what another build did while it was waited for
		func() error { return s.awaitHandbooks(ctx) },
		s.readOurs,
		s.clear,
		s.surveyOutput,
	} {
		if err := step(); err != nil {
			return nil, errors.Join(environment(where.shown, err), s.Close())
		}
	}
	return s, nil
}

// published gives a path of the site as it is below work.
func (s *Stage) published(name string) string { return path.Join(s.out, name) }

// staged gives the path of the same file in the staging folder.
func (s *Stage) staged(name string) string { return path.Join(s.staging, name) }

// Close ends the hold: it removes the staging folder, with the old site in it if the new one was published, and lets
// other builds in. It may be called more than once.
func (s *Stage) Close() error {
	var err error
	if s.lock != nil {
		err = errors.Join(s.clear(), s.release())
	}
	return environment(s.where.shown, errors.Join(err, s.leave()))
}

// release lets other builds in.
func (s *Stage) release() error {
	if s.lock == nil {
		return nil
	}
	held := s.lock
	s.lock = nil
	return held.release()
}
