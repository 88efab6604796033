package render

import (
	"fmt"
	"math"
	"strconv"
	"sync"
)

// The theme's grounds on which an accent must be legible: --tint-light and --tint-dark of site.css, behind the row
// that is on now, which are nearer to an accent than paper and night are.
var (
	tintLight = rgb{0xf4, 0xeb, 0xe3}
	tintDark  = rgb{0x2a, 0x24, 0x20}
)

// ownAccent is the theme's accent by day, --accent-light of site.css.
var ownAccent = rgb{0x86, 0x15, 0x2a}

// minContrast is what WCAG 2.2 AA asks of text.
const minContrast = 4.5

type rgb [3]uint8

// parseColor reads "#rrggbb".
func parseColor(text string) (c rgb, ok bool) {
	if len(text) != 7 || text[0] != '#' {
		return rgb{}, false
	}
	n, err := strconv.ParseUint(text[1:], 16, 32)
	if err != nil {
		return rgb{}, false
	}
	return rgb{uint8(n >> 16), uint8(n >> 8), uint8(n)}, true
}

func (c rgb) String() string { return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2]) }

// luminance is WCAG's relative luminance, 0 to 1.
func (c rgb) luminance() float64 {
	light := linear()
	return 0.2126*light[c[0]] + 0.7152*light[c[1]] + 0.0722*light[c[2]]
}

// linear gives how much light each value of a channel is. A library asks for thousands of contrasts.
var linear = sync.OnceValue(func() *[256]float64 {
	var light [256]float64
	for v := range light {
		s := float64(v) / 255
		if s <= 0.04045 {
			light[v] = s / 12.92
		} else {
			light[v] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return &light
})

// contrast is WCAG's contrast ratio, 1 to 21.
func contrast(a, b rgb) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// legible moves a colour towards a pole, black by day and white by night, in the smallest step of a hundred that is
// legible on the ground.
func legible(color, ground, pole rgb) rgb {
	for step := range 100 {
		var mixed rgb
		for i := range mixed {
			mixed[i] = uint8((int(color[i])*(100-step) + int(pole[i])*step) / 100)
		}
		if contrast(mixed, ground) >= minContrast {
			return mixed
		}
	}
	return pole
}
