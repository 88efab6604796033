package main

import "math"

// dusk is the Kapuas at nightfall: sky, far bank, the bridge, boats, and two people on a landing.
func dusk(c *canvas) {
	const horizon = 430
	c.rect(fade(stop{0, 0x5e4752}, stop{150, 0x96605f}, stop{290, 0xd4916b}, stop{390, 0xf0c48c}, stop{horizon, 0xf7dcae}), 0, 0, 1200, horizon)
	c.ellipse(glow(770, 412, 420, 0xffe6b0, 0.85), 770, 412, 420, 420)
	c.ellipse(flat(0xfbe9c0), 770, 398, 62, 62)

	clouds := []struct{ x, y, w, h float64 }{
		{250, 118, 420, 16}, {420, 142, 300, 10}, {900, 92, 380, 14}, {1010, 116, 240, 9},
		{140, 232, 300, 12}, {560, 214, 260, 8}, {980, 262, 360, 11}, {330, 312, 240, 7}, {1080, 330, 220, 7},
	}
	for _, k := range clouds {
		c.ellipse(glass(0xf6c79c, 0.5), k.x, k.y, k.w/2, k.h)
		c.ellipse(glass(0x7b5058, 0.22), k.x+8, k.y+k.h*0.42, k.w/2.5, k.h*0.5)
	}

	// the far bank: three veils of trees, roofs and a minaret between them
	c.ridge(flat(0xb98a77), 408, 26, 0.7, horizon)
	c.ridge(flat(0x8a6a66), 416, 22, 2.4, horizon)
	for _, h := range []struct{ x, w, t float64 }{{90, 46, 20}, {150, 34, 15}, {300, 52, 22}, {372, 40, 17}, {936, 44, 18}, {1004, 58, 24}, {1090, 40, 16}} {
		c.fill(flat(0x6a5053), point{h.x - h.w/2 - 6, 416}, point{h.x, 416 - h.t}, point{h.x + h.w/2 + 6, 416})
		c.rect(flat(0x6a5053), h.x-h.w/2, 414, h.w, 16)
		c.rect(flat(0xf3c987), h.x-4, 419, 6, 6)
	}
	c.rect(flat(0x6a5053), 222, 352, 11, 78)
	c.ellipse(flat(0x6a5053), 227.5, 352, 9, 11)
	c.stroke(flat(0x6a5053), 2, point{227.5, 342}, point{227.5, 332})
	c.ellipse(flat(0x6a5053), 262, 408, 26, 26)
	c.ridge(flat(0x5c4a4b), 424, 14, 5.2, horizon+2)

	river(c, horizon)
	bridge(c)
	c.riverBoat(345, 556, 1.0, 0x4a2f33)
	c.riverBoat(905, 502, 0.62, 0x5c3d3c)
	c.sampan(600, 640)
	landing(c)
}

func river(c *canvas, horizon float64) {
	c.rect(fade(stop{horizon, 0xeec592}, stop{500, 0xc58d73}, stop{620, 0x8a6468}, stop{800, 0x4d3f4b}), 0, horizon, 1200, 800-horizon)
	// the sun's path
	for i := 0; i < 34; i++ {
		f := float64(i)
		y := horizon + 5 + f*f*0.24 + f*1.6
		w := 26 + f*3.1 + 14*math.Sin(f*1.9)
		x := 770 + 9*math.Sin(f*2.7)
		c.rounded(glass(0xfbe3b4, 0.62-0.013*f), x-w/2, y, w, 2+f*0.09, 1+f*0.045)
	}
	// long quiet ripples
	for i := 0; i < 78; i++ {
		f := float64(i)
		x := math.Mod(f*263.7, 1280) - 40
		y := horizon + 14 + math.Mod(f*47.3, 340)
		deep := (y - horizon) / 340
		w := 34 + deep*90
		tone := uint32(0xf0c595)
		if i%2 == 0 {
			tone = 0x5f4753
		}
		c.rounded(glass(tone, 0.16+0.08*deep), x-w/2, y, w, 1.6+1.6*deep, 0.8+0.8*deep)
	}
}

// bridge is a steel truss on piers, far upstream.
func bridge(c *canvas) {
	steel := flat(0x3f2d33)
	deck := func(x float64) float64 { return 372 - 15*math.Sin(math.Pi*x/1200) }
	var road []point
	for x := -20.0; x <= 1220; x += 20 {
		road = append(road, point{x, deck(x)})
	}
	c.stroke(steel, 7, road...)
	for x := 40.0; x < 1200; x += 160 {
		y := deck(x)
		c.fill(flat(0x4b373b), point{x - 8, y}, point{x + 8, y}, point{x + 11, 446}, point{x - 11, 446})
		c.ellipse(glass(0x4b373b, 0.35), x, 452, 22, 4)
	}
	// truss between the fourth and the sixth pier
	for x := 360.0; x < 840; x += 160 {
		a, b := point{x, deck(x)}, point{x + 160, deck(x + 160)}
		rise := 58.0
		tops := []point{{x + 20, a.y - rise}, {x + 60, a.y - rise - 8}, {x + 100, b.y - rise - 8}, {x + 140, b.y - rise}}
		c.stroke(steel, 4.5, append(append([]point{a}, tops...), b)...)
		feet := []point{a, {x + 40, deck(x + 40)}, {x + 80, deck(x + 80)}, {x + 120, deck(x + 120)}, b}
		for i, t := range tops {
			c.stroke(steel, 2.6, feet[i], t, feet[i+1])
			c.stroke(steel, 1.8, t, point{t.x, deck(t.x)})
		}
	}
	for x := 30.0; x < 1200; x += 60 {
		c.stroke(steel, 1.4, point{x, deck(x)}, point{x, deck(x) - 16})
		c.ellipse(flat(0xffe9b8), x, deck(x)-17, 2.2, 2.2)
	}
}

// riverBoat is a bandong, the roofed river freighter, with its lamp lit.
func (c *canvas) riverBoat(x, y, s float64, rgb uint32) {
	p := func(dx, dy float64) point { return point{x + dx*s, y + dy*s} }
	c.ellipse(glass(0x3b2c37, 0.4), x+6*s, y+26*s, 168*s, 10*s)
	hull := curve(p(-150, -6), p(-130, 26), p(-60, 28), p(20, 27))
	hull = append(hull, curve(p(20, 27), p(100, 27), p(150, 12), p(176, -22))...)
	hull = append(hull, p(140, -6))
	c.fill(flat(rgb), hull...)
	c.fill(flat(0xb5685e), p(-148, -2), p(150, -2), p(152, -7), p(-150, -7))
	c.fill(flat(0x6f4a45), p(-120, -6), p(96, -6), p(96, -52), p(-120, -52))
	for i := 0; i < 5; i++ {
		dx := -104 + float64(i)*40
		c.rect(flat(0xf7cf8d), x+dx*s, y-42*s, 22*s, 22*s)
		c.rect(glass(0x6f4a45, 0.55), x+(dx+10)*s, y-42*s, 2*s, 22*s)
	}
	roof := curve(p(-134, -50), p(-90, -78), p(60, -78), p(112, -50))
	c.fill(flat(0x3a272d), roof...)
	c.stroke(flat(0x3a272d), 3*s, p(120, -8), p(120, -66))
	c.fill(flat(maroon), p(120, -66), p(146, -60), p(120, -55))
	c.fill(flat(white), p(120, -60), p(146, -60), p(145, -54), p(120, -49))
	for i := 0; i < 6; i++ {
		f := float64(i)
		c.rounded(glass(0xf7cf8d, 0.34-0.05*f), x+(-96+f*24)*s, y+(34+f*5)*s, (70-f*6)*s, 2.4*s, 1.2*s)
	}
}

// sampan is a small rowing boat with one rower.
func (c *canvas) sampan(x, y float64) {
	c.ellipse(glass(0x33262f, 0.45), x, y+17, 92, 6)
	hull := curve(point{x - 92, y - 8}, point{x - 60, y + 22}, point{x + 60, y + 22}, point{x + 98, y - 14})
	hull = append(hull, curve(point{x + 98, y - 14}, point{x + 50, y + 4}, point{x - 50, y + 4}, point{x - 92, y - 8})...)
	c.fill(flat(0x33242a), hull...)
	c.fill(flat(0x33242a), point{x - 16, y + 4}, point{x - 13, y - 30}, point{x + 9, y - 32}, point{x + 17, y + 4})
	c.ellipse(flat(0x33242a), x-1, y-42, 8.5, 10)
	c.fill(flat(0x4a343a), point{x - 25, y - 43}, point{x - 1, y - 61}, point{x + 23, y - 43})
	c.stroke(flat(0x33242a), 3.2, point{x + 6, y - 20}, point{x + 30, y - 8}, point{x + 58, y + 22})
}

// landing is the wooden jetty in front, with two people who look at the water.
func landing(c *canvas) {
	plank := flat(0x2f2328)
	c.fill(plank, point{760, 800}, point{846, 716}, point{1200, 704}, point{1200, 800})
	c.fill(flat(0x4a353a), point{846, 716}, point{1200, 704}, point{1200, 712}, point{842, 724})
	for i := 0; i < 6; i++ {
		x := 880 + float64(i)*62
		c.stroke(glass(0x1f171b, 0.8), 2, point{x, 718 - float64(i)*2}, point{x - 30 + float64(i)*4, 800})
	}
	for _, x := range []float64{862, 1010, 1160} {
		c.rect(flat(0x241a1f), x-6, 668, 12, 70)
	}
	c.stroke(flat(0x241a1f), 5, append(curve(point{862, 684}, point{900, 704}, point{970, 704}, point{1010, 682}), curve(point{1010, 682}, point{1050, 702}, point{1120, 702}, point{1160, 680})...)...)
	sit := func(x float64, veil bool, shirt uint32) {
		l := look{shirt: shirt, skin: 0x8a5f4a, hair: 0x1f181a}
		if veil {
			l.veil = 0x8f5a52
		}
		c.back(x, 652, 17, l)
		c.ellipse(flat(0x241a1f), x, 722, 38, 12)
	}
	sit(920, false, 0xd9c7b4)
	sit(992, true, 0xcbb59f)
	c.palm(flat(0x33272c), 30, 812, 350)
}
