package pdf

// Paper is a size of paper, upright, in millimetres.
type Paper struct{ Width, Height float64 }

// Papers gives the sizes of paper by the names that `paper:` and --paper take.
func Papers() map[string]Paper {
	return map[string]Paper{
		"A4": {210, 297}, "A5": {148, 210}, "F4": {215, 330}, "Letter": {215.9, 279.4},
	}
}

const (
	mmPerInch     = 25.4
	pointsPerInch = 72
)

// points gives the size in points.
func (p Paper) points() (width, height float64) {
	return p.Width / mmPerInch * pointsPerInch, p.Height / mmPerInch * pointsPerInch
}

// half gives the size of half a sheet that two such pages of a booklet are printed on, in points: A5 pages on A4, which
// is a millimetre wider than two of them.
func (p Paper) half() (width, height float64) {
	wide := p.Width
	if p == Papers()["A5"] {
		wide = Papers()["A4"].Height / 2
	}
	return Paper{wide, p.Height}.points()
}
