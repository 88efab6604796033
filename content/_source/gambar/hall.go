package main

import "math"

// hall is the opening: a full hall from behind, the stage, a speaker, the flag.
func hall(c *canvas) {
	// ceiling with lamps, walls, floor
	c.rect(fade(stop{0, 0xd9c7a8}, stop{170, 0xe9dcc3}), 0, 0, 1200, 800)
	c.fill(flat(0xcdb993), point{0, 0}, point{1200, 0}, point{1010, 110}, point{190, 110})
	for i := 0; i < 3; i++ {
		y := 18 + float64(i)*32
		w := 520 - float64(i)*70
		c.fill(flat(0xfff6dd), point{600 - w/2 + 10, y}, point{600 + w/2 - 10, y}, point{600 + w/2 - 26, y + 9}, point{600 - w/2 + 26, y + 9})
	}
	c.fill(flat(0xdccaa9), point{0, 0}, point{190, 110}, point{190, 400}, point{0, 560})
	c.fill(flat(0xdccaa9), point{1200, 0}, point{1010, 110}, point{1010, 400}, point{1200, 560})
	c.rect(flat(0xefe4cd), 190, 110, 820, 300)
	for i := 0; i < 2; i++ { // tall windows on both sides, with green outside
		f := float64(i)
		l, r := 18+f*88, 78+f*84
		top := func(x float64) float64 { return 92 + x*0.34 }
		low := func(x float64) float64 { return 420 - x*0.52 }
		for _, m := range []bool{false, true} {
			q := func(x, y float64) point {
				if m {
					return point{1200 - x, y}
				}
				return point{x, y}
			}
			c.fill(flat(0xd5dfd0), q(l, top(l)), q(r, top(r)), q(r, low(r)), q(l, low(l)))
			mid := func(x float64) float64 { return top(x) + (low(x)-top(x))*0.45 }
			c.fill(flat(sage), q(l, mid(l)), q((l+r)/2, mid(l)-26), q(r, mid(r)), q(r, low(r)), q(l, low(l)))
			c.stroke(flat(paper), 4, q(l, top(l)), q(r, top(r)), q(r, low(r)), q(l, low(l)), q(l, top(l)))
			c.stroke(flat(paper), 3, q((l+r)/2, top((l+r)/2)), q((l+r)/2, low((l+r)/2)))
		}
	}

	stage(c)

	// rows of people from behind, each nearer row larger
	shirts := []uint32{white, 0xf4eee2, 0xfaf6ec}
	n := 0
	for row := 0; row < 6; row++ {
		f := float64(row)
		y := 446 + f*34 + f*f*6.2
		s := 11.5 + f*3.5 + f*f*0.42
		gap := s * 4.9
		count := int(1240/gap) + 3
		shade := 1 - f*0.14
		c.rect(glass(0x6b4c38, 0.10*shade+0.05), 0, y+s*2.2, 1200, 800-y)
		start := 600 - gap*float64(count)/2
		if row%2 == 0 {
			start += gap / 2
		}
		for i := 0; i <= count; i++ {
			x := start + float64(i)*gap
			// the aisle in the middle
			if math.Abs(x-600) < 30+s*1.1 {
				n++
				continue
			}
			lean := 2.2 * math.Sin(float64(n)*1.7)
			c.back(x+lean, y+1.4*math.Cos(float64(n)*2.3), s, cast(n, shirts))
			c.rounded(flat(0x5f4536), x-2.05*s, y+2.1*s, 4.1*s, 4.6*s, 0.7*s)
			c.rounded(flat(0x76563f), x-1.65*s, y+2.5*s, 3.3*s, 1.1*s, 0.5*s)
			n++
		}
	}
}

func stage(c *canvas) {
	// floor of the hall, seen through the aisle
	c.rect(fade(stop{400, 0xb08a63}, stop{800, 0x7a573f}), 0, 408, 1200, 392)
	c.fill(flat(0x8f3a3d), point{574, 430}, point{626, 430}, point{700, 800}, point{500, 800})
	c.fill(flat(maroon), point{580, 430}, point{620, 430}, point{684, 800}, point{516, 800})

	// curtain and banner
	c.rect(flat(maroon), 300, 128, 600, 240)
	for i := 0; i < 15; i++ {
		x := 300 + float64(i)*40
		c.rect(glass(maroonLo, 0.55), x, 128, 12, 240)
	}
	c.fill(flat(maroonLo), point{292, 120}, point{908, 120}, point{908, 142}, point{292, 142})
	for i := 0; i < 14; i++ {
		c.fill(flat(ochre), oval(314+float64(i)*44, 141, 22, 9, 0, math.Pi)...)
	}
	c.rounded(flat(paper), 388, 166, 424, 116, 3)
	// the banner's lines stand for its words
	c.ellipse(flat(maroon), 440, 224, 26, 26)
	c.fill(flat(paper), point{430, 222}, point{438, 232}, point{453, 214}, point{449, 211}, point{438, 224}, point{433, 218})
	c.rounded(flat(maroon), 486, 190, 286, 18, 3)
	c.rounded(flat(0x9a6a5c), 486, 220, 236, 11, 3)
	c.rounded(flat(sage), 486, 244, 178, 9, 3)

	// the stage itself, steps, plants
	c.fill(flat(wood), point{240, 368}, point{960, 368}, point{990, 396}, point{210, 396})
	c.rect(flat(woodLo), 210, 396, 780, 34)
	for i := 0; i < 13; i++ {
		c.rect(glass(ink, 0.18), 210+float64(i)*65, 396, 3, 34)
	}
	c.fill(flat(0x7c5540), point{560, 396}, point{640, 396}, point{648, 430}, point{552, 430})
	c.rect(flat(0x94694e), 556, 407, 88, 4)
	c.rect(flat(0x94694e), 554, 419, 92, 4)
	for _, x := range []float64{258, 942} {
		for i := 0; i < 7; i++ {
			a := math.Pi + float64(i)*math.Pi/6
			c.fill(flat([]uint32{moss, mossLo}[i%2]), curve(point{x, 352}, point{x + 26*math.Cos(a), 330 + 36*math.Sin(a)}, point{x + 30*math.Cos(a), 330 + 34*math.Sin(a)}, point{x + 46*math.Cos(a), 346 + 40*math.Sin(a)})...)
		}
		c.fill(flat(rose), point{x - 15, 350}, point{x + 15, 350}, point{x + 11, 376}, point{x - 11, 376})
	}

	// the flag
	c.rect(flat(0xb08d57), 330, 176, 5, 196)
	c.ellipse(flat(ochre), 332.5, 174, 5, 5)
	c.fill(flat(0xb8222f), point{335, 182}, point{374, 190}, point{372, 216}, point{335, 208})
	c.fill(flat(white), point{335, 208}, point{372, 216}, point{370, 242}, point{335, 234})
	c.ellipse(flat(woodLo), 332.5, 372, 14, 4)

	// seated leaders at a table, the speaker at the desk
	for i, x := range []float64{690, 752, 814} {
		l := cast(i+2, []uint32{0x8f5a52, 0x6d6a4f, 0x7b4a3a})
		l.batik = 0xe3cfae
		c.bust(x, 322, 11.5, l)
	}
	c.fill(flat(paper), point{652, 350}, point{852, 350}, point{858, 380}, point{646, 380})
	c.rect(flat(sand), 646, 376, 212, 5)
	for _, x := range []float64{690, 752, 814} {
		c.rect(flat(ochre), x-12, 344, 24, 7)
	}
	c.bust(470, 312, 13, look{shirt: 0x7b4a3a, batik: 0xe8c98a, lower: ink, skin: skins[1], hair: 0x1e1918})
	c.fill(flat(0x241c1a), oval(470, 291, 15, 9, math.Pi, 2*math.Pi)...)
	c.rect(flat(0x241c1a), 455, 286, 30, 7)
	c.fill(flat(0x9c6d4b), point{438, 334}, point{502, 334}, point{495, 382}, point{445, 382})
	c.rect(flat(0x7c5540), 434, 330, 72, 7)
	c.ellipse(flat(ochre), 470, 356, 9, 9)
	c.stroke(flat(ink), 2, point{484, 332}, point{479, 318})
	c.ellipse(flat(ink), 478, 316, 3.4, 3.4)
}
