package pdf

import (
	"context"
	"errors"
	"io"
	"net/url"
	"strings"

	"bekal/internal/output"
)

// escapePath writes a path of the site as part of an address.
func escapePath(path string) string { return (&url.URL{Path: path}).EscapedPath() }

// pathOf gives the path of the site that an address under origin is of.
func pathOf(address string) (path string, ours bool) {
	below, ours := strings.CutPrefix(address, origin)
	if !ours {
		return "", false
	}
	below, _, _ = strings.Cut(below, "?")
	path, err := url.PathUnescape(below)
	if err != nil {
		return "", false
	}
	if path == "" || strings.HasSuffix(path, "/") {
		path += "index.html"
	}
	return path, true
}

// readFile makes a file of the site, or reads the one that it is a copy of.
func readFile(ctx context.Context, file output.File) (body []byte, err error) {
	if file.Make != nil {
		return file.Make(ctx)
	}
	opened, err := file.Open()
	if err != nil {
		return nil, err
	}
	body, err = io.ReadAll(opened)
	return body, errors.Join(err, opened.Close())
}
