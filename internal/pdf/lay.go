package pdf

// layout is what a print puts into a page besides its text: the numbers of pages, blank pages, pages for notes.
type layout struct {
	numbers [][]number // of each element that waits for some
	before  []bool     // a blank page before each element that opens on a right-hand page
	fills   int        // pages for notes at the end, 0 to 3
}

// asked is what a page asks to be laid out by.
type asked struct {
	numbers [][]string // of each element that waits for numbers: the ids whose pages they are, in the order of the page
	rectos  []string   // the ids of what opens on a right-hand page
	fills   bool       // it has pages for notes, which make the number of all pages a multiple of four
}

// placeholder stands for numbers that are not known yet: as wide as most are.
const placeholder = "00"

// first is the layout that a print begins with.
func (a asked) first() layout {
	l := layout{numbers: make([][]number, len(a.numbers)), before: make([]bool, len(a.rectos))}
	for i := range l.numbers {
		l.numbers[i] = []number{{Text: placeholder}}
	}
	if a.fills {
		l.fills = 1
	}
	return l
}

// next is the layout that follows from where things stand after a print with another one: pages by ids, and how many
// there are. It already counts the blank pages that it adds and takes away, so that most books are right at once.
func (a asked) next(was layout, pages map[string]int, total int) layout {
	l := layout{before: make([]bool, len(a.rectos))}
	shift := make([]int, total+2) // by pages of the print: how much later what stands there comes now
	added := 0
	for i, id := range a.rectos {
		page := pages[id]
		if page == 0 {
			l.before[i] = was.before[i]
			continue
		}
		if was.before[i] {
			added--
		}
		l.before[i] = (page+added)%2 == 0
		if l.before[i] {
			added++
		}
		for at := page; at < len(shift); at++ {
			shift[at] = added
		}
	}
	if a.fills {
		rest := total - was.fills + added
		l.fills = (4 - rest%4) % 4
	}
	for _, ids := range a.numbers {
		l.numbers = append(l.numbers, ranges(ids, func(id string) int {
			if page := pages[id]; page > 0 {
				return page + shift[min(page, total)]
			}
			return 0
		}))
	}
	return l
}
