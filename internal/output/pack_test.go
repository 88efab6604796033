package output

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"bekal/internal/diag"
)

// pack publishes a site and packs it.
func pack(t *testing.T, opt Options, s site, file string) (n int, err error) {
	t.Helper()
	archive, err := FindArchive(file, opt)
	if err != nil {
		return 0, err
	}
	defer archive.Close()
	stage, err := Begin(t.Context(), opt)
	if err != nil {
		return 0, err
	}
	defer stage.Close()
	if _, intact := stage.Intact(t.Context()); !intact {
		if err = stage.Write(t.Context(), s.tree(t)); err == nil {
			_, err = stage.Publish()
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	n, _, err = stage.Pack(t.Context(), archive)
	return n, err
}

// unpacked reads an archive, and holds what is the same for every file in it.
func unpacked(t *testing.T, file string) site {
	t.Helper()
	archive, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	all, before := site{}, ""
	for _, f := range archive.File {
		from, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(from)
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(text)
		date := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
		if !f.Modified.Equal(date) || f.Mode() != 0o644 || f.Flags != 0x800 || f.NonUTF8 || f.Name <= before {
			t.Errorf("%s: %v, %v, flags %x, after %s", f.Name, f.Modified, f.Mode(), f.Flags, before)
		}
		if f.CompressedSize64 > f.UncompressedSize64 {
			t.Errorf("%s became larger", f.Name)
		}
		before = f.Name
	}
	return all
}

func packedSite() site {
	return site{
		"index.html": strings.Repeat("<p>Selamat datang</p>", 500), "kosong.txt": "", "day-1/index.html": "x",
		"ä/日本.html": "y", "foto.jpg": string(noise(5_000)),
	}
}

// noise cannot be made smaller.
func noise(size int) []byte {
	text, state := make([]byte, size), uint32(1)
	for i := range text {
		state = state*1664525 + 1013904223
		text[i] = byte(state >> 24)
	}
	return text
}

// TestPack packs a site, with the PDFs beside it and without what else a stranger put there.
func TestPack(t *testing.T) {
	dir := t.TempDir()
	opt, file := options(filepath.Join(dir, "public")), filepath.Join(dir, "site.zip")
	mustBuild(t, opt, packedSite())
	fill(t, opt.Dir, site{"CNAME": "example.org", "pdf": "/", "pdf/book.pdf": "%PDF", "pdf/notes.txt": "x", "pdf/link.pdf": "-> book.pdf"})
	want := packedSite().with(site{"pdf/book.pdf": "%PDF"})
	want["kosong.txt"] = ""
	var first []byte
	for i, change := range []func(*Options){func(*Options) {}, func(o *Options) { o.Digest = "another" }, func(o *Options) { o.Jobs = 1 }} {
		o := opt
		change(&o)
		n, err := pack(t, o, packedSite(), file)
		if err != nil || n != len(want) {
			t.Fatal(n, err)
		}
		expect(t, unpacked(t, file), want)
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			first = text
		} else if !bytes.Equal(first, text) {
			t.Errorf("the archive of build %d has other bytes", i)
		}
	}
	expectOnly(t, dir, "public", "site.zip")
}

// TestPackFaults lets each step of packing fail: the archive before stays, and nothing else is left.
func TestPackFaults(t *testing.T) {
	dir := t.TempDir()
	opt, file := options(filepath.Join(dir, "public")), filepath.Join(dir, "site.zip")
	if _, err := pack(t, opt, site{"old.html": "old"}, file); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	mustBuild(t, opt, packedSite())
	steps := 0
	for at := 1; ; at++ {
		faulty := opt
		steps = 0
		faulty.Fault = func(op, name string) error {
			if !strings.Contains(name, "site.zip") {
				return nil
			}
			if steps++; steps == at {
				return fmt.Errorf("%s %s: %w", op, name, syscall.ENOSPC)
			}
			return nil
		}
		_, err := pack(t, faulty, packedSite(), file)
		if err == nil {
			break
		}
		refusal, ok := errors.AsType[*Refusal](err)
		if !ok || !strings.HasPrefix(refusal.Message.In(diag.English), "no space left to write the archive") {
			t.Errorf("step %d: %v", at, err)
		}
		now, err := os.ReadFile(file)
		if err != nil || !bytes.Equal(now, before) {
			t.Fatalf("step %d: the archive before is another: %v", at, err)
		}
		expectOnly(t, dir, "public", "site.zip")
	}
	if steps < 4 {
		t.Errorf("packing took %d steps", steps)
	}
	expect(t, unpacked(t, file), packedSite().with(site{}))
}

// TestPackAfterAnEnd removes what a killed build left, and does not change what is linked to it.
func TestPackAfterAnEnd(t *testing.T) {
	dir := t.TempDir()
	fill(t, dir, site{"mine.txt": "mine", ".site.zip" + stagingSuffix: "-> mine.txt"})
	if _, err := pack(t, options(filepath.Join(dir, "public")), packedSite(), filepath.Join(dir, "site.zip")); err != nil {
		t.Fatal(err)
	}
	expectOnly(t, dir, "mine.txt", "public", "site.zip")
	if text, err := os.ReadFile(filepath.Join(dir, "mine.txt")); err != nil || string(text) != "mine" {
		t.Errorf("%q, %v", text, err)
	}
}

// TestPackOfWhatChanged refuses a site whose published files are no more what was written.
func TestPackOfWhatChanged(t *testing.T) {
	dir := t.TempDir()
	opt := options(filepath.Join(dir, "public"))
	archive, err := FindArchive(filepath.Join(dir, "site.zip"), opt)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	stage, err := Begin(t.Context(), opt)
	if err != nil {
		t.Fatal(err)
	}
	defer stage.Close()
	if err := stage.Write(t.Context(), packedSite().tree(t)); err != nil {
		t.Fatal(err)
	}
	if _, err := stage.Publish(); err != nil {
		t.Fatal(err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := stage.Pack(ended, archive); !errors.Is(err, context.Canceled) {
		t.Errorf("packing nobody waits for: %v", err)
	}
	fill(t, opt.Dir, site{"index.html": "by hand"})
	_, _, err = stage.Pack(t.Context(), archive)
	if err == nil || !strings.Contains(err.Error(), "index.html was changed meanwhile") {
		t.Errorf("packed all the same: %v", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || slices.ContainsFunc(entries, func(e os.DirEntry) bool { return strings.Contains(e.Name(), "site.zip") }) {
		t.Errorf("%v, %v", entries, err)
	}
}

// TestArchiveThroughALink wants the folder that a link leads to to count, not the way there.
func TestArchiveThroughALink(t *testing.T) {
	dir := t.TempDir()
	fill(t, dir, site{"content": "/", "content/index.md": "x", "way": "-> content"})
	opt := options(filepath.Join(dir, "public"))
	opt.Protected = []string{filepath.Join(dir, "content")}
	if _, err := FindArchive(filepath.Join(dir, "way", "site.zip"), opt); err == nil {
		t.Error("an archive may be written into content/ through a link")
	}
}
