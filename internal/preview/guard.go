package preview

import (
	"net"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
)

// guard lets in who may look: browsers that call the server by one of its names, from pages of its own.
//
// A page elsewhere can have its own name point to this machine (DNS rebinding), and can send requests to 127.0.0.1. It
// gets no answer for the first, and none that it can read for the second.
type guard struct{ hosts []string }

// newGuard allows this machine's own names and more of them.
func newGuard(more []string) guard {
	return guard{append([]string{"localhost", "127.0.0.1", "::1"}, more...)}
}

// allowsHost says that a Host header is one of the server's names. Its port may be any, as where a port is forwarded.
func (g guard) allowsHost(written string) bool {
	host := strings.ToLower(written)
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	} else {
		host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	}
	return slices.Contains(g.hosts, host) || strings.HasSuffix(host, ".localhost") && !strings.HasPrefix(host, ".")
}

// allowsOrigin says that a request comes from a page of this server, or from no page.
func (g guard) allowsOrigin(r *http.Request) bool {
	if site := r.Header.Get("Sec-Fetch-Site"); site == "cross-site" || site == "same-site" {
		return false
	}
	written := r.Header.Get("Origin")
	if written == "" {
		return true
	}
	origin, err := url.Parse(written)
	return err == nil && origin.Host != "" && strings.EqualFold(origin.Host, r.Host) && g.allowsHost(origin.Host)
}

// addressOf gives the address on the site that a request names; ok is false for one that no page of it has, since it
// tries to leave the site or means different things to different readers.
func addressOf(u *url.URL) (address string, ok bool) {
	rest, rooted := strings.CutPrefix(u.Path, "/")
	raw := strings.ToLower(u.EscapedPath())
	switch {
	case !rooted, strings.ContainsAny(u.Path, "\\\x00"), strings.Contains(u.Path, "//"),
		strings.Contains(raw, "%2f"), strings.Contains(raw, "%5c"):
		return "", false
	case rest == "":
		return "", true
	}
	return rest, path.Clean("/"+rest) == "/"+strings.TrimSuffix(rest, "/")
}

// protect sets the headers of every answer.
func protect(h http.Header) {
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "SAMEORIGIN")
	h.Set("Cache-Control", "no-store")
}
