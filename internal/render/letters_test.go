package render

import (
	"fmt"
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
