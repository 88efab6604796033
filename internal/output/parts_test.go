package output

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"bekal/internal/diag"
)

// alone are the options of a handbook that is built alone into the library at dir.
func alone(dir, handbook string) Options {
	opt := options(filepath.Join(dir, handbook))
	opt.Handbook, opt.Digest = handbook, "digest of "+handbook
	return opt
}

// whole are the options of a library with handbooks.
func whole(dir string, handbooks ...string) Options {
	opt := options(dir)
	for _, h := range handbooks {
		opt.Parts = append(opt.Parts, Part{h, "digest of " + h})
	}
	return opt
}

func TestManifestsOfALibrary(t *testing.T) {
	sum := SumOf(nil)
	m := manifest{audience: "committee", digest: "d", parts: []Part{{"a", "1"}, {"b", "2"}}, entries: []entry{
		{"a/index.html", 1, sum}, {"a/x/y.html", 2, sum}, {"a.html", 3, sum}, {"c/index.html", 4, sum},
	}}
	slices.SortFunc(m.entries, func(a, b entry) int { return strings.Compare(a.path, b.path) })
	var paths []string
	var root manifest
	var handbooks []manifest
	for _, file := range m.split() {
		paths = append(paths, file.path)
		read, err := parseManifest(file.text())
		if err != nil || read.audience != "committee" {
			t.Errorf("%s: %+v, %v", file.path, read, err)
		}
		if file.path == manifestName {
			root = read
		} else {
			handbooks = append(handbooks, read)
		}
	}
	if want := []string{"a/.bekal", "b/.bekal", ".bekal"}; !slices.Equal(paths, want) {
		t.Errorf("the manifests are %q", paths)
	}
	if len(root.entries) != 2 || len(handbooks[0].entries) != 2 || len(handbooks[1].entries) != 0 {
		t.Errorf("%+v, %+v", root, handbooks)
	}
	root.join(handbooks)
	if !slices.Equal(root.entries, m.entries) || !slices.Equal(root.parts, m.parts) || root.digest != "d" {
		t.Errorf("joined again: %+v", root)
	}
}

// TestLibraryAndHandbookWaitForEachOther begins one while the other is at work.
func TestLibraryAndHandbookWaitForEachOther(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustBuild(t, whole(dir, "a"), site{"index.html": "x", "a/index.html": "y"})
	library, handbook := whole(dir, "a"), alone(dir, "a")
	for name, c := range map[string]struct{ first, second Options }{
		"the library first": {library, handbook}, "the handbook first": {handbook, library},
	} {
		first, err := Begin(t.Context(), c.first)
		if err != nil {
			t.Fatal(err)
		}
		synctest.Test(t, func(t *testing.T) {
			_, err := Begin(t.Context(), c.second)
			expectRefusal(t, err, fmt.Sprintf("another build (pid %d) is still running after 30s", os.Getpid()), "")
		})
		ctx, cancel := context.WithCancel(t.Context())
		c.second.Notify = func(diag.Text) { cancel() }
		if _, err := Begin(ctx, c.second); !errors.Is(err, context.Canceled) {
			t.Errorf("%s, an ended context: got %v", name, err)
		}
		if err := first.Close(); err != nil {
			t.Fatal(err)
		}
	}
	other, err := Begin(t.Context(), alone(dir, "b"))
	if err != nil {
		t.Fatal(err)
	}
	mustBuild(t, handbook, site{"index.html": "z"}) // beside another handbook's
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	mustBuild(t, library, site{"index.html": "x", "a/index.html": "y"})
	expectOnly(t, filepath.Dir(dir), "public")
	expectOnly(t, dir, ".bekal", "a", "index.html")
}

// TestHandbookAfterAnExchange lets a handbook wait while a library takes the folder away that its lock would lie in.
func TestHandbookAfterAnExchange(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	old := site{"index.html": "x", "b.html": "x", "a/index.html": "y"}
	mustBuild(t, whole(dir, "a"), old)
	library, err := Begin(t.Context(), whole(dir, "a"))
	if err != nil {
		t.Fatal(err)
	}
	publish := func() {
		err := library.Write(t.Context(), old.with(site{"index.html": "new", "b.html": "new"}).tree(t))
		if err == nil {
			_, err = library.Publish()
		}
		if err = errors.Join(err, library.Close()); err != nil {
			t.Error(err)
		}
	}
	opt := alone(dir, "a")
	opt.Notify = func(diag.Text) { publish() }
	mustBuild(t, opt, site{"index.html": "alone"})
	for name, want := range map[string]string{"index.html": "new", "a/index.html": "alone"} {
		if text, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(text) != want {
			t.Errorf("%s is %q, %v", name, text, err)
		}
	}
}

// TestFolderThatNamesItselfOtherwise keeps a site that somebody put into the output: it is no part of this one.
func TestFolderThatNamesItselfOtherwise(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustBuild(t, whole(dir, "a"), site{"index.html": "x", "a/index.html": "y"})
	mustBuild(t, options(filepath.Join(dir, "other")), site{"index.html": "z"})
	if err := os.CopyFS(filepath.Join(dir, "copy of a"), os.DirFS(filepath.Join(dir, "a"))); err != nil {
		t.Fatal(err)
	}
	mustBuild(t, whole(dir), site{"index.html": "w"})
	expectOnly(t, dir, ".bekal", "copy of a", "index.html", "other")
}
