//go:build heavy

package build

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"bekal/internal/diag"
	"bekal/internal/pdf"
	"bekal/internal/pdf/pdftest"
)

// printing is a handbook, printed, beside the site that it was printed from.
type printing struct {
	site      string // the folder of the site
	pdfs      string // the folder of the PDFs
	documents []pdf.Document
}

// printExample prints editions of the example handbook.
func printExample(t *testing.T, what string, o Options, how pdf.Options) printing {
	t.Helper()
	return printProject(t, repository(t), what, o, how)
}

// printProject prints editions of a handbook, as a site that has an address, and wants no warning.
func printProject(t *testing.T, dir, what string, o Options, how pdf.Options) printing {
	t.Helper()
	pdftest.Needs(t, "chromium")
	o.Dir, o.BaseURL, o.Audience = dir, "https://orientasi.example/2025/", options("").Audience
	p := printing{site: filepath.Join(t.TempDir(), "site"), pdfs: t.TempDir()}
	o.Output = p.site
	if report, err := Run(t.Context(), o); err != nil || report.Failed {
		t.Fatal(err, said(report))
	}
	how.Browser, how.Timeout, o.Output = "chromium", 5*time.Minute, p.pdfs
	printed, err := Print(t.Context(), o, what, how)
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range printed.Problems {
		if problem.Severity >= diag.Warning {
			t.Errorf("%s: %s (%s)", problem.File, problem.Message.In(diag.English), problem.Rule)
		}
	}
	if printed.Failed {
		t.FailNow()
	}
	p.documents = printed.Documents
	return p
}

// file is where the PDF of a document lies.
func (p printing) file(d pdf.Document) string { return filepath.Join(p.pdfs, d.File) }

// page is the page of the site that was printed.
func (p printing) page(t *testing.T, d pdf.Document) *html.Node { return parsed(t, p.site, d.Address) }

func parsed(t *testing.T, dir, page string) *html.Node {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(page)))
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func TestExamplePDFs(t *testing.T) {
	p := printExample(t, AllEditions, Options{}, pdf.Options{})
	names := []string{}
	for _, d := range p.documents {
		names = append(names, d.File)
		t.Run(d.Name, func(t *testing.T) {
			p.expectWhole(t, d)
			p.expectOutline(t, d)
			p.expectSheets(t, d, paper{210, 297, 25, 20, 24, 25})
		})
	}
	if want := []string{"book.pdf", "day-1.pdf", "recap-1.pdf", "day-2.pdf", "recap-2.pdf", "day-3.pdf", "recap-3.pdf", "recap-3-2.pdf", "day-4.pdf", "recap-4.pdf", "recap.pdf", "timetable.pdf"}; !slices.Equal(names, want) {
		t.Errorf("printed %q, want %q", names, want)
	}
	book, timetable := p.documents[0], p.documents[len(p.documents)-1]
	t.Run("numbers", func(t *testing.T) { p.expectNumbers(t, book, "Daftar isi", 20, 5) })
	t.Run("text", func(t *testing.T) { p.expectText(t, book) })
	if timetable.Pages != 1 {
		t.Errorf("the timetable takes %d sheets", timetable.Pages)
	}
	if book.Pages%4 != 0 {
		t.Errorf("the book has %d pages, which is no multiple of four", book.Pages)
	}
	t.Run("again", func(t *testing.T) {
		again := printExample(t, "book", Options{}, pdf.Options{})
		if !bytes.Equal(again.documents[0].PDF, book.PDF) {
			t.Error("the same book gives other bytes")
		}
	})
}

func TestExampleBookOnOtherPapers(t *testing.T) {
	for _, c := range []struct {
		paper
		o   Options
		how pdf.Options
	}{
		{paper{148, 210, 18, 14, 17, 18}, Options{Paper: "A5"}, pdf.Options{}},
		{paper{215, 330, 25, 22, 24, 26}, Options{Paper: "F4", InkSaver: true}, pdf.Options{}},
		{paper{216, 279, 25, 22, 22, 24}, Options{Paper: "Letter"}, pdf.Options{}},
	} {
		t.Run(c.o.Paper, func(t *testing.T) {
			p := printExample(t, "book", c.o, c.how)
			p.expectWhole(t, p.documents[0])
			p.expectSheets(t, p.documents[0], c.paper)
			p.expectNumbers(t, p.documents[0], "Daftar isi", 20, 5)
		})
	}
}

func TestExampleBooklet(t *testing.T) {
	p := printExample(t, "book", Options{Paper: "A5"}, pdf.Options{Booklet: true, Signature: 4})
	d := p.documents[0]
	if d.File != "book-booklet.pdf" || d.Sheets*4 != d.Pages {
		t.Errorf("%s: %d pages on %d sheets", d.File, d.Pages, d.Sheets)
	}
	pdftest.Valid(t, p.file(d))
	info := strings.Join(strings.Fields(pdftest.Run(t, "pdfinfo", p.file(d))), " ")
	for _, want := range []string{fmt.Sprintf("Pages: %d ", 2*d.Sheets), " pts (A4)", "Title: Orientasi Tugas CPNS"} {
		if !strings.Contains(info, want) {
			t.Errorf("pdfinfo does not say %q: %s", want, info)
		}
	}
	// The outermost sheet of the last bundle has the back cover on the left of its front, the first one the cover on the right.
	cover := pdftest.Run(t, "pdftotext", "-f", "1", "-l", "1", "-x", "420", "-W", "421", "-y", "0", "-H", "595", p.file(d), "-")
	if !strings.Contains(squeezed(cover), "orientasitugascpns") {
		t.Errorf("the right half of the first side says %q", cover)
	}
}

// expectWhole holds a PDF against what other programs say of it.
func (p printing) expectWhole(t *testing.T, d pdf.Document) {
	t.Helper()
	pdftest.Valid(t, p.file(d))
	said := pdftest.Run(t, "pdfinfo", p.file(d))
	info := strings.Join(strings.Fields(said), " ")
	for _, want := range []string{
		fmt.Sprintf("Pages: %d ", d.Pages), "Tagged: yes", "JavaScript: no", "Creator: Bekal", "Author: Sekretariat KPU Provinsi Kalimantan Barat",
		"CreationDate: Mon Oct 13 00:00:00 2025 UTC", "Title: ",
	} {
		if !strings.Contains(info, want) {
			t.Errorf("pdfinfo does not say %q: %s", want, info)
		}
	}
	if strings.Contains(said, "Error") {
		t.Error(said)
	}
	plain := pdftest.Run(t, "qpdf", "--qdf", "--object-streams=disable", p.file(d), "-")
	for _, leak := range []string{"file:", "bekal.invalid", "127.0.0.1", "localhost", repository(t)} {
		if strings.Contains(plain, "("+leak) || strings.Contains(plain, "/"+leak) {
			t.Errorf("%q stands in the file", leak)
		}
	}
	if !strings.Contains(plain, "/Lang (id)") {
		t.Error("the file does not say its language")
	}
}

// expectOutline holds the outline of a PDF against the headings of the page that was printed, and each of its lines
// against the text of the page that it leads to.
func (p printing) expectOutline(t *testing.T, d pdf.Document) {
	t.Helper()
	var want, got []string
	for heading := range p.page(t, d).Descendants() {
		if heading.Type == html.ElementNode && len(heading.Data) == 2 && heading.Data[0] == 'h' && heading.Data[1] >= '1' && heading.Data[1] <= '6' {
			want = append(want, wordsOf(heading))
		}
	}
	texts := pdftest.Pages(t, p.file(d))
	for _, entry := range pdftest.Outline(t, p.file(d)) {
		got = append(got, entry.Title)
		if !strings.Contains(squeezed(texts[entry.Page-1]), squeezed(numbered.ReplaceAllString(entry.Title, ""))) {
			t.Errorf("%q is not on page %d, where the outline leads", entry.Title, entry.Page)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("the outline is %q, and the headings are %q", got, want)
	}
}
