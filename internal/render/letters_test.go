package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bekal/internal/diag"
)

// TestLettersWithoutHeadings leaves the headings out of a list that would be too long with them, and says so.
func TestLettersWithoutHeadings(t *testing.T) {
	many := func(headings int) string {
		var body strings.Builder
		for i := range headings {
			fmt.Fprintf(&body, "## Bagian %d\n", i)
		}
		return layContent(t, files{"index.md": page("title: Buku", ""), "aturan.md": page("title: Aturan", body.String())}).html("search.html")
	}
	const said = "karena judul bagian di dalamnya terlalu banyak"
	if html := many(diag.IndexEntries.Most - 2); strings.Contains(html, said) || !strings.Contains(html, ">Bagian 7<") {
		t.Error("with as many headings as there may be, some are left out")
	}
	if html := many(diag.IndexEntries.Most - 1); !strings.Contains(html, said) || strings.Contains(html, ">Bagian 7<") || !strings.Contains(html, ">Aturan<") {
		t.Error("with one heading more, the page does not say that there are pages alone")
	}
}

// TestByLetter sorts by what is read, then by the page, and keeps what is alike in its order.
func TestByLetter(t *testing.T) {
	letters := byLetter([]Entry{
		{Text: "Zona"}, {Text: "tugas", Page: "B", Href: "1"}, {Text: "Élan"}, {Text: "Tugas", Page: "A", Href: "2"},
		{Text: "2 hari"}, {Text: "Tugas!", Page: "B", Href: "3"}, {Text: "Tugas", Href: "4"}, {Text: "…"},
	})
	var got []string
	for _, letter := range letters {
		for _, e := range letter.Entries {
			got = append(got, letter.Name+" "+e.Text+e.Href)
		}
	}
	want := []string{"# …", "# 2 hari", "T Tugas4", "T Tugas2", "T tugas1", "T Tugas!3", "Z Zona", "É Élan"}
	if !slices.Equal(got, want) {
		t.Errorf("the list is %q, want %q", got, want)
	}
}

// TestHandbookPages gives a handbook of a library its own pages, beside others whose folders begin alike.
func TestHandbookPages(t *testing.T) {
	b := layContent(t, files{
		"index.md":   page("kind: library\ntitle: Pustaka", ""),
		"a/index.md": page("title: A", ""), "a/z.md": page("title: Z", ""),
		"a-1/index.md": page("title: A 1", ""), "a1/index.md": page("title: A1", ""), "a1/b.md": page("title: B", ""),
	})
	for i, want := range []string{"a/index.html a/z.html", "a-1/index.html", "a1/b.html a1/index.html"} {
		h := b.site.Handbooks[i]
		var got []string
		for _, p := range b.books[h].view("../").handbookPages() {
			got = append(got, p.Address)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("the pages of %s are %q, want %q", h.Dir, got, want)
		}
	}
}
