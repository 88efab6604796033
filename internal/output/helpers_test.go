package output

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bekal/internal/diag"
)

// site is a whole site as a literal: paths and texts.
type site map[string]string

// tree makes the site's tree.
func (s site) tree(t testing.TB) *Tree {
	t.Helper()
	tree, err := NewTree(s.files())
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// files gives the site's files; every third is one that is opened rather than made. The bytes of the others are of no
// use any more once they were given back.
func (s site) files() []File {
	var files []File
	for i, name := range slices.Sorted(maps.Keys(s)) {
		text := []byte(s[name])
		file := File{Path: name, MediaType: "text/plain"}
		if i%3 == 2 {
			file.Open = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(text)), nil }
		} else {
			file.Make = func(context.Context) ([]byte, error) { return slices.Clone(text), nil }
			file.Done = func(made []byte) { clear(made) }
		}
		files = append(files, file)
	}
	return files
}

// with gives a copy of the site with other files over it; an empty text takes a file out.
func (s site) with(other site) site {
	both := maps.Clone(s)
	maps.Copy(both, other)
	maps.DeleteFunc(both, func(_, text string) bool { return text == "" })
	return both
}

// build publishes the site as a command would.
func build(t testing.TB, opt Options, s site) (Result, error) {
	t.Helper()
	stage, err := Begin(context.Background(), opt)
	if err != nil {
		return Result{}, err
	}
	var result Result
	if err = stage.Write(context.Background(), s.tree(t)); err == nil {
		result, err = stage.Publish()
	}
	return result, errors.Join(err, stage.Close())
}

func mustBuild(t testing.TB, opt Options, s site) Result {
	t.Helper()
	result, err := build(t, opt, s)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// snapshot reads all that is in a folder: texts of files, targets of links, "/" for folders.
func snapshot(t testing.TB, dir string) site {
	t.Helper()
	all := site{}
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == dir {
			return err
		}
		below, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		switch {
		case entry.IsDir():
			all[filepath.ToSlash(below)] = "/"
			return nil
		case entry.Type()&fs.ModeSymlink != 0:
			target, err := os.Readlink(name)
			all[filepath.ToSlash(below)] = "-> " + target
			return err
		}
		text, err := os.ReadFile(name)
		all[filepath.ToSlash(below)] = string(text)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return all
}

// clean gives what a build of the site into a fresh folder leaves there.
func clean(t testing.TB, s site) site {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "public")
	mustBuild(t, options(dir), s)
	return snapshot(t, dir)
}

func options(dir string) Options {
	return Options{Dir: dir, Audience: "participants", Digest: "d1"}
}

// expect compares two snapshots and names what differs.
func expect(t testing.TB, got, want site) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(got.with(want))) {
		if got[name] != want[name] {
			t.Errorf("%s: got %.80q, want %.80q", name, got[name], want[name])
		}
	}
}

// expectOnly fails if a folder holds anything but the names: a staging folder or a lock, say.
func expectOnly(t testing.TB, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, entry := range entries {
		got = append(got, entry.Name())
	}
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%s holds %q, want %q", dir, got, want)
	}
}

// fill writes files, folders ("/") and links ("-> target") below dir.
func fill(t testing.TB, dir string, files site) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		at, text := filepath.Join(dir, name), files[name]
		err := os.MkdirAll(filepath.Dir(at), 0o755)
		target, link := strings.CutPrefix(text, "-> ")
		switch {
		case err != nil:
		case text == "/":
			err = os.MkdirAll(at, 0o755)
		case link:
			err = os.Symlink(target, at)
		default:
			err = os.WriteFile(at, []byte(text), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// expectRefusal fails unless err is a refusal with just this message and hint.
func expectRefusal(t testing.TB, err error, message, hint string) {
	t.Helper()
	refusal, ok := errors.AsType[*Refusal](err)
	if !ok {
		t.Fatalf("got error %v, want the refusal %q", err, message)
	}
	if got := refusal.Message.In(diag.English); got != message {
		t.Errorf("message\n got %s\nwant %s", got, message)
	}
	if got := refusal.Hint.In(diag.English); got != hint {
		t.Errorf("hint\n got %s\nwant %s", got, hint)
	}
}

func inode(t testing.TB, name string) os.FileInfo {
	t.Helper()
	info, err := os.Lstat(name)
	if err != nil {
		t.Fatal(err)
	}
	return info
}
