package content

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"bekal/internal/diag"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected parts of testdata and the generated part of the documentation")

// said is the name of the part of an archive that holds what is said about the other files.
const said = "said"

// TestBroken reads each archive in testdata/broken as a project and compares what is said about it, in both languages,
// with its last part. <tab>, <crlf>, <bom>, <nul>, <ff> and <fe> in a file stand for bytes that editors lose.
func TestBroken(t *testing.T) {
	paths, err := filepath.Glob("testdata/broken/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no archives", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			want := ""
			if last := len(archive.Files) - 1; archive.Files[last].Name == said {
				want = string(archive.Files[last].Data)
				archive.Files = archive.Files[:last]
			}
			_, problems := Read(project(archive))
			got := show(problems)
			if *update {
				archive.Files = append(archive.Files, txtar.File{Name: said, Data: []byte(got)})
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if got != want {
				t.Errorf("--- said\n%s--- wanted\n%s", got, want)
			}
		})
	}
}

// project makes a file system of an archive.
func project(archive *txtar.Archive) fstest.MapFS {
	bytes := strings.NewReplacer("<tab>", "\t", "<crlf>\n", "\r\n", "<bom>", "\ufeff", "<nul>", "\x00", "<ff>", "\xff", "<fe>", "\xfe")
	fsys := fstest.MapFS{}
	for _, file := range archive.Files {
		fsys[file.Name] = &fstest.MapFile{Data: []byte(bytes.Replace(string(file.Data)))}
	}
	return fsys
}

// show writes problems with their place, rule, message and hint in both languages.
func show(problems []diag.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%s:%d:%d+%d %s %s\n", p.File, p.Line, p.Column, p.Width, p.Severity, p.Rule)
		for _, language := range []diag.Language{diag.English, diag.Indonesian} {
			fmt.Fprintf(&b, "  %s\n", p.Message.In(language))
			if !p.Hint.IsZero() {
				fmt.Fprintf(&b, "    %s\n", p.Hint.In(language))
			}
		}
	}
	return b.String()
}
