package pdf

// layout is what a print puts into a page besides its text: the numbers of pages, blank pages, pages for notes.
type layout struct {
	numbers []string // one for each element that waits for one
	before  []bool   // a blank page before each element that opens on a right-hand page
	fills   int      // pages for notes at the end, 0 to 3
}

// asked is what a page asks to be laid out by.
type asked struct {
	numbers []wanted // in the order of the page
	rectos  []string // the ids of what opens on a right-hand page
	fills   bool     // it has pages for notes, which make the number of all pages a multiple of four
}

// wanted is a number that an element waits for: of the page where an id stands. Those of one group, an entry of the
// index, are written together. -1 is no group.
type wanted struct {
	id    string
	group int
}

// placeholder stands for numbers that are not known yet: as wide as most are.
const placeholder = "00"

// first is the layout that a print begins with.
func (a asked) first() layout {
	l := layout{numbers: make([]string, len(a.numbers)), before: make([]bool, len(a.rectos))}
	for i := range l.numbers {
		l.numbers[i] = placeholder
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
	at := make([]int, len(a.numbers))
	for i, wanted := range a.numbers {
		if page := pages[wanted.id]; page > 0 {
			at[i] = page + shift[min(page, total)]
		}
	}
	l.numbers = a.write(at)
	return l
}

// write writes numbers, 0 for those that are not known, as the page shows them.
func (a asked) write(pages []int) []string {
	var texts []string
	for i := 0; i < len(pages); {
		end := i + 1
		for group := a.numbers[i].group; group >= 0 && end < len(pages) && a.numbers[end].group == group; {
			end++
		}
		texts = append(texts, ranges(pages[i:end])...)
		i = end
	}
	return texts
}
