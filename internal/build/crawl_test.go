package build

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestNoLinkIsDead crawls the own site where hosts put one: at the root of a domain, in a folder of one, on a disk.
func TestNoLinkIsDead(t *testing.T) {
	site := ownSite(t)
	for _, base := range []string{"https://example.org/", "https://example.org/pelatihan/2025/", "file:///media/usb/buku/"} {
		t.Run(base, func(t *testing.T) {
			orphans := crawl(t, site, base).orphans()
			slices.Sort(orphans)
			for _, name := range orphans {
				t.Errorf("nothing leads to %s", name)
			}
		})
	}
}

// TestCommitteesSite crawls what the committee sees of the own handbook.
func TestCommitteesSite(t *testing.T) {
	ownSite(t)
	dir := filepath.Join(t.TempDir(), "panitia")
	mustBuild(t, own.dir, strict, committee, to(dir))
	if orphans := crawl(t, dir, "https://example.org/panitia/").orphans(); len(orphans) > 0 {
		t.Errorf("nothing leads to %q", orphans)
	}
}

// TestMovedSiteNeedsNothingElse crawls a copy of the site below another folder, with nothing else around it, and looks
// for names of the machine that it was built on.
func TestMovedSiteNeedsNothingElse(t *testing.T) {
	moved := filepath.Join(t.TempDir(), "pindah", "ke", "sini")
	if err := os.CopyFS(moved, os.DirFS(ownSite(t))); err != nil {
		t.Fatal(err)
	}
	if orphans := crawl(t, moved, "file://"+filepath.ToSlash(moved)+"/").orphans(); len(orphans) > 0 {
		t.Errorf("nothing leads to %q", orphans)
	}
	for name, text := range snapshot(t, moved) {
		for _, machine := range []string{own.dir, filepath.Base(own.dir), os.TempDir() + "/", repository(t)} {
			if strings.Contains(text, machine) {
				t.Errorf("%s names a folder of this machine: %s", name, machine)
			}
		}
	}
}

// TestCrawlerSeesFaults holds the crawler against pages that each break one promise.
func TestCrawlerSeesFaults(t *testing.T) {
	const good = `<!DOCTYPE html><html lang="id"><head><title>x</title></head><body><h1 id="a">x</h1>`
	for _, bad := range []string{
		`<a href="none.html">x</a>`, `<a href="index.html#none">x</a>`, `<a href="/index.html">x</a>`, `<a href="../index.html">x</a>`,
		`<a href=".">x</a>`, `<a href="">x</a>`, `<img src="https://example.org/x.png">`, `<img srcset="a.png 1x, index.html 2x">`,
		`<p style="color:red">x</p>`, `<script>x</script>`, `<style>x</style>`, `<p onclick="x">x</p>`, `<h1>x</h1>`,
		`<p id="a">x</p>`, `<label for="none">x</label>`, `<a href="file:///etc/passwd">x</a>`,
		`<a href="javascript:alert(1)">x</a>`, `<a href="java&Tab;script:alert(1)">x</a>`, `<img src="data:image/png;base64,">`,
	} {
		dir := t.TempDir()
		fill(t, dir, files{"index.html": good + bad})
		faults := &recorder{TB: t}
		crawl(faults, dir, "https://example.org/buku/")
		if faults.count == 0 {
			t.Errorf("the crawler does not see %s", bad)
		}
	}
}

// recorder counts what a test would fail for.
type recorder struct {
	testing.TB
	count int
}

func (r *recorder) Errorf(string, ...any) { r.count++ }
