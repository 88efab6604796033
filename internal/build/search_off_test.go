package build

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestWithoutSearch builds a handbook that is not searched: nothing speaks of a search, and nothing leads to one.
func TestWithoutSearch(t *testing.T) {
	t.Parallel()
	f := smallBook()
	f["content/index.md"] = strings.Replace(f["content/index.md"], "---\n", "---\nsearch: false\n", 1)
	dir := project(t, f)
	mustBuild(t, dir, strict)
	public := filepath.Join(dir, "public")
	for name, text := range snapshot(t, public) {
		if strings.HasPrefix(name, "search") || strings.HasSuffix(name, ".html") && strings.Contains(text, `role="search"`) {
			t.Errorf("%s is of a search", name)
		}
	}
	crawl(t, public, "https://example.org/")
}
