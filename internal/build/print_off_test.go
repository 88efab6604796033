package build

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestWithoutPrint builds without print editions: no file is one, and no stylesheet is for them alone. In a library it
// is enough that one handbook has some.
func TestWithoutPrint(t *testing.T) {
	t.Parallel()
	isForPaper := func(name string) bool {
		return strings.HasPrefix(name, "print/") || strings.HasPrefix(name, "assets/book.") || strings.HasPrefix(name, "assets/paper-")
	}
	count := func(f files, adjust ...func(*Options)) (n int) {
		dir := project(t, f)
		mustBuild(t, dir, adjust...)
		public := filepath.Join(dir, "public")
		for name, text := range snapshot(t, public) {
			if isForPaper(name) {
				n++
			}
			if filepath.Base(name) == "sw-list.js" && strings.Contains(text, "book.") {
				t.Error("a stylesheet of print editions is kept on readers' devices")
			}
		}
		crawl(t, public, "https://example.org/")
		return n
	}
	off := smallBook()
	off["content/index.md"] = strings.Replace(off["content/index.md"], "---\n", "---\nprint: false\n", 1)
	if n := count(off); n > 0 {
		t.Errorf("print: false leaves %d files for paper", n)
	}
	if n := count(smallBook(), func(o *Options) { o.NoPrint = true }); n > 0 {
		t.Errorf("--no-print leaves %d files for paper", n)
	}
	if n := count(smallBook()); n < 7 {
		t.Errorf("there are %d files for paper", n)
	}
	mixed := files{
		"content/index.md":         "---\nkind: library\n---\n",
		"content/a/index.md":       page("A", "print: false"),
		"content/a/hari-1/sesi.md": page("Sesi", ""),
		"content/b/index.md":       page("B", ""),
		"content/b/hari-1/sesi.md": page("Sesi", ""),
	}
	if n := count(mixed); n != 5 {
		t.Errorf("a library that prints one handbook has %d files for paper", n)
	}
}
