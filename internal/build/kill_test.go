package build

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestRobustKilled kills a rebuild that changes every page at random moments, as no deferred call would notice. What is
// published is the old site or the new one, and the next build is whole and leaves nothing beside it.
func TestRobustKilled(t *testing.T) {
	var versions [2]files
	var whole [2]files
	for i := range versions {
		versions[i] = smallBook()
		for name, text := range versions[i] {
			versions[i][name] = strings.Replace(text, "\n---\n", fmt.Sprintf("\n---\nCetakan nomor %d.\n\n", i), 1)
		}
		for n := range 20 {
			versions[i][fmt.Sprintf("content/day-%d/%02d-sesi-%d.md", n%5, n, n)] = fmt.Sprintf("---\ntitle: Sesi %d\n---\nCetakan %d.\n", n, i)
		}
		versions[i]["content/index.md"] = strings.Replace(versions[i]["content/index.md"], "timezone", fmt.Sprintf("version: \"%d\"\ntimezone", i), 1)
		whole[i] = clean(t, versions[i])
	}
	dir := project(t, versions[0])
	public := filepath.Join(dir, "public")
	mustBuild(t, dir)
	rewrite(t, dir, versions[1])
	begun := time.Now()
	if text, err := child(t.Context(), dir, public).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	takes := time.Since(begun)
	expect(t, snapshot(t, public), whole[1])

	r := rand.New(rand.NewPCG(4, 20))
	before, after := 0, 0
	for round := range killRounds {
		next := round % 2 // the other one is published
		rewrite(t, dir, versions[next])
		moment := time.Duration(r.Int64N(int64(takes) * 3 / 2))
		ctx, cancel := context.WithTimeout(t.Context(), moment) // at its end the process is killed
		text, err := child(ctx, dir, public).CombinedOutput()
		if ctx.Err() == nil && err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		cancel()
		switch got := snapshot(t, public); {
		case maps.Equal(got, whole[1-next]):
			before++
		case maps.Equal(got, whole[next]):
			after++
		default:
			expect(t, got, whole[next])
		}
		mustBuild(t, dir)
		expect(t, snapshot(t, public), whole[next])
		expectOnly(t, dir, "content", "public")
		if t.Failed() {
			t.Fatalf("round %d, killed after %v of about %v", round, moment, takes)
		}
	}
	t.Logf("a rebuild takes %v; killed before the new site stood: %d times, after: %d times", takes, before, after)
}

// expectOnly fails if a folder holds anything but the names: a staging folder or a lock, say.
func expectOnly(t testing.TB, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	names := files{}
	for _, entry := range entries {
		names[entry.Name()] = ""
	}
	expected := files{}
	for _, name := range want {
		expected[name] = ""
	}
	expect(t, names, expected)
}
