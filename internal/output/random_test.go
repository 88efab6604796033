package output

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestRandomSites publishes random sites over each other, while a vandal edits, removes and links what is published.
// Each time the folder must equal a clean build and what is not ours, and nothing outside may have changed.
func TestRandomSites(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 1))
			top := t.TempDir()
			dir := filepath.Join(top, "public")
			outside := site{"index.html": "outside", "a": "/", "a/index.html": "outside", "b": "/", "b/1.html": "outside"}
			fill(t, filepath.Join(top, "outside"), outside)
			foreign := site{}
			for round := range 8 {
				s := randomSite(r)
				if hasForeign(foreign, "a") {
					delete(s, "a") // it would be refused
				}
				opt := options(dir)
				opt.InPlace = r.IntN(3) == 0
				opt.Jobs = 1 + r.IntN(4)
				mustBuild(t, opt, s)
				forget(foreign, s.tree(t))
				want := clean(t, s)
				for name, text := range foreign {
					want[name] = text
					for folder := path.Dir(name); folder != "."; folder = path.Dir(folder) {
						want[folder] = "/"
					}
				}
				expect(t, snapshot(t, dir), want)
				expect(t, snapshot(t, filepath.Join(top, "outside")), outside)
				expectOnly(t, top, "outside", "public")
				if t.Failed() {
					t.Fatalf("seed %d, round %d", seed, round)
				}
				vandalise(t, r, dir, s, foreign)
			}
		})
	}
}

// randomSite has few names, so that sites share files, differ in bytes, and files become folders and back.
func randomSite(r *rand.Rand) site {
	s := site{"index.html": fmt.Sprint("home ", r.IntN(2))}
	for range r.IntN(12) {
		name := string(rune('a' + r.IntN(3)))
		for r.IntN(2) == 0 {
			name += "/" + string(rune('a'+r.IntN(3)))
		}
		name += fmt.Sprintf("/%d.html", r.IntN(3))
		s[name] = fmt.Sprint("text ", r.IntN(2))
	}
	if r.IntN(3) == 0 { // a file where another site has a folder
		maps.DeleteFunc(s, func(name, _ string) bool { return name[0] == 'a' })
		s["a"] = "file"
	}
	return s
}

// forget drops the foreign links that the site replaced.
func forget(foreign site, tree *Tree) {
	maps.DeleteFunc(foreign, func(name, _ string) bool {
		_, covered := tree.Lookup(name)
		_, under := tree.under(name)
		return covered || under
	})
}

// vandalise does a few bad things to the published site and notes what the next build must keep.
func vandalise(t *testing.T, r *rand.Rand, dir string, s, foreign site) {
	t.Helper()
	names := slices.Sorted(maps.Keys(s))
	for i := range r.IntN(4) {
		name := names[r.IntN(len(names))]
		if info, err := os.Lstat(filepath.Join(dir, name)); err != nil || !info.Mode().IsRegular() {
			continue // behind a link that was made just now
		}
		switch folder := path.Dir(name); r.IntN(6) {
		case 0:
			fill(t, dir, site{name: "by hand"})
		case 1:
			remove(t, filepath.Join(dir, name))
		case 2:
			remove(t, filepath.Join(dir, name))
			fill(t, dir, site{name: "-> " + filepath.Join(filepath.Dir(dir), "outside", "index.html")})
		case 3:
			if folder != "." && !hasForeign(foreign, folder) {
				remove(t, filepath.Join(dir, folder))
				up := "../"
				for range strings.Count(folder, "/") {
					up += "../"
				}
				target := "-> " + []string{filepath.Join(filepath.Dir(dir), "outside"), up + "outside"}[r.IntN(2)]
				fill(t, dir, site{folder: target})
				foreign[folder] = target // if the next site has nothing there
			}
		case 4:
			fill(t, dir, site{fmt.Sprintf("foreign-%d.txt", i): "mine"})
			foreign[fmt.Sprintf("foreign-%d.txt", i)] = "mine"
		case 5:
			fill(t, dir, site{".git/HEAD": "ref"})
			foreign[".git/HEAD"] = "ref"
		}
	}
}

func hasForeign(foreign site, folder string) bool {
	for name := range foreign {
		if strings.HasPrefix(name, folder+"/") {
			return true
		}
	}
	return false
}

func remove(t *testing.T, name string) {
	t.Helper()
	if err := os.RemoveAll(name); err != nil {
		t.Fatal(err)
	}
}
