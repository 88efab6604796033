package card

import (
	"bytes"
	"encoding/xml"
	"image"
	"image/color"
	"image/png"
	"io"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// heaviest is what messengers still show, in bytes.
const heaviest = 250_000

var maroon = Color{0x7a, 0x1f, 0x2b}

// cards are those that have gone wrong, or might.
func cards() map[string]Card {
	return map[string]Card{
		"day": {
			Number: "2", Label: "Selasa, 7 Oktober 2025", Title: "Pembekalan teknis dan budaya kerja",
			Foot: "Orientasi Tugas CPNS", Aside: "Pontianak", Accent: maroon,
		},
		"handbook": {
			Label: "Sekretariat KPU", Title: "Orientasi", Motto: "Mengenal lembaga, menjaga kepercayaan", Foot: "6–9 Oktober 2025", Accent: maroon,
		},
		"nothing":      {},
		"other script": {Number: "3", Label: "الاثنين", Title: "مرحبا", Motto: "你好", Foot: "שלום", Aside: "हिन्दी", Accent: maroon},
		"rare letters": {Number: "٣", Title: "Żółw, ığdır și Łódź: “ﬁ” — ½ …", Accent: maroon},
		"long": {
			Number: strings.Repeat("8", 40), Label: strings.Repeat("sangat panjang ", 40), Title: strings.Repeat("penyelenggaraan ", 60),
			Motto: strings.Repeat("motto ", 90), Foot: strings.Repeat("buku ", 90), Aside: strings.Repeat("kota ", 90), Accent: maroon,
		},
		"long words": {Title: strings.Repeat("M", 400), Motto: strings.Repeat("m", 400), Foot: strings.Repeat("m", 400), Aside: strings.Repeat("m", 400)},
		"strange":    {Title: "a\x00b\xff\u202e\U0001F389\n\tc", Label: " ", Foot: "\u00ad"},
	}
}

// TestCards draws all of them: the size is right, nothing is written into the margins, and the same bytes come twice.
func TestCards(t *testing.T) {
	for name, c := range cards() {
		text := c.PNG()
		if len(text) > heaviest {
			t.Errorf("%s has %d bytes", name, len(text))
		}
		if !bytes.Equal(text, c.PNG()) {
			t.Errorf("%s is drawn in two ways", name)
		}
		picture := decoded(t, text)
		if picture.Bounds() != image.Rect(0, 0, Width, Height) {
			t.Errorf("%s is %v", name, picture.Bounds())
		}
		paper := picture.At(Width-1, Height-1)
		for _, margin := range []image.Rectangle{
			image.Rect(spine, 0, left-8, Height), image.Rect(right+8, 0, Width, Height),
			image.Rect(spine, 0, Width, top-30), image.Rect(spine, footAt+24, Width, Height),
			image.Rect(spine, ruleAt+2, Width, footAt-40), image.Rect(spine, ruleAt-2, Width, ruleAt),
		} {
			if n := drawnIn(picture, margin, paper); n > 0 {
				t.Errorf("%s has %d pixels in the margin %v", name, n, margin)
			}
		}
	}
}

// TestCardShowsItsTexts takes one text after the other away: each leaves its mark.
func TestCardShowsItsTexts(t *testing.T) {
	whole := cards()["handbook"]
	whole.Number, whole.Aside = "1", "Pontianak"
	for name, less := range map[string]func(*Card){
		"number": func(c *Card) { c.Number = "" }, "label": func(c *Card) { c.Label = "" }, "title": func(c *Card) { c.Title = "" },
		"motto": func(c *Card) { c.Motto = "" }, "foot": func(c *Card) { c.Foot = "" }, "aside": func(c *Card) { c.Aside = "" },
		"accent": func(c *Card) { c.Accent = Color{0, 0x50, 0x60} },
	} {
		other := whole
		less(&other)
		if bytes.Equal(other.PNG(), whole.PNG()) {
			t.Errorf("the card does not show its %s", name)
		}
		if other.Key() == whole.Key() {
			t.Errorf("the key does not tell a card with another %s", name)
		}
	}
}

// TestTitleThatCannotBeWritten stands for the letters of other scripts, which the font has not.
func TestTitleThatCannotBeWritten(t *testing.T) {
	rows := Card{Title: "مرحبا", Accent: maroon}.PNG()
	if !bytes.Equal(rows, Card{Title: "你好", Accent: maroon}.PNG()) {
		t.Error("the rows in the place of a title differ")
	}
	paper := decoded(t, rows).At(Width-1, Height-1)
	if n := drawnIn(decoded(t, rows), image.Rect(left, top, right, ruleAt-8), paper); n < 10_000 {
		t.Errorf("the rows have %d pixels", n)
	}
}

func TestCovers(t *testing.T) {
	for text, want := range map[string]bool{
		"": true, "Orientasi Tugas CPNS": true, "“Etika” – dasar…": true, "naïveté Ærø": true, "Łódź ığdır": true, "soft\u00adhyphen\u200b": true,
		"мир": false, "日本": false, "a\U0001F389": false, "\xff": false,
	} {
		if got := Covers(text); got != want {
			t.Errorf("Covers(%q) is %t", text, got)
		}
	}
}

// TestCutsHaveTheSameLetters loads every letter of every cut: what Covers knows of one holds for all, and can be drawn.
func TestCutsHaveTheSameLetters(t *testing.T) {
	var buffer sfnt.Buffer
	letters := 0
	for letter := ' '; letter <= unicode.MaxRune; letter++ {
		if _, ok := cuts()[regular].with(&buffer, letter); !ok {
			continue
		}
		letters++
		for s, cut := range cuts() {
			f, ok := cut.with(&buffer, letter)
			if !ok {
				t.Errorf("cut %d has no %U", s, letter)
				continue
			}
			glyph, err := f.GlyphIndex(&buffer, letter)
			if err == nil {
				_, err = f.LoadGlyph(&buffer, glyph, fixed.I(280), nil)
			}
			if err != nil {
				t.Errorf("cut %d, %U: %v", s, letter, err)
			}
		}
	}
	if letters < 500 {
		t.Errorf("%d letters are few", letters)
	}
}

func TestIconLetters(t *testing.T) {
	for title, want := range map[string]string{
		"Orientasi Tugas CPNS": "OT", "orientasi": "O", "  «panduan» & pesta": "PP", "2025: awal": "2A", "": "", "مرحبا": "", "été à Paris": "ÉÀ",
	} {
		if got := NewIcon(title, maroon).Letters; got != want {
			t.Errorf("the icon of %q says %q, want %q", title, got, want)
		}
	}
}

// TestIcons looks at the drawing: letters stand in the middle, in the part that phones never cut away.
func TestIcons(t *testing.T) {
	for _, title := range []string{"Orientasi Tugas", "I", "Wisma Widya", "ÅÇ", "مرحبا"} {
		icon := NewIcon(title, maroon)
		picture := decoded(t, icon.PNG())
		accent := color.RGBAModel.Convert(picture.At(0, 0))
		if accent != (color.RGBA{maroon[0], maroon[1], maroon[2], 255}) {
			t.Errorf("%s: the ground is %v", title, accent)
		}
		drawn := 0
		for y := range IconSize {
			for x := range IconSize {
				if picture.At(x, y) == picture.At(0, 0) {
					continue
				}
				drawn++
				if dx, dy := x-IconSize/2, y-IconSize/2; dx*dx+dy*dy > (IconSize*2/5)*(IconSize*2/5) {
					t.Fatalf("%s: the pixel at %d, %d would be cut away", title, x, y)
				}
			}
		}
		if drawn < 5_000 {
			t.Errorf("%s: %d pixels are drawn", title, drawn)
		}
		checkSVG(t, icon)
	}
}

// checkSVG reads the drawing as XML: one rectangle, one path, no text that would need a font.
func checkSVG(t *testing.T, icon Icon) {
	t.Helper()
	var elements []string
	for decoder := xml.NewDecoder(bytes.NewReader(icon.SVG())); ; {
		token, err := decoder.Token()
		if err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if start, ok := token.(xml.StartElement); ok {
			elements = append(elements, start.Name.Local)
		}
	}
	if got := strings.Join(elements, " "); got != "svg rect path" || len(icon.SVG()) > 4_000 {
		t.Errorf("%q: %d bytes with %s", icon.Letters, len(icon.SVG()), got)
	}
}

// TestLines wants the fewest lines, none too wide, and all words but those that were cut.
func TestLines(t *testing.T) {
	const text = "Penyusunan rencana aksi, presentasi kelompok, dan evaluasi akhir penyelenggaraan"
	p := set(bold, text, 700, 400, []int{88, 64, 50, 44})
	if strings.Join(p.lines, " ") != text || p.height() > 400 {
		t.Errorf("%d pixels: %q", p.height(), p.lines)
	}
	for _, line := range p.lines {
		if width := (run{p.pen, line}).width(); width > 700 {
			t.Errorf("%q is %d wide", line, width)
		}
	}
	cut := set(bold, strings.Repeat(text+" ", 9), 700, 120, []int{88, 44})
	if len(cut.lines) != 2 || !strings.HasSuffix(cut.lines[1], "…") || cut.height() > 120 {
		t.Errorf("cut to %q", cut.lines)
	}
	if got := shorten(newPen(regular, 30), "Pelatihan Dasar, Golongan", 200); got != "Pelatihan …" && got != "Pelatihan Dasar …" {
		t.Errorf("shortened to %q", got)
	}
}

// FuzzCard draws whatever an author may write.
func FuzzCard(f *testing.F) {
	for _, c := range cards() {
		f.Add(c.Number, c.Label, c.Title, c.Motto, c.Foot)
	}
	f.Fuzz(func(t *testing.T, number, label, title, motto, foot string) {
		text := Card{Number: number, Label: label, Title: title, Motto: motto, Foot: foot, Aside: label}.PNG()
		if len(text) > heaviest {
			t.Errorf("%d bytes", len(text))
		}
		if svg := NewIcon(title, maroon).SVG(); !utf8.Valid(svg) {
			t.Errorf("%q", svg)
		}
	})
}

func decoded(t *testing.T, text []byte) image.Image {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

// drawnIn counts the pixels that are not paper.
func drawnIn(picture image.Image, in image.Rectangle, paper color.Color) (n int) {
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			if picture.At(x, y) != paper {
				n++
			}
		}
	}
	return n
}

func BenchmarkCard(b *testing.B) {
	c := cards()["day"]
	for b.Loop() {
		c.PNG()
	}
}

func BenchmarkIcon(b *testing.B) {
	icon := NewIcon("Orientasi Tugas", maroon)
	for b.Loop() {
		icon.PNG()
	}
}
