package main

import "math"

// rain is the late afternoon of the second day: a front yard in the rain,
// people under umbrellas, others waiting below the porch.
func rain(c *canvas) {
	c.rect(fade(stop{0, 0x6f7f80}, stop{300, 0x97a5a0}, stop{470, 0xb9c0b4}), 0, 0, 1200, 800)
	for _, k := range []struct{ x, y, w, h float64 }{{120, 40, 360, 70}, {430, 20, 420, 64}, {800, 52, 380, 74}, {1120, 20, 330, 80}, {640, 90, 300, 40}} {
		c.ellipse(glass(0x5a6a6d, 0.5), k.x, k.y, k.w/2, k.h)
	}
	c.ridge(flat(0x8a9a90), 404, 44, 1.3, 500)
	c.ridge(flat(0x74867c), 440, 36, 3.1, 500)

	// the street with shops across the yard
	for i, h := range []struct{ x, w, t float64 }{{30, 110, 350}, {150, 84, 372}, {246, 120, 344}, {380, 92, 366}} {
		c.rect(flat([]uint32{0xb9a58a, 0xa9b5a3, 0xc4a58c, 0xaeb0a0}[i]), h.x, h.t, h.w, 480-h.t)
		c.fill(flat([]uint32{0x7d5a4d, 0x66705f, 0x80504a, 0x6d6254}[i]), point{h.x - 9, h.t}, point{h.x + h.w/2, h.t - 30}, point{h.x + h.w + 9, h.t})
		for k := 0.0; k < 2; k++ {
			c.rect(flat(0xf6d48f), h.x+h.w*(0.18+0.42*k), h.t+22, h.w*0.2, 26)
		}
		c.rect(flat(0x5c4a40), h.x+h.w*0.38, h.t+74, h.w*0.24, 480-h.t-74)
	}

	// wet ground
	c.rect(fade(stop{476, 0x8d9a94}, stop{620, 0x76827f}, stop{800, 0x59656a}), 0, 476, 1200, 324)
	for i := 0; i < 15; i++ {
		f := float64(i)
		y := 520 + math.Mod(f*71.3, 262)
		deep := (y - 500) / 300
		c.ellipse(glass(0xc2ccc4, 0.34), math.Mod(f*331.7, 860)+20, y, 42+96*deep, 5+9*deep)
	}
	lamp(c, 498, 560)

	porch(c)

	// walkers
	walker(c, 226, 690, 1.3, maroon, look{shirt: white, lower: 0x2f3436, skin: skins[0], hair: hairs[0]}, 1)
	walker(c, 420, 722, 1.4, ochre, look{shirt: 0xf1eadc, lower: 0x2f3436, skin: skins[2], hair: hairs[1], veil: moss}, -1)
	walker(c, 92, 610, 0.9, 0x4f6467, look{shirt: 0xece3d3, lower: 0x2f3436, skin: skins[3], hair: hairs[2]}, 1)

	// the rain itself, with rings on the ground
	for i := 0; i < 150; i++ {
		f := float64(i)
		x := math.Mod(f*197.3, 900) - 20
		y := math.Mod(f*131.9+0.37*f*f, 760)
		l := 20 + math.Mod(f*7.7, 22)
		if x+0.16*y > 760 && y > 190 {
			continue
		}
		c.stroke(glass(0xeef2ea, 0.34), 1.5, point{x, y}, point{x - l*0.2, y + l})
	}
	for i := 0; i < 15; i++ {
		f := float64(i)
		x, y := math.Mod(f*257.1, 640)+10, 728+math.Mod(f*29.7, 62)
		w := 9 + (y-728)*0.14
		ring := oval(x, y, w, w*0.3, 0, 2*math.Pi)
		c.stroke(glass(0xf2f4ec, 0.55), 1.3, ring...)
	}
}

// porch is the office's covered front on the right, dry and lit.
func porch(c *canvas) {
	c.rect(flat(0xe8dac0), 790, 190, 410, 400)
	c.rect(fade(stop{190, 0xd8c39d}, stop{330, 0xf3e2bd}), 790, 190, 410, 220)
	// door and windows with warm light
	c.rect(flat(0x6f4c3a), 992, 300, 150, 262)
	c.rect(flat(0xf8dfa6), 1002, 310, 60, 252)
	c.rect(flat(0xf8dfa6), 1072, 310, 60, 252)
	c.rect(flat(0x6f4c3a), 842, 320, 108, 120)
	c.rect(flat(0xf8dfa6), 850, 328, 42, 104)
	c.rect(flat(0xf8dfa6), 900, 328, 42, 104)
	// floor of the porch, two steps
	c.fill(flat(0xc9b48f), point{740, 590}, point{800, 556}, point{1200, 556}, point{1200, 640}, point{700, 640})
	c.fill(flat(0xa98f6d), point{700, 640}, point{1200, 640}, point{1200, 662}, point{690, 662})
	c.fill(flat(0xbaa17d), point{690, 662}, point{1200, 662}, point{1200, 676}, point{672, 676})
	c.fill(flat(0x94795c), point{672, 676}, point{1200, 676}, point{1200, 702}, point{664, 702})

	wait := func(n int, x, y, s float64, l look) {
		c.rect(flat(l.lower), x-1.5*s, y+4.2*s, 1.3*s, 5.2*s)
		c.rect(flat(l.lower), x+0.2*s, y+4.2*s, 1.3*s, 5.2*s)
		c.ellipse(flat(0x1f1a18), x-0.9*s, y+9.5*s, 1.0*s, 0.4*s)
		c.ellipse(flat(0x1f1a18), x+0.9*s, y+9.5*s, 1.0*s, 0.4*s)
		c.bust(x, y, s, l)
		if n%2 == 0 {
			c.rounded(flat(maroon), x-0.5*s, y+2.5*s, 1.1*s, 1.4*s, 2)
		}
	}
	wait(1, 884, 418, 17, look{shirt: white, lower: 0x2f3436, skin: skins[1], hair: hairs[0]})
	wait(2, 956, 426, 17, look{shirt: 0xf6f0e4, lower: 0x2f3436, skin: skins[0], hair: hairs[0], veil: 0x8f5a52})
	wait(3, 1046, 414, 17.5, look{shirt: white, lower: 0x2f3436, skin: skins[4], hair: hairs[1]})
	wait(4, 1124, 424, 17, look{shirt: 0xf6f0e4, lower: 0x2f3436, skin: skins[2], hair: hairs[1], veil: slate})

	// columns and roof with the drip line
	for _, x := range []float64{806, 1172} {
		c.rect(flat(0xf5ebd6), x-13, 188, 26, 400)
		c.rect(glass(0x8d7a5d, 0.35), x+5, 188, 8, 400)
		c.rect(flat(0xd4c19c), x-18, 576, 36, 16)
	}
	c.fill(flat(maroon), point{716, 196}, point{840, 96}, point{1200, 96}, point{1200, 196})
	for i := 0; i < 9; i++ {
		f := float64(i)
		c.stroke(flat(0x68192a), 4, point{762 + f*54, 194}, point{866 + f*42, 99})
	}
	c.rect(flat(maroonLo), 710, 192, 490, 14)
	for i := 0; i < 24; i++ {
		f := float64(i)
		x := 716 + f*20.4
		l := 10 + math.Mod(f*13.7, 26)
		c.stroke(glass(0xf3f5ee, 0.75), 2, point{x, 207}, point{x, 207 + l})
		c.ellipse(glass(0xf3f5ee, 0.8), x, 214+l+math.Mod(f*29, 60), 2.2, 3.6)
	}
}

func lamp(c *canvas, x, foot float64) {
	c.ellipse(glow(x+34, 262, 130, 0xffeab8, 0.8), x+34, 262, 130, 130)
	c.stroke(flat(0x3d4648), 6, point{x, foot}, point{x, 262})
	c.stroke(flat(0x3d4648), 5, curve(point{x, 266}, point{x, 240}, point{x + 14, 238}, point{x + 34, 244})...)
	c.fill(flat(0x3d4648), point{x + 20, 250}, point{x + 34, 240}, point{x + 48, 250})
	c.fill(flat(0xfff1c7), oval(x+34, 250, 13, 10, 0, math.Pi)...)
	c.ellipse(glass(0xf3dfa8, 0.4), x+34, foot+24, 60, 9)
}

// walker is a person with an umbrella, seen from the front.
func walker(c *canvas, x, y, k float64, umbrella uint32, l look, turn float64) {
	s := 15 * k
	chin := y - 9.6*s
	c.ellipse(glass(0x3d474b, 0.4), x, y+0.2*s, 3.0*s, 0.5*s)
	c.fill(flat(l.lower), point{x - 1.5*s, chin + 4*s}, point{x + 0.1*s, chin + 4*s}, point{x - 0.5*s, y}, point{x - 1.7*s, y})
	c.fill(flat(l.lower), point{x, chin + 4*s}, point{x + 1.5*s, chin + 4*s}, point{x + 1.7*s, y - 0.5*s}, point{x + 0.6*s, y - 0.5*s})
	c.bust(x, chin, s, l)
	c.stroke(flat(0x2f2a28), 0.22*s, point{x + turn*1.9*s, chin + 3.2*s}, point{x + turn*0.9*s, chin - 4.3*s})
	c.stroke(flat(darker(l.shirt)), 0.9*s, point{x + turn*1.7*s, chin + 1.6*s}, point{x + turn*2.3*s, chin + 3*s}, point{x + turn*1.8*s, chin + 3.3*s})
	c.ellipse(flat(l.skin), x+turn*1.8*s, chin+3.2*s, 0.42*s, 0.42*s)
	top := point{x + turn*0.85*s, chin - 4.6*s}
	dome := oval(top.x, top.y+2.6*s, 4.6*s, 3.0*s, math.Pi, 2*math.Pi)
	c.fill(flat(umbrella), dome...)
	for i := -1; i <= 1; i++ {
		f := float64(i)
		c.fill(glass(darker(darker(umbrella)), 0.55), append(curve(point{top.x, top.y - 0.4*s}, point{top.x + f*1.6*s, top.y + 0.3*s}, point{top.x + (f*3-0.1)*s, top.y + 1.5*s}, point{top.x + (f*3-0.1)*s, top.y + 2.6*s}),
			curve(point{top.x + (f*3+0.1)*s, top.y + 2.6*s}, point{top.x + (f*3+0.1)*s, top.y + 1.5*s}, point{top.x + f*1.6*s, top.y + 0.3*s}, point{top.x, top.y - 0.4*s})...)...)
	}
	for i := 0; i < 4; i++ {
		cx := top.x + (-3.45+2.3*float64(i))*s
		c.fill(flat(darker(umbrella)), oval(cx, top.y+2.58*s, 1.15*s, 0.42*s, math.Pi, 2*math.Pi)...)
	}
	c.stroke(flat(0x2f2a28), 0.2*s, point{top.x, top.y - 0.9*s}, point{top.x, top.y - 0.3*s})
}
