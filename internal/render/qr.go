package render

import (
	"fmt"
	"html/template"
	"image"
	"strings"

	"github.com/boombuler/barcode/qr"
)

// quietZone is how many modules of white stand around a code, as its standard asks for.
const quietZone = 4

// codeOf draws an address as a QR code: an SVG element of black squares on white, with the address as its name.
// It is empty for no address, and for one that is too long for a code.
func codeOf(address string) template.HTML {
	if address == "" {
		return ""
	}
	code, err := qr.Encode(address, qr.M, qr.Unicode)
	if err != nil {
		return ""
	}
	size := code.Bounds().Dx() + 2*quietZone
	return template.HTML(fmt.Sprintf(
		`<svg class="qr" viewBox="0 0 %d %d" role="img" aria-label="%s" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%[1]dv%[1]dH0z"/><path d="%[4]s"/></svg>`,
		size, size, template.HTMLEscapeString(address), modules(code)))
}

// modules draws the black runs of each line of a code.
func modules(code image.Image) string {
	var path strings.Builder
	bounds := code.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			start := x
			for x < bounds.Max.X && isBlack(code, x, y) {
				x++
			}
			if x > start {
				fmt.Fprintf(&path, "M%d %dh%dv1h-%dz", start-bounds.Min.X+quietZone, y-bounds.Min.Y+quietZone, x-start, x-start)
			}
		}
	}
	return path.String()
}

func isBlack(code image.Image, x, y int) bool {
	r, _, _, _ := code.At(x, y).RGBA()
	return r == 0
}
