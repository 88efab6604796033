package render

import (
	"math"
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
	benchmarkLayout(b, shared, data)
}

// BenchmarkBookLayout runs the layout of the book alone.
func BenchmarkBookLayout(b *testing.B) {
	own := layOwn(b)
	e := own.newEdition(own.site.Handbooks[0].Editions[0])
	benchmarkLayout(b, e.book, e.lay())
}

// benchmarkLayout runs the layouts of a page as execute does, but throws away what they make.
func benchmarkLayout(b *testing.B, shared *book, data *Page) {
	b.Helper()
	var size int
	b.ReportAllocs()
	for b.Loop() {
		var page discarded
		names := []string{layoutOf(data.Kind), baseLayout}
		if standsAlone(data.Kind) {
			names = names[:1]
		}
		for _, name := range names {
			if err := shared.layouts.Execute(&page, math.MaxInt, name, data); err != nil {
				b.Fatal(err)
			}
		}
		size = int(page)
	}
	b.ReportMetric(float64(size), "bytes/page")
}

// discarded counts what is thrown away.
type discarded int

func (d *discarded) Write(text []byte) (int, error) {
	*d += discarded(len(text))
	return len(text), nil
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
