package render

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// hazards is a handbook of what breaks books: one thing a page.
func hazards() files {
	row := func(n int) string { return fmt.Sprintf("| %d | Peserta nomor %d | Kelompok %d |\n", n, n, n%4) }
	var rows strings.Builder
	for n := range 300 {
		rows.WriteString(row(n))
	}
	return files{
		"index.md":           page("title: Bahaya\ntimezone: WIB", "Selamat datang di bahaya.\n"),
		"a-id-sama.md":       page("title: Id yang sama", "## Tujuan\n\nSatu.[^1]\n\n[^1]: Catatan A.\n"),
		"b-id-sama.md":       page("title: Id yang sama lagi", "## Tujuan\n\nDua.[^1] Lihat [yang pertama](a-id-sama.md#tujuan).\n\n[^1]: Catatan B.\n"),
		"c/d/tautan.md":      page("title: Tautan relatif", "[naik](../../a-id-sama.md) dan ![gambar](../gambar.svg)\n"),
		"c/gambar.svg":       `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="4000"><rect width="400" height="4000" fill="#468"/></svg>`,
		"e-tanpa-judul.md":   "Halaman tanpa judul bagian, dan tanpa judul.\n",
		"f-tabel-lebar.md":   page("title: Tabel lebar", "| "+strings.Repeat("Kolom | ", 24)+"\n|"+strings.Repeat("---|", 24)+"\n|"+strings.Repeat(" isi yang agak panjang |", 24)+"\n"),
		"g-kode-panjang.md":  page("title: Kode panjang", "```\n"+strings.Repeat("abcdefghij", 40)+"\n```\n"),
		"h-gambar-tinggi.md": page("title: Gambar tinggi", "![Setinggi beberapa halaman](c/gambar.svg \"Sangat tinggi\")\n"),
		"i-tabel-panjang.md": page("title: Tabel panjang", "| No | Nama | Kelompok |\n|--:|---|---|\n"+rows.String()),
		"j-bersarang.md":     page("title: Bersarang dalam", nested(12)),
		"k-kanan-ke-kiri.md": page("title: مرحبا", "مرحبا بكم في البرنامج. [رابط](a-id-sama.md)\n"),
		"l-kata-panjang.md":  page("title: "+strings.Repeat("Takterpisahkan", 12), strings.Repeat("takterpisahkan", 30)+"\n"),
		"hari-1/index.md":    page("title: Hari kosong", ""),
		"hari-2/index.md":    page("title: Hari penuh\nschedule:\n"+slots(40), ""),
		"hari-2/a.md":        page("title: Sesi", "## Tujuan\n\nTiga.\n"),
	}
}

// nested is a list so many levels deep.
func nested(levels int) string {
	var b strings.Builder
	for n := range levels {
		fmt.Fprintf(&b, "%s- tingkat %d\n", strings.Repeat("  ", n), n)
	}
	return b.String()
}

// slots is a timetable of so many rows.
func slots(rows int) string {
	var b strings.Builder
	for n := range rows {
		fmt.Fprintf(&b, "  - %02d.%02d-%02d.%02d Acara nomor %d\n", 6+n/4, n%4*15, 6+(n+1)/4, (n+1)%4*15, n)
	}
	return b.String()
}

// TestHazards finds in the book what each hazard must have become. What it looks like on paper is for a browser to say.
func TestHazards(t *testing.T) {
	html := layContent(t, hazards()).edition("print/index.html")
	for name, want := range map[string]string{
		"ids that two pages share":      `id="a-id-sama/tujuan".*id="b-id-sama/tujuan".*id="hari-2.a/tujuan"`,
		"notes that two pages share":    `href="#a-id-sama/fn:1".*id="a-id-sama/fn:1".*href="#b-id-sama/fn:1".*id="b-id-sama/fn:1"`,
		"a link upwards":                `<a href="#a-id-sama">naik</a>`,
		"a picture beside":              `src="../c/gambar.svg" alt="gambar" width="400" height="4000" data-line="\d+"`,
		"a chapter without a heading":   `<h1>e-tanpa-judul</h1>|<h1>tanpa judul</h1>|id="e-tanpa-judul"`,
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
