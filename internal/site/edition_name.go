package site

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strconv"
)

// Name is what an edition is called on the command line, under `pdf:` and as a file: "book", "timetable", "day-1",
// "recap-1", and "recap" for one of the whole event. A second recap of the same day is "recap-1-2". A day without a
// number has that of its place.
func (e *Edition) Name() string {
	switch kind := e.Kind(); kind {
	case EditionDay:
		return "day-" + dayNumber(e.Of.Day)
	case EditionRecap:
		recaps, name := e.Handbook().Recaps, kind
		if day := e.Of.Day; day != nil {
			recaps, name = day.Recaps, kind+"-"+dayNumber(day)
		}
		if i := slices.Index(recaps, e.Of.Recap); i > 0 {
			return fmt.Sprintf("%s-%d", name, i+1)
		}
		return name
	default:
		return kind
	}
}

// PDF is where the PDF of an edition lies, from the site's root.
func (e *Edition) PDF() string {
	return path.Join(e.Handbook().Dir, PDFFolder, e.Name()+".pdf")
}

// PDFFolder is the folder in that of a handbook which holds its PDFs; a build keeps them.
const PDFFolder = "pdf"

// HasPDF says that the handbook names the edition under `pdf:`, so that its pages link to the PDF.
func (e *Edition) HasPDF() bool { return slices.Contains(e.Handbook().Settings.PDF, e.Name()) }

// dayNumber is a day's own number, or its place among the others.
func dayNumber(d *Day) string { return strconv.Itoa(cmp.Or(d.Number, d.Place())) }

// Place is a day's place among those of its handbook, from 1.
func (d *Day) Place() int {
	n := 1
	for ; d.Prev != nil; d = d.Prev {
		n++
	}
	return n
}
