package card

import (
	"bytes"
	"image"
	"image/color"
	"image/png"

	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

// tone is one of the few colours of a sheet.
type tone int

const (
	ink tone = iota
	accent
	muted
	line  // a hairline: muted, and pale
	paper // the ground's colour, for what stands on the accent
)

// Ground is the paper that everything is drawn on. It and the inks are the default theme's colours by day:
// --ground-light, --ink-light and --muted-light.
var (
	Ground     = Color{0xfb, 0xfa, 0xf7}
	inkColor   = Color{0x1d, 0x1a, 0x17}
	mutedColor = Color{0x67, 0x5d, 0x53}
)

// levels is how many steps lead from the ground to each tone: enough for smooth edges, and few enough for the picture
// to be small. (With sixteen colours in all it would be smaller still, but those are packed three times more slowly.)
const levels = 12

// sheet is a picture in the making.
type sheet struct{ image *image.Paletted }

func newSheet(width, height int, of Color) *sheet {
	palette := color.Palette{Ground.mixed(Ground, 0)}
	for _, tone := range []Color{inkColor, of, mutedColor} {
		for step := 1; step <= levels; step++ {
			palette = append(palette, Ground.mixed(tone, step))
		}
	}
	return &sheet{image.NewPaletted(image.Rect(0, 0, width, height), palette)}
}

// mixed goes some of the levels from one colour to another.
func (c Color) mixed(to Color, step int) color.RGBA {
	mix := func(i int) uint8 { return uint8((int(c[i])*(levels-step) + int(to[i])*step) / levels) }
	return color.RGBA{mix(0), mix(1), mix(2), 0xff}
}

// index is the place of a tone's level in the palette; level 0 is the ground.
func index(t tone, level int) uint8 {
	switch t {
	case line:
		t, level = muted, 3
	case paper:
		t, level = accent, levels-level
	}
	if level == 0 {
		return 0
	}
	return uint8(int(t)*levels + level)
}

// fill covers a rectangle with a tone.
func (s *sheet) fill(x0, y0, x1, y1 int, t tone) {
	full := index(t, levels)
	for y := y0; y < y1; y++ {
		row := s.image.Pix[y*s.image.Stride+x0 : y*s.image.Stride+x1]
		for i := range row {
			row[i] = full
		}
	}
}

// write puts a line of text with its baseline at y.
func (s *sheet) write(r run, x, y int, t tone) {
	r.pen.walk(r.text, func(face font.Face, at fixed.Int26_6, letter rune) {
		dot := fixed.Point26_6{X: fixed.I(x) + at, Y: fixed.I(y)}
		where, mask, from, _, ok := face.Glyph(dot, letter)
		if ok {
			s.stamp(where, mask.(*image.Alpha), from, t)
		}
	})
}

// stamp lays a letter's mask onto the sheet. Where letters touch, the one that covers more shows.
func (s *sheet) stamp(where image.Rectangle, mask *image.Alpha, from image.Point, t tone) {
	clipped := where.Intersect(s.image.Bounds())
	from = from.Add(clipped.Min.Sub(where.Min))
	for y := range clipped.Dy() {
		covered := mask.Pix[mask.PixOffset(from.X, from.Y+y):]
		row := s.image.Pix[s.image.PixOffset(clipped.Min.X, clipped.Min.Y+y):]
		for x := range clipped.Dx() {
			if level := (int(covered[x])*levels + 127) / 255; level > 0 {
				if t == paper {
					row[x] = min(row[x], index(t, level))
				} else {
					row[x] = max(row[x], index(t, level))
				}
			}
		}
	}
}

// paragraph writes lines with the top of the first at y, and gives where they end.
func (s *sheet) paragraph(p paragraph, x, y int, t tone) int {
	for _, text := range p.lines {
		s.write(run{p.pen, text}, x, y+p.pen.size*92/100, t)
		y += p.leading()
	}
	return y
}

// png writes the sheet down.
func (s *sheet) png() []byte {
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(&b, s.image); err != nil {
		panic(err) // a buffer takes all, and the size is ours
	}
	return b.Bytes()
}
