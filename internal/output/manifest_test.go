package output

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bekal/internal/diag"
)

func TestManifestText(t *testing.T) {
	m := manifest{audience: "participants", digest: "5f0c", entries: []entry{
		{"day-1/index.html", 5120, SumOf([]byte("a"))},
		{"index with space.html", 0, SumOf(nil)},
	}}
	out := string(m.text())
	want := `bekal output 2
audience participants
digest 5f0c
files 2
d24ec4f1a98c6e5b 5120 day-1/index.html
ef46db3751d8e999 0 index with space.html
`
	if out != want {
		t.Errorf("got\n%s\nwant\n%s", out, want)
	}
	read, err := parseManifest([]byte(out))
	if err != nil || read.audience != m.audience || read.digest != m.digest || !slices.Equal(read.entries, m.entries) {
		t.Errorf("read back as %v, %v", read, err)
	}
}

func TestManifestIsNotTrusted(t *testing.T) {
	const head = "bekal output 2\naudience participants\ndigest d\n"
	sum := strings.Repeat("0", 16)
	for _, c := range []struct{ text, want string }{
		{"", `line 1 is not "bekal output 2"`},
		{"bekal output\n", `line 1 is not "bekal output 2"`},
		{"bekal output 1\n", "another version of Bekal wrote it"},
		{"bekal output 2\n", `line 2 has no "audience"`},
		{"bekal output 2\naudience x\nfiles 0\n", `line 3 has no "digest"`},
		{head, `line 4 has no "files"`},
		{head + "files 2\n" + sum + " 1 a\n", "it names 1 files instead of 2"},
		{head + "files 1\n" + sum + " 1 ../a\n", "line 5 is not a file's"},
		{head + "files 1\n" + sum + " 1 /etc/passwd\n", "line 5 is not a file's"},
		{head + "files 1\n" + sum + " 1 .bekal\n", "line 5 is not a file's"},
		{head + "files 1\n" + sum + " -1 a\n", "line 5 is not a file's"},
		{head + "files 1\n" + sum + " a\n", "line 5 is not a file's"},
		{head + "files 1\n" + sum[1:] + " 1 a\n", "line 5 is not a file's"},
		{head + "files 1\n" + "x" + sum[1:] + " 1 a\n", "line 5 is not a file's"},
		{head + "files 2\n" + sum + " 1 b\n" + sum + " 1 a\n", "line 6 is not a file's"},
		{head + "files 2\n" + sum + " 1 a\n" + sum + " 1 a\n", "line 6 is not a file's"},
	} {
		_, err := parseManifest([]byte(c.text))
		if broken, ok := errors.AsType[*damaged](err); !ok || broken.Error() != c.want {
			t.Errorf("%q: got %v, want %s", c.text, err, c.want)
		}
	}
}

// TestLongManifest refuses one that is longer than any of ours before it reads it.
func TestLongManifest(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, manifestName)
	if err := os.WriteFile(name, []byte(manifestFormat), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(name, int64(diag.ManifestBytes.Most)+1); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	_, err = readManifest(folder{Root: root}, manifestName)
	if broken, ok := errors.AsType[*damaged](err); !ok || broken.Error() != "it is longer than 268435456 bytes" || broken.what.In(diag.Indonesian) != "panjangnya melebihi 268435456 bita" {
		t.Errorf("got %v", err)
	}
	if err := os.Truncate(name, int64(len(manifestFormat))); err != nil {
		t.Fatal(err)
	}
	if _, err := readManifest(folder{Root: root}, manifestName); err == nil || err.Error() != `line 2 has no "audience"` {
		t.Errorf("got %v", err)
	}
}

func FuzzManifest(f *testing.F) {
	sum := strings.Repeat("0a", 8)
	f.Add([]byte("bekal output 2\naudience participants\ndigest d\nfiles 1\n" + sum + " 12 a/b.html\n"))
	f.Add([]byte("bekal output 2\naudience \ndigest -\nfiles 0\n"))
	f.Add([]byte("bekal output 2\naudience participants\ndigest d\nfiles 1\n" + sum + " 12 ../b.html"))
	f.Fuzz(func(t *testing.T, text []byte) {
		m, err := parseManifest(text)
		if err != nil {
			return
		}
		for _, e := range m.entries {
			if err := checkPath(e.path); err != nil {
				t.Error(err)
			}
		}
		out := m.text()
		again, err := parseManifest(out)
		if err != nil || !slices.Equal(again.entries, m.entries) {
			t.Errorf("%q is read as %v and written as %q, which is read as %v, %v", text, m, out, again, err)
		}
	})
}
