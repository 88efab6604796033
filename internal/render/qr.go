package render

import (
	"fmt"
	"html/template"
	"strconv"

	qr "github.com/piglig/go-qr"
)

const (
	// quietZone is how many modules of white stand around a code, as its standard asks for.
	quietZone = 4

	// codeMask is the pattern that all codes are laid over. The standard asks a writer to try all eight and to take the
	// one with the fewest large areas, which a reader can do without and takes thirty times as long.
	codeMask = 2
)

// codeOf draws an address as a QR code: an SVG element of black squares on white, with the address as its name.
// It is empty for no address, and for one that is too long for a code.
func codeOf(address string) template.HTML {
	if address == "" {
		return ""
	}
	segments, err := qr.MakeSegments(address)
	if err != nil {
		return ""
	}
	code, err := qr.EncodeSegments(segments, qr.Medium, 1, 40, codeMask, true)
	if err != nil {
		return ""
	}
	return template.HTML(fmt.Sprintf(
		`<svg class="qr" viewBox="0 0 %d %[1]d" role="img" aria-label="%s" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%[1]dv%[1]dH0z"/><path d="%[3]s"/></svg>`,
		code.Size()+2*quietZone, template.HTMLEscapeString(address), modules(code)))
}

// modules draws the black runs of each line of a code.
func modules(code *qr.QrCode) []byte {
	path := make([]byte, 0, 4096)
	number := func(before string, n int) { path = strconv.AppendInt(append(path, before...), int64(n), 10) }
	for y := range code.Size() {
		for x := 0; x < code.Size(); x++ {
			start := x
			for x < code.Size() && code.Module(x, y) {
				x++
			}
			if x > start {
				number("M", start+quietZone)
				number(" ", y+quietZone)
				number("h", x-start)
				number("v1h-", x-start)
				path = append(path, 'z')
			}
		}
	}
	return path
}
