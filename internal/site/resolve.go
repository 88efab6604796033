package site

import (
	"net/url"
	"path"
	"strings"

	"bekal/internal/diag"
)

// Resolve answers what a link of a page's body leads to. destination is written as GitHub shows it: a path to a file
// relative to the page's own file, or with a leading slash below the handbook's folder, percent-encoded or not, with
// a #fragment or without; picture says that the file is to be shown in place.
//
// The problem has no place, since its caller knows where the link stands; it is nil where all is well. The target is
// zero where the link must not become one. Whether a fragment exists is known only to whoever renders the page.
func (s *Site) Resolve(from *Page, destination string, picture bool) (Target, *diag.Problem) {
	return s.index.resolve(from, destination, picture)
}

func (x *index) resolve(from *Page, destination string, picture bool) (Target, *diag.Problem) {
	if scheme, _, ok := strings.Cut(destination, ":"); ok && isScheme(scheme) {
		return Target{External: destination}, nil
	}
	if strings.HasPrefix(destination, "//") {
		return Target{External: "https:" + destination}, nil
	}
	file, fragment, _ := strings.Cut(destination, "#")
	fragment = unescape(fragment)
	if file == "" && fragment != "" {
		return Target{Page: from, Fragment: fragment}, nil
	}
	file, _, _ = strings.Cut(file, "?")
	link := lookup{index: x, handbook: from.Handbook, written: file, picture: picture}
	if from.Source != nil {
		link.dir = path.Dir(from.Source.Path)
	}
	target, problem := link.find()
	if problem != nil {
		return Target{}, problem
	}
	target.Fragment = fragment
	return target, nil
}

// isScheme says that what stands before a colon is the scheme of an address, and no file's name.
func isScheme(s string) bool {
	if s == "" || strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-") != "" {
		return false
	}
	return s[0] >= 'a' && s[0] <= 'z' || s[0] >= 'A' && s[0] <= 'Z'
}

// unescape takes percent signs out, or leaves a text that only looks as if it had some.
func unescape(s string) string {
	if plain, err := url.PathUnescape(s); err == nil {
		return plain
	}
	return s
}
