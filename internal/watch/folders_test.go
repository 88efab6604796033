package watch

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestFoldersInsideFolders makes nested folders with files without pause, time and again, and edits them afterwards.
func TestFoldersInsideFolders(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	w := real(t, dir, Options{})
	var told, files []string
	for i := range 100 {
		a := fmt.Sprintf("a%d", i)
		for _, rel := range []string{a + "/1.md", a + "/b/2.md", a + "/b/c/3.md"} {
			put(t, dir, rel, "one")
			files = append(files, rel)
		}
		told = append(told, a, a+"/b", a+"/b/c")
	}
	want(t, w, slices.Concat(told, files)...)
	for _, rel := range files {
		put(t, dir, rel, "and later")
	}
	want(t, w, files...)
}

// TestAFolderIsMovedInOutAndBack moves a folder with files from outside the watched one, renames it, and takes it out.
func TestAFolderIsMovedInOutAndBack(t *testing.T) {
	t.Parallel()
	outside, dir := t.TempDir(), t.TempDir()
	put(t, outside, "day/a.md", "one")
	put(t, outside, "day/deep/b.md", "one")
	w := real(t, dir, Options{})
	move := func(from, to string) {
		t.Helper()
		if err := os.Rename(from, to); err != nil {
			t.Fatal(err)
		}
	}
	move(filepath.Join(outside, "day"), filepath.Join(dir, "day"))
	want(t, w, "day", "day/a.md", "day/deep", "day/deep/b.md")
	put(t, dir, "day/deep/b.md", "a second text")
	want(t, w, "day/deep/b.md")
	move(filepath.Join(dir, "day"), filepath.Join(dir, "hari"))
	want(t, w, "day", "day/a.md", "day/deep", "day/deep/b.md", "hari", "hari/a.md", "hari/deep", "hari/deep/b.md")
	put(t, dir, "hari/deep/b.md", "a text that is third")
	want(t, w, "hari/deep/b.md")
	move(filepath.Join(dir, "hari"), filepath.Join(outside, "day"))
	want(t, w, "hari", "hari/a.md", "hari/deep", "hari/deep/b.md")
}

// TestAFolderIsTakenAwayAndMadeAgain has files that are edited in the one that is made.
func TestAFolderIsTakenAwayAndMadeAgain(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	put(t, dir, "day/a.md", "one")
	w := real(t, dir, Options{})
	for i := range 20 {
		if err := os.RemoveAll(filepath.Join(dir, "day")); err != nil {
			t.Fatal(err)
		}
		put(t, dir, "day/a.md", fmt.Sprint("made again ", i))
		awaitFile(t, w)
		put(t, dir, "day/a.md", fmt.Sprint("and edited after that ", i))
		awaitFile(t, w)
	}
}

// awaitFile wants day/a.md to be told. Its folder may be, or not: the system may give a new one an old one's number.
func awaitFile(t *testing.T, w *Watcher) {
	t.Helper()
	for {
		batch := next(t, w)
		if slices.Contains(batch, "day/a.md") {
			return
		}
		if !slices.Equal(batch, []string{"day"}) {
			t.Fatalf("%q is told", batch)
		}
	}
}

// TestLinks: what a link leads to inside the folder counts; what lies outside is not even looked at.
func TestLinks(t *testing.T) {
	t.Parallel()
	outside, dir := t.TempDir(), t.TempDir()
	put(t, outside, "secret.md", "one")
	put(t, dir, "shared/a.md", "one")
	for name, to := range map[string]string{"inside": "shared", "file.md": "shared/a.md", "out": outside, "round": ".", "nowhere": "gone"} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip("there are no links here:", err)
		}
	}
	w := real(t, dir, Options{})
	put(t, dir, "shared/a.md", "a longer text")
	put(t, outside, "secret.md", "a longer text")
	want(t, w, "shared/a.md", "inside/a.md", "file.md", "round/shared/a.md", "round/file.md")
}

func TestStartSaysWhenThereIsNoFolder(t *testing.T) {
	if _, err := Start(context.Background(), Options{Dir: filepath.Join(t.TempDir(), "gone")}); !os.IsNotExist(err) {
		t.Errorf("the error is %v", err)
	}
}
