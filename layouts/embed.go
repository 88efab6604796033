// Package layouts is the default theme: layouts, partials, assets and words, plain files that a person can open and
// copy. It lies beside them because go:embed cannot look upwards. A file at the same path in a user's own layouts/
// takes a default one's place.
package layouts

import (
	"embed"
	"io/fs"
)

//go:embed *.html print partials assets words
var files embed.FS

// Default gives the default theme's files, rooted in this folder.
func Default() fs.FS { return files }
