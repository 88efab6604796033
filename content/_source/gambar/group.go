package main

import "math"

// group is the photograph at the end: four rows before the office, certificates in hand.
func group(c *canvas) {
	c.rect(fade(stop{0, 0xbfd0cf}, stop{300, 0xe9e6d4}), 0, 0, 1200, 800)
	for _, k := range []struct{ x, y, w float64 }{{180, 86, 150}, {260, 104, 110}, {930, 66, 170}, {1030, 84, 120}} {
		c.ellipse(glass(white, 0.75), k.x, k.y, k.w/2, 20)
	}
	c.ridge(flat(sage), 292, 40, 1.9, 420)
	facade(c)
	c.palm(flat(mossLo), 62, 470, 330)
	c.palm(flat(0x566a5b), 1158, 470, 200)
	for i := 0; i < 24; i++ {
		x := float64(i)*54 - 14
		if x > 330 && x < 850 {
			continue
		}
		c.ellipse(flat([]uint32{moss, 0x5f7263, 0x7d8f7c}[i%3]), x, 446, 44, 34)
	}
	// paved yard
	c.rect(fade(stop{450, 0xd9c8a8}, stop{800, 0xb79f7c}), 0, 452, 1200, 348)
	for i := -9; i <= 9; i++ {
		f := float64(i)
		c.stroke(glass(0xa38b69, 0.35), 2, point{600 + f*62, 452}, point{600 + f*190, 800})
	}

	batiks := []uint32{maroon, 0x6d5a3a, 0x3f5a58, 0x8a4b33, 0x54465c, 0x5b6b4a, 0x96662f}
	dots := []uint32{0xe8c98a, 0xe3cfae, 0xcfd8c8, 0xf0dcc0}
	n := 0
	row := func(count int, y, s, gap float64) {
		for i := 0; i < count; i++ {
			l := cast(n, batiks)
			l.batik = dots[n*3%len(dots)]
			if l.veil != 0 && l.veil == l.shirt {
				l.veil = 0xb9a58a
			}
			x := 600 + (float64(i)-float64(count-1)/2)*gap
			c.bust(x, y+2.2*math.Sin(float64(n)*2.1), s, l)
			if s > 26 {
				certificate(c, x, y+2.6*s, s)
			}
			n++
		}
	}
	row(11, 366, 20, 82)
	row(12, 424, 21.5, 84)
	row(11, 486, 23.5, 92)
	for i := 0; i < 11; i++ {
		x := 600 + (float64(i)-5)*92
		c.rect(flat(ink), x-38, 592, 35, 92)
		c.rect(flat(0x332c28), x+3, 592, 35, 92)
	}
	// the front row sits cross-legged
	const y, s = 612.0, 28.0
	for i := 0; i < 9; i++ {
		x := 600 + (float64(i)-4)*116
		c.ellipse(glass(0x6b5540, 0.45), x, y+5.6*s, 62, 13)
		c.ellipse(flat(ink), x, y+4.8*s, 2.5*s, 0.95*s)
	}
	row(9, y, s, 116)
}

// facade is the office: tiled roof, columns, stairs, and the flag on its pole.
func facade(c *canvas) {
	c.rect(flat(0xefe3ca), 250, 190, 700, 260)
	c.rect(flat(0xdcc9a5), 250, 190, 700, 18)
	for i := 0; i < 5; i++ {
		x := 290 + float64(i)*136
		c.rect(flat(0x7c5a44), x, 232, 76, 116)
		c.rect(flat(0x9fb0ac), x+6, 238, 30, 104)
		c.rect(flat(0x9fb0ac), x+40, 238, 30, 104)
	}
	for i := 0; i < 6; i++ {
		x := 258 + float64(i)*136
		c.rect(flat(paper), x-9, 190, 22, 260)
		c.rect(glass(0xa38b69, 0.35), x+5, 190, 8, 260)
	}
	c.fill(flat(maroon), point{206, 194}, point{300, 104}, point{900, 104}, point{994, 194})
	for i := 0; i < 25; i++ {
		t := float64(i) / 24
		c.stroke(glass(maroonLo, 0.6), 3, point{222 + t*756, 192}, point{304 + t*592, 106})
	}
	c.rect(flat(maroonLo), 200, 190, 800, 10)
	c.fill(flat(0x8f3a3d), point{470, 124}, point{600, 44}, point{730, 124})
	c.fill(flat(0xefe3ca), point{506, 122}, point{600, 64}, point{694, 122})
	c.ellipse(flat(maroon), 600, 102, 14, 14)
	c.fill(flat(paper), point{592, 101}, point{598, 108}, point{609, 96}, point{606, 93}, point{598, 102}, point{595, 98})
	// flag
	c.rect(flat(0xf2eee4), 1058, 58, 6, 400)
	c.ellipse(flat(ochre), 1061, 56, 6, 6)
	c.fill(flat(0xb8222f), append(curve(point{1064, 66}, point{1092, 58}, point{1112, 78}, point{1142, 68}), curve(point{1142, 94}, point{1112, 104}, point{1092, 84}, point{1064, 92})...)...)
	c.fill(flat(white), append(curve(point{1064, 92}, point{1092, 84}, point{1112, 104}, point{1142, 94}), curve(point{1142, 120}, point{1112, 130}, point{1092, 110}, point{1064, 118})...)...)
}

// certificate is a sheet held with both hands before the chest.
func certificate(c *canvas, x, y, s float64) {
	w, h := 2.3*s, 1.6*s
	c.rect(glass(ink, 0.25), x-w/2+3, y-h/2+4, w, h)
	c.rect(flat(white), x-w/2, y-h/2, w, h)
	c.stroke(flat(ochre), 2, point{x - w/2 + 5, y - h/2 + 5}, point{x + w/2 - 5, y - h/2 + 5}, point{x + w/2 - 5, y + h/2 - 5}, point{x - w/2 + 5, y + h/2 - 5}, point{x - w/2 + 5, y - h/2 + 5})
	c.rect(flat(maroon), x-0.55*s, y-0.42*s, 1.1*s, 0.16*s)
	c.rect(glass(ink, 0.4), x-0.7*s, y-0.08*s, 1.4*s, 0.09*s)
	c.rect(glass(ink, 0.4), x-0.5*s, y+0.16*s, 1.0*s, 0.09*s)
	c.ellipse(flat(maroon), x+0.55*s, y+0.42*s, 0.17*s, 0.17*s)
	c.ellipse(flat(0xbf8660), x-w/2, y+0.3*s, 0.34*s, 0.4*s)
	c.ellipse(flat(0xbf8660), x+w/2, y+0.3*s, 0.34*s, 0.4*s)
}
