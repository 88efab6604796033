//go:build unix

package build

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"bekal/internal/output"
)

// meddled is a file or folder that changes under a build.
type meddled struct {
	name string // below content/
	how  string
}

// meddle changes it, and gives what brings it back.
func (m meddled) meddle(t *testing.T, dir string) (undo func()) {
	t.Helper()
	at := filepath.Join(dir, "content", filepath.FromSlash(m.name))
	aside := filepath.Join(dir, "aside")
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	if m.how == "becomes unreadable" {
		info, err := os.Stat(at)
		must(err)
		must(os.Chmod(at, 0))
		return func() { must(os.Chmod(at, info.Mode())) }
	}
	must(os.Rename(at, aside))
	switch m.how {
	case "vanishes":
	case "becomes a folder":
		must(os.MkdirAll(filepath.Join(at, "x"), 0o755))
	case "becomes a file":
		must(os.WriteFile(at, []byte("x"), 0o644))
	case "becomes a pipe":
		must(syscall.Mkfifo(at, 0o644))
	case "becomes a link that leads out":
		must(os.Symlink("/etc/hostname", at))
	case "becomes a link to a device":
		must(os.Symlink("/dev/zero", at))
	case "becomes a circle":
		must(os.Symlink(filepath.Base(at), at))
	case "becomes another":
		must(os.WriteFile(at, []byte("<p>lain</p>"), 0o644))
	}
	return func() {
		must(os.RemoveAll(at))
		must(os.Rename(aside, at))
	}
}

// buildMeddled is Run, with a change of the project after it was read, or when the output is held.
func buildMeddled(t *testing.T, o Options, late bool, change func()) (report Report, err error) {
	t.Helper()
	p, err := Open(o.Dir)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	model, err := Load(p, o)
	if err != nil {
		t.Fatal(err)
	}
	if !late {
		change()
	}
	publication, err := model.publication(o)
	if err != nil {
		return Report{}, err
	}
	stage, err := output.Begin(t.Context(), publication)
	if err != nil {
		return Report{}, err
	}
	defer func() { err = errors.Join(err, stage.Close()) }()
	if late {
		change()
	}
	return model.publish(t.Context(), stage, o)
}

// TestRobustMeddling takes files and folders away under a build, or puts something else into their place, before and
// after the build has looked at what it copies. The build ends: with an error that names the file, or with a site in
// which nothing from elsewhere stands. What was published stays otherwise, and the next build is whole.
func TestRobustMeddling(t *testing.T) {
	for _, name := range []string{"lampiran/bahan.txt", "lampiran/denah.png", "lampiran/index.md", "lampiran"}[:meddledNames] {
		for _, how := range []string{
			"vanishes", "becomes a folder", "becomes a file", "becomes a pipe", "becomes a link that leads out",
			"becomes a link to a device", "becomes a circle", "becomes another",
		} {
			t.Run(name+" "+how, func(t *testing.T) {
				t.Parallel()
				meddled{name, how}.test(t)
			})
		}
	}
}

// TestRobustUnreadable takes the right to read files and folders away under a build, in a process that is nobody in
// particular, since root may read everything.
func TestRobustUnreadable(t *testing.T) {
	if os.Geteuid() == 0 {
		cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^"+t.Name()+"$")
		cmd.SysProcAttr = asNobody()
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, said)
		}
		return
	}
	for _, name := range []string{"lampiran/bahan.txt", "lampiran/denah.png", "lampiran/index.md", "lampiran"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			meddled{name, "becomes unreadable"}.test(t)
		})
	}
}

// test changes the file or folder under a build of a handbook that was published before, early and late.
func (m meddled) test(t *testing.T) {
	book := files{
		"content/index.md":           page("Orientasi", ""),
		"content/lampiran/bahan.txt": "bahan\n", "content/lampiran/denah.png": picture(3, 2),
		"content/lampiran/index.md": page("Lampiran", "") + "\n[Bahan](bahan.txt) ![Denah](denah.png)\n",
	}
	hostname, _ := os.ReadFile("/etc/hostname")
	dir := project(t, book)
	public := filepath.Join(dir, "public")
	mustBuild(t, dir)
	old := snapshot(t, public)
	fill(t, dir, files{"content/baru.md": page("Baru", "")})
	for _, late := range []bool{false, true} {
		var undo func()
		report, err := buildMeddled(t, options(dir), late, func() { undo = m.meddle(t, dir) })
		undo()
		checkMeddled(t, fmt.Sprintf("late=%t", late), report, err, old, snapshot(t, public), string(hostname))
		expectOnly(t, dir, "content", "public")
	}
	mustBuild(t, dir)
	fresh := maps.Clone(book)
	fresh["content/baru.md"] = page("Baru", "")
	expect(t, snapshot(t, public), clean(t, fresh))
}

// checkMeddled looks at what came of a build whose files changed under it.
func checkMeddled(t *testing.T, when string, report Report, err error, old, now files, secret string) {
	t.Helper()
	switch {
	case err != nil:
		if at, ok := errors.AsType[*fs.PathError](err); !ok || !strings.Contains(at.Path, "lampiran") && !strings.Contains(err.Error(), "lampiran") {
			t.Errorf("%s: the error names no file: %v", when, err)
		}
		expect(t, now, old)
	case report.Failed:
		if !strings.Contains(said(report), "content/lampiran/") {
			t.Errorf("%s: no file is named:\n%s", when, said(report))
		}
		expect(t, now, old)
	}
	for name, text := range now {
		if len(secret) > 1 && text == secret {
			t.Errorf("%s: %s comes from elsewhere", when, name)
		}
	}
}

// TestLayoutChangesUnderABuild changes a layout after it was read: the next build takes the change in.
func TestLayoutChangesUnderABuild(t *testing.T) {
	book := files{"content/index.md": page("Orientasi", ""), "layouts/partials/foot.html": "<footer>satu</footer>"}
	dir := project(t, book)
	report, err := buildMeddled(t, options(dir), false, func() {
		fill(t, dir, files{"layouts/partials/foot.html": "<footer>dua kali</footer>"})
	})
	if err != nil || report.Failed {
		t.Fatal(err, said(report))
	}
	mustBuild(t, dir)
	if site := snapshot(t, filepath.Join(dir, "public")); !strings.Contains(site["index.html"], "dua kali") {
		t.Error("the next build shows the old layout")
	}
}
