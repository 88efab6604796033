package main

import "math"

// The colours that the pictures share.
const (
	maroon   = 0x7a1f2b
	maroonLo = 0x571620
	rose     = 0xb5685e
	ochre    = 0xc9974a
	sand     = 0xe3cfae
	paper    = 0xf5eee0
	white    = 0xfbf8f1
	moss     = 0x6d7f6f
	mossLo   = 0x4b5b50
	sage     = 0xa9b5a3
	slate    = 0x55656a
	ink      = 0x2b2522
	wood     = 0x8a5f41
	woodLo   = 0x654430
)

// skins and hair are picked by number, so that a row of people is mixed and always the same.
var (
	skins = []uint32{0xc68f68, 0xb57f5b, 0xd3a17c, 0xa06d4c, 0xbf8660}
	hairs = []uint32{0x2b2320, 0x241d1b, 0x352a25}
	veils = []uint32{0x7a1f2b, 0x6d7f6f, 0x9a7b4f, 0x55656a, 0xb9a58a, 0x8f5a52}
)

// A look says how one stylised person is drawn.
type look struct {
	shirt, lower uint32
	skin, hair   uint32
	veil         uint32 // 0: none
	batik        uint32 // 0: plain shirt
}

// cast gives the n-th person of a crowd.
func cast(n int, shirts []uint32) look {
	l := look{
		shirt: shirts[n*5%len(shirts)],
		lower: ink,
		skin:  skins[n*3%len(skins)],
		hair:  hairs[n%len(hairs)],
	}
	if n%5 == 1 || n%5 == 3 {
		l.veil = veils[n*5%len(veils)]
	}
	return l
}

// bust draws a person from the front, head and shoulders down to the waist.
// x is the middle, y the height of the chin, s the size of the head's radius.
func (c *canvas) bust(x, y, s float64, l look) {
	// shoulders
	body := []point{{x - 2.0*s, y + 4.6*s}}
	body = append(body, curve(point{x - 2.0*s, y + 2.0*s}, point{x - 2.0*s, y + 0.7*s}, point{x - 1.2*s, y + 0.45*s}, point{x - 0.5*s, y + 0.3*s})...)
	body = append(body, curve(point{x + 0.5*s, y + 0.3*s}, point{x + 1.2*s, y + 0.45*s}, point{x + 2.0*s, y + 0.7*s}, point{x + 2.0*s, y + 2.0*s})...)
	body = append(body, point{x + 2.0*s, y + 4.6*s})
	c.fill(flat(l.shirt), body...)
	if l.batik != 0 {
		for row := 0; row < 4; row++ {
			for col := -2; col <= 2; col++ {
				px := x + (float64(col)+0.5*float64(row%2))*0.96*s
				if math.Abs(px-x) > 1.6*s {
					continue
				}
				h, v, py := 0.27*s, 0.19*s, y+(1.4+0.86*float64(row))*s
				c.fill(flat(l.batik), point{px - h, py}, point{px, py - v}, point{px + h, py}, point{px, py + v})
			}
		}
	}
	// neck, collar
	c.rect(flat(l.skin), x-0.34*s, y-0.3*s, 0.68*s, 0.85*s)
	if l.veil == 0 {
		c.fill(flat(darker(l.shirt)), point{x - 0.62*s, y + 0.28*s}, point{x, y + 1.15*s}, point{x - 0.12*s, y + 1.3*s}, point{x - 0.85*s, y + 0.42*s})
		c.fill(flat(darker(l.shirt)), point{x + 0.62*s, y + 0.28*s}, point{x, y + 1.15*s}, point{x + 0.12*s, y + 1.3*s}, point{x + 0.85*s, y + 0.42*s})
	}
	c.face(x, y, s, l)
}

// face draws the head from the front: hair or veil, and a face without features.
func (c *canvas) face(x, y, s float64, l look) {
	cy := y - 0.95*s
	if l.veil != 0 {
		c.ellipse(flat(l.veil), x, cy-0.05*s, 1.12*s, 1.2*s)
		drape := []point{{x - 1.08*s, cy}}
		drape = append(drape, curve(point{x - 1.2*s, cy + 0.6*s}, point{x - 1.35*s, cy + 1.7*s}, point{x - 0.8*s, cy + 2.2*s}, point{x, cy + 2.35*s})...)
		drape = append(drape, curve(point{x, cy + 2.35*s}, point{x + 0.8*s, cy + 2.2*s}, point{x + 1.35*s, cy + 1.7*s}, point{x + 1.2*s, cy + 0.6*s})...)
		drape = append(drape, point{x + 1.08*s, cy})
		c.fill(flat(l.veil), drape...)
		c.ellipse(flat(l.skin), x, cy+0.08*s, 0.74*s, 0.86*s)
		return
	}
	c.ellipse(flat(l.hair), x, cy-0.18*s, 0.98*s, 1.0*s)
	c.ellipse(flat(l.skin), x, cy+0.12*s, 0.82*s, 0.92*s)
	fringe := oval(x, cy-0.28*s, 0.9*s, 0.72*s, math.Pi, 2*math.Pi)
	c.fill(flat(l.hair), fringe...)
}

// back draws a person from behind, down to the waist.
func (c *canvas) back(x, y, s float64, l look) {
	body := []point{{x - 2.0*s, y + 4.2*s}}
	body = append(body, curve(point{x - 2.0*s, y + 2.0*s}, point{x - 2.0*s, y + 0.8*s}, point{x - 1.2*s, y + 0.45*s}, point{x - 0.4*s, y + 0.3*s})...)
	body = append(body, curve(point{x + 0.4*s, y + 0.3*s}, point{x + 1.2*s, y + 0.45*s}, point{x + 2.0*s, y + 0.8*s}, point{x + 2.0*s, y + 2.0*s})...)
	body = append(body, point{x + 2.0*s, y + 4.2*s})
	c.fill(flat(l.shirt), body...)
	cy := y - 0.9*s
	if l.veil != 0 {
		c.ellipse(flat(l.veil), x, cy, 1.08*s, 1.15*s)
		drape := []point{{x - 1.05*s, cy}}
		drape = append(drape, curve(point{x - 1.3*s, cy + 1.2*s}, point{x - 1.2*s, cy + 2.2*s}, point{x - 0.5*s, cy + 2.5*s}, point{x, cy + 2.9*s})...)
		drape = append(drape, curve(point{x, cy + 2.9*s}, point{x + 0.5*s, cy + 2.5*s}, point{x + 1.2*s, cy + 2.2*s}, point{x + 1.3*s, cy + 1.2*s})...)
		drape = append(drape, point{x + 1.05*s, cy})
		c.fill(flat(l.veil), drape...)
		return
	}
	c.rect(flat(l.skin), x-0.36*s, y-0.4*s, 0.72*s, 0.85*s)
	c.fill(flat(darker(l.shirt)), oval(x, y+0.45*s, 0.66*s, 0.24*s, 0, 2*math.Pi)...)
	c.ellipse(flat(l.skin), x-0.92*s, cy+0.12*s, 0.16*s, 0.24*s)
	c.ellipse(flat(l.skin), x+0.92*s, cy+0.12*s, 0.16*s, 0.24*s)
	c.ellipse(flat(l.hair), x, cy, 0.92*s, 1.02*s)
}

// darker is a colour a step towards the ink.
func darker(rgb uint32) uint32 {
	k := mix(hex(rgb), hex(ink), 0.18)
	return uint32(k.R)<<16 | uint32(k.G)<<8 | uint32(k.B)
}

// lighter is a colour a step towards the paper.
func lighter(rgb uint32) uint32 {
	k := mix(hex(rgb), hex(paper), 0.35)
	return uint32(k.R)<<16 | uint32(k.G)<<8 | uint32(k.B)
}

// palm draws a coconut palm with its foot at x, y.
func (c *canvas) palm(p paint, x, y, size float64) {
	top := point{x + 0.12*size, y - size}
	c.stroke(p, size*0.035, curve(point{x, y}, point{x - 0.02*size, y - 0.4*size}, point{x + 0.04*size, y - 0.8*size}, top)...)
	const fronds = 11
	for i := 0; i < fronds; i++ {
		a := math.Pi*0.88 + float64(i)*math.Pi*1.24/(fronds-1)
		reach := size * (0.36 + 0.05*float64(i%3))
		end := point{top.x + reach*math.Cos(a), top.y + reach*0.62*math.Sin(a) + 0.16*size}
		bend := point{top.x + 0.62*reach*math.Cos(a), top.y + 0.95*reach*math.Sin(a) - 0.03*size}
		upper := curve(top, bend, bend, end)
		under := point{bend.x, bend.y + 0.09*size}
		low := curve(end, under, under, top)
		c.fill(p, append(upper, low...)...)
	}
}
