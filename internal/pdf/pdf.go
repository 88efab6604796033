// Package pdf prints the print editions of a finished site through a browser that is installed on this machine, and
// adds what browsers do not: true numbers of pages, an outline, what the document says of itself, booklets.
//
//	made, problems, err := pdf.Print(ctx, tree, editions, options)
//
// It takes the tree of lazy files and gives bytes. Nothing leaves the machine and nothing listens on it: the browser
// has no network, and each of its requests is answered from the tree, or refused and said. A page that is printed runs
// no script. The browser, all that it started and all that it wrote are gone when Print returns.
//
// What a page may ask for is in docs/print.md; page.js reads it.
package pdf

import (
	"cmp"
	"context"
	"errors"
	"runtime"
	"time"

	"golang.org/x/sync/errgroup"

	"bekal/internal/diag"
	"bekal/internal/output"
)

// Edition is a page of the site that is printed, and what its document says of itself.
type Edition struct {
	Name    string // as messages call it: "book", "day-1"
	File    string // where its PDF goes, below the output folder: "pdf/book.pdf"
	Address string // of the page, from the site's root: "print/day-1/index.html"
	Paper   Paper  // where the page itself says nothing of it

	Author, Subject string
	Keywords        []string
	Date            time.Time // the zero time where it has none
}

// Options say how editions are printed.
type Options struct {
	Browser   string // a name or path; empty: one that is known to the system
	Timeout   time.Duration
	Jobs      int // editions that are printed at once; 0: one a core, four at most
	Booklet   bool
	Signature int             // sheets in a bundle of a booklet at most; 0: one bundle
	Progress  func(Moment)    // told of each print, from several goroutines; may be nil
	Notify    func(diag.Text) // told what the user should know of the browser; may be nil
}

// Moment is how far an edition is.
type Moment struct {
	Edition string
	Round   int // prints that were made of it
	Pages   int
	Done    bool
}

// Document is a printed edition.
type Document struct {
	Edition
	PDF    []byte
	Pages  int // of the edition itself
	Sheets int // of paper in a booklet; 0 for no booklet
	Rounds int // prints that it took
}

// mostTabs is how many editions are printed at once at most where nobody says how many: a long book takes much memory.
const mostTabs = 4

// Print prints editions, in their order. The problems are those of what was printed; an error is one of the machine:
// no browser, or one that failed.
func Print(ctx context.Context, tree *output.Tree, editions []Edition, o Options) (made []Document, problems []diag.Problem, err error) {
	program, err := findBrowser(o.Browser)
	if err != nil {
		return nil, nil, err
	}
	b, err := startBrowser(ctx, program, o.Timeout)
	if err != nil {
		return nil, nil, err
	}
	defer func() { err = errors.Join(err, b.close()) }()
	if needsNoSandbox() && o.Notify != nil {
		o.Notify(diag.Say("printing as root, so the browser runs without its sandbox", "mencetak sebagai root, jadi peramban berjalan tanpa sandbox"))
	}
	made = make([]Document, len(editions))
	var found diag.Collector
	err = b.printAll(ctx, tree, o, editions, func(i int, d Document, problems []diag.Problem) {
		made[i] = d
		found.Add(problems...)
	})
	return made, found.Sorted(), err
}

// printAll prints editions in several tabs at once; each is used again and again.
func (b *browser) printAll(ctx context.Context, tree *output.Tree, o Options, editions []Edition, take func(int, Document, []diag.Problem)) error {
	next := make(chan int, len(editions))
	for i := range editions {
		next <- i
	}
	close(next)
	group, ctx := errgroup.WithContext(ctx)
	for first := range min(cmp.Or(o.Jobs, min(runtime.GOMAXPROCS(0), mostTabs)), len(editions)) {
		group.Go(func() error {
			limited, cancel := context.WithTimeout(ctx, o.Timeout)
			t, err := b.open(limited, tree)
			cancel()
			if err != nil {
				return b.failed(ctx, editions[first].Name, o, err)
			}
			defer t.close()
			for i := range next {
				limited, cancel := context.WithTimeout(ctx, o.Timeout)
				d, problems, err := t.print(limited, editions[i], o)
				cancel()
				if err != nil {
					return b.failed(ctx, editions[i].Name, o, err)
				}
				take(i, d, problems)
			}
			return nil
		})
	}
	return group.Wait()
}

// failed puts into words what kept an edition from being printed. The end of the whole context stays as it is.
func (b *browser) failed(ctx context.Context, edition string, o Options, err error) error {
	if ctx.Err() != nil {
		return cmp.Or(context.Cause(ctx), ctx.Err())
	}
	if refusal, ok := errors.AsType[*output.Refusal](err); ok {
		return refusal
	}
	refusal := &output.Refusal{Err: err, Message: diag.Say("the browser failed while it printed %s: %v", "peramban gagal ketika mencetak %s: %v", edition, err)}
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		refusal.Message = diag.Say("%s was not printed within %v", "%s belum selesai dicetak dalam %v", edition, o.Timeout)
		refusal.Hint = diag.Say("give it more time with --timeout", "beri waktu lebih dengan --timeout")
	case errors.Is(err, errCrashed), errors.Is(err, context.Canceled): // its own process ended, or all of it
		refusal.Message = diag.Say("the browser crashed while it printed %s", "peramban macet ketika mencetak %s", edition)
		refusal.Hint = diag.Say("it may have run out of memory; close other programs, or name another browser with --browser",
			"mungkin memorinya habis; tutup program lain, atau sebutkan peramban lain dengan --browser")
	}
	return refusal
}
