// Package pdftest reads PDFs through programs that are not ours, so that a test does not hold our writer against our own
// reader. Nothing but tests imports it.
//
//	file := pdftest.File(t, pdf)             // or the PDF that a test has written
//	pdftest.Valid(t, file)
//	texts := pdftest.Pages(t, file)
//	lines := pdftest.Outline(t, file)
//
// A test whose program is missing is skipped, and says so.
package pdftest

import (
	"encoding/json"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Needs skips the test where a program is missing.
func Needs(t testing.TB, programs ...string) {
	t.Helper()
	for _, program := range programs {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip("needs " + program)
		}
	}
}

// File writes a PDF to where programs find it.
func File(t testing.TB, pdf []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "printed.pdf")
	if err := os.WriteFile(file, pdf, 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// Run runs a program and gives what it says.
func Run(t testing.TB, program string, arguments ...string) string {
	t.Helper()
	Needs(t, program)
	command := exec.CommandContext(t.Context(), program, arguments...)
	command.Env = append(command.Environ(), "TZ=UTC")
	said, err := command.CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", program, err, said)
	}
	return string(said)
}

// Valid fails unless qpdf finds nothing wrong.
func Valid(t testing.TB, file string) {
	t.Helper()
	if said := Run(t, "qpdf", "--check", file); !strings.Contains(said, "No syntax or stream encoding errors") {
		t.Errorf("qpdf says %s", said)
	}
}

// Pages gives the text of each page, in the order in which it was set. More arguments of pdftotext cut out a part.
func Pages(t testing.TB, file string, more ...string) []string {
	t.Helper()
	text := Run(t, "pdftotext", slices.Concat([]string{"-raw"}, more, []string{file, "-"})...)
	return strings.Split(strings.TrimSuffix(text, "\f"), "\f")
}

// Drawn gives the pages as pictures, of so many dots an inch.
func Drawn(t testing.TB, file string, dpi int) []*image.Gray {
	t.Helper()
	var pages []*image.Gray
	for drawn := strings.NewReader(Run(t, "pdftoppm", "-gray", "-r", strconv.Itoa(dpi), file)); drawn.Len() > 0; {
		var width, height, depth int
		if _, err := fmt.Fscanf(drawn, "P5\n%d %d\n%d\n", &width, &height, &depth); err != nil {
			t.Fatal(err)
		}
		page := image.NewGray(image.Rect(0, 0, width, height))
		if _, err := io.ReadFull(drawn, page.Pix); err != nil {
			t.Fatal(err)
		}
		pages = append(pages, page)
	}
	return pages
}

// Line is a line of an outline.
type Line struct {
	Level int // 1 for the outermost
	Title string
	Page  int // that it leads to, from 1; 0 for none
}

// Outline gives the outline as qpdf reads it.
func Outline(t testing.TB, file string) []Line {
	t.Helper()
	var said struct{ Outlines []outlined }
	if err := json.Unmarshal([]byte(Run(t, "qpdf", "--json", "--json-key=outlines", file)), &said); err != nil {
		t.Fatal(err)
	}
	return flat(nil, said.Outlines, 1)
}

// outlined is a line of an outline, with those below it, in the JSON of qpdf.
type outlined struct {
	Title string
	Page  int `json:"destpageposfrom1"`
	Kids  []outlined
}

func flat(lines []Line, nested []outlined, level int) []Line {
	for _, o := range nested {
		lines = flat(append(lines, Line{level, o.Title, o.Page}), o.Kids, level+1)
	}
	return lines
}
