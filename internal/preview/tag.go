package preview

import (
	"bytes"
	"fmt"
	"net/http"
	"strconv"
)

// tag is the one thing that the preview adds to a page.
func tag(number int, hash string) []byte {
	return fmt.Appendf(nil, `<script src="/%spreview.js" data-build="%d" data-page="%s"></script>`, ownFolder, number, hash)
}

// withTag puts the tag at the end of a page's head, before other scripts are run, else at the end of the page.
func withTag(html, tag []byte) []byte {
	at := bytes.Index(html, []byte("<script"))
	if head := bytes.Index(html, []byte("</head>")); at < 0 || head >= 0 && head < at {
		at = head
	}
	if at < 0 {
		at = len(html)
	}
	out := make([]byte, 0, len(html)+len(tag))
	out = append(out, html[:at]...)
	out = append(out, tag...)
	return append(out, html[at:]...)
}

// sendPage sends a page with the tag. The header tells the preview's script what it got.
func (s *Server) sendPage(w http.ResponseWriter, now *state, page *rendered) {
	html := page.html
	if page.status == statusFailed && html == nil {
		html = s.problemPage(page.problems)
	}
	html = withTag(html, tag(now.number, page.hash))
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Length", strconv.Itoa(len(html)))
	h.Set("Bekal-Page", page.hash)
	w.WriteHeader(page.status)
	_, _ = w.Write(html)
}
