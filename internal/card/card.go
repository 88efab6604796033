// Package card draws the small pictures of a site: the card that a shared link shows (1200 × 630 pixels), and the
// icon of its tab and of its place on a phone's screen.
//
// It takes texts and a colour and gives PNG or SVG bytes, the same ones every time. All letters come from a font that
// is part of the program; a text with letters that the font has not is left out, which Covers tells beforehand.
// It reads no file and knows nothing of sites.
package card

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// The size of a card in pixels, as the networks that show them ask for it.
const (
	Width  = 1200
	Height = 630
)

// Card is what is written on a card. Every text may be empty.
type Card struct {
	Number string // large, left of a hairline: the number of a day
	Label  string // above the title: "Senin, 6 Oktober 2025"
	Title  string
	Motto  string // below the title
	Foot   string // below the rule, at its beginning
	Aside  string // below the rule, at its end
	Accent Color
}

// Color is red, green and blue.
type Color [3]uint8

// String gives the colour as stylesheets have it: "#86152a".
func (c Color) String() string { return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2]) }

// Key tells the card from any that looks another way: eight hexadecimal digits.
func (c Card) Key() string { return keyOf("card", c) }

// keyOf sums up what a picture is drawn from. The number changes with the way of drawing, so that whoever keeps
// pictures by their names fetches them again.
func keyOf(kind string, drawn any) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s 1 %+q", kind, drawn))
	return hex.EncodeToString(sum[:4])
}

// The grid of a card: a spine of the accent's colour at the left edge, as of a bound booklet, and margins.
const (
	spine    = 28
	left     = 100
	right    = Width - 84
	top      = 76
	ruleAt   = Height - 124
	footAt   = ruleAt + 62
	numberAt = 208 // the baseline of a day's number
	gutter   = 44  // on both sides of the hairline
)

// PNG draws the card.
func (c Card) PNG() []byte {
	s := newSheet(Width, Height, c.Accent)
	s.fill(0, 0, spine, Height, accent)
	from := left
	if c.Number != "" {
		from += c.drawNumber(s)
	}
	y := top
	if label := fit(regular, c.Label, 32, right-from); label.text != "" {
		y += 26
		s.write(label, from, y, muted)
		y += 24
	}
	c.drawTitle(s, from, y)
	s.fill(left, ruleAt, right, ruleAt+2, ink)
	aside := fit(regular, c.Aside, 30, (right-left)/2)
	s.write(aside, right-aside.width(), footAt, muted)
	s.write(fit(bold, c.Foot, 30, right-left-aside.width()-gutter), left, footAt, ink)
	return s.png()
}

// drawNumber draws a day's number with the hairline beside it, and gives their width.
func (c Card) drawNumber(s *sheet) int {
	number := fit(regular, c.Number, 190, 420)
	width := max(number.width(), 110)
	s.write(number, left, numberAt, accent)
	s.fill(left+width+gutter, top, left+width+gutter+2, ruleAt-44, line)
	return width + 2*gutter + 2
}

// drawTitle draws title and motto between y and the rule, as large as there is room for both. In the place of a title
// that cannot be written stand the rows of a timetable.
func (c Card) drawTitle(s *sheet, from, y int) {
	motto := set(italic, c.Motto, right-from, 120, []int{38, 34, 30})
	room := ruleAt - 28 - y - motto.height()
	title := set(bold, c.Title, right-from, room, []int{88, 80, 72, 64, 56, 50, 44})
	if len(title.lines) == 0 {
		drawRows(s, from, max(y, top))
		return
	}
	y = s.paragraph(title, from, y, ink)
	s.paragraph(motto, from, y+16, muted)
}

// drawRows draws a timetable without words: times left of a hairline, names right of it.
func drawRows(s *sheet, from, y int) {
	const height, key = 68, 130
	for i, length := range []int{420, 560, 300, 500, 380, 460} {
		at := y + i*height
		if at+height > ruleAt-20 {
			return
		}
		s.fill(from, at, right, at+2, line)
		s.fill(from+key, at, from+key+2, at+height, line)
		s.fill(from, at+26, from+78, at+40, muted)
		s.fill(from+key+32, at+26, from+key+32+length, at+40, ink)
	}
}
