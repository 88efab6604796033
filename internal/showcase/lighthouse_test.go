//go:build lighthouse

package showcase

import (
	"compress/gzip"
	"encoding/json"
	"flag"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"bekal/internal/browsertest"
)

// thorough makes tests look at every page of their lists.
const thorough = true

// performance is the category of Lighthouse that a busy machine spoils.
var performance = flag.Bool("performance", false, "ask for performance, too, which needs a quiet machine")

// TestLighthouse asks Lighthouse, as on a phone, about four kinds of page: 100 of 100 in all of its categories. The
// variable LIGHTHOUSE names the program (lighthouse of npm). `make lighthouse` asks for all four categories, .ci/run for
// the three that give the same on any machine.
func TestLighthouse(t *testing.T) {
	program := os.Getenv("LIGHTHOUSE")
	if program == "" {
		t.Skip("needs lighthouse: LIGHTHOUSE=.../node_modules/.bin/lighthouse")
	}
	categories := []string{"accessibility", "best-practices", "seo"}
	if *performance {
		categories = append(categories, "performance")
	}
	server := httptest.NewServer(host(site(t, "example")))
	defer server.Close()
	for _, name := range []string{"index.html", "day-2/index.html", "day-1/pembukaan.html", "day-1/recap.html"} {
		report := filepath.Join(t.TempDir(), "report.json")
		command := exec.CommandContext(t.Context(), program, server.URL+"/"+name, "--quiet", "--output=json", "--output-path="+report,
			"--only-categories="+strings.Join(categories, ","),
			"--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking --no-first-run --disable-component-update --disable-sync --user-data-dir="+t.TempDir())
		command.Env = append(os.Environ(), "CHROME_PATH="+browsertest.Path(t))
		if output, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, output)
		}
		var said struct {
			Categories map[string]struct{ Score float64 }
			Audits     map[string]struct {
				Title        string
				Score        *float64
				DisplayValue string
			}
		}
		if err := json.Unmarshal(read(t, report), &said); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %v", name, said.Categories)
		for category, result := range said.Categories {
			if result.Score < 1 {
				t.Errorf("%s: %s is %.0f", name, category, 100*result.Score)
			}
		}
		for id, audit := range said.Audits {
			if t.Failed() && audit.Score != nil && *audit.Score < 1 {
				t.Logf("%s: %s %.2f %s", id, audit.Title, *audit.Score, audit.DisplayValue)
			}
		}
		if len(said.Categories) != len(categories) {
			t.Errorf("%s: Lighthouse gave %d categories", name, len(said.Categories))
		}
	}
}

// host serves a folder as hosts of static sites do: texts compressed, and everything to be kept for a while.
func host(dir string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(path.Clean("/"+r.URL.Path))))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		kind := mime.TypeByExtension(path.Ext(r.URL.Path))
		w.Header().Set("Content-Type", kind)
		w.Header().Set("Cache-Control", "max-age=31536000")
		if !strings.Contains(kind, "text") && !strings.Contains(kind, "svg") {
			_, _ = w.Write(text) // the browser went away
			return
		}
		w.Header().Set("Content-Encoding", "gzip")
		zip := gzip.NewWriter(w)
		defer zip.Close()
		_, _ = zip.Write(text)
	})
}
