// Package preview shows a project in the browser while its author writes: the tree of a build, served from memory.
//
//	server, err := preview.New(ctx, options)  // reads the project and begins to watch it
//	err = server.Serve(ctx, listener)         // until the context is done
//
// Nothing is made before a browser asks for it, and nothing is written. A page is the page of a build that shows drafts,
// byte for byte, with one script tag more; all that the preview adds to it is that script's work (client/preview.js),
// from what it is told below the address /-/. Each page that is looked at holds a stream of events open: when files
// change, the pages that somebody looks at are made anew, and those that came out differently are told so.
//
// A mistake of the author never ends the server: the last good page stays, and says what is wrong. The server answers
// the tabs of this machine's own browsers, by the name that they call it, and nobody else (guard.go).
package preview

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"bekal/internal/build"
	"bekal/internal/diag"
	"bekal/internal/watch"
)

// Options say what is shown and how.
type Options struct {
	Project *build.Project
	Build   build.Options // drafts, audience, base URL, which handbook
	Follow  bool          // browsers go to the page whose file was saved
	Editor  string        // whose links open a file: a name, or an address with {file}, {line} and {column}
	Now     string        // the clock of the pages, "2025-10-07T10:15"; "" for the browser's own
	Poll    time.Duration // look for changes so often, without the system's events; 0 for events
	Hosts   []string      // more names and addresses that browsers may call the server by

	Language diag.Language // of what the pages say about problems

	// What goes on is told through these, never two of them at the same time.
	Say      func(diag.Text)                            // tells the author something in the terminal
	Problems func(problems []diag.Problem)              // tells problems there that were not told before
	Rebuilt  func(changed []string, took time.Duration) // tells that the site is another, and since when
}

// inTurn gives options whose functions are called one after the other, whoever calls them.
func (o Options) inTurn() Options {
	var mu sync.Mutex
	say, problems, rebuilt := o.Say, o.Problems, o.Rebuilt
	o.Say = func(text diag.Text) {
		mu.Lock()
		defer mu.Unlock()
		say(text)
	}
	o.Problems = func(found []diag.Problem) {
		mu.Lock()
		defer mu.Unlock()
		problems(found)
	}
	o.Rebuilt = func(changed []string, took time.Duration) {
		mu.Lock()
		defer mu.Unlock()
		rebuilt(changed, took)
	}
	return o
}

// Server is a preview. Its methods are safe for concurrent use.
type Server struct {
	options Options
	guard   guard
	script  []byte // client/preview.js with its settings and what it needs
	live    *build.Live
	watcher *watch.Watcher
	current atomic.Pointer[state]

	mu      sync.Mutex
	streams map[*stream]bool
	told    map[string]map[string]bool // problems that the terminal was told, by where they come from
	slipped string                     // the last mistake of Bekal's own that it was told
}

// New reads the project, takes a first look at its files, and is ready to serve. Watching ends with the context. Where
// that is done before, it is the error, and nothing goes on.
func New(ctx context.Context, o Options) (*Server, error) {
	o = o.inTurn()
	live, err := o.Project.Live(o.Build)
	if err != nil {
		return nil, err
	}
	s := &Server{options: o, guard: newGuard(o.Hosts), live: live, streams: map[*stream]bool{}, told: map[string]map[string]bool{}}
	s.script = s.makeScript()
	s.watcher, err = watch.Start(ctx, watch.Options{
		Dir: o.Project.Dir, Skip: o.Project.Ignores, Poll: o.Poll,
		Notify: func(n watch.Notice) { o.Say(notice(n)) },
	})
	if err != nil {
		return nil, err
	}
	edition, err := s.live.Update(ctx, nil)
	if err != nil {
		<-s.watcher.Done()
		return nil, err
	}
	s.show(nil, edition)
	return s, nil
}

// notice is what is said of a watcher that looks by itself.
func notice(n watch.Notice) diag.Text {
	switch n {
	case watch.LimitReached:
		return diag.Say("the system watches no more folders (raise fs.inotify.max_user_watches): looking for changes every half second instead",
			"sistem tidak dapat mengawasi folder lagi (naikkan fs.inotify.max_user_watches): perubahan kini dicari setiap setengah detik")
	case watch.Overflow:
		return diag.Say("too many changes at once for the system to tell: all files were looked at", "terlalu banyak perubahan sekaligus: semua berkas telah diperiksa")
	case watch.Silent:
		return diag.Say("this file system does not tell of changes: looking for them every half second", "sistem berkas ini tidak memberitahukan perubahan: perubahan dicari setiap setengah detik")
	}
	return diag.Say("the system no longer tells of changes: looking for them every half second", "sistem tidak lagi memberitahukan perubahan: perubahan dicari setiap setengah detik")
}
