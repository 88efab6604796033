//go:build screenshots

package showcase

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bekal/internal/browsertest"
)

// thorough makes tests look at every page of their lists.
const thorough = true

var pictures = flag.String("pictures", "", "the folder for the pictures")

// seen waits for the page's pictures, those below the window, too.
const seen = `Promise.all([...document.images].map(image => { image.loading = 'eager'; return image.decode(); }))`

// TestScreenshots takes a picture of each kind of page at three widths, by day and by night, while the example's second
// day is on. It is what `make screenshots` runs.
func TestScreenshots(t *testing.T) {
	if *pictures == "" {
		t.Fatal("where to? -args -pictures FOLDER")
	}
	if err := os.MkdirAll(*pictures, 0o755); err != nil {
		t.Fatal(err)
	}
	tab := browsertest.Start(t).Tab(t)
	tab.Clock("2025-10-07T10:00+07:00", "Asia/Pontianak")
	for _, scheme := range []string{"light", "dark"} {
		tab.Media("prefers-color-scheme", scheme)
		for _, width := range []int64{360, 768, 1280} {
			tab.Size(width, 900)
			for _, handbook := range slices.Sorted(maps.Keys(kinds)) {
				for _, name := range kinds[handbook] {
					if handbook == "crowded" && name == "timetable.html" {
						continue // longer than a picture may be
					}
					tab.Open(browsertest.File(filepath.Join(site(t, handbook), filepath.FromSlash(name))))
					tab.Run(seen)
					file := fmt.Sprintf("%s-%s-%d-%s.png", handbook, strings.ReplaceAll(strings.TrimSuffix(name, path.Ext(name)), "/", "-"), width, scheme)
					if err := os.WriteFile(filepath.Join(*pictures, file), tab.Screenshot(true), 0o644); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
	}
	for file, size := range map[string][2]int64{"day-wide.png": {1280, 1000}, "day-phone.png": {390, 1100}} {
		tab.Media("prefers-color-scheme", "light")
		tab.Size(size[0], size[1])
		tab.Open(browsertest.File(filepath.Join(site(t, "example"), "day-2", "index.html")))
		if err := os.WriteFile(filepath.Join(*pictures, file), tab.Screenshot(false), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
