//go:build unix

package build

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestFilesByFolder reads more folders than stay open, in turn, and links that lead out of a folder and of the project;
// among them links to folders.
func TestFilesByFolder(t *testing.T) {
	t.Parallel()
	texts := files{"content/index.md": "home", "notes/rules.md": "rules", "../secret.md": "secret"}
	for day := range 9 {
		texts[fmt.Sprintf("content/day-%d/a.md", day)] = fmt.Sprint("a ", day)
	}
	texts["content/day-2/deep/b/c.md"] = "c"
	dir := project(t, texts)
	for link, target := range map[string]string{"beside": "../day-2", "notes": "../../notes", "up": "../..", "out": "../../..", "deeper": "../day-2/deep"} {
		if err := os.Symlink(target, filepath.Join(dir, "content/day-1", link)); err != nil {
			t.Fatal(err)
		}
	}
	for link, target := range map[string]string{
		"inside.md": "../../notes/rules.md", "same.md": "a.md", "outside.md": "../../../secret.md", "absolute.md": filepath.Join(dir, "notes/rules.md"),
	} {
		if err := os.Symlink(target, filepath.Join(dir, "content/day-1", link)); err != nil {
			t.Fatal(err)
		}
	}
	p, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	read := &filesByFolder{plainFiles: plainFiles{p.root}}
	defer read.close()
	for round := range 3 {
		for day := range 9 {
			name := fmt.Sprintf("content/day-%d/a.md", day)
			if text, err := fs.ReadFile(openOnly{read}, name); err != nil || string(text) != fmt.Sprint("a ", day) {
				t.Errorf("round %d, %s: %q, %v", round, name, text, err)
			}
		}
	}
	for name, want := range map[string]string{"inside.md": "rules", "same.md": "a 1", "outside.md": "", "absolute.md": "", "missing.md": "", "../index.md": "",
		"beside/a.md": "a 2", "notes/rules.md": "rules", "up/content/index.md": "home", "out/secret.md": "", "deeper/b/c.md": "c", "deeper/b/d.md": ""} {
		text, err := fs.ReadFile(openOnly{read}, "content/day-1/"+name)
		_, asAny := fs.ReadFile(openOnly{p.FS()}, "content/day-1/"+name)
		if string(text) != want || fmt.Sprint(err) != fmt.Sprint(asAny) {
			t.Errorf("%s: %q, %v, and as any other: %v", name, text, err, asAny)
		}
	}
	for _, name := range []string{".", "content", "content/day-1", "content/day-1/beside", "content/day-1/beside/deep", "content/day-1/deeper/b", "content/day-1/out", "content/day-1/a.md", "content/none", ".."} {
		found, err := fs.ReadDir(read, name)
		asAny, errAsAny := fs.ReadDir(p.FS(), name)
		if fmt.Sprint(found) != fmt.Sprint(asAny) || fmt.Sprint(err) != fmt.Sprint(errAsAny) {
			t.Errorf("%s holds %v, %v, and as any other: %v, %v", name, found, err, asAny, errAsAny)
		}
	}
}

// openOnly hides the other ways to read a file.
type openOnly struct{ fs.FS }
