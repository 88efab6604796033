package content

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sessionPage of the usual size: some 15 keys and 600 words.
func usualSession() []byte {
	return []byte(`---
title: Struktur organisasi KPU dari pusat sampai kabupaten
description: Susunan lembaga penyelenggara pemilu.
time: 08.00-09.30
type: class
speakers:
  - Dra. Kokom Komala, M.Pd.
  - Biro SDM
room: Aula
objectives:
  - Memahami struktur
  - Memahami tugas
topics: [Struktur, Tugas, Fungsi]
materials:
  - {title: Salindia, file: salindia.pdf}
tasks:
  - title: Membuat bagan
    due: 2025-10-07 08.00
---

` + strings.Repeat("Kata demi kata membentuk kalimat yang panjang sekali. ", 75) + "\n")
}

func BenchmarkDecodePage(b *testing.B) {
	text := usualSession()
	in := place{kind: KindDay, area: inDay}
	b.ReportAllocs()
	for b.Loop() {
		if _, problems := openPage("day-1/02-struktur.md", text).decode(in, nil); len(problems) > 0 {
			b.Fatal(show(problems))
		}
	}
}

// BenchmarkRead reads 200 handbooks of 5 days with 10 sessions each: 10,000 sessions, from a real folder.
func BenchmarkRead(b *testing.B) {
	dir := b.TempDir()
	write := func(name string, text []byte) {
		path := filepath.Join(dir, "content", name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(path, text, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	write("index.md", []byte("---\nkind: library\n---\n"))
	for book := range 200 {
		write(fmt.Sprintf("buku-%d/index.md", book), []byte("---\ntitle: Buku\n---\n"))
		for day := range 5 {
			write(fmt.Sprintf("buku-%d/day-%d/index.md", book, day+1), []byte("---\ndate: 2025-10-06\n---\n"))
			for session := range 10 {
				write(fmt.Sprintf("buku-%d/day-%d/%02d-sesi.md", book, day+1, session), usualSession())
			}
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		b.Fatal(err)
	}
	defer root.Close()
	b.ReportAllocs()
	for b.Loop() {
		if tree, problems := Read(root.FS()); len(tree.Pages) != 11201 || len(problems) > 0 {
			b.Fatal(len(tree.Pages), brief(problems))
		}
	}
}
