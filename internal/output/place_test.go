package output

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const otherFolderHint = `choose a folder of its own with --output, such as "public"`

// project makes a project's folder, makes it the working folder, and gives its path.
func project(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home) // where Windows looks
	dir := filepath.Join(home, "work", "handbook")
	fill(t, dir, site{"content/index.md": "text", "content/day-1/index.md": "day", "layouts/day.html": "day"})
	t.Chdir(dir)
	return dir
}

func TestWrongFoldersAreRefused(t *testing.T) {
	dir := project(t)
	fill(t, dir, site{"file": "text", "to-content": "-> content", "dangling": "-> nowhere", "through": "-> nowhere/public"})
	fill(t, dir, site{"strange/notes.txt": "mine", "strange/.hidden": "mine"})
	home := filepath.Dir(filepath.Dir(dir))
	for _, c := range []struct{ dir, message string }{
		{".", `the output folder "." holds "content", which the site is made from`},
		{"..", `the output folder ".." holds "content", which the site is made from`},
		{"content", `the output folder "content" is "content", which the site is made from`},
		{"content/public", `the output folder "content/public" lies in "content", which the site is made from`},
		{"layouts", `the output folder "layouts" is "layouts", which the site is made from`},
		{"content/../layouts/x/y", `the output folder "content/../layouts/x/y" lies in "layouts", which the site is made from`},
		{"to-content", `the output folder "to-content" is "content", which the site is made from`},
		{"to-content/day-1", `the output folder "to-content/day-1" lies in "content", which the site is made from`},
		{"/", `the output folder "/" is the root of the file system`},
		{home, `the output folder "` + home + `" is or holds the home folder`},
		{filepath.Dir(home), `the output folder "` + filepath.Dir(home) + `" is or holds the home folder`},
		{"file", `the output folder "file" is a file`},
	} {
		for _, force := range []bool{false, true} {
			expectUntouched(t, dir, Options{Dir: c.dir, Force: force}, c.message, otherFolderHint)
		}
	}
	for _, link := range []string{"dangling", "through"} {
		expectUntouched(t, dir, Options{Dir: link},
			`the output folder "`+link+`" is a link to what does not exist`, "make the folder that it leads to, or remove the link")
	}
	expectUntouched(t, dir, Options{Dir: "strange"},
		`the output folder "strange" holds files that Bekal did not write, such as "notes.txt"`, useForce().In("en"))
}

// expectUntouched fails unless a build is refused in these words and the project is as it was.
func expectUntouched(t *testing.T, dir string, opt Options, message, hint string) {
	t.Helper()
	before := snapshot(t, dir)
	opt.Protected = []string{"content", "layouts", "content/missing"}
	_, err := build(t, opt, site{"index.html": "new"})
	expectRefusal(t, err, message, hint)
	expect(t, snapshot(t, dir), before)
}

func TestManifestDecidesWhoseFolderItIs(t *testing.T) {
	dir := project(t)
	mustBuild(t, options("public"), site{"index.html": "old"})
	committee := options("public")
	committee.Audience = "committee"
	expectUntouched(t, dir, committee, `the output folder "public" holds the site for "participants", and this one is for "committee"`,
		"choose another folder with --output, or remove this one")
	committee.Force = true
	expectUntouched(t, dir, committee, `the output folder "public" holds the site for "participants", and this one is for "committee"`,
		"choose another folder with --output, or remove this one")

	fill(t, "public", site{manifestName: "bekal output 9\n"})
	expectUntouched(t, dir, options("public"),
		`the list of the files that Bekal wrote, ".bekal" in the output folder "public", cannot be used: another version of Bekal wrote it`, useForce().In("en"))
	if err := os.Remove("public/.bekal"); err != nil {
		t.Fatal(err)
	}
	fill(t, dir, site{"public/.bekal": "-> ../content/index.md"})
	expectUntouched(t, dir, options("public"),
		`the list of the files that Bekal wrote, ".bekal" in the output folder "public", cannot be used: it is not a file`, useForce().In("en"))
	forced := options("public")
	forced.Force = true
	mustBuild(t, forced, site{"index.html": "new"})
	expect(t, snapshot(t, "public"), clean(t, site{"index.html": "new"}))
	expect(t, snapshot(t, "content"), site{"index.md": "text", "day-1": "/", "day-1/index.md": "day"})
}

func TestForceKeepsWhatItDidNotWrite(t *testing.T) {
	for _, inPlace := range []bool{false, true} {
		dir := filepath.Join(t.TempDir(), "public")
		fill(t, dir, site{"notes.txt": "mine", "index.html": "mine", "old/page.html": "mine"})
		opt := options(dir)
		opt.Force, opt.InPlace = true, inPlace
		mustBuild(t, opt, site{"index.html": "new"})
		want := clean(t, site{"index.html": "new"}).with(site{"notes.txt": "mine", "old": "/", "old/page.html": "mine"})
		expect(t, snapshot(t, dir), want)
		mustBuild(t, options(dir), site{"page.html": "new"}) // ours now: no force is needed, and index.html goes
		want = clean(t, site{"page.html": "new"}).with(site{"notes.txt": "mine", "old": "/", "old/page.html": "mine"})
		expect(t, snapshot(t, dir), want)
	}
}

func TestOutputThatIsALinkIsResolved(t *testing.T) {
	dir := t.TempDir()
	fill(t, dir, site{"disk/www": "/", "project/public": "-> ../disk/www"})
	opt := options(filepath.Join(dir, "project", "public"))
	for _, text := range []string{"one", "two"} {
		s := site{"index.html": text, "a.html": text}
		mustBuild(t, opt, s)
		expect(t, snapshot(t, filepath.Join(dir, "disk", "www")), clean(t, s))
		expectOnly(t, filepath.Join(dir, "disk"), "www")
		expect(t, snapshot(t, filepath.Join(dir, "project")), site{"public": "-> ../disk/www"})
	}
}

func TestParentsAreMadeAndTakenBack(t *testing.T) {
	dir := t.TempDir()
	opt := options(filepath.Join(dir, "a", "b", "public"))
	stage, err := Begin(t.Context(), opt)
	if err != nil {
		t.Fatal(err)
	}
	if err := stage.Close(); err != nil {
		t.Fatal(err)
	}
	expectOnly(t, dir)
	mustBuild(t, opt, site{"index.html": "text"})
	expectOnly(t, filepath.Join(dir, "a", "b"), "public")
}

const emptyManifest = "bekal output 2\naudience participants\ndigest d0\nfiles 0\n"

func TestLinkAtTheWritersOwnNames(t *testing.T) {
	dir := t.TempDir()
	fill(t, dir, site{"secret/index.html": "mine", "secret/.bekal": emptyManifest, "public/.bekal": emptyManifest, "file": "mine", ".public.bekal-staging": "-> secret"})
	mustBuild(t, options(filepath.Join(dir, "public")), site{"index.html": "text"})
	expectOnly(t, dir, "public", "secret", "file")
	fill(t, dir, site{".public.bekal-lock": "-> file"})
	_, err := build(t, options(filepath.Join(dir, "public")), site{"index.html": "new"})
	if err == nil || !strings.Contains(err.Error(), "lock .public.bekal-lock: it is not a file") {
		t.Errorf("a link as lock: got %v", err)
	}
	expect(t, snapshot(t, filepath.Join(dir, "secret")), site{"index.html": "mine", ".bekal": emptyManifest})
	if text, err := os.ReadFile(filepath.Join(dir, "file")); err != nil || string(text) != "mine" {
		t.Errorf("the lock's target is %q, %v", text, err)
	}
}
