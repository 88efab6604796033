package build

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"bekal/internal/diag"
	"bekal/internal/output"
)

// faultyBuilds are builds of two versions of a handbook in turn, each with an archive, of which steps fail.
type faultyBuilds struct {
	dir, zip string
	book     [2]files
	site     [2]files  // as a first build makes it
	archive  [2]string // the archive of it
	next     int       // the version that is not published
}

// newFaultyBuilds has every kind of output: pages, days and people, cards, print editions, the search, what devices
// keep, pictures, and the archive. The first version is published.
func newFaultyBuilds(t *testing.T) *faultyBuilds {
	f := &faultyBuilds{dir: filepath.Join(t.TempDir(), "project"), zip: filepath.Join(t.TempDir(), "buku.zip")}
	for i := range f.book {
		f.book[i] = smallBook()
		f.book[i]["content/index.md"] = fmt.Sprintf("---\ntitle: Orientasi %d\ntimezone: WIB\nbase_url: https://example.org/\n---\nSelamat datang. Baca [aturan](rules.md#hadir).\n", i)
		f.book[i][fmt.Sprintf("content/hanya-%d.md", i)] = page("Hanya sekali", "")
	}
	for i := range f.book {
		f.next = 1 - i
		f.site[f.next], f.archive[f.next] = f.publish(t)
		remove(t, f.dir, "public")
	}
	f.publish(t)
	f.next = 1
	return f
}

// publish builds the next version without a fault.
func (f *faultyBuilds) publish(t *testing.T) (site files, archive string) {
	t.Helper()
	rewrite(t, f.dir, f.book[f.next])
	mustBuild(t, f.dir, f.packed(nil))
	return f.published(t)
}

func (f *faultyBuilds) packed(fault func(op, name string) error) func(*Options) {
	return func(o *Options) { o.Zip, o.Jobs, o.fault = f.zip, 1, fault }
}

// published is what lies in the output, but for the list of it, and the archive.
func (f *faultyBuilds) published(t *testing.T) (site files, archive string) {
	t.Helper()
	text, err := os.ReadFile(f.zip)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	site = snapshot(t, filepath.Join(f.dir, "public"))
	delete(site, ".bekal")
	return site, string(text)
}

// fail lets the step of the next build with a number fail, 0 for none, and those after it if the disk is dead from then
// on. It gives how many steps the build took.
func (f *faultyBuilds) fail(t *testing.T, at int, dead bool, kind syscall.Errno) (steps int) {
	rewrite(t, f.dir, f.book[f.next])
	failed := ""
	_, err := Run(t.Context(), options(f.dir, f.packed(func(op, name string) error {
		if steps++; at > 0 && (steps == at || dead && steps > at) {
			failed += op + " " + name + "; "
			return fmt.Errorf("%s %s: %w", op, name, kind)
		}
		return nil
	})))
	if refusal, ok := errors.AsType[*output.Refusal](err); err != nil && (!ok || !saysWhy(refusal, kind)) {
		t.Errorf("step %d (%s) ends with %v", at, failed, err)
	}
	site, archive := f.published(t)
	old := 1 - f.next
	switch {
	case !maps.Equal(site, f.site[0]) && !maps.Equal(site, f.site[1]):
		expect(t, site, f.site[f.next])
	case archive != f.archive[0] && archive != f.archive[1]:
		t.Error("the archive is neither of the two")
	case err == nil && failed != "" && !strings.HasPrefix(failed, "remove ") && !maps.Equal(site, f.site[f.next]):
		t.Error("the build says nothing and publishes nothing")
	case archive == f.archive[f.next] && maps.Equal(site, f.site[old]):
		t.Error("the archive is newer than the site")
	}
	site, archive = f.publish(t)
	expect(t, site, f.site[f.next])
	if archive != f.archive[f.next] {
		t.Error("the next archive is not whole")
	}
	expectOnly(t, f.dir, "content", "public")
	expectOnly(t, filepath.Dir(f.zip), filepath.Base(f.zip))
	if t.Failed() {
		t.Fatalf("after step %d (%s)", at, failed)
	}
	f.next = old
	return steps
}

// saysWhy says that a refusal tells its reader what the system said.
func saysWhy(refusal *output.Refusal, kind syscall.Errno) bool {
	said := refusal.Message.In(diag.English)
	if kind == syscall.ENOSPC {
		return strings.HasPrefix(said, "no space left to write the ")
	}
	return strings.Contains(said, kind.Error())
}

// TestRobustBuildFaults lets each step of a build of everything fail: after each there is the old site or the new one,
// the old archive or the new one, a clear error, and a next build that is whole and leaves nothing beside it.
func TestRobustBuildFaults(t *testing.T) {
	for _, dead := range []bool{false, true} {
		t.Run(fmt.Sprintf("dead=%t", dead), func(t *testing.T) {
			t.Parallel()
			f := newFaultyBuilds(t)
			kinds := []syscall.Errno{syscall.ENOSPC, syscall.EIO, syscall.EACCES}
			round, last := 0, f.fail(t, 0, false, 0)
			for at := 1; at <= last; at += faultStride {
				for range faultKinds {
					last = max(last, f.fail(t, at, dead, kinds[round%len(kinds)]))
					round++
				}
			}
			if last < 100 {
				t.Errorf("a build of only %d steps", last)
			}
			t.Logf("%d faults in builds of up to %d steps", round, last)
		})
	}
}
