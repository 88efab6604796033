package output

import (
	"context"
	"slices"
	"strings"
	"testing"
)

func TestTreeIsSortedAndLooksUp(t *testing.T) {
	tree := site{"b.html": "b", "a/z.html": "z", "a-b.html": "ab", "a/b/c.html": "c"}.tree(t)
	var paths []string
	for file := range tree.All() {
		paths = append(paths, file.Path)
	}
	want := []string{"a-b.html", "a/b/c.html", "a/z.html", "b.html"}
	if !slices.Equal(paths, want) || tree.Len() != len(want) {
		t.Errorf("got %q, want %q", paths, want)
	}
	for _, path := range want {
		if file, ok := tree.Lookup(path); !ok || file.Path != path {
			t.Errorf("Lookup(%q) = %q, %v", path, file.Path, ok)
		}
	}
	for _, path := range []string{"", "a", "a/", "a/b", "c.html", "/b.html"} {
		if file, ok := tree.Lookup(path); ok {
			t.Errorf("Lookup(%q) found %q", path, file.Path)
		}
	}
}

func TestTreeRefusesPaths(t *testing.T) {
	text := func(context.Context) ([]byte, error) { return nil, nil }
	for _, c := range []struct {
		paths []string
		want  string
	}{
		{[]string{"../x"}, `site file "../x": the path leaves the site`},
		{[]string{"/etc/passwd"}, `site file "/etc/passwd": the path leaves the site`},
		{[]string{"a/../../b"}, `site file "a/../../b": the path leaves the site`},
		{[]string{"a/./b"}, `site file "a/./b": the path leaves the site`},
		{[]string{"."}, `site file ".": the path leaves the site`},
		{[]string{""}, `site file "": the path leaves the site`},
		{[]string{"a\xff"}, `site file "a\xff": the path leaves the site`},
		{[]string{`..\..\x`}, `site file "..\\..\\x": the path is not portable`},
		{[]string{"C:/x"}, `site file "C:/x": the path is not portable`},
		{[]string{"a\nb"}, `site file "a\nb": the path is not portable`},
		{[]string{"a\x00b"}, `site file "a\x00b": the path is not portable`},
		{[]string{".bekal"}, `site file ".bekal": names that begin with ".bekal" are the writer's own`},
		{[]string{".bekal-staging/x"}, `site file ".bekal-staging/x": names that begin with ".bekal" are the writer's own`},
		{[]string{"a", "a"}, `site file "a" stands twice`},
		{[]string{"a/b/c", "a", "a-b"}, `site file "a/b/c" lies in "a", which is a file`},
		{[]string{"../x", "../y"}, "site file \"../x\": the path leaves the site\nsite file \"../y\": the path leaves the site"},
	} {
		var files []File
		for _, path := range c.paths {
			files = append(files, File{Path: path, Make: text})
		}
		if _, err := NewTree(files); err == nil || err.Error() != c.want {
			t.Errorf("%q: got %v, want %s", c.paths, err, c.want)
		}
	}
	if _, err := NewTree([]File{{Path: "a"}}); err == nil || !strings.Contains(err.Error(), "one of Make, Open and MakeLast") {
		t.Errorf("a file without bytes: got %v", err)
	}
}
