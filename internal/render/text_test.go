package render

import "testing"

// TestTextOfFrontMatter has what front matter tells before a page's body, and no dot between facts behind a sentence.
func TestTextOfFrontMatter(t *testing.T) {
	b := layContent(t, files{
		"index.md":         page("title: Buku\ntimezone: WIB", ""),
		"day-1/apel.md":    page("description: Kita berbaris.\ntime: 07.00-08.00\nroom: Halaman", "Lalu bubar."),
		"day-1/kelas.md":   page("description: Di dalam\nroom: Aula", "## Bagian\n\nIsi."),
		"day-1/pulang.md":  page("description: Sampai jumpa.", ""),
		"day-1/ringkas.md": page("room: Aula", "Isi."),
	})
	for address, want := range map[string]string{
		"day-1/apel.html":    "Kita berbaris. 07.00–08.00 · Halaman · Administrasi · Lalu bubar.",
		"day-1/kelas.html":   "Di dalam · Aula",
		"day-1/pulang.html":  "Sampai jumpa.",
		"day-1/ringkas.html": "Aula · Isi.",
	} {
		if got := b.Text(b.at(address)).Sections[0].Text; got != want {
			t.Errorf("%s begins with %q, want %q", address, got, want)
		}
	}
}
