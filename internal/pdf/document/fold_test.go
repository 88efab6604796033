package document

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"testing"

	"bekal/internal/pdf/pdftest"
)

func TestFold(t *testing.T) {
	for _, c := range []struct {
		pages, signature int
		want             []Side
	}{
		{0, 0, nil},
		{1, 0, []Side{{1, 0}, {0, 0}}},
		{4, 0, []Side{{4, 1}, {2, 3}}},
		{6, 0, []Side{{6, 1}, {2, 0}, {0, 3}, {4, 5}}},
		{8, 0, []Side{{8, 1}, {2, 7}, {6, 3}, {4, 5}}},
		{8, 1, []Side{{4, 1}, {2, 3}, {8, 5}, {6, 7}}},
		{12, 2, []Side{{8, 1}, {2, 7}, {6, 3}, {4, 5}, {12, 9}, {10, 11}}},
	} {
		if got := Fold(c.pages, c.signature); !slices.Equal(got, c.want) {
			t.Errorf("Fold(%d, %d) = %v, want %v", c.pages, c.signature, got, c.want)
		}
	}
}

// TestFoldReadsInOrder folds sheets of paper as hands do, and reads the booklet from the first page to the last.
func TestFoldReadsInOrder(t *testing.T) {
	for pages := 1; pages <= 70; pages++ {
		for signature := range 8 {
			read := unfold(Fold(pages, signature))
			if last := read[len(read)-1]; last != pages {
				t.Errorf("%d pages, %d sheets: %d is on the back, not the last", pages, signature, last)
			}
			inOrder := slices.DeleteFunc(read, func(page int) bool { return page == 0 })
			for i, page := range inOrder {
				if page != i+1 || len(inOrder) != pages {
					t.Fatalf("%d pages, %d sheets: read as %v", pages, signature, inOrder)
				}
			}
		}
	}
}

// unfold gives the pages in the order in which a reader turns them. The front of a bundle's outermost sheet shows its
// last and its first page, which tell how many sheets it has.
func unfold(sides []Side) []int {
	var read []int
	for len(sides) > 0 {
		sheets := (sides[0].Left - sides[0].Right + 4) / 4
		end := min(2*sheets, len(sides))
		read = append(read, bundle(sides[:end])...)
		sides = sides[end:]
	}
	return read
}

// bundle reads sheets that lie in each other: the outermost one has its front's right half and its back's left half
// before all others, and its other two behind them.
func bundle(sides []Side) []int {
	if len(sides) == 0 {
		return nil
	}
	front, back := sides[0], sides[1]
	inner := bundle(sides[2:])
	return slices.Concat([]int{front.Right, back.Left}, inner, []int{back.Right, front.Left})
}

func TestBooklet(t *testing.T) {
	d := described(t)
	if err := d.Booklet(0, 421, 595); err != nil {
		t.Fatal(err)
	}
	pdf := d.Bytes()
	file := pdftest.File(t, pdf)
	pdftest.Valid(t, file)
	folded := read(t, pdf)
	width, height := folded.Size(1)
	if folded.Pages() != 2 || math.Round(width) != 842 || math.Round(height) != 595 {
		t.Errorf("%d sides of %g × %g pt", folded.Pages(), width, height)
	}
	for _, gone := range []string{"Outlines", "StructTreeRoot", "MarkInfo", "Dests"} {
		if folded.catalog[gone] != nil {
			t.Errorf("the booklet still has %s", gone)
		}
	}
	if bytes.Contains(pdf, []byte("StructElem")) {
		t.Error("the booklet still has parts of the structure")
	}
	texts := pdftest.Pages(t, file)
	for page, want := range []string{"lebar|satu dua luar", "Satu dua|Dua é"} {
		left, right, _ := strings.Cut(want, "|")
		text := texts[page]
		if !strings.Contains(text, left) || !strings.Contains(text, right) || strings.Index(text, left) > strings.LastIndex(text, right) {
			t.Errorf("side %d shows %q, want %s", page+1, text, want)
		}
	}
}
