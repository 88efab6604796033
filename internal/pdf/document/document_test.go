package document

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"bekal/internal/pdf/pdftest"
)

// printed is testdata/printed.html as Chromium 156 prints it.
func printed(t testing.TB) *Document {
	t.Helper()
	pdf, err := os.ReadFile(filepath.Join("testdata", "printed.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	return read(t, pdf)
}

func read(t testing.TB, pdf []byte) *Document {
	t.Helper()
	d, err := Read(pdf)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestRead(t *testing.T) {
	d := printed(t)
	if width, height := d.Size(1); d.Pages() != 4 || math.Round(width) != 420 || math.Round(height) != 595 {
		t.Errorf("%d pages, the first of %g × %g", d.Pages(), width, height)
	}
	if width, height := d.Size(4); math.Round(width) != 595 || math.Round(height) != 420 {
		t.Errorf("the last page is %g × %g", width, height)
	}
	if want := map[string]int{"a b": 2, "c": 2, "é": 3}; !maps.Equal(d.Destinations(), want) {
		t.Errorf("destinations %v", d.Destinations())
	}
	want := []Link{
		{Page: 1, ID: "a b"}, {Page: 1, ID: "é"}, {Page: 1, Address: "https://example.org/x"}, {Page: 1, Address: "http://localhost/"},
	}
	if got := d.Links(); !slices.Equal(got, want) {
		t.Errorf("links %+v", got)
	}
}

func TestReadRefuses(t *testing.T) {
	whole, err := os.ReadFile(filepath.Join("testdata", "printed.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	for name, pdf := range map[string][]byte{
		"nothing": nil, "a page": []byte("<!doctype html>"), "half of one": whole[:len(whole)/2], "a beginning": []byte("%PDF-1.4\n"),
	} {
		if _, err := Read(pdf); !errors.Is(err, errNoPDF) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func described(t testing.TB) *Document {
	t.Helper()
	d := printed(t)
	lost := d.SetOutline([]Entry{
		{1, "Satu dua", "a b"}, {3, "Sub (tiga) \\", "c"}, {2, "Hilang", "nowhere"}, {1, "Dua é ✓ 😀", "é"},
	})
	if want := []Entry{{2, "Hilang", "nowhere"}}; !slices.Equal(lost, want) {
		t.Errorf("lost %v", lost)
	}
	d.KeepDestinations()
	d.Describe(Description{
		Title: "Buku “orientasi”", Author: "Panitia (2025)", Subject: "Empat hari", Keywords: []string{"a", "b"},
		Language: "id-ID", Date: time.Date(2025, 10, 13, 0, 0, 0, 0, time.UTC), Outlined: true,
	})
	return d
}

func TestBytes(t *testing.T) {
	pdf := described(t).Bytes()
	if !bytes.Equal(pdf, described(t).Bytes()) {
		t.Error("the same document gives other bytes")
	}
	d := read(t, pdf)
	const outline = `[{1 Satu dua 2} {2 Sub (tiga) \ 2} {1 Dua é ✓ 😀 3}]`
	if got := fmt.Sprint(pdftest.Outline(t, pdftest.File(t, pdf))); got != outline {
		t.Errorf("outline %s, want %s", got, outline)
	}
	if want := map[string]int{"a b": 2, "é": 3}; !maps.Equal(d.Destinations(), want) {
		t.Errorf("destinations %v, want those that a link on a page leads to", d.Destinations())
	}
	if again := read(t, pdf).Bytes(); !bytes.Equal(pdf, again) {
		t.Error("what is read and written again differs")
	}
	if bytes.Contains(pdf, []byte("2026")) {
		t.Error("the day of the print is in the document")
	}
}

// TestOthersAgree lets other programs read what is written.
func TestOthersAgree(t *testing.T) {
	file := pdftest.File(t, described(t).Bytes())
	pdftest.Valid(t, file)
	info := pdftest.Run(t, "pdfinfo", file)
	for _, line := range []string{
		"Title: Buku “orientasi”", "Author: Panitia (2025)", "Subject: Empat hari", "Keywords: a, b", "Creator: Bekal", "Producer: Skia/PDF m156",
		"CreationDate: Mon Oct 13 00:00:00 2025 UTC", "Tagged: yes", "Pages: 4",
	} {
		if !strings.Contains(strings.Join(strings.Fields(info), " "), line) {
			t.Errorf("pdfinfo does not say %q:\n%s", line, info)
		}
	}
	if text := pdftest.Run(t, "pdftotext", file, "-"); !strings.Contains(text, "Sub (tiga)") {
		t.Errorf("the text is %q", text)
	}
}
