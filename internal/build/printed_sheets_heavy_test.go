//go:build heavy

package build

import (
	"strings"
	"testing"

	"bekal/internal/pdf"
	"bekal/internal/pdf/document"
	"bekal/internal/pdf/pdftest"
)

// paper is a size of paper with the margins of a right page of it, in millimetres.
type paper struct{ width, height, inner, outer, top, bottom float64 }

// dpi is how finely pages are looked at.
const dpi = 50

// sheet is a page as grey pixels.
type sheet struct {
	width, height int
	pixels        []byte
}

// sheetsOf draws the pages of a PDF.
func sheetsOf(t *testing.T, file string) []sheet {
	t.Helper()
	var sheets []sheet
	for _, page := range pdftest.Drawn(t, file, dpi) {
		sheets = append(sheets, sheet{page.Bounds().Dx(), page.Bounds().Dy(), page.Pix})
	}
	return sheets
}

// isInked says that something is drawn in a rectangle, in millimetres from the top left corner.
func (s sheet) isInked(left, top, right, bottom float64) bool {
	px := func(mm float64, most int) int { return min(max(int(mm*dpi/25.4), 0), most) }
	for y := px(top, s.height); y < px(bottom, s.height); y++ {
		for x := px(left, s.width); x < px(right, s.width); x++ {
			if s.pixels[y*s.width+x] < 250 {
				return true
			}
		}
	}
	return false
}

// mm gives the size of a page in millimetres.
func (s sheet) mm() (width, height float64) {
	return float64(s.width) / dpi * 25.4, float64(s.height) / dpi * 25.4
}

// expectSheets looks at the pages: their size, that none is empty but the blanks before what opens on the right, and
// that nothing stands in the margins but heads, feet, and the tab of a day at the outer edge.
func (p printing) expectSheets(t *testing.T, d pdf.Document, of paper) {
	t.Helper()
	sheets := sheetsOf(t, p.file(d))
	if len(sheets) != d.Pages {
		t.Fatalf("%d pages were drawn of %d", len(sheets), d.Pages)
	}
	opened := map[int]bool{}
	read, err := document.Read(d.PDF)
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range read.Destinations() {
		opened[page] = true
	}
	timetable := read.Destinations()["timetable"]
	behind := d.Pages + 1 // the page behind it
	if timetable == 0 {
		behind = 0
	}
	for id, page := range read.Destinations() {
		if timetable > 0 && page > timetable && !strings.HasPrefix(id, "timetable/") {
			behind = min(behind, page)
		}
	}
	for i, s := range sheets {
		page := i + 1
		width, height := s.mm()
		upright := near(width, of.width) && near(height, of.height)
		if !upright && !(near(width, of.height) && near(height, of.width)) {
			t.Errorf("page %d is %.0f × %.0f mm", page, width, height)
		}
		if !s.isInked(0, 0, width, height) && !(page%2 == 0 && opened[page+1]) {
			t.Errorf("page %d is empty", page)
		}
		bleeds := s.isInked(0, 0, width, 1) || s.isInked(0, 0, 1, height) && s.isInked(width-1, 0, width, height)
		if bleeds || !upright || page >= timetable && page < behind {
			continue // a cover or opener, up to the edges; or a sheet with margins of its own
		}
		left, right := of.inner, of.outer
		if page%2 == 0 {
			left, right = right, left
		}
		top, bottom := of.top-1, height-of.bottom+1
		tab := max(9, of.outer-11)
		if s.isInked(tab, top, left-1.5, bottom) || s.isInked(width-right+1.5, top, width-tab, bottom) {
			t.Errorf("page %d: something stands in the margins beside the text", page)
		}
		inner := func() bool { return s.isInked(0, top, tab, bottom) }
		if page%2 == 0 {
			inner = func() bool { return s.isInked(width-tab, top, width, bottom) }
		}
		if inner() || s.isInked(0, 0, width, 4) || s.isInked(0, height-4, width, height) {
			t.Errorf("page %d: something stands at the edge", page)
		}
	}
}

func near(a, b float64) bool { return a-b < 1 && b-a < 1 }
