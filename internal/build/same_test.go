package build

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestSameBytesOnAnyMachine builds the own handbook in processes that live in other time zones and locales, on other
// numbers of cores, in other folders and with other dates on the files.
func TestSameBytesOnAnyMachine(t *testing.T) {
	t.Parallel()
	want := snapshot(t, ownSite(t))
	machines := [][]string{
		{"TZ=Pacific/Auckland", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8", "GOMAXPROCS=1"},
		{"TZ=America/St_Johns", "LANG=C", "LC_ALL=C", "LANGUAGE=ja", "GOMAXPROCS=7", "HOME=/nowhere", "USER=x", "NO_COLOR=1"},
	}
	for i, env := range machines {
		dir := filepath.Join(t.TempDir(), "folder lain", "buku")
		if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS(filepath.Join(own.dir, "content"))); err != nil {
			t.Fatal(err)
		}
		redate(t, dir, uint64(i))
		output := filepath.Join(dir, "situs")
		if text, err := child(t.Context(), dir, output, env...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", env, err, text)
		}
		expect(t, snapshot(t, output), want)
	}
}

// redate gives all files of a folder dates between 1980 and 2100.
func redate(t *testing.T, dir string, seed uint64) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 3))
	err := filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		date := time.Date(1980+r.IntN(120), 1, 1, 0, 0, r.IntN(1e6), r.IntN(1e9), time.UTC)
		return os.Chtimes(name, date, date)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestNothingChangedNothingWritten builds twice: the second build leaves every file as it is, to the inode. Then one
// body changes, and the files that show it are written.
func TestNothingChangedNothingWritten(t *testing.T) {
	dir := project(t, smallBook())
	first := mustBuild(t, dir)
	before := stat(t, filepath.Join(dir, "public", "index.html"))
	again := mustBuild(t, dir)
	if again.Result.Written != 0 || again.Result.Removed != 0 || again.Result.Unchanged != first.Result.Files {
		t.Errorf("the second build says %+v", again.Result)
	}
	if after := stat(t, filepath.Join(dir, "public", "index.html")); !os.SameFile(before, after) || !after.ModTime().Equal(before.ModTime()) {
		t.Error("index.html was written anew")
	}
	fill(t, dir, files{"content/rules.md": "---\ntitle: Aturan\n---\n## Hadir\n\nDatang lebih awal.\n"})
	if r := mustBuild(t, dir).Result; r.Written != 5 { // the page, the book, the search, and what is kept of them
		t.Errorf("one body changed, and the build says %+v", r)
	}
	if after := stat(t, filepath.Join(dir, "public", "index.html")); !os.SameFile(before, after) {
		t.Error("index.html was written anew, though only rules.html changed")
	}
}

// TestTouchedOutputIsMended changes what is published by hand: the next build puts it right, though nothing of the
// content changed.
func TestTouchedOutputIsMended(t *testing.T) {
	dir := project(t, smallBook())
	mustBuild(t, dir)
	public := filepath.Join(dir, "public")
	want := snapshot(t, public)
	fill(t, public, files{"index.html": "by hand"})
	remove(t, public, "rules.html")
	mustBuild(t, dir)
	expect(t, snapshot(t, public), want)
}

func stat(t *testing.T, name string) os.FileInfo {
	t.Helper()
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	return info
}
