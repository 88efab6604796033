package render

import (
	"bytes"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
)

// Shortened is a stylesheet or script without what only people read. One that cannot be parsed stays as it is written:
// its author's browser says what is wrong with it, and where.
func Shortened(ext string, text []byte) []byte {
	var short bytes.Buffer
	var err error
	switch ext {
	case ".css":
		err = (&css.Minifier{}).Minify(minify.New(), &short, bytes.NewReader(text), nil)
	case ".js":
		err = (&js.Minifier{}).Minify(minify.New(), &short, bytes.NewReader(text), nil)
	}
	if err != nil {
		return text
	}
	return short.Bytes()
}
