package main

import (
	"io/fs"
	"os"
	"slices"
	"syscall"
	"testing"

	"bekal/internal/diag"
	"bekal/internal/starter"
)

// tree lists all that is in a folder.
func tree(t *testing.T, dir string) (names []string) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, _ fs.DirEntry, err error) error {
		names = append(names, name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// TestCreateMakesAllOrNothing tries files of which the last cannot be made.
func TestCreateMakesAllOrNothing(t *testing.T) {
	tests := []struct{ name, blocked, message string }{
		{"over a file", "there/old.md", "show/there/old.md exists already"},
		{"over a folder", "there", "show/there exists already"},
		{"below a file", "there/old.md/new.md", "show/there/old.md/new.md cannot be made: a file is in the place of its folder"},
		{"outside", "../new.md", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := project(t, map[string]string{"there/old.md": "old"})
			before := tree(t, dir)
			root, err := os.OpenRoot(dir)
			if err != nil {
				t.Fatal(err)
			}
			defer root.Close()
			_, err = create(root, ".", "show", []starter.File{{Path: "new/a/b.md"}, {Path: "there/c.md"}, {Path: tt.blocked}})
			if err == nil {
				t.Fatal("nothing stood in the way")
			}
			if message, _ := explain(err); tt.message != "" && message.In(diag.English) != tt.message {
				t.Errorf("it says %q, want %q", message.In(diag.English), tt.message)
			}
			if after := tree(t, dir); !slices.Equal(after, before) {
				t.Errorf("it leaves %q, there was %q", after, before)
			}
		})
	}
}

func TestNotCreatedSaysWhy(t *testing.T) {
	for _, tt := range []struct {
		err                 error
		english, indonesian string
	}{
		{syscall.EACCES, "a.md cannot be made: permission denied", "a.md tidak dapat dibuat: akses ditolak"},
		{syscall.ENOSPC, "a.md cannot be made: no space left", "a.md tidak dapat dibuat: ruang penyimpanan habis"},
		{syscall.EEXIST, "a.md exists already", "a.md sudah ada"},
	} {
		message, _ := explain(notCreated("a.md", &fs.PathError{Op: "open", Path: "x", Err: tt.err}))
		if message.In(diag.English) != tt.english || message.In(diag.Indonesian) != tt.indonesian {
			t.Errorf("%v: %q, %q", tt.err, message.In(diag.English), message.In(diag.Indonesian))
		}
	}
}
