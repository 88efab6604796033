package preview

import (
	"strings"

	qr "github.com/piglig/go-qr"
)

// Code draws an address as a QR code for a terminal, two modules to a character: black on white whatever the
// terminal's colours are where it takes them. It is empty for an address that is too long for a code.
func Code(address string, color bool) string {
	code, err := qr.EncodeText(address, qr.Low)
	if err != nil {
		return ""
	}
	const quiet = 2 // less than the standard's four, which cameras do without and small windows have no room for
	var out strings.Builder
	for y := -quiet; y < code.Size()+quiet; y += 2 {
		if color {
			out.WriteString("\x1b[30;107m")
		}
		for x := -quiet; x < code.Size()+quiet; x++ {
			out.WriteString(halves(code.Module(x, y), code.Module(x, y+1), color)) // there is none, and white, outside of it
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
