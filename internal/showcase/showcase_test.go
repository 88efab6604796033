// Package showcase looks at whole sites with the default theme, as readers see them: the example handbook, one with
// hardly anything in it, one with too much of everything, one in English, and one that is read from right to left.
// It holds tests alone.
package showcase

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"bekal/internal/build"
	"bekal/internal/content"
	"bekal/internal/diag"
)

// files are a project as a literal: paths and texts.
type files map[string]string

// built are the sites that tests have asked for, in one folder for each, removed at the end.
var built struct {
	mu    sync.Mutex
	dir   string
	sites map[string]string
}

func TestMain(m *testing.M) {
	code := m.Run()
	if built.dir != "" {
		os.RemoveAll(built.dir)
	}
	os.Exit(code)
}

// handbooks are the projects to look at, by name.
var handbooks = map[string]func(t testing.TB) files{
	"example": exampleHandbook, "sparse": sparseHandbook, "crowded": crowdedHandbook, "english": englishHandbook, "library": library, "rtl": rightToLeftHandbook,
}

// site gives the folder of a handbook's site, which nobody changes. It is built once for all tests.
func site(t testing.TB, name string) string {
	t.Helper()
	built.mu.Lock()
	defer built.mu.Unlock()
	if dir, ok := built.sites[name]; ok {
		return dir
	}
	if built.dir == "" {
		dir, err := os.MkdirTemp("", "bekal-showcase-")
		if err != nil {
			t.Fatal(err)
		}
		built.dir, built.sites = dir, map[string]string{}
	}
	project, public := filepath.Join(built.dir, name), filepath.Join(built.dir, name+"-site")
	write(t, project, handbooks[name](t))
	report, err := build.Run(context.Background(), build.Options{Dir: project, Output: public, Audience: content.Participants})
	var said bytes.Buffer
	_ = diag.Printer{}.Print(&said, report.Problems) // bytes.Buffer takes everything
	if err != nil || report.Failed || said.Len() > 0 {
		t.Fatalf("the %s handbook: %v\n%s", name, err, &said)
	}
	built.sites[name] = public
	return public
}

func write(t testing.TB, dir string, f files) {
	t.Helper()
	for name, text := range f {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// page is a Markdown file: its front matter, and its body.
func page(frontMatter, body string) string { return fmt.Sprintf("---\n%s\n---\n%s", frontMatter, body) }
