//go:build heavy

package build

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"bekal/internal/pdf"
	"bekal/internal/pdf/pdftest"
)

// TestPrintedHazards prints what breaks books: nothing is wider than its page, cut off or lost.
func TestPrintedHazards(t *testing.T) {
	pdftest.Needs(t, "chromium", "pdftotext")
	dir := filepath.Join(t.TempDir(), "bahaya")
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS(filepath.Join("..", "render", "testdata", "hazards", "content"))); err != nil {
		t.Fatal(err)
	}
	o := options(dir)
	o.Output, o.BaseURL = t.TempDir(), "https://orientasi.example/2025/"
	printed, err := Print(t.Context(), o, "book", pdf.Options{Browser: "chromium", Timeout: 2 * time.Minute})
	if err != nil || printed.Failed {
		t.Fatal(err, printed.Problems)
	}
	for _, problem := range printed.Problems {
		if problem.Rule != "small-print" { // forty rows and a long word in a column
			t.Errorf("%s: %s", problem.Place, problem.Message)
		}
	}
	text := pdftest.Run(t, "pdftotext", "-layout", filepath.Join(o.Output, "book.pdf"), "-")
	pages := strings.Split(text, "\f")
	all := strings.Join(strings.Fields(text), "")
	for name, want := range map[string]string{
		"a line of code of 400 characters": strings.Repeat("abcdefghij", 40),
		"a word of 420 letters":            strings.Repeat("takterpisahkan", 30),
		"the last row of 300":              "299Pesertanomor299Kelompok3",
		"the bottom of a list":             "tingkat11",
		"the last row of a day":            "Acaranomor39",
		"a note of one page":               "CatatanA.",
		"the same note of another":         "CatatanB.",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("%s is not all there", name)
		}
	}
	heads := 0
	for _, page := range pages {
		if strings.Contains(page, "Peserta nomor") && strings.Contains(page, "Nama") && strings.Contains(page, "Kelompok") {
			heads++
		}
	}
	if rows := strings.Count(text, "Peserta nomor "); rows != 300 || heads < 6 {
		t.Errorf("%s rows of 300, on %d pages with the table's head", strconv.Itoa(rows), heads)
	}
}
