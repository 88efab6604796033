package main

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"math"
	"sort"
)

// scale is how many samples a pixel has in each direction: shapes are drawn
// with hard edges on a larger sheet, which is then averaged.
const scale = 4

// A point is in picture coordinates: 0,0 is the upper left corner.
type point struct{ x, y float64 }

// A paint is the colour of a place in the picture; its alpha is how much it covers.
type paint func(x, y float64) color.NRGBA

// A canvas is the enlarged sheet, three bytes a sample.
type canvas struct {
	w, h int
	pix  []uint8
}

func newCanvas(w, h int) *canvas {
	return &canvas{w: w, h: h, pix: make([]uint8, w*h*scale*scale*3)}
}

// flat is a paint of one colour, 0xRRGGBB.
func flat(rgb uint32) paint { return glass(rgb, 1) }

// glass is a paint of one colour that covers only in part.
func glass(rgb uint32, cover float64) paint {
	k := hex(rgb)
	k.A = uint8(math.Round(cover * 255))
	return func(_, _ float64) color.NRGBA { return k }
}

func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 255}
}

// A stop is a colour at a height.
type stop struct {
	at  float64
	rgb uint32
}

// fade is a paint that runs from stop to stop, from top to bottom.
func fade(stops ...stop) paint {
	return func(_, y float64) color.NRGBA {
		if y <= stops[0].at {
			return hex(stops[0].rgb)
		}
		for i := 1; i < len(stops); i++ {
			a, b := stops[i-1], stops[i]
			if y <= b.at {
				return mix(hex(a.rgb), hex(b.rgb), (y-a.at)/(b.at-a.at))
			}
		}
		return hex(stops[len(stops)-1].rgb)
	}
}

// glow is a paint that fades away from a centre.
func glow(cx, cy, radius float64, rgb uint32, cover float64) paint {
	k := hex(rgb)
	return func(x, y float64) color.NRGBA {
		d := math.Hypot(x-cx, y-cy) / radius
		if d >= 1 {
			return color.NRGBA{}
		}
		s := 1 - d
		c := k
		c.A = uint8(cover * s * s * 255)
		return c
	}
}

func mix(a, b color.NRGBA, t float64) color.NRGBA {
	m := func(p, q uint8) uint8 { return uint8(math.Round(float64(p) + t*(float64(q)-float64(p)))) }
	return color.NRGBA{R: m(a.R, b.R), G: m(a.G, b.G), B: m(a.B, b.B), A: 255}
}

// fill paints what lies inside a closed line.
func (c *canvas) fill(p paint, outline ...point) {
	if len(outline) < 3 {
		return
	}
	low, high := outline[0].y, outline[0].y
	for _, q := range outline {
		low, high = math.Min(low, q.y), math.Max(high, q.y)
	}
	first := max(0, int(math.Floor(low*scale)))
	last := min(c.h*scale-1, int(math.Ceil(high*scale)))
	var cuts []float64
	for row := first; row <= last; row++ {
		y := (float64(row) + 0.5) / scale
		cuts = cuts[:0]
		for i, a := range outline {
			b := outline[(i+1)%len(outline)]
			if (a.y <= y) != (b.y <= y) {
				cuts = append(cuts, a.x+(y-a.y)/(b.y-a.y)*(b.x-a.x))
			}
		}
		sort.Float64s(cuts)
		for i := 0; i+1 < len(cuts); i += 2 {
			from := max(0, int(math.Ceil(cuts[i]*scale-0.5)))
			to := min(c.w*scale-1, int(math.Ceil(cuts[i+1]*scale-0.5))-1)
			for col := from; col <= to; col++ {
				c.blend(col, row, p((float64(col)+0.5)/scale, y))
			}
		}
	}
}

func (c *canvas) blend(col, row int, k color.NRGBA) {
	if k.A == 0 {
		return
	}
	at := (row*c.w*scale + col) * 3
	for i, v := range [3]uint8{k.R, k.G, k.B} {
		c.pix[at+i] = uint8((int(v)*int(k.A) + int(c.pix[at+i])*(255-int(k.A)) + 127) / 255)
	}
}

func (c *canvas) rect(p paint, x, y, w, h float64) {
	c.fill(p, point{x, y}, point{x + w, y}, point{x + w, y + h}, point{x, y + h})
}

// ellipse paints an oval around a centre.
func (c *canvas) ellipse(p paint, cx, cy, rx, ry float64) {
	c.fill(p, oval(cx, cy, rx, ry, 0, 2*math.Pi)...)
}

// oval gives the points of an arc; angles run clockwise from the right.
func oval(cx, cy, rx, ry, from, to float64) []point {
	const steps = 72
	line := make([]point, 0, steps+1)
	for i := 0; i <= steps; i++ {
		a := from + (to-from)*float64(i)/steps
		line = append(line, point{cx + rx*math.Cos(a), cy + ry*math.Sin(a)})
	}
	return line
}

// rounded paints a rectangle with round corners.
func (c *canvas) rounded(p paint, x, y, w, h, r float64) {
	var line []point
	line = append(line, oval(x+w-r, y+r, r, r, -math.Pi/2, 0)...)
	line = append(line, oval(x+w-r, y+h-r, r, r, 0, math.Pi/2)...)
	line = append(line, oval(x+r, y+h-r, r, r, math.Pi/2, math.Pi)...)
	line = append(line, oval(x+r, y+r, r, r, math.Pi, 3*math.Pi/2)...)
	c.fill(p, line...)
}

// stroke paints a line of a given width with round ends.
func (c *canvas) stroke(p paint, width float64, line ...point) {
	for i := 0; i+1 < len(line); i++ {
		a, b := line[i], line[i+1]
		d := math.Hypot(b.x-a.x, b.y-a.y)
		if d == 0 {
			continue
		}
		nx, ny := -(b.y-a.y)/d*width/2, (b.x-a.x)/d*width/2
		c.fill(p, point{a.x + nx, a.y + ny}, point{b.x + nx, b.y + ny}, point{b.x - nx, b.y - ny}, point{a.x - nx, a.y - ny})
	}
	for _, q := range line {
		c.ellipse(p, q.x, q.y, width/2, width/2)
	}
}

// curve gives the points of a cubic Bézier line.
func curve(a, b, d, e point) []point {
	const steps = 40
	line := make([]point, 0, steps+1)
	for i := 0; i <= steps; i++ {
		t := float64(i) / steps
		u := 1 - t
		f := func(p, q, r, s float64) float64 { return u*u*u*p + 3*u*u*t*q + 3*u*t*t*r + t*t*t*s }
		line = append(line, point{f(a.x, b.x, d.x, e.x), f(a.y, b.y, d.y, e.y)})
	}
	return line
}

// ridge paints what lies below a wavy skyline down to a floor.
func (c *canvas) ridge(p paint, base, swell, seed, floor float64) {
	line := []point{{0, floor}}
	for x := 0.0; x <= float64(c.w); x += 3 {
		y := base -
			swell*(0.5*math.Sin(x/97+seed)+0.3*math.Sin(x/41+2.1*seed)+0.2*math.Abs(math.Sin(x/13+3.7*seed)))
		line = append(line, point{x, y})
	}
	line = append(line, point{float64(c.w), floor})
	c.fill(p, line...)
}

// jpeg encodes the picture in the best quality that stays below a size.
func (c *canvas) jpeg(limit int) ([]byte, error) {
	img := c.image()
	for quality := 84; ; quality -= 2 {
		var buf bytes.Buffer
		if err := jpeg.Encode(&buf, img, &jpeg.Options{Quality: quality}); err != nil {
			return nil, err
		}
		if buf.Len() <= limit || quality <= 40 {
			return buf.Bytes(), nil
		}
	}
}

// image averages the samples of each pixel.
func (c *canvas) image() image.Image {
	img := image.NewRGBA(image.Rect(0, 0, c.w, c.h))
	for y := 0; y < c.h; y++ {
		for x := 0; x < c.w; x++ {
			var sum [3]int
			for sy := 0; sy < scale; sy++ {
				at := ((y*scale+sy)*c.w*scale + x*scale) * 3
				for sx := 0; sx < scale; sx++ {
					for i := range sum {
						sum[i] += int(c.pix[at+sx*3+i])
					}
				}
			}
			half := scale * scale / 2
			img.SetRGBA(x, y, color.RGBA{
				R: uint8((sum[0] + half) / (scale * scale)),
				G: uint8((sum[1] + half) / (scale * scale)),
				B: uint8((sum[2] + half) / (scale * scale)),
				A: 255,
			})
		}
	}
	return img
}
