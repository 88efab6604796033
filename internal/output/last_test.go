package output

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// teller is a file that tells of all others.
func teller(path string) File {
	return File{Path: path, MakeLast: func(others []Made) ([]byte, error) {
		var b strings.Builder
		for _, o := range others {
			fmt.Fprintf(&b, "%s %d %x\n", o.Path, o.Size, o.Sum[:2])
		}
		return []byte(b.String()), nil
	}}
}

// told is what a teller says of a site.
func told(s site, folder string) string {
	var b strings.Builder
	for _, f := range s.files() {
		sum := SumOf([]byte(s[f.Path]))
		fmt.Fprintf(&b, "%s %d %x\n", folder+f.Path, len(s[f.Path]), sum[:2])
	}
	return b.String()
}

// TestMakeLast makes two files of what became of the others, on one core and on several, in a first build and in one
// that writes almost nothing.
func TestMakeLast(t *testing.T) {
	for _, jobs := range []int{1, 4} {
		opt := options(filepath.Join(t.TempDir(), "public"))
		opt.Jobs = jobs
		for _, s := range []site{packedSite(), packedSite(), packedSite().with(site{"day-1/index.html": "changed"})} {
			tree, err := NewTree(append(s.files(), teller("a.txt"), teller("z/z.txt")))
			if err != nil {
				t.Fatal(err)
			}
			publish(t, opt, tree)
			got := snapshot(t, opt.Dir)
			if want := told(s, ""); got["a.txt"] != want || got["z/z.txt"] != want {
				t.Errorf("%d jobs: got\n%s%s\nwant\n%s", jobs, got["a.txt"], got["z/z.txt"], want)
			}
			if err := tree.MakeAll(t.Context(), jobs); err != nil {
				t.Error(err)
			}
		}
	}
}

// TestMakeLastOfAPart wants the same text for a folder that is built alone.
func TestMakeLastOfAPart(t *testing.T) {
	s := site{"x.html": "x", "y.html": "yy"}
	files := []File{teller("book/told.txt")}
	for _, f := range s.files() {
		f.Path = "book/" + f.Path
		files = append(files, f)
	}
	tree, err := NewTree(files)
	if err != nil {
		t.Fatal(err)
	}
	opt := options(filepath.Join(t.TempDir(), "book"))
	publish(t, opt, tree.Below("book"))
	if got, want := snapshot(t, opt.Dir)["told.txt"], told(s, "book/"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestMakeLastAfterAFault wants no file that tells of others where one of them could not be made.
func TestMakeLastAfterAFault(t *testing.T) {
	broken := errors.New("broken")
	asked := false
	tree, err := NewTree([]File{
		{Path: "page.html", Make: func(context.Context) ([]byte, error) { return nil, broken }},
		{Path: "told.txt", MakeLast: func([]Made) ([]byte, error) { asked = true; return nil, nil }},
	})
	if err != nil {
		t.Fatal(err)
	}
	stage, err := Begin(t.Context(), options(filepath.Join(t.TempDir(), "public")))
	if err != nil {
		t.Fatal(err)
	}
	defer stage.Close()
	if err := stage.Write(t.Context(), tree); !errors.Is(err, broken) || asked {
		t.Errorf("got %v; asked: %t", err, asked)
	}
}

// publish builds a tree.
func publish(t *testing.T, opt Options, tree *Tree) {
	t.Helper()
	stage, err := Begin(t.Context(), opt)
	if err != nil {
		t.Fatal(err)
	}
	defer stage.Close()
	if err := stage.Write(t.Context(), tree); err != nil {
		t.Fatal(err)
	}
	if _, err := stage.Publish(); err != nil {
		t.Fatal(err)
	}
}
