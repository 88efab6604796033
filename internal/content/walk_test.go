package content

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bekal/internal/diag"
)

// inFolder makes a real project in a temporary folder and gives it rooted.
func inFolder(t *testing.T, files map[string]string) (dir string, fsys fs.FS) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return dir, root.FS()
}

// brief writes problems in one line each, in English.
func brief(problems []diag.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%s: %s (%s)\n", p.File, p.Message.In(diag.English), p.Rule)
	}
	return b.String()
}

func TestLinks(t *testing.T) {
	dir, fsys := inFolder(t, map[string]string{"content/index.md": "", "content/a/x.md": "", "shared/y.md": "", "shared/foto.jpg": "jpg"})
	for name, target := range map[string]string{
		"content/inside.md":    "a/x.md",
		"content/shared":       "../shared",
		"shared/again":         "../content/a",
		"content/a/loop":       "..",
		"content/self":         "self",
		"content/outside.md":   "/etc/passwd",
		"content/above.md":     "../../passwd",
		"content/dangling.jpg": "none.jpg",
	} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	tree, problems := Read(fsys)
	const want = `content/a/loop: the link leads back to a folder that holds it (unreadable)
content/above.md: the link leads out of the project (unreadable)
content/dangling.jpg: the link leads nowhere (unreadable)
content/outside.md: the link leads out of the project (unreadable)
content/self: the link goes round in a circle (unreadable)
content/shared/again: a link to a folder behind another such link is not followed (unreadable)
`
	if got := brief(problems); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	var paths []string
	for _, page := range tree.Pages {
		paths = append(paths, page.Path)
	}
	if got := fmt.Sprint(paths, tree.Files); got != "[a/x.md index.md inside.md shared/y.md] [{shared/foto.jpg 3}]" {
		t.Errorf("read %s", got)
	}
}

// failing is a file system on which opening one file fails.
type failing struct {
	fs.FS
	name string
}

func (f failing) Open(name string) (fs.File, error) {
	if name == f.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("input/output error")}
	}
	return f.FS.Open(name)
}

func TestAPageThatCannotBeReadStaysInTheTree(t *testing.T) {
	fsys := fstest.MapFS{"content/index.md": {}, "content/day-1/x.md": {Data: []byte("text")}}
	tree, problems := Read(failing{fsys, "content/day-1/x.md"})
	if got := brief(problems); got != "content/day-1/x.md: the file cannot be read: input/output error (unreadable)\n" {
		t.Error(got)
	}
	if page := tree.Pages[0]; !page.Broken || page.Kind != KindSession || page.Body != 0 {
		t.Errorf("got %+v", page)
	}
}

func TestIgnoredNames(t *testing.T) {
	fsys := fstest.MapFS{}
	for _, name := range []string{"index.md", ".rahasia.md", "_draf.md", "_source/x.md", ".git/config", "x.md~", ".#x.md", "#x.md#", ".x.md.swp", "x.md.swp", "4913", "Thumbs.db", "desktop.ini", "~$a.docx", "x.md___jb_tmp___"} {
		fsys["content/"+name] = &fstest.MapFile{}
	}
	tree, problems := Read(fsys)
	if len(tree.Pages) != 1 || len(tree.Files) > 0 || len(tree.Folders) != 1 || len(problems) > 0 {
		t.Errorf("%d pages, %v, %v\n%s", len(tree.Pages), tree.Files, tree.Folders, brief(problems))
	}
}

func TestNames(t *testing.T) {
	_, problems := Read(fstest.MapFS{"content/index.md": {}, "content/a\nb.md": {}, "content/\xff.md": {}, "content/con.md": {}})
	const want = "content/a\nb.md: the name \"a\\nb.md\" holds a control character (unsafe-path)\n" +
		"content/\ufffd.md: the name \"\\xff.md\" is not UTF-8 (unsafe-path)\n"
	if got := brief(problems); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestReadLimits(t *testing.T) {
	deep := strings.Repeat("a/", diag.FolderDepth.Most)
	fsys := fstest.MapFS{
		"content/large.md":                {Data: []byte(strings.Repeat("a", diag.PageBytes.Most+1))},
		"content/whole.md":                {Data: []byte(strings.Repeat("a", diag.PageBytes.Most))},
		"content/large.svg":               {Data: []byte("<svg>" + strings.Repeat(" ", diag.SVGBytes.Most) + "</svg>")},
		"content/small.svg":               {Data: []byte("<svg>" + strings.Repeat(" ", diag.SVGBytes.Most-11) + "</svg>")},
		"content/" + deep + "x.md":        {},
		"content/" + deep + "b/beyond.md": {},
	}
	tree, problems := Read(fsys)
	want := "content/" + deep + "b: folders are nested more than 32 deep (limit)\n" +
		"content/large.md: a page may have 4 MiB at most (limit)\n" +
		"content/large.svg: an SVG picture may have 4 MiB at most (limit)\n"
	if got := brief(problems); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if len(tree.Pages) != 3 || tree.Pages[2].Broken {
		t.Errorf("%d pages", len(tree.Pages))
	}
}

// TestKeysBehindMuchText looks for private keys as far as it goes.
func TestKeysBehindMuchText(t *testing.T) {
	const key = "-----BEGIN PRIVATE KEY-----"
	behind := func(bytes int) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(strings.Repeat("a", bytes) + key)}
	}
	_, problems := Read(fstest.MapFS{"content/index.md": {}, "content/dekat.txt": behind(diag.KeyBytes.Most - len(key)), "content/jauh.txt": behind(diag.KeyBytes.Most - len(key) + 1)})
	if got, want := brief(problems), "content/dekat.txt: this file holds a private key (unsafe-file)\n"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// locked is a file system in which some files and folders may not be opened. Permissions on disk would not do: they
// hold back everybody but root.
type locked struct {
	fs.FS
	names []string
}

func (l locked) Open(name string) (fs.File, error) {
	if slices.Contains(l.names, name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.FS.Open(name)
}

func TestUnreadable(t *testing.T) {
	_, fsys := inFolder(t, map[string]string{"content/index.md": "", "content/x.md": "", "content/b/y.md": ""})
	_, problems := Read(locked{fsys, []string{"content/x.md", "content/b"}})
	const want = `content/b: the folder cannot be read: permission denied (unreadable)
content/x.md: the file cannot be read: permission denied (unreadable)
`
	if got := brief(problems); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
