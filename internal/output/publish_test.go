package output

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// handbook is a small site with folders; big is longer than the writer's buffers.
func handbook() site {
	big := strings.Repeat("0123456789abcdef", bufferSize/8)
	return site{
		"index.html": "home", "timetable.html": "rows", "day-1/index.html": "day", "day-1/talk.html": "talk",
		"day-1/simulasi/peta.png": big, "day-2/index.html": "second", "assets/style.css": "a{}", "empty.txt": " ",
	}
}

// ways are the ways in which an output is published.
func ways(dir string) map[string]Options {
	exchanged, inPlace := options(dir), options(dir)
	inPlace.InPlace = true
	return map[string]Options{"exchange": exchanged, "in place": inPlace}
}

func TestUnchangedFilesAreUntouched(t *testing.T) {
	for way := range ways("") {
		t.Run(way, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			opt := ways(dir)[way]
			first := mustBuild(t, opt, handbook())
			if want := (Result{Files: 8, Written: 8}); first != want {
				t.Errorf("first build: got %+v, want %+v", first, want)
			}
			kept := map[string]os.FileInfo{}
			next := handbook().with(site{"day-2/index.html": "", "day-1/talk.html": "another", "day-1/new.html": "new"})
			for name, text := range next {
				if handbook()[name] == text {
					kept[name] = inode(t, filepath.Join(dir, name))
				}
			}
			opt.Digest = "d2"
			second := mustBuild(t, opt, next)
			if want := (Result{Files: 8, Written: 2, Unchanged: 6, Removed: 1}); second != want {
				t.Errorf("second build: got %+v, want %+v", second, want)
			}
			for name, before := range kept {
				after := inode(t, filepath.Join(dir, name))
				if !os.SameFile(before, after) || !before.ModTime().Equal(after.ModTime()) {
					t.Errorf("%s was touched", name)
				}
			}
			expect(t, snapshot(t, dir), clean(t, next).with(site{manifestName: snapshot(t, dir)[manifestName]}))
			expectOnly(t, filepath.Dir(dir), "public")
		})
	}
}

func TestFolderIsExchangedOrKept(t *testing.T) {
	for way, same := range map[string]bool{"exchange": false, "in place": true} {
		dir := filepath.Join(t.TempDir(), "public")
		if err := os.Mkdir(dir, 0o750); err != nil {
			t.Fatal(err)
		}
		before := inode(t, dir)
		mustBuild(t, ways(dir)[way], handbook())
		after := inode(t, dir)
		if os.SameFile(before, after) != same {
			t.Errorf("%s: the folder is the same one: %v, want %v", way, !same, same)
		}
		if after.Mode() != before.Mode() {
			t.Errorf("%s: mode %v became %v", way, before.Mode(), after.Mode())
		}
	}
}

func TestOneChangedFileIsOneRename(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustBuild(t, options(dir), handbook())
	before := inode(t, dir)
	var steps []string
	opt := options(dir)
	opt.Fault = func(op, name string) error {
		if op == "rename" || op == "link" || op == "exchange" {
			steps = append(steps, op+" "+name)
		}
		return nil
	}
	next := handbook().with(site{"day-1/talk.html": "another"})
	mustBuild(t, opt, next)
	if want := "[rename public/day-1/talk.html rename public/.bekal]"; fmt.Sprint(steps) != want {
		t.Errorf("got %v, want %s", steps, want)
	}
	if !os.SameFile(before, inode(t, dir)) {
		t.Error("the folder is another one")
	}
	expect(t, snapshot(t, dir), clean(t, next))

	manifest := inode(t, filepath.Join(dir, manifestName))
	result := mustBuild(t, options(dir), next)
	if want := (Result{Files: 8, Unchanged: 8}); result != want {
		t.Errorf("nothing changed: got %+v, want %+v", result, want)
	}
	if !os.SameFile(manifest, inode(t, filepath.Join(dir, manifestName))) {
		t.Error("an equal manifest was written anew")
	}
}

func TestForeignFilesStay(t *testing.T) {
	for way := range ways("") {
		for _, folder := range []bool{false, true} {
			t.Run(fmt.Sprint(way, folder), func(t *testing.T) {
				dir := filepath.Join(t.TempDir(), "public")
				mine := site{
					".gitignore": "*", "CNAME": "example.org", "pdf": "/", "pdf/book.pdf": "%PDF",
					"day-1": "/", "day-1/notes.txt": "notes", "latest": "-> day-2",
				}
				fill(t, dir, site{".gitignore": "*"})
				if folder {
					mine = mine.with(site{".git": "/", ".git/HEAD": "ref", ".git/refs": "/", "pdf/old": "/", "pdf/old/book.pdf": "%PDF"})
				}
				opt := ways(dir)[way]
				mustBuild(t, opt, handbook())
				fill(t, dir, site{"CNAME": "example.org", "pdf/book.pdf": "%PDF", "day-1/notes.txt": "notes", "latest": "-> day-2"})
				if folder {
					fill(t, dir, site{".git/HEAD": "ref", ".git/refs": "/", "pdf/old/book.pdf": "%PDF"})
				}
				cname := inode(t, filepath.Join(dir, "CNAME"))
				next := site{"index.html": "new home", "a.html": "a"}
				result := mustBuild(t, opt, next)
				if want := (Result{Files: 2, Written: 2, Removed: 7}); result != want {
					t.Errorf("got %+v, want %+v", result, want)
				}
				expect(t, snapshot(t, dir), clean(t, next).with(mine))
				if !os.SameFile(cname, inode(t, filepath.Join(dir, "CNAME"))) {
					t.Error("CNAME is another file")
				}
			})
		}
	}
}

func TestForeignFilesInTheWay(t *testing.T) {
	for _, c := range []struct {
		stranger string
		next     site
		message  string
	}{
		{"day-9", site{"day-9/index.html": "x"}, `"day-9" in the output folder "public" was not written by Bekal and is in the way of "day-9/index.html"`},
		{"day-1/notes.txt", site{"day-1": "x"}, `"day-1/notes.txt" in the output folder "public" was not written by Bekal and is in the way of "day-1"`},
		{"mine/notes.txt", site{"mine": "x"}, `"mine" in the output folder "public" was not written by Bekal and is in the way of "mine"`},
		{"day-1/mine/notes.txt", site{"day-1": "x"}, `"day-1/mine" in the output folder "public" was not written by Bekal and is in the way of "day-1"`},
	} {
		t.Chdir(t.TempDir())
		mustBuild(t, options("public"), handbook())
		fill(t, "public", site{c.stranger: "mine"})
		before := snapshot(t, ".")
		_, err := build(t, options("public"), c.next)
		expectRefusal(t, err, c.message, "move it away")
		expect(t, snapshot(t, "."), before)
	}
}

func TestLinksInTheOutputAreReplaced(t *testing.T) {
	for way := range ways("") {
		t.Run(way, func(t *testing.T) {
			top := t.TempDir()
			dir := filepath.Join(top, "public")
			opt := ways(dir)[way]
			mustBuild(t, opt, handbook())
			elsewhere := site{"index.html": "mine", "talk.html": "talk", "simulasi": "/", "simulasi/peta.png": "mine"}
			fill(t, filepath.Join(top, "elsewhere"), elsewhere)
			for _, name := range []string{"index.html", "day-1", "day-2"} {
				if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
					t.Fatal(err)
				}
			}
			fill(t, dir, site{"index.html": "-> ../elsewhere/index.html", "day-1": "-> ../elsewhere", "day-2": "-> " + filepath.Join(top, "elsewhere")})
			next := handbook().with(site{"timetable.html": "other rows"})
			mustBuild(t, opt, next)
			expect(t, snapshot(t, dir), clean(t, next))
			expect(t, snapshot(t, filepath.Join(top, "elsewhere")), elsewhere)
		})
	}
}

func TestHandEditsAreOverwritten(t *testing.T) {
	for way := range ways("") {
		dir := filepath.Join(t.TempDir(), "public")
		opt := ways(dir)[way]
		mustBuild(t, opt, handbook())
		fill(t, dir, site{"index.html": "hame", "day-1/talk.html": "talk and more", "timetable.html": "rows and more"})
		big := filepath.Join(dir, "day-1/simulasi/peta.png")
		if err := os.Truncate(big, bufferSize); err != nil {
			t.Fatal(err)
		}
		if result := mustBuild(t, opt, handbook()); result.Written != 4 {
			t.Errorf("%s: got %+v, want 4 written", way, result)
		}
		expect(t, snapshot(t, dir), clean(t, handbook()))
	}
}

func TestFilesBecomeFoldersAndBack(t *testing.T) {
	one, two := site{"a": "file", "b/c/d": "file", "index.html": "x"}, site{"a/b/c": "file", "b": "file", "index.html": "x"}
	for way := range ways("") {
		dir := filepath.Join(t.TempDir(), "public")
		for _, s := range []site{one, two, one} {
			mustBuild(t, ways(dir)[way], s)
			expect(t, snapshot(t, dir), clean(t, s))
		}
	}
}

func TestIntact(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	intact := func(digest string) bool {
		t.Helper()
		opt := options(dir)
		opt.Digest = digest
		stage, err := Begin(t.Context(), opt)
		if err != nil {
			t.Fatal(err)
		}
		defer stage.Close()
		result, ok := stage.Intact(t.Context())
		if want := (Result{Files: 8, Unchanged: 8}); ok && result != want {
			t.Errorf("got %+v, want %+v", result, want)
		}
		return ok
	}
	if intact("d1") {
		t.Error("no output is intact")
	}
	mustBuild(t, options(dir), handbook())
	fill(t, dir, site{"CNAME": "example.org"})
	if !intact("d1") {
		t.Error("what was just built is not intact")
	}
	if intact("d2") || intact("") || intact(unfinished) {
		t.Error("another digest is intact")
	}
	page := filepath.Join(dir, "index.html")
	before := inode(t, page)
	fill(t, dir, site{"index.html": "hame"})
	if err := os.Chtimes(page, before.ModTime(), before.ModTime()); err != nil {
		t.Fatal(err)
	}
	if intact("d1") {
		t.Error("an edit of the same length and date is intact")
	}
	fill(t, dir, site{"index.html": "home"})
	if !intact("d1") {
		t.Error("the same bytes are not intact")
	}
	if err := os.Rename(page, page+"l"); err != nil {
		t.Fatal(err)
	}
	if intact("d1") {
		t.Error("a missing file is intact")
	}
	fill(t, dir, site{"index.html": "-> index.htmll"})
	if intact("d1") {
		t.Error("a link is intact")
	}
}

func TestAllFilesThatFailAreNamed(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustBuild(t, options(dir), handbook())
	before := snapshot(t, dir)
	broken := errors.New("broken")
	files := []File{
		{Path: "z.html", Make: func(context.Context) ([]byte, error) { return nil, broken }},
		{Path: "a.html", Make: func(context.Context) ([]byte, error) { return []byte("text"), nil }},
		{Path: "b.jpg", Open: func() (io.ReadCloser, error) { return nil, os.ErrNotExist }},
		{Path: "c.jpg", Open: func() (io.ReadCloser, error) { return brokenFile{strings.NewReader("half")}, nil }},
		{Path: "index.html", Open: func() (io.ReadCloser, error) { return brokenFile{strings.NewReader("ho")}, nil }},
	}
	tree, err := NewTree(files)
	if err != nil {
		t.Fatal(err)
	}
	stage, err := Begin(t.Context(), options(dir))
	if err != nil {
		t.Fatal(err)
	}
	err = stage.Write(t.Context(), tree)
	want := "b.jpg: file does not exist\nc.jpg: torn\nindex.html: torn\nz.html: broken"
	if err == nil || err.Error() != want || !errors.Is(err, broken) {
		t.Errorf("got %v, want %s", err, want)
	}
	if _, ok := errors.AsType[*Refusal](err); ok {
		t.Error("the files' errors are a refusal")
	}
	if _, err := stage.Publish(); err == nil {
		t.Error("published all the same")
	}
	if err := stage.Close(); err != nil {
		t.Error(err)
	}
	expect(t, snapshot(t, dir), before)
	expectOnly(t, filepath.Dir(dir), "public")
}

// brokenFile fails after its text.
type brokenFile struct{ *strings.Reader }

func (b brokenFile) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if err == io.EOF {
		err = errors.New("torn")
	}
	return n, err
}

func (brokenFile) Close() error { return nil }

func TestEndedContextChangesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustBuild(t, options(dir), handbook())
	before := snapshot(t, dir)
	stage, err := Begin(t.Context(), options(dir))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	tree, err := NewTree([]File{
		{Path: "a.html", Make: func(context.Context) ([]byte, error) { cancel(); return nil, ctx.Err() }},
		{Path: "b.html", Make: func(context.Context) ([]byte, error) { return []byte("b"), nil }},
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := stage.Write(ctx, tree); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if err := stage.Close(); err != nil {
		t.Error(err)
	}
	expect(t, snapshot(t, dir), before)
	expectOnly(t, filepath.Dir(dir), "public")
}

// TestNoReaderMissesAFile reads a page without pause while sites are exchanged.
func TestNoReaderMissesAFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustBuild(t, options(dir), handbook())
	stop, done := make(chan struct{}), make(chan error)
	go func() {
		for {
			select {
			case <-stop:
				done <- nil
				return
			default:
			}
			text, err := os.ReadFile(filepath.Join(dir, "index.html"))
			if err != nil || !bytes.HasPrefix(text, []byte("home")) {
				done <- fmt.Errorf("read %q, %w", text, err)
				return
			}
		}
	}()
	for i := range 40 {
		mustBuild(t, options(dir), handbook().with(site{"index.html": fmt.Sprint("home", i), "a.html": fmt.Sprint(i)}))
	}
	close(stop)
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestLateForeignFilesAreNotLost(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustBuild(t, options(dir), handbook())
	stage, err := Begin(t.Context(), options(dir))
	if err != nil {
		t.Fatal(err)
	}
	late := site{"CNAME": "example.org", "pdf": "/", "pdf/book.pdf": "%PDF", ".git": "/", ".git/HEAD": "ref", "day-1": "/", "day-1/notes.txt": "mine"}
	next := site{"index.html": "new"}
	if err := stage.Write(t.Context(), next.tree(t)); err != nil {
		t.Fatal(err)
	}
	fill(t, dir, late)
	if _, err := stage.Publish(); err != nil {
		t.Fatal(err)
	}
	if err := stage.Close(); err != nil {
		t.Fatal(err)
	}
	expect(t, snapshot(t, dir), clean(t, next).with(late))
	expectOnly(t, filepath.Dir(dir), "public")
}
