//go:build unix

package content

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestPipesAreNeverOpened(t *testing.T) {
	dir, fsys := inFolder(t, map[string]string{"content/index.md": ""})
	if err := syscall.Mkfifo(filepath.Join(dir, "content", "pipa.md"), 0o644); err != nil {
		t.Skip("no pipes here:", err)
	}
	if err := os.Symlink("pipa.md", filepath.Join(dir, "content", "tautan.svg")); err != nil {
		t.Fatal(err)
	}
	tree, problems := Read(fsys)
	const want = `content/pipa.md: this is no file but a pipe, socket or device, and is left out (left-out)
content/tautan.svg: this is no file but a pipe, socket or device, and is left out (left-out)
`
	if got := brief(problems); got != want || len(tree.Pages) != 1 {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestUnreadable(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may read everything")
	}
	dir, fsys := inFolder(t, map[string]string{"content/index.md": "", "content/x.md": "", "content/b/y.md": ""})
	for _, name := range []string{"content/x.md", "content/b"} {
		if err := os.Chmod(filepath.Join(dir, name), 0); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.Chmod(filepath.Join(dir, name), 0o755) })
	}
	_, problems := Read(fsys)
	const want = `content/b: the folder cannot be read: permission denied (unreadable)
content/x.md: the file cannot be read: permission denied (unreadable)
`
	if got := brief(problems); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
