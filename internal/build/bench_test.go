package build

import (
	"fmt"
	"path/filepath"
	"testing"
)

// BenchmarkBuild builds libraries of handbooks of 50 sessions from nothing into a new folder.
func BenchmarkBuild(b *testing.B) {
	for _, handbooks := range []int{1, 20} {
		b.Run(fmt.Sprintf("%d-sessions", handbooks*50), func(b *testing.B) {
			dir := project(b, library(handbooks, 50))
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				n++
				mustBuild(b, dir, into(filepath.Join(dir, fmt.Sprint("public-", n))))
			}
		})
	}
}

// BenchmarkModel reads a library and makes its model: front matter is decoded, no body is parsed.
func BenchmarkModel(b *testing.B) {
	dir := project(b, library(20, 50))
	p, err := Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	defer p.Close()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(p, options(dir)); err != nil {
			b.Fatal(err)
		}
	}
}
