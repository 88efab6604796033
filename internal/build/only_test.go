package build

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"bekal/internal/content"
	"bekal/internal/output"
)

func only(folder string) func(*Options) { return func(o *Options) { o.Only = folder } }

func into(output string) func(*Options) { return func(o *Options) { o.Output = output } }

// aLibrary is a library with a shared photo, a file for hosts, and a folder whose name is no address.
func aLibrary() files {
	f := library(3, 5)
	f["content/Buku Lama 2023/index.md"] = "---\ntitle: Buku lama\naliases: tua.html\n---\n"
	f["content/people/biro-sdm.md"] += "![Kantor](kantor.gif)\n"
	f["content/people/kantor.gif"] = "GIF89a\x01\x00\x01\x00\x00\x00\x00;"
	f["content/buku-00/lampiran.pdf"] = "%PDF-1.4"
	f["content/CNAME"] = "example.org\n"
	return f
}

// TestHandbooksApart builds each handbook of a library alone, and the library's own part, in one folder in turn and in
// folders of their own that are put together: what comes of both is what one build of them all makes, byte for byte.
func TestHandbooksApart(t *testing.T) {
	t.Parallel()
	f := aLibrary()
	want := clean(t, f)
	dir := project(t, f)
	together, merged := filepath.Join(dir, "together"), files{}
	for i, folder := range []string{"buku-02", "Buku Lama 2023", ".", "buku-00", "content/buku-01/"} {
		mustBuild(t, dir, only(folder), into(together))
		apart := filepath.Join(dir, fmt.Sprintf("apart-%d", i))
		mustBuild(t, dir, only(folder), into(apart))
		for name, text := range snapshot(t, apart) {
			if before, twice := merged[name]; twice && text != "/" {
				t.Errorf("%s is made twice: %.40q, %.40q", name, before, text)
			}
			merged[name] = text
		}
	}
	expect(t, snapshot(t, together), want)
	expect(t, merged, want)
	again := mustBuild(t, dir, into(together))
	if again.Result.Written != 0 || again.Result.Removed != 0 || again.Result.Unchanged == 0 {
		t.Errorf("a build of all afterwards: %+v", again.Result)
	}
}

// TestOneHandbookOfABuiltLibrary changes two handbooks and builds one: nothing else changes, to the inode.
func TestOneHandbookOfABuiltLibrary(t *testing.T) {
	t.Parallel()
	f := aLibrary()
	dir := project(t, f)
	mustBuild(t, dir)
	public := filepath.Join(dir, "public")
	if r := mustBuild(t, dir, only("buku-01")).Result; r.Written != 0 || r.Unchanged == 0 {
		t.Errorf("a handbook in which nothing changed: %+v", r)
	}
	before, node := snapshot(t, public), stat(t, filepath.Join(public, "buku-02", "index.html"))
	change := files{
		"content/buku-01/rules.md": "---\ntitle: Aturan baru\n---\n## Hadir\n",
		"content/buku-02/rules.md": "---\ntitle: Belum terbit\n---\n## Hadir\n",
	}
	fill(t, dir, change)
	remove(t, dir, "content/buku-01/recap.md")
	if r := mustBuild(t, dir, only("buku-01")).Result; r.Written == 0 || r.Removed != 3 { // the recap, its print edition and the stylesheet of that
		t.Errorf("a handbook that changed: %+v", r)
	}
	after := snapshot(t, public)
	for name, text := range before {
		if !strings.HasPrefix(name, "buku-01/") && after[name] != text {
			t.Errorf("%s is another", name)
		}
	}
	if !os.SameFile(node, stat(t, filepath.Join(public, "buku-02", "index.html"))) {
		t.Error("a file of another handbook was written")
	}
	mustBuild(t, dir)
	expect(t, snapshot(t, public), clean(t, snapshot(t, dir, "public")))
}

// TestHandbookGone removes a handbook that was built alone from the library: a build of all removes its folder.
func TestHandbookGone(t *testing.T) {
	t.Parallel()
	for name, inPlace := range map[string]bool{"exchanged": false, "in place": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := project(t, aLibrary())
			for _, folder := range []string{".", "buku-00", "buku-01"} {
				mustBuild(t, dir, only(folder))
			}
			remove(t, dir, "content/buku-00")
			mustBuild(t, dir, func(o *Options) { o.InPlace = inPlace })
			expect(t, snapshot(t, filepath.Join(dir, "public")), clean(t, snapshot(t, dir, "public")))
		})
	}
}

// TestBareHandbook shows that a handbook which is built alone is told from one that has its theme beside it.
func TestBareHandbook(t *testing.T) {
	t.Parallel()
	dir := project(t, aLibrary())
	if !mustBuild(t, dir, only("buku-00")).Bare {
		t.Error("the theme is missing, and nobody says so")
	}
	mustBuild(t, dir, only(Root))
	if mustBuild(t, dir, only("buku-00")).Bare || mustBuild(t, dir).Bare {
		t.Error("the theme is there, and is said to be missing")
	}
}

// TestRefusedHandbooks holds what is said where a handbook cannot be built alone.
func TestRefusedHandbooks(t *testing.T) {
	t.Parallel()
	dir, single := project(t, aLibrary()), project(t, files{"content/index.md": "---\ntitle: Sendiri\n---\n", "content/hari-1/index.md": "---\ntitle: Hari\n---\n"})
	mustBuild(t, dir)
	committee := func(o *Options) { o.Audience = content.Committee }
	for _, c := range []struct {
		dir        string
		change     []func(*Options)
		want, hint string
	}{
		{dir, []func(*Options){only("buku-1")}, "there is no handbook buku-1", `did you mean "buku-01"?`},
		{dir, []func(*Options){only("people")}, "there is no handbook people", ""},
		{dir, []func(*Options){only("../project")}, "there is no handbook ../project", ""},
		{single, []func(*Options){only("hari-1")}, "there is one handbook here, and no library of several", "leave out --only"},
		{single, []func(*Options){only(".")}, "there is one handbook here, and no library of several", "leave out --only"},
		{dir, []func(*Options){only("buku-01"), committee}, `the output folder "` + filepath.ToSlash(dir) + `/public/buku-01" holds the site for "participants", and this one is for "committee"`,
			"choose another folder with --output, or remove this one"},
	} {
		_, err := Run(context.Background(), options(c.dir, c.change...))
		refused, ok := errors.AsType[*output.Refusal](err)
		if !ok {
			t.Errorf("want %q, got %v", c.want, err)
			continue
		}
		if refused.Message.In("en") != c.want || refused.Hint.In("en") != c.hint {
			t.Errorf("got  %q, %q\nwant %q, %q", refused.Message.In("en"), refused.Hint.In("en"), c.want, c.hint)
		}
	}
	// Into the folder of a library for others, with the handbook's own folder taken away.
	remove(t, dir, "public/buku-01")
	if _, err := Run(context.Background(), options(dir, only("buku-01"), committee)); err == nil {
		t.Error("a handbook for the committee is put into a library for participants")
	}
}

// TestLinkOutOfAHandbook shows that a link into a handbook that is not read is told as it is when all are.
func TestLinkOutOfAHandbook(t *testing.T) {
	t.Parallel()
	f := aLibrary()
	f["content/buku-00/rules.md"] += "\nLihat [di sana](../buku-01/rules.md).\n"
	dir := project(t, f)
	all, alone := run(t, options(dir)), run(t, options(dir, only("buku-00")))
	if said(all) != said(alone) || !strings.Contains(said(alone), "(cross-link)") {
		t.Errorf("%s\n%s", said(all), said(alone))
	}
}

// TestUnchangedHandbooksAreNotMade changes one handbook of a library and builds it all: the pages of the others are
// not made again, unless what they share changed, or somebody touched their files.
func TestUnchangedHandbooksAreNotMade(t *testing.T) {
	t.Parallel()
	dir := project(t, aLibrary())
	public := filepath.Join(dir, "public")
	var made atomic.Int64
	count := func(o *Options) { o.Made = func() { made.Add(1) } }
	all := mustBuild(t, dir, count).Pages
	if int(made.Load()) != all {
		t.Errorf("%d of %d pages are made at first", made.Load(), all)
	}
	for _, step := range []struct {
		name   string
		change files
		want   func(made int) bool
	}{
		{"nothing", nil, func(made int) bool { return made == 0 }},
		{"one handbook", files{"content/buku-01/rules.md": "---\ntitle: Aturan baru\n---\n## Hadir\n"}, func(made int) bool { return made > 2 && made < all/2 }},
		{"a file in the output", files{"public/buku-02/rules.html": "by hand", "content/buku-01/rules.md": "---\ntitle: Aturan lagi\n---\n## Hadir\n"}, func(made int) bool { return made > all/2 && made < all }},
		{"what all share", files{"content/glossary.md": "---\ntitle: Glosarium\n---\nSKP\n: Lain\n"}, func(made int) bool { return made == all }},
	} {
		made.Store(0)
		fill(t, dir, step.change)
		mustBuild(t, dir, count)
		if !step.want(int(made.Load())) {
			t.Errorf("%s: %d of %d pages are made", step.name, made.Load(), all)
		}
		expect(t, snapshot(t, public), clean(t, snapshot(t, dir, "public")))
	}
}
