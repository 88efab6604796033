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
