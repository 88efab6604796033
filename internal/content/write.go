package content

import (
	"bytes"

	"bekal/internal/decode"
)

// NewPage gives an empty page of a kind, with room for the kind's own keys. Values are put into it with decode.Made.
func NewPage(kind Kind) *Page {
	page := new(Page)
	page.make(kind)
	return page
}

// Write gives the front matter of a page with its lines of hyphens: the keys that are set, in the schema's order and
// in one language. Reading it gives the same values. A page that sets nothing has none.
func Write(page *Page, names decode.Names) []byte {
	yaml := decode.Write(objectOf(page.Kind), page, names)
	if len(yaml) == 0 {
		return nil
	}
	return bytes.Join([][]byte{[]byte("---\n"), yaml, []byte("---\n")}, nil)
}
