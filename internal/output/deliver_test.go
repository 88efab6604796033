package output

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"path/filepath"
	"testing"

	"bekal/internal/diag"
)

func deliver(t *testing.T, opt Options, files site) (Result, error) {
	t.Helper()
	var attached []Attachment
	for name, text := range files {
		attached = append(attached, Attachment{name, []byte(text)})
	}
	opt.Protected = []string{"content", "layouts"}
	return Deliver(context.Background(), opt, attached)
}

func TestDeliver(t *testing.T) {
	dir := project(t)
	pdfs := site{"pdf/book.pdf": "%PDF book", "2026/pdf/day-1.pdf": "%PDF day"}
	if result, err := deliver(t, Options{Dir: "public"}, pdfs); err != nil || result.Written != 2 {
		t.Fatal(result, err)
	}
	own := site{"index.html": "home", "2026/index.html": "book", ".bekal": snapshotText(t, Options{Dir: "public"}, site{"index.html": "home", "2026/index.html": "book"})}
	maps.Copy(own, pdfs)
	expectFiles(t, filepath.Join(dir, "public"), own)

	// Again, into the site that stands now, and from inside of it.
	result, err := deliver(t, Options{Dir: "public"}, site{"pdf/book.pdf": "%PDF book", "pdf/day-1.pdf": "%PDF one"})
	if err != nil || result != (Result{Files: 2, Written: 1, Unchanged: 1}) {
		t.Error(result, err)
	}
	if _, err := deliver(t, Options{Dir: "public/pdf"}, site{"day-2.pdf": "%PDF two"}); err != nil {
		t.Error(err)
	}
	maps.Copy(own, site{"pdf/day-1.pdf": "%PDF one", "pdf/day-2.pdf": "%PDF two"})
	expectFiles(t, filepath.Join(dir, "public"), own)
}

// snapshotText builds a site over what is there, and gives the manifest that it leaves.
func snapshotText(t *testing.T, opt Options, s site) string {
	t.Helper()
	mustBuild(t, opt, s)
	return snapshot(t, opt.Dir)[".bekal"]
}

func expectFiles(t *testing.T, dir string, want site) {
	t.Helper()
	got := snapshot(t, dir)
	maps.DeleteFunc(got, func(_, text string) bool { return text == "/" })
	if !maps.Equal(got, want) {
		t.Errorf("%s holds\n%q, want\n%q", dir, got, want)
	}
}

func TestDeliverRefuses(t *testing.T) {
	dir := project(t)
	mustBuild(t, Options{Dir: "public", Audience: "participants"}, site{"index.html": "home"})
	fill(t, dir, site{"elsewhere/notes.txt": "mine", "outside.pdf": "old", "linked/pdf/book.pdf": "-> ../../outside.pdf"})
	for _, c := range []struct{ dir, message string }{
		{"content/pdf", `the output folder "content/pdf" lies in "content", which the site is made from`},
		{"layouts", `the output folder "layouts" lies in "layouts", which the site is made from`},
		{"public", `the output folder "public" holds the site for "participants", and this one is for "committee"`},
		{"public/pdf", `the output folder "public/pdf" holds the site for "participants", and this one is for "committee"`},
	} {
		before := snapshot(t, dir)
		_, err := deliver(t, Options{Dir: c.dir, Audience: "committee"}, site{"book.pdf": "%PDF"})
		refusal, ok := errors.AsType[*Refusal](err)
		if !ok || refusal.Message.In(diag.English) != c.message {
			t.Errorf("%s: %v", c.dir, err)
		}
		if !maps.Equal(snapshot(t, dir), before) {
			t.Errorf("%s was changed", c.dir)
		}
	}
	// A stranger's folder takes a file, and keeps what it has; a link is replaced, never written through.
	for _, at := range []string{"elsewhere", "linked"} {
		if _, err := deliver(t, Options{Dir: at}, site{"pdf/book.pdf": "%PDF"}); err != nil {
			t.Error(err)
		}
	}
	if got := snapshot(t, dir); got["elsewhere/notes.txt"] != "mine" || got["elsewhere/pdf/book.pdf"] != "%PDF" ||
		got["outside.pdf"] != "old" || got["linked/pdf/book.pdf"] != "%PDF" {
		t.Errorf("%q", got)
	}
}

// TestDeliverIsWholeOrNot fails each change on disk in turn.
func TestDeliverIsWholeOrNot(t *testing.T) {
	full := errors.New("the disk is full")
	for failing := 1; ; failing++ {
		dir := t.TempDir()
		fill(t, dir, site{"public/pdf/book.pdf": "old"})
		step := 0
		_, err := Deliver(context.Background(), Options{Dir: filepath.Join(dir, "public"), Fault: func(op, name string) error {
			if step++; step == failing {
				return &fs.PathError{Op: op, Path: name, Err: full}
			}
			return nil
		}}, []Attachment{{"pdf/book.pdf", []byte("new")}})
		text := snapshot(t, dir)["public/pdf/book.pdf"]
		if step < failing {
			if err != nil || text != "new" {
				t.Error(text, err)
			}
			return
		}
		if !errors.Is(err, full) || text != "old" && text != "new" {
			t.Errorf("step %d: %q, %v", failing, text, err)
		}
	}
}
