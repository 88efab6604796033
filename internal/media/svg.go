package media

import (
	"encoding/xml"
	"io"
	"math"
	"strconv"
	"strings"

	"bekal/internal/diag"
)

// measureSVG reads the root element's width and height, or the size of its viewBox. Lengths that depend on the page
// (%, em) are not known.
func measureSVG(file io.Reader) (Size, error) {
	decoder := xml.NewDecoder(file)
	decoder.CharsetReader = func(_ string, input io.Reader) (io.Reader, error) { return input, nil }
	for {
		token, err := decoder.Token()
		if err != nil {
			return Size{}, &Damage{
				Message: diag.Say("the SVG picture cannot be read: it has no <svg> element", "gambar SVG tidak dapat dibaca: tidak ada elemen <svg>"),
				Hint:    diag.Say("save it again from the drawing program", "simpan ulang dari program gambar"),
			}
		}
		root, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		var size Size
		var box []string
		for _, attr := range root.Attr {
			switch attr.Name.Local {
			case "width":
				size.Width = pixels(attr.Value)
			case "height":
				size.Height = pixels(attr.Value)
			case "viewBox":
				box = strings.FieldsFunc(attr.Value, func(r rune) bool { return r == ' ' || r == ',' })
			}
		}
		if (size.Width == 0 || size.Height == 0) && len(box) == 4 {
			size = Size{pixels(box[2]), pixels(box[3])}
		}
		if size.Width == 0 || size.Height == 0 {
			size = Size{}
		}
		return size, nil
	}
}

// pixels reads a length in pixels, or in a unit that has a fixed number of them; 0 where it has none.
func pixels(length string) int {
	length = strings.TrimSpace(length)
	unit := 1.0
	for suffix, size := range map[string]float64{"px": 1, "pt": 4.0 / 3, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4} {
		if number, ok := strings.CutSuffix(length, suffix); ok {
			length, unit = number, size
			break
		}
	}
	number, err := strconv.ParseFloat(length, 64)
	if err != nil || !(number > 0) || number*unit > float64(diag.PictureSide.Most) {
		return 0
	}
	return int(math.Round(number * unit))
}
