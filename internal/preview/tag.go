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

// withTag puts the tag into a page's head: before other scripts, which see the preview's clock, and before a policy that
// would forbid it. A page without a head has it at its end.
func withTag(html, tag []byte) []byte {
	at := len(html)
	for _, before := range []string{"<script", `<meta http-equiv="Content-Security-Policy"`, "</head>"} {
		if i := bytes.Index(html[:at], []byte(before)); i >= 0 {
			at = i
		}
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
	if policy := now.edition.Policy(); policy != "" && page.html != nil {
		h.Set("Content-Security-Policy", policy)
	}
	w.WriteHeader(page.status)
	_, _ = w.Write(html)
}
