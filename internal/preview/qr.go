package preview

import (
	"image"
	"strings"

	"github.com/boombuler/barcode/qr"
)

// Code draws an address as a QR code for a terminal, two modules to a character: black on white whatever the
// terminal's colours are where it takes them. It is empty for an address that is too long for a code.
func Code(address string, color bool) string {
	code, err := qr.Encode(address, qr.L, qr.Unicode)
	if err != nil {
		return ""
	}
	const quiet = 2 // less than the standard's four, which cameras do without and small windows have no room for
	bounds := code.Bounds().Inset(-quiet)
	var out strings.Builder
	for y := bounds.Min.Y; y < bounds.Max.Y; y += 2 {
		if color {
			out.WriteString("\x1b[30;107m")
		}
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			out.WriteString(halves(isBlack(code, x, y), isBlack(code, x, y+1), color))
		}
		if color {
			out.WriteString("\x1b[0m")
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// halves is the character for two modules, one above the other. Without colours a terminal is taken to be dark: its
// ground is the black, and what is drawn the white.
func halves(upper, lower, color bool) string {
	if !color {
		upper, lower = !upper, !lower
	}
	switch {
	case upper && lower:
		return "█"
	case upper:
		return "▀"
	case lower:
		return "▄"
	}
	return " "
}

func isBlack(code image.Image, x, y int) bool {
	if !(image.Point{X: x, Y: y}).In(code.Bounds()) {
		return false
	}
	r, _, _, _ := code.At(x, y).RGBA()
	return r == 0
}
