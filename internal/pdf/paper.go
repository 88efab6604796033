package pdf

// Paper is a size of paper, upright, in millimetres.
type Paper struct{ Width, Height float64 }

// Papers gives the sizes of paper by the names that `paper:` and --paper take.
func Papers() map[string]Paper {
	return map[string]Paper{
		"A4": {210, 297}, "A5": {148, 210}, "F4": {215, 330}, "Letter": {215.9, 279.4},
	}
}

const mmPerInch = 25.4
