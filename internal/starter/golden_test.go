package starter_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"bekal/internal/starter"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// golden holds files against testdata/NAME.txtar, which is how they read.
func golden(t *testing.T, name string, files []starter.File) {
	t.Helper()
	var archive txtar.Archive
	for _, file := range files {
		archive.Files = append(archive.Files, txtar.File{Name: file.Path, Data: file.Text})
	}
	got := txtar.Format(&archive)
	path := filepath.Join("testdata", name+".txtar")
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("%s differs; `go test -update` rewrites it. Got:\n%s", path, got)
	}
}
