package card

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// IconSize is the width and height of a drawn icon in pixels. Phones make smaller ones of it.
const IconSize = 512

// Icon is a square in the accent's colour with a letter or two, or a day's rows where none can be written.
type Icon struct {
	Letters string
	Accent  Color
}

// NewIcon makes the icon of a title: the first letters of its first two words.
func NewIcon(title string, of Color) Icon {
	var letters []rune
	for word := range strings.FieldsSeq(clean(title)) {
		for _, letter := range word {
			if unicode.IsLetter(letter) || unicode.IsNumber(letter) {
				letters = append(letters, unicode.ToUpper(letter))
				break
			}
		}
	}
	text := string(letters[:min(len(letters), 2)])
	if !Covers(text) {
		text = ""
	}
	return Icon{text, of}
}

// Key tells the icon from any that looks another way: eight hexadecimal digits.
func (i Icon) Key() string { return keyOf("icon", i) }

// PNG draws the icon. Its ground reaches to the edges and its letters keep away from them, so that a phone may cut it
// round.
func (i Icon) PNG() []byte {
	s := newSheet(IconSize, IconSize, i.Accent)
	s.fill(0, 0, IconSize, IconSize, accent)
	for _, r := range i.rows() {
		s.fill(r.x, r.y, r.x+r.width, r.y+r.height, paper)
	}
	letters, x, y := i.place()
	s.write(letters, x, y, paper)
	return s.png()
}

// SVG draws the icon as outlines, so that it looks the same with whatever fonts a reader has.
func (i Icon) SVG() []byte {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %[1]d"><rect width="%[1]d" height="%[1]d" rx="36" fill="%s"/><path fill="%s" d="`,
		IconSize, i.Accent, Ground)
	for _, r := range i.rows() {
		fmt.Fprintf(&b, "M%d %dh%dv%dh%dz", r.x, r.y, r.width, r.height, -r.width)
	}
	letters, x, y := i.place()
	letters.outline(&b, x, y)
	b.WriteString("\"/></svg>\n")
	return []byte(b.String())
}

// place sets the letters, and says where they begin and where their baseline is: they stand in the middle.
func (i Icon) place() (letters run, x, y int) {
	const size, most, capital = 280, 320, 69 // pixels, pixels, and the height of a capital in hundredths of the size
	for of := size; ; of -= 4 {
		letters = run{newPen(bold, of), i.Letters}
		if width := letters.width(); width <= most {
			return letters, (IconSize - width) / 2, (IconSize + of*capital/100) / 2
		}
	}
}

// box is a rectangle in pixels.
type box struct{ x, y, width, height int }

// rows are what an icon without letters shows.
func (i Icon) rows() []box {
	if i.Letters != "" {
		return nil
	}
	return []box{{128, 156, 56, 28}, {216, 156, 168, 28}, {128, 242, 56, 28}, {216, 242, 136, 28}, {128, 328, 56, 28}, {216, 328, 168, 28}}
}

// outline writes the letters of a line as an SVG path with their baseline at y.
func (r run) outline(b *strings.Builder, x, y int) {
	var buffer sfnt.Buffer
	point := func(p fixed.Point26_6, at fixed.Int26_6) string {
		tenths := func(v fixed.Int26_6) string { return strconv.FormatFloat(float64(v)/64, 'f', 1, 64) }
		return tenths(p.X+at+fixed.I(x)) + " " + tenths(p.Y+fixed.I(y))
	}
	r.pen.walk(r.text, func(_ font.Face, at fixed.Int26_6, letter rune) {
		f, _ := r.pen.cut.with(&buffer, letter)
		glyph, err := f.GlyphIndex(&buffer, letter)
		if err != nil {
			panic(err) // the font was asked for the letter before
		}
		segments, err := f.LoadGlyph(&buffer, glyph, fixed.I(r.pen.size), nil)
		if err != nil {
			panic(err) // a test writes all letters
		}
		for _, s := range segments {
			switch s.Op {
			case sfnt.SegmentOpMoveTo:
				b.WriteString("M" + point(s.Args[0], at))
			case sfnt.SegmentOpLineTo:
				b.WriteString("L" + point(s.Args[0], at))
			case sfnt.SegmentOpQuadTo:
				b.WriteString("Q" + point(s.Args[0], at) + " " + point(s.Args[1], at))
			}
		}
	})
}
