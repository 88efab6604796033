package main

import (
	"bytes"
	"fmt"
	"strings"
)

// worksheet makes the reflection sheet: one A4 page of questions and ruled
// lines. It is written by hand as a PDF of five objects in the two standard
// typefaces, without a date, so that it never changes by itself.
func worksheet() []byte {
	var page strings.Builder
	text := func(font string, size, x, y float64, s string) {
		s = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(s)
		fmt.Fprintf(&page, "BT /%s %g Tf %g %g Td (%s) Tj ET\n", font, size, x, y, s)
	}
	rule := func(x1, x2, y, width float64) {
		fmt.Fprintf(&page, "%g w %g %g m %g %g l S\n", width, x1, y, x2, y)
	}

	page.WriteString("0.478 0.122 0.169 rg 0.478 0.122 0.169 RG\n")
	text("B", 20, 56, 770, "Lembar refleksi")
	rule(56, 539, 756, 1.2)
	page.WriteString("0.17 0.145 0.133 rg 0.17 0.145 0.133 RG\n")
	text("R", 10.5, 56, 736, "Orientasi Tugas CPNS, hari keempat. Lembar ini milik Anda: tidak dikumpulkan dan tidak dinilai.")
	text("R", 10.5, 56, 708, "Nama panggilan:")
	rule(142, 320, 706, 0.4)
	text("R", 10.5, 340, 708, "Kantor asal:")
	rule(404, 539, 706, 0.4)

	questions := []struct {
		ask   string
		lines int
	}{
		{"1. Apa yang saya bayangkan tentang pekerjaan ini sebelum hari Senin?", 4},
		{"2. Kejadian mana selama empat hari ini yang mengubah bayangan itu?", 5},
		{"3. Siapa yang bekerja di belakang pekerjaan saya, dan apa yang ia perlukan dari saya?", 5},
		{"4. Kesulitan apa yang sudah dapat saya duga, dan kepada siapa saya akan bertanya?", 5},
		{"5. Satu kalimat yang ingin saya baca kembali setahun lagi:", 3},
	}
	y := 672.0
	for _, q := range questions {
		text("B", 11, 56, y, q.ask)
		for range q.lines {
			y -= 22
			rule(56, 539, y, 0.4)
		}
		y -= 30
	}

	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R /Lang (id-ID) /ViewerPreferences << /DisplayDocTitle true >> >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << " +
			"/R << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> " +
			"/B << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%sendstream", page.Len(), page.String()),
		"<< /Title (Lembar refleksi) /Subject (Orientasi Tugas CPNS, hari keempat) >>",
	}
	var pdf bytes.Buffer
	pdf.WriteString("%PDF-1.4\n")
	var places []int
	for i, o := range objects {
		places = append(places, pdf.Len())
		fmt.Fprintf(&pdf, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := pdf.Len()
	fmt.Fprintf(&pdf, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range places {
		fmt.Fprintf(&pdf, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&pdf, "trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, len(objects), table)
	return pdf.Bytes()
}
