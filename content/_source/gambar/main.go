// Program gambar draws the photographs of the example handbook and its one
// PDF. The same program gives the same bytes every time; nothing is read.
//
//	go run ./content/_source/gambar [-o content]
//
// The drawings that are SVG are their own source and lie beside their pages.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

// limit is the size in bytes that no picture passes.
const limit = 76_000

func main() {
	out := flag.String("o", "content", "the content folder to write into")
	flag.Parse()

	pictures := []struct {
		path string
		draw func(*canvas)
	}{
		{"kapuas-senja.jpg", dusk},
		{"day-1/aula.jpg", hall},
		{"day-2/hujan-sore.jpg", rain},
		{"day-3/meja-diskusi.jpg", table},
		{"day-4/foto-bersama.jpg", group},
	}
	for _, p := range pictures {
		c := newCanvas(1200, 800)
		p.draw(c)
		data, err := c.jpeg(limit)
		if err == nil {
			err = os.WriteFile(filepath.Join(*out, p.path), data, 0o644)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "gambar:", err)
			os.Exit(1)
		}
		fmt.Printf("%-24s %6d bytes\n", p.path, len(data))
	}
	sheet := worksheet()
	if err := os.WriteFile(filepath.Join(*out, "day-4/lembar-refleksi.pdf"), sheet, 0o644); err != nil {
		fmt.Fprintln(os.Stderr, "gambar:", err)
		os.Exit(1)
	}
	fmt.Printf("%-24s %6d bytes\n", "day-4/lembar-refleksi.pdf", len(sheet))
}
