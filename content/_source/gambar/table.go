package main

import "math"

// table is a group at work on the third day: heads together over papers.
func table(c *canvas) {
	// wall and a window with the green of the yard
	c.rect(fade(stop{0, 0xeadcc2}, stop{430, 0xf3e9d5}), 0, 0, 1200, 800)
	c.rect(flat(0xc9b491), 0, 438, 1200, 10)
	c.rect(fade(stop{448, 0xb99570}, stop{800, 0x8f6b4e}), 0, 448, 1200, 352)
	c.rect(flat(0x8a6a4e), 70, 74, 330, 260)
	c.rect(fade(stop{80, 0xc7d6d0}, stop{330, 0xdfe6d6}), 82, 86, 306, 236)
	for i, k := range []struct{ x, y, r float64 }{{110, 300, 62}, {200, 268, 74}, {300, 290, 80}, {376, 262, 50}, {250, 316, 60}} {
		c.fill(flat([]uint32{sage, 0x8fa08c, moss, sage, 0x7f937f}[i]), clip(oval(k.x, k.y, k.r, k.r*0.8, 0, 2*math.Pi), 82, 86, 388, 322)...)
	}
	c.rect(flat(0x8a6a4e), 230, 80, 9, 250)
	c.rect(flat(0x8a6a4e), 76, 196, 320, 7)
	c.rect(flat(0x7a5b42), 58, 330, 354, 14)

	board(c)

	// the far side of the table
	white4 := []uint32{white, 0xf4ecdd, 0xe9e2d0}
	far := []look{
		{shirt: 0xd9cdb6, skin: skins[0], hair: hairs[0], veil: maroon},
		{shirt: white, skin: skins[1], hair: hairs[1]},
		{shirt: 0xbfc9bd, skin: skins[3], hair: hairs[2]},
		{shirt: white4[1], skin: skins[2], hair: hairs[0], veil: moss},
		{shirt: 0xd8b9a2, skin: skins[4], hair: hairs[1]},
	}
	for i, l := range far {
		x := 268 + float64(i)*160
		c.rounded(flat(0x6a4a38), x-58, 356, 116, 160, 20)
		c.bust(x, 356+6*math.Sin(float64(i)*2.2), 33, l)
		// a card with a role hangs on each
		c.stroke(glass(maroon, 0.8), 2, point{x - 20, 374}, point{x, 420}, point{x + 20, 374})
		c.rounded(flat(paper), x-17, 418, 34, 24, 3)
		c.rect(flat(maroon), x-17, 418, 34, 8)
	}

	tableTop(c)
	for i, l := range far { // forearms rest on the table's edge
		x := 268 + float64(i)*160
		for _, side := range []float64{-1, 1} {
			reach := 486 + 4*math.Sin(float64(i)*3+side)
			c.stroke(flat(darker(l.shirt)), 19, point{x + side*54, 462}, point{x + side*36, reach})
			c.ellipse(flat(l.skin), x+side*29, reach+4, 13, 9)
		}
	}

	// the near side, from behind
	near := []struct {
		x float64
		l look
	}{
		{206, look{shirt: white, skin: skins[2], hair: hairs[1]}},
		{466, look{shirt: 0xc9d1c4, skin: skins[0], hair: hairs[0], veil: 0x9a7b4f}},
		{748, look{shirt: 0xf4ecdd, skin: skins[3], hair: hairs[2]}},
		{1010, look{shirt: 0xdcc3ad, skin: skins[1], hair: hairs[0], veil: slate}},
	}
	for i, p := range near {
		y := 668 + 8*math.Cos(float64(i)*1.9)
		c.back(p.x, y, 46, p.l)
	}
}

// clip keeps an outline inside a frame, crudely: enough for round shapes.
func clip(line []point, x1, y1, x2, y2 float64) []point {
	kept := make([]point, len(line))
	for i, q := range line {
		kept[i] = point{math.Min(math.Max(q.x, x1), x2), math.Min(math.Max(q.y, y1), y2)}
	}
	return kept
}

// board is a flip chart with notes in columns and a line between them.
func board(c *canvas) {
	c.stroke(flat(0x6a4a38), 8, point{800, 110}, point{752, 470})
	c.stroke(flat(0x6a4a38), 8, point{1010, 110}, point{1066, 470})
	c.rounded(flat(0x7c5a44), 742, 52, 336, 262, 5)
	c.rect(flat(white), 752, 62, 316, 242)
	c.rounded(flat(maroon), 772, 78, 178, 12, 3)
	notes := []uint32{0xe7c078, 0xa9b5a3, 0xd99f8e, 0xc9cdb2}
	for i := 0; i < 4; i++ {
		for j := 0; j < 3; j++ {
			if i == 1 && j == 2 || i == 3 && j == 1 {
				continue
			}
			x, y := 774+float64(i)*72, 110+float64(j)*60
			t := 2.4 * math.Sin(float64(i*3+j)*1.7)
			c.fill(flat(notes[(i+j)%4]), point{x, y + t}, point{x + 52, y - t}, point{x + 52 + t, y + 44 - t}, point{x + t, y + 44 + t})
			c.rect(glass(ink, 0.35), x+8, y+13, 34, 3)
			c.rect(glass(ink, 0.35), x+8, y+22, 26, 3)
		}
	}
	c.stroke(flat(maroon), 3, point{828, 132}, point{844, 132})
	c.stroke(flat(maroon), 3, point{900, 192}, point{916, 192})
	c.stroke(flat(maroon), 3, point{972, 132}, point{988, 132})
}

func tableTop(c *canvas) {
	c.fill(glass(0x4a3527, 0.35), point{70, 700}, point{1130, 700}, point{1010, 500}, point{190, 500})
	c.fill(flat(0xd2ad82), point{60, 668}, point{1140, 668}, point{1006, 476}, point{194, 476})
	c.fill(flat(0xa57d57), point{60, 668}, point{1140, 668}, point{1140, 690}, point{60, 690})
	for i := 0; i < 4; i++ {
		f := float64(i)
		c.stroke(glass(0xb28a61, 0.6), 2, point{180 - f*30, 510 + f*42}, point{1022 + f*30, 510 + f*42})
	}
	sheet := func(x, y, w, h, skew float64, k uint32) {
		c.fill(glass(0x6b4c34, 0.25), point{x + skew + 5, y + 5}, point{x + w + skew + 5, y + 5}, point{x + w + 5, y + h + 5}, point{x + 5, y + h + 5})
		c.fill(flat(k), point{x + skew, y}, point{x + w + skew, y}, point{x + w, y + h}, point{x, y + h})
		for i := 1; i < 5; i++ {
			t := float64(i) / 5
			off := skew * (1 - t)
			c.stroke(glass(ink, 0.25), 2, point{x + off + w*0.14, y + h*t}, point{x + off + w*(0.84-0.12*float64(i%2)), y + h*t})
		}
	}
	sheet(222, 514, 92, 62, 16, white)
	sheet(366, 524, 96, 66, 6, 0xf3e7c9)
	sheet(712, 514, 90, 60, -8, white)
	sheet(846, 548, 104, 70, -22, white)
	sheet(300, 590, 110, 60, 18, 0xdfe5d8)

	// a sketch map with the river and the places where votes are cast
	c.fill(flat(paper), point{508, 520}, point{676, 520}, point{690, 628}, point{494, 628})
	c.fill(glass(sage, 0.5), point{508, 520}, point{580, 520}, point{560, 628}, point{494, 628})
	c.stroke(flat(0x7b98a0), 7, curve(point{506, 600}, point{560, 560}, point{610, 610}, point{680, 548})...)
	for _, q := range []point{{536, 552}, {566, 600}, {612, 548}, {642, 598}} {
		c.ellipse(flat(maroon), q.x, q.y, 6.5, 4.5)
	}
	// a laptop, cups
	c.fill(flat(0x4b5256), point{948, 498}, point{1010, 508}, point{1002, 560}, point{936, 546})
	c.fill(flat(0xbccdc9), point{954, 504}, point{1004, 512}, point{997, 552}, point{943, 541})
	c.fill(flat(0x363c40), point{936, 546}, point{1002, 560}, point{966, 578}, point{898, 562})
	for _, q := range []point{{214, 596}, {806, 612}, {484, 506}} {
		c.ellipse(glass(0x6b4c34, 0.3), q.x+5, q.y+15, 19, 7)
		c.rect(flat(white), q.x-15, q.y-8, 30, 22)
		c.ellipse(flat(white), q.x, q.y+14, 15, 6)
		c.ellipse(flat(0xe6dcc8), q.x, q.y-8, 15, 6)
		c.ellipse(flat(0x7a5236), q.x, q.y-7, 11.5, 4.2)
	}
}
