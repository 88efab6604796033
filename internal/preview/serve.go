package preview

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"bekal/internal/diag"
	"bekal/internal/output"
)

// The answers that have a page.
const (
	statusFound   = http.StatusOK
	statusMissing = http.StatusNotFound
	statusFailed  = http.StatusInternalServerError
)

const (
	headerTime  = 2 * time.Second        // a request must have come by then
	headerBytes = 64 << 10               // no request of a browser is longer
	goodbye     = 100 * time.Millisecond // what answers under way have at the end
)

// Serve answers browsers until the context is done. All that it began has ended when it returns.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	ctx, end := context.WithCancel(ctx)
	defer end()
	server := &http.Server{
		Handler:           http.HandlerFunc(s.answer),
		ReadHeaderTimeout: headerTime, MaxHeaderBytes: headerBytes,
		BaseContext: func(net.Listener) context.Context { return ctx },
		ErrorLog:    quiet(),
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		var asking sync.WaitGroup
		asking.Go(func() { s.ask(ctx) })
		s.work(ctx)
		asking.Wait()
		closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), goodbye)
		defer cancel()
		if server.Shutdown(closing) != nil {
			server.Close()
		}
	}()
	err := server.Serve(patient{listener})
	if !errors.Is(err, http.ErrServerClosed) {
		end()
		<-ended
		return err // of the listener; watching ends with the context of New
	}
	<-ended
	<-s.watcher.Done()
	return nil
}

// answer is the way of every request.
func (s *Server) answer(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if thrown := recover(); thrown != nil {
			http.Error(w, s.slip(thrown).In(s.options.Language), http.StatusInternalServerError)
		}
	}()
	protect(w.Header())
	address, ok := addressOf(r.URL)
	switch {
	case !s.guard.allowsHost(r.Host):
		refuse(w, http.StatusMisdirectedRequest)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		refuse(w, http.StatusMethodNotAllowed)
	case !ok:
		refuse(w, http.StatusBadRequest)
	case strings.HasPrefix(address, ownFolder):
		s.answerOwn(w, r, strings.TrimPrefix(address, ownFolder))
	default:
		s.answerSite(w, r, address)
	}
}

func refuse(w http.ResponseWriter, status int) { http.Error(w, http.StatusText(status), status) }

// ownFolder is where the preview's own things are, below which no page of a site lies.
const ownFolder = "-/"

// answerOwn answers for what is the preview's own, which no page elsewhere may use.
func (s *Server) answerOwn(w http.ResponseWriter, r *http.Request, name string) {
	if !s.guard.allowsOrigin(r) {
		refuse(w, http.StatusForbidden)
		return
	}
	switch name {
	case "":
		s.answerOutline(w, r)
	case "print/":
		s.answerSheets(w, r)
	case "preview.js":
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		_, _ = w.Write(s.script) // a browser that went away misses nothing
	case "events":
		s.stream(w, r)
	default:
		refuse(w, http.StatusNotFound)
	}
}

// answerSite answers for the site as a host of plain files does.
func (s *Server) answerSite(w http.ResponseWriter, r *http.Request, address string) {
	now := s.current.Load()
	if address == "" || strings.HasSuffix(address, "/") {
		address += "index.html"
	}
	isPage := strings.HasSuffix(address, ".html")
	if !isPage && now.edition.CanShow() {
		if file, ok := now.edition.FileAt(address); ok {
			s.sendFile(w, r, file)
			return
		}
		if _, ok := now.edition.PageAt(address + "/index.html"); ok {
			http.Redirect(w, r, "/"+escaped(address)+"/", http.StatusTemporaryRedirect)
			return
		}
	}
	page, err := now.at(r.Context(), address)
	if err != nil {
		return // nobody waits for it any more
	}
	s.sendPage(w, now, page)
}

// sendFile sends a file of the site that is no page.
func (s *Server) sendFile(w http.ResponseWriter, r *http.Request, file output.File) {
	w.Header().Set("Content-Type", file.MediaType)
	if file.Make != nil {
		data, err := file.Make(r.Context())
		if err != nil {
			if r.Context().Err() == nil {
				s.options.Say(diag.Say("%s cannot be made: %s", "%s tidak dapat dibuat: %s", file.Path, err))
			}
			refuse(w, statusFailed)
			return
		}
		_, _ = w.Write(data)
		return
	}
	from, err := file.Open()
	if err != nil {
		refuse(w, statusMissing) // gone since it was found
		return
	}
	defer from.Close()
	if seeker, ok := from.(io.ReadSeeker); ok { // videos are asked for in parts
		http.ServeContent(w, r, "", time.Time{}, seeker)
		return
	}
	_, _ = io.Copy(w, from)
}
