package markdown

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"

	"bekal/internal/diag"
)

// sessionPage is a page of about 600 words as a session has it: headings, lists, a table, a quote, links, a picture.
func sessionPage() []byte {
	sentence := "Panitia menyiapkan materi tentang struktur organisasi, tugas pokok, dan fungsi setiap bagian di lingkungan KPU, " +
		"serta contoh kasus dari daerah masing-masing agar peserta dapat berdiskusi dengan **tenang** dan *terarah*. "
	var b strings.Builder
	b.WriteString("# Struktur KPU\n\n")
	for i := range 6 {
		fmt.Fprintf(&b, "## Bagian %d\n\n", i+1)
		b.WriteString(strings.Repeat(sentence, 3) + "Lihat [aturan](../rules.md#sanksi) dan [jadwal](index.md).\n\n")
		b.WriteString("- Membawa `laptop` dan alat tulis\n- Hadir 15 menit lebih awal\n- Mengisi \"daftar hadir\"\n\n")
	}
	b.WriteString("| Waktu | Kegiatan |\n|---|---|\n| 08.00 | Pembukaan |\n| 09.00 | Materi |\n\n")
	b.WriteString("> Integritas adalah melakukan hal yang benar.\n\n![Foto bersama](foto.jpg \"Hari pertama\")\n")
	return []byte(b.String())
}

// BenchmarkPage parses and renders a page; BenchmarkPlain does the same work with goldmark as it comes.
func BenchmarkPage(b *testing.B) {
	source := diag.Source{File: "a.md", Text: sessionPage()}
	var glossary strings.Builder
	for i := range 300 {
		fmt.Fprintf(&glossary, "K%dA\n: Istilah ke-%d\n\n", i, i)
	}
	definitions, _ := Parse(diag.Source{Text: []byte(glossary.String() + "KPU\n: Komisi Pemilihan Umum\n")}, 0, Options{})
	for _, way := range []struct {
		name  string
		terms *Terms
	}{{"plain", nil}, {"glossary", NewTerms(definitions.Definitions())}} {
		b.Run(way.name, func(b *testing.B) {
			b.ReportAllocs()
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				document, _ := Parse(source, 0, Options{Title: "Struktur KPU"})
				if err := document.Render(&out, Rendering{Terms: way.terms}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkPlain(b *testing.B) {
	plain := goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList, extension.Typographer),
		goldmark.WithParserOptions(parser.WithAutoHeadingID(), parser.WithHeadingAttribute()),
	)
	source := sessionPage()
	b.ReportAllocs()
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		if err := plain.Convert(source, &out); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRender(b *testing.B) {
	document, _ := Parse(diag.Source{Text: sessionPage()}, 0, Options{})
	b.ReportAllocs()
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		if err := document.Render(&out, Rendering{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSections gives the text of a page for the search.
func BenchmarkSections(b *testing.B) {
	document, _ := Parse(diag.Source{Text: sessionPage()}, 0, Options{})
	b.ReportAllocs()
	for b.Loop() {
		document.Sections()
	}
}
