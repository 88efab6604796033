package build

import (
	"bytes"
	"compress/gzip"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The most that the worker and the search's script may weigh on their way to a phone, in bytes.
const heaviestWorker, heaviestSearch = 1200, 6 << 10

// TestScriptsAreLight weighs the worker, and the script that comes when somebody searches, as hosts send them.
func TestScriptsAreLight(t *testing.T) {
	public := ownSite(t)
	for pattern, most := range map[string]int{"sw.js": heaviestWorker, "assets/search.*.js": heaviestSearch} {
		found, err := filepath.Glob(filepath.Join(public, filepath.FromSlash(pattern)))
		if err != nil || len(found) != 1 {
			t.Fatalf("%s: %q (%v)", pattern, found, err)
		}
		text, err := os.ReadFile(found[0])
		if err != nil {
			t.Fatal(err)
		}
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		if _, err := w.Write(text); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil || packed.Len() > most {
			t.Errorf("%s has %d bytes (%v)", pattern, packed.Len(), err)
		}
		t.Logf("%s has %d bytes", pattern, packed.Len())
		if bytes.Contains(text, []byte("//")) {
			t.Errorf("%s has comments", pattern)
		}
	}
}

// TestWorkersOfALibrary edits one handbook: no file of another changes. What it keeps is the same if it is built alone.
func TestWorkersOfALibrary(t *testing.T) {
	dir := project(t, files{
		"content/index.md":         "---\nkind: library\nlogo: logo.svg\n---\n",
		"content/logo.svg":         square,
		"content/a/index.md":       page("A", "color: \"#224488\""),
		"content/a/hari-1/sesi.md": page("Sesi", ""),
		"content/b/index.md":       page("B", "color: \"#882244\""),
		"content/c/index.md":       page("C", "offline: false"),
	})
	public := filepath.Join(dir, "public")
	mustBuild(t, dir)
	before := snapshot(t, public)
	list := before["a/sw-list.js"]
	for _, want := range []string{`"hari-1/sesi.html"`, `"../assets/site.`, `"../assets/accent-224488.`, `"../logo.svg"`, `"assets/icon.`} {
		if !strings.Contains(list, want) {
			t.Errorf("the list lacks %s: %s", want, list)
		}
	}
	if strings.Contains(list, "882244") || strings.Contains(list, "../index.html") {
		t.Errorf("the list holds what is others': %s", list)
	}
	if _, ok := before["c/sw-list.js"]; ok || !strings.Contains(before["c/sw.js"], "unregister") || !strings.Contains(before["sw.js"], "unregister") {
		t.Error("there is no worker that removes what was kept")
	}
	fill(t, dir, files{"content/logo.svg": square + "\n"})
	mustBuild(t, dir)
	if snapshot(t, public)["a/sw-list.js"] == list {
		t.Error("the list is the same with another logo")
	}
	fill(t, dir, files{"content/logo.svg": square, "content/a/hari-1/sesi.md": page("Sesi lain", "")})
	mustBuild(t, dir, func(o *Options) { o.Only = "a" })
	alone := snapshot(t, public)
	mustBuild(t, dir)
	after := snapshot(t, public)
	for _, name := range slices.Sorted(maps.Keys(after)) {
		if after[name] != before[name] && !strings.HasPrefix(name, "a/") && !strings.Contains(name, ".bekal") {
			t.Errorf("%s changed", name)
		}
		if strings.HasPrefix(name, "a/") && after[name] != alone[name] {
			t.Errorf("%s is another one if the handbook is built alone", name)
		}
	}
	if after["a/sw.js"] == before["a/sw.js"] {
		t.Error("the worker of a handbook that changed is the same")
	}
}
