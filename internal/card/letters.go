package card

import (
	"embed"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

//go:embed fonts/*.ttf
var files embed.FS

// cut is one of the font's cuts: plain Latin letters, and the rarer ones in a file of their own.
type cut struct{ plain, rare *sfnt.Font }

// style names a cut.
type style int

const (
	regular style = iota
	bold
	italic
)

// cuts reads the fonts, once.
var cuts = sync.OnceValue(func() [3]cut {
	read := func(name string) *sfnt.Font {
		text, err := files.ReadFile("fonts/gelasio-" + name + ".ttf")
		if err != nil {
			panic(err) // it is embedded
		}
		parsed, err := opentype.Parse(text)
		if err != nil {
			panic(err) // a test parses it
		}
		return parsed
	}
	return [3]cut{
		regular: {read("regular"), read("regular-ext")},
		bold:    {read("bold"), read("bold-ext")},
		italic:  {read("italic"), read("italic-ext")},
	}
})

// with gives the font that has a letter.
func (c cut) with(buffer *sfnt.Buffer, letter rune) (f *sfnt.Font, ok bool) {
	for _, f := range []*sfnt.Font{c.plain, c.rare} {
		if i, err := f.GlyphIndex(buffer, letter); err == nil && i != 0 {
			return f, true
		}
	}
	return nil, false
}

// Covers says that all letters of a text can be written.
func Covers(text string) bool {
	var buffer sfnt.Buffer
	for _, letter := range clean(text) {
		if _, ok := cuts()[regular].with(&buffer, letter); !ok {
			return false
		}
	}
	return true
}

// clean gives a text as one line: spaces of any width are plain ones, and what is not seen goes.
func clean(text string) string {
	text = strings.Map(func(r rune) rune {
		switch r {
		case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff':
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}

// pen writes in one cut and size. It is used by one goroutine.
type pen struct {
	cut         cut
	size        int // the font's height in pixels
	plain, rare font.Face
}

func newPen(s style, size int) pen {
	face := func(f *sfnt.Font) font.Face {
		made, err := opentype.NewFace(f, &opentype.FaceOptions{Size: float64(size), DPI: 72, Hinting: font.HintingNone})
		if err != nil {
			panic(err) // the options are ours
		}
		return made
	}
	c := cuts()[s]
	return pen{c, size, face(c.plain), face(c.rare)}
}

// face gives the face that has a letter.
func (p pen) face(letter rune) font.Face {
	if _, ok := p.plain.GlyphAdvance(letter); ok {
		return p.plain
	}
	return p.rare
}

// walk goes through a line: at is told each letter's face and place, from the line's start. It gives the width.
func (p pen) walk(line string, at func(face font.Face, x fixed.Int26_6, letter rune)) fixed.Int26_6 {
	var x fixed.Int26_6
	var before font.Face
	var last rune
	for _, letter := range line {
		face := p.face(letter)
		if face == before {
			x += face.Kern(last, letter)
		}
		if at != nil {
			at(face, x, letter)
		}
		advance, _ := face.GlyphAdvance(letter)
		x += advance
		before, last = face, letter
	}
	return x
}
