package render

import (
	"fmt"
	"image"
	"image/color"
	"regexp"
	"strconv"
	"strings"
	"testing"

	qr "github.com/piglig/go-qr"
)

// TestCodesAreRead draws the codes of addresses as a browser would, and reads them again.
func TestCodesAreRead(t *testing.T) {
	for _, address := range []string{
		"https://example.org/",
		"https://example.org/orientasi/day-1/struktur-kpu.html",
		"https://example.org/b/hari-1/%C3%A9tude.html",
		"https://example.org/" + strings.Repeat("panjang/", 60) + "index.html",
	} {
		svg := string(codeOf(address))
		if got, err := qr.Decode(drawn(t, svg)); err != nil || got != address {
			t.Errorf("%s is read as %q, %v", address, got, err)
		}
		if !strings.Contains(svg, `aria-label="`+address+`"`) {
			t.Errorf("%s: the code has no name", address)
		}
	}
	for _, none := range []string{"", "https://example.org/" + strings.Repeat("x", 5000)} {
		if svg := codeOf(none); svg != "" {
			t.Errorf("an address of %d bytes has a code", len(none))
		}
	}
}

// drawn makes a picture of a code's SVG, four pixels a module.
func drawn(t *testing.T, svg string) image.Image {
	t.Helper()
	const scale = 4
	number := func(text string) int {
		n, err := strconv.Atoi(text)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	size := scale * number(regexp.MustCompile(`viewBox="0 0 (\d+) `).FindStringSubmatch(svg)[1])
	picture := image.NewGray(image.Rect(0, 0, size, size))
	for i := range picture.Pix {
		picture.Pix[i] = 0xff
	}
	for _, run := range regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1h-(\d+)z`).FindAllStringSubmatch(svg, -1) {
		if run[3] != run[4] {
			t.Fatal(fmt.Sprint("a run that does not end where it began: ", run))
		}
		for y := range scale {
			for x := range scale * number(run[3]) {
				picture.SetGray(scale*number(run[1])+x, scale*number(run[2])+y, color.Gray{})
			}
		}
	}
	return picture
}
