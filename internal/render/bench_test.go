package render

import (
	"os"
	"testing"

	"bekal/internal/site"
)

// layOwn prepares the repository's own handbook with the default theme.
func layOwn(tb testing.TB) press {
	tb.Helper()
	return lay(tb, os.DirFS("../.."), defaults(), site.Options{})
}

// BenchmarkSessionPage makes a session's page of the own handbook whose body is read and whose view stands, as for
// all but the first page of a folder.
func BenchmarkSessionPage(b *testing.B) {
	own := layOwn(b)
	session := own.at("day-1/struktur-kpu.html")
	size := 0
	b.ReportAllocs()
	for b.Loop() {
		made, err := own.Page(b.Context(), session)
		if err != nil || len(made.Problems) > 0 {
			b.Fatal(err, said(made.Problems))
		}
		size = len(made.HTML)
	}
	b.ReportMetric(float64(size), "bytes/page")
}

// BenchmarkSessionLayout runs the layouts of a session's page alone.
func BenchmarkSessionLayout(b *testing.B) {
	own := layOwn(b)
	session := own.at("day-1/struktur-kpu.html")
	shared := own.books[session.Handbook]
	v := shared.view(prefixOf(session.Address))
	data := v.makePage(session)
	v.fillBody(data, session)
	benchmarkLayout(b, own, shared, data)
}

// BenchmarkBookLayout runs the layout of the book alone.
func BenchmarkBookLayout(b *testing.B) {
	own := layOwn(b)
	e := own.newEdition(own.site.Handbooks[0].Editions[0])
	benchmarkLayout(b, own, e.book, e.lay())
}

func benchmarkLayout(b *testing.B, own press, shared *book, data *Page) {
	b.Helper()
	size := 0
	b.ReportAllocs()
	for b.Loop() {
		html, problem := own.run(b.Context(), shared.layouts, data, "")
		if problem != nil {
			b.Fatal(problem)
		}
		size = len(html)
	}
	b.ReportMetric(float64(size), "bytes/page")
}

// BenchmarkHandbook makes every page of the own handbook once, from nothing: bodies and views, too.
func BenchmarkHandbook(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		own := layOwn(b)
		b.StartTimer()
		for _, p := range own.site.Pages {
			if _, err := own.Page(b.Context(), p); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(len(layOwn(b).site.Pages)), "pages/op")
}

// BenchmarkEditions makes every print edition of the own handbook once, with their stylesheets, from nothing but parsed
// bodies.
func BenchmarkEditions(b *testing.B) {
	b.ReportAllocs()
	var own press
	for b.Loop() {
		b.StopTimer()
		own = layOwn(b)
		h := own.site.Handbooks[0]
		for _, p := range own.site.Pages {
			own.books[h].document(p)
		}
		b.StartTimer()
		for _, e := range h.Editions {
			if _, err := own.Edition(b.Context(), e); err != nil {
				b.Fatal(err)
			}
			own.EditionStyle(e)
		}
	}
	b.ReportMetric(float64(len(own.site.Handbooks[0].Editions)), "editions/op")
}
