package build

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"bekal/internal/content"
)

// own is the repository's own handbook, copied and built once for all tests that only read it.
var own struct {
	once   sync.Once
	dir    string // the project's copy, without layouts/ of its own
	report Report
	err    error
}

// repository is the folder of the module.
func repository(t testing.TB) string {
	t.Helper()
	dir, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// ownSite gives the folder of a built copy of the own handbook. Nobody changes it.
func ownSite(t testing.TB) string {
	t.Helper()
	own.once.Do(func() {
		if own.dir, own.err = os.MkdirTemp("", "bekal-own-"); own.err != nil {
			return
		}
		if own.err = os.CopyFS(filepath.Join(own.dir, "content"), os.DirFS(filepath.Join(repository(t), "content"))); own.err != nil {
			return
		}
		own.report, own.err = Run(context.Background(), options(own.dir, strict))
	})
	if own.err != nil {
		t.Fatal(own.err)
	}
	if own.report.Failed {
		t.Fatalf("the own handbook has problems:\n%s", said(own.report))
	}
	return filepath.Join(own.dir, "public")
}

func strict(o *Options) { o.Strict = true }

func committee(o *Options) { o.Audience = content.Committee }

func to(dir string) func(*Options) { return func(o *Options) { o.Output = dir } }

func TestOwnHandbookHasNoProblem(t *testing.T) {
	ownSite(t)
	if len(own.report.Problems) > 0 {
		t.Error(said(own.report))
	}
	for _, audience := range []func(*Options){committee, func(o *Options) { o.Drafts = true }} {
		report, err := Check(t.Context(), options(own.dir, strict, audience))
		if err != nil || len(report.Problems) > 0 {
			t.Errorf("%v\n%s", err, said(report))
		}
	}
}

// TestOwnLayoutsAreTheDefault builds the repository itself, where layouts/ is the user's layer and the default at
// once, and a copy of its content/ that has no layer of its own.
func TestOwnLayoutsAreTheDefault(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustBuild(t, repository(t), strict, to(dir))
	expect(t, snapshot(t, dir), snapshot(t, ownSite(t)))
}

func TestOwnHandbookHasEveryKindOfPage(t *testing.T) {
	site := ownSite(t)
	for _, name := range []string{
		"index.html", "day-1/index.html", "day-1/pembukaan.html", "day-3/simulasi/index.html", "day-1/recap.html",
		"day-2/recap.html", "day-3/recap.html", "day-4/rekap.html", "recap.html", "people/index.html",
		"people/biro-sdm.html", "rules.html", "glossary.html", "timetable.html", "materials.html", "tasks.html",
		"404.html",
	} {
		if _, err := os.Stat(filepath.Join(site, name)); err != nil {
			t.Error(err)
		}
	}
}
