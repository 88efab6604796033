package render

import (
	"slices"
	"strings"
	"testing"

	"bekal/internal/content"
	"bekal/internal/site"
)

// someOpen is three days: the first has recaps with and without questions, some of which not everybody sees.
func someOpen() files {
	return files{
		"index.md":            page("title: Judul", ""),
		"day-1/index.md":      page("title: Satu", "[rekap](#part-recap)\n"),
		"day-1/recap.md":      page("title: Cerita\nquestions: [\"Kapan pulang?\", \"Siapa <kunci>?\"]", ""),
		"day-1/recap-2.md":    page("title: Risalah\ntype: minutes\nquestions: \"Berapa?\"", ""),
		"day-1/recap-3.md":    page("title: Tanpa pertanyaan", ""),
		"day-1/recap-4.md":    page("title: Draf\ndraft: true\nquestions: \"Belum jadi?\"", ""),
		"day-1/recap-5.md":    page("title: Panitia\nfor: committee\nquestions: \"Rahasia?\"", ""),
		"day-2/index.md":      page("title: Dua", ""),
		"day-3/index.md":      page("title: Tiga", ""),
		"recap.md":            page("title: Seluruhnya\nquestions: \"Lalu apa?\"", ""),
		"day-2/01-rencana.md": page("title: Rencana", "[rekap kemarin](../day-1/index.md#part-recap)\n"),
	}
}

// TestLeftOpen shows a day what the recaps of the day before left open, of those that the build shows and no others.
func TestLeftOpen(t *testing.T) {
	for _, c := range []struct {
		options site.Options
		want    []string
	}{
		{site.Options{}, []string{"Cerita: Kapan pulang? Siapa <kunci>?", "Risalah: Berapa?"}},
		{site.Options{Drafts: true}, []string{"Cerita: Kapan pulang? Siapa <kunci>?", "Risalah: Berapa?", "Draf: Belum jadi?"}},
		{site.Options{Audience: content.Committee}, []string{"Cerita: Kapan pulang? Siapa <kunci>?", "Risalah: Berapa?", "Panitia: Rahasia?"}},
	} {
		project := files{}
		for name, text := range someOpen() {
			project["content/"+name] = text
		}
		b := lay(t, project.fs(), defaults(), c.options)
		var got []string
		for _, open := range b.data("day-2/index.html").Day.LeftOpen {
			got = append(got, open.Recap.Title+": "+strings.Join(open.Questions, " "))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%+v: got %q", c.options, got)
		}
		for _, address := range []string{"day-1/index.html", "day-3/index.html"} {
			if open := b.data(address).Day.LeftOpen; len(open) > 0 {
				t.Errorf("%s: %v", address, open)
			}
		}
	}
}

// TestLeftOpenIsShown finds it on the day's page, in its handout and in the book, with the way to the recap.
func TestLeftOpenIsShown(t *testing.T) {
	b := layContent(t, someOpen())
	for _, c := range []struct{ where, html, link string }{
		{"page", b.html("day-2/index.html"), `<a href="../day-1/recap.html#part-questions">Cerita</a>`},
		{"handout", b.edition("print/day-2/index.html"), `<a href="../../day-1/recap.html">Cerita</a></p>`},
		{"book", b.edition("print/index.html"), `<a href="#day-1.recap">Cerita</a><span class="page-ref">`},
	} {
		_, shown, found := strings.Cut(c.html, "Pertanyaan terbuka dari kemarin</h2>")
		if !found || !strings.Contains(shown, "Kapan pulang?</li>") || !strings.Contains(shown, "Siapa &lt;kunci&gt;?") || !strings.Contains(shown, c.link) {
			t.Errorf("%s: got %s", c.where, shown)
		}
		for _, hidden := range []string{"Belum jadi?", "Rahasia?"} {
			if strings.Contains(c.html, hidden) {
				t.Errorf("%s shows %q", c.where, hidden)
			}
		}
	}
	if html := b.html("day-1/recap.html"); !strings.Contains(html, `<h2 id="part-questions">Pertanyaan terbuka</h2>`) {
		t.Error("the recap does not show its questions")
	}
}

// TestLinkToTheRecapsOfADay leads to the first of them on paper, too.
func TestLinkToTheRecapsOfADay(t *testing.T) {
	b := layContent(t, someOpen())
	for _, address := range []string{"print/index.html", "print/day-1/index.html"} {
		html := b.edition(address)
		anchor, recap := strings.Index(html, ` id="day-1/part-recap"`), strings.Index(html, ` id="day-1.recap"`)
		if !strings.Contains(html, `href="#day-1/part-recap"`) || anchor < 0 || anchor > recap {
			t.Errorf("%s: the anchor is at %d, the first recap at %d", address, anchor, recap)
		}
	}
}
