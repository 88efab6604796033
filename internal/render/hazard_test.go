package render

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// layHazards is lay for testdata/hazards, a handbook of what breaks books: one thing a page.
func layHazards(t testing.TB) press {
	t.Helper()
	return lay(t, os.DirFS(filepath.Join("testdata", "hazards")), defaults(), siteOptions())
}

// TestHazards finds in the book what each hazard must have become. What becomes of it on paper is in internal/build,
// which has a browser.
func TestHazards(t *testing.T) {
	html := layHazards(t).edition("print/index.html")
	for name, want := range map[string]string{
		"ids that two pages share":      `id="a-id-sama/tujuan".*id="b-id-sama/tujuan".*id="hari-2.a/tujuan"`,
		"notes that two pages share":    `href="#a-id-sama/fn:1".*id="a-id-sama/fn:1".*href="#b-id-sama/fn:1".*id="b-id-sama/fn:1"`,
		"a link upwards":                `<a href="#a-id-sama">naik</a>`,
		"a picture beside":              `src="../c/gambar.svg" alt="gambar" width="400" height="4000" data-line="\d+"`,
		"a chapter without a heading":   `id="e-tanpa-judul".*<h1>E tanpa judul</h1>.*id="f-tabel-lebar"`,
		"a table's line":                `data-source="content/f-tabel-lebar.md".*<div class="table" role="group" data-line="4"`,
		"code's line":                   `data-source="content/g-kode-panjang.md".*<pre data-line="4">`,
		"a long table's head":           `(?s)data-source="content/i-tabel-panjang.md".*<thead>.*Peserta nomor 299`,
		"a list in a list":              `(?s)tingkat 0.*tingkat 11`,
		"writing from the right":        `مرحبا بكم`,
		"a day without anything":        `<section class="opener tone-1" id="hari-1" data-recto>`,
		"lines where there is no story": `<div class="lines all"><i></i>`,
		"a long timetable":              `(?s)<table class="programme">.*Acara nomor 39`,
	} {
		if !regexp.MustCompile("(?s)" + want).MatchString(html) {
			t.Errorf("%s: no %s", name, want)
		}
	}
	if empty := regexp.MustCompile(`<(dl|ol|ul|table|tbody)[^>]*>\s*</(dl|ol|ul|table|tbody)>`).FindString(html); empty != "" {
		t.Errorf("there is an empty %s", empty)
	}
}
