//go:build heavy && !screenshots

package showcase

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bekal/internal/browsertest"
)

// thorough makes the other tests look at every page of their lists, too.
const thorough = true

// TestAccess asks axe-core about a page of each kind, in both languages, on a phone and on a desk, by day and by night.
// The variable AXE names its script (axe-core/axe.min.js of npm).
func TestAccess(t *testing.T) {
	script := os.Getenv("AXE")
	if script == "" {
		t.Skip("needs axe-core: AXE=.../axe-core/axe.min.js")
	}
	axe := string(read(t, script))
	tab := browsertest.Start(t).Tab(t)
	for _, scheme := range []string{"light", "dark"} {
		tab.Media("prefers-color-scheme", scheme)
		for _, width := range []int64{360, 1280} {
			tab.Size(width, 800)
			for _, handbook := range slices.Sorted(maps.Keys(kinds)) {
				for _, name := range kinds[handbook] {
					tab.Open(browsertest.File(filepath.Join(site(t, handbook), filepath.FromSlash(name))))
					tab.Run(axe)
					for _, found := range browsertest.Eval[[]string](tab, violations) {
						t.Errorf("%s/%s at %d px, %s: %s", handbook, name, width, scheme, found)
					}
				}
			}
		}
	}
}

const violations = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] })
	.then(result => result.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.html.slice(0, 160))))`

// TestEveryPageFits opens every page of the example as narrow as WCAG asks, but for those that lead elsewhere by
// themselves and for the sheets of paper.
func TestEveryPageFits(t *testing.T) {
	tab := browsertest.Start(t).Tab(t)
	tab.Size(320, 640)
	dir := site(t, "example")
	for _, name := range pagesOf(t, dir) {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if strings.HasPrefix(name, "print/") || strings.Contains(string(read(t, at)), `http-equiv="refresh"`) {
			continue
		}
		tab.Open(browsertest.File(at))
		if out := browsertest.Eval[string](tab, tooWide); out != "" {
			t.Error(fmt.Sprint(name, ": too wide by ", out))
		}
	}
}
