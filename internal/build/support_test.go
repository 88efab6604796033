package build

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// files are a project or a site as a literal: paths and texts. A folder's text is "/", a link's "-> target".
type files map[string]string

// childOptions is the variable that makes the test binary a build in a process of its own: it holds folder and output.
const childOptions = "BEKAL_TEST_BUILD"

func TestMain(m *testing.M) {
	if dirs, ok := os.LookupEnv(childOptions); ok {
		dir, output, _ := strings.Cut(dirs, "\n")
		report, err := Run(context.Background(), Options{Dir: dir, Output: output, Audience: content.Participants})
		if err != nil || report.Failed {
			fmt.Fprintln(os.Stderr, err, said(report))
			os.Exit(2)
		}
		os.Exit(0)
	}
	code := m.Run()
	if own.dir != "" {
		os.RemoveAll(own.dir)
	}
	os.Exit(code)
}

// child is a build of a project into its public/, in a process of its own with more variables in its environment.
func child(ctx context.Context, dir, output string, env ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, os.Args[0])
	command.Env = slices.Concat(os.Environ(), env, []string{childOptions + "=" + dir + "\n" + output})
	return command
}

// project writes a project's files into a fresh folder of a fresh parent.
func project(t testing.TB, f files) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "project")
	fill(t, dir, f)
	return dir
}

// fill writes files, folders and links below a folder.
func fill(t testing.TB, dir string, f files) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(f)) {
		at, text := filepath.Join(dir, filepath.FromSlash(name)), f[name]
		err := os.MkdirAll(filepath.Dir(at), 0o755)
		target, link := strings.CutPrefix(text, "-> ")
		switch {
		case err != nil:
		case text == "/":
			err = os.MkdirAll(at, 0o755)
		case link:
			err = os.Symlink(target, at)
		default:
			err = os.WriteFile(at, []byte(text), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// remove takes files or folders of a project away.
func remove(t testing.TB, dir string, names ...string) {
	t.Helper()
	for _, name := range names {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if _, err := os.Lstat(at); err != nil {
			t.Fatal(err)
		}
		if err := os.RemoveAll(at); err != nil {
			t.Fatal(err)
		}
	}
}

// snapshot reads all that is in a folder, but for what lies in the folders to skip.
func snapshot(t testing.TB, dir string, skip ...string) files {
	t.Helper()
	all := files{}
	err := filepath.WalkDir(dir, func(at string, entry fs.DirEntry, err error) error {
		if err != nil || at == dir {
			return err
		}
		name, err := filepath.Rel(dir, at)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		switch {
		case slices.Contains(skip, name):
			return fs.SkipDir
		case entry.IsDir():
			all[name] = "/"
			return nil
		case entry.Type()&fs.ModeSymlink != 0:
			target, err := os.Readlink(at)
			all[name] = "-> " + target
			return err
		}
		text, err := os.ReadFile(at)
		all[name] = string(text)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return all
}

// expect compares two snapshots and names what differs.
func expect(t testing.TB, got, want files) {
	t.Helper()
	if maps.Equal(got, want) {
		return
	}
	both := maps.Clone(want)
	maps.Copy(both, got)
	for _, name := range slices.Sorted(maps.Keys(both)) {
		g, isThere := got[name]
		w, isWanted := want[name]
		switch {
		case !isThere:
			t.Errorf("%s is missing", name)
		case !isWanted:
			t.Errorf("%s should not be there", name)
		case g != w:
			at := 0
			for at < min(len(g), len(w)) && g[at] == w[at] {
				at++
			}
			from := max(0, at-40)
			t.Errorf("%s differs at byte %d:\n got %.120q\nwant %.120q", name, at, g[from:], w[from:])
		}
	}
}

// options are those of `bekal build DIR`, changed.
func options(dir string, change ...func(*Options)) Options {
	o := Options{Dir: dir, Output: filepath.Join(dir, "public"), Audience: content.Participants}
	for _, c := range change {
		c(&o)
	}
	return o
}

// run builds and gives what is said of the content; the environment must not fail.
func run(t testing.TB, o Options) Report {
	t.Helper()
	report, err := Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// mustBuild builds a project that must publish.
func mustBuild(t testing.TB, dir string, change ...func(*Options)) Report {
	t.Helper()
	report := run(t, options(dir, change...))
	if report.Failed {
		t.Fatalf("nothing was published:\n%s", said(report))
	}
	return report
}

// clean gives what a first build of a project's files leaves, or nothing if it publishes nothing.
func clean(t testing.TB, f files, change ...func(*Options)) files {
	t.Helper()
	dir := project(t, f)
	run(t, options(dir, change...))
	return snapshot(t, filepath.Join(dir, "public"))
}

// said is what a build's user reads, in English.
func said(r Report) string { return saidIn(r, diag.English) }

func saidIn(r Report, language diag.Language) string {
	var b strings.Builder
	if err := (diag.Printer{Format: diag.FormatText, Language: language}).Print(&b, r.Problems); err != nil {
		return err.Error()
	}
	return b.String()
}
