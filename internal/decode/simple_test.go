package decode

import (
	"testing"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// simpleYAML are texts near the border of what is read without the library.
var simpleYAML = []string{
	"title: Pembukaan\ntime: 08.00-09.30\n", "title: Pembukaan", "title: a: b\n", "title: a:b\n", "title: a:\n", "title: a#b\n", "title: a #b\n",
	"title:  a\n", "title: a \n", "title: a\r\n", "title: a\n\n", "\ntitle: a\n", "title: a\n  b\n", "title: \ta\n", "title:a\n", "title:\n", "title: \n",
	"title: null\n", "null: a\n", "title: true\n", "title: 1_000\n", "title: 2026-03-02\n", "title: ~\n", "title: 'a'\n", "title: a, [b]\n", "title: [a]\n",
	"speakers:\n  - Ali\n  - Budi\n", "speakers:\n- Ali\n- Budi\ntitle: a\n", "speakers:\n  - Ali\n   - Budi\n", "speakers:\n   - Ali\n  - Budi\n",
	"speakers:\n  - Ali\n- Budi\n", "speakers:\n  - Ali: Budi\n", "speakers:\n  - Ali\ntitle: a\n  - Budi\n", "speakers: a\n  - Budi\n", "speakers:\n  -\n", "- Ali\n",
	"speakers:\n  - - Ali\n", "speakers:\n  - Ali\n    Budi\n", "a:\nb: c\n", "title: a\ntitle: b\n", "title: a\n---\n", "a\n- b\n", "title: a\n...\n", "_a: b\n", "a b: c\n",
	"title: été ‘x’ — 中文\n", "title: été\u2028x\n", "title: a\u00a0b\n", "title: a\u0085b\n", "title: a\ufeffb\n", "title: a\x7f\n", "title: a\ufffe\n", "été: a\n",
	"",
}

// FuzzSimple holds what is read without the library against what the library makes of it.
func FuzzSimple(f *testing.F) {
	for _, text := range simpleYAML {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if !utf8.Valid(text) {
			return // Parse is not asked for such a text
		}
		simple, ok := loadSimple(text)
		if !ok {
			return
		}
		root, second, err := loadAny(text)
		if err != nil || second != nil || root == nil {
			t.Fatalf("%q is read, and the library has none of it: %v", text, err)
		}
		sameNodes(t, simple, root)
	})
}

// sameNodes compares all that two nodes tell, of texts whether they are null in place of their tags.
func sameNodes(t *testing.T, got, want *yaml.Node) {
	t.Helper()
	a, b := *got, *want
	if isNull(got) != isNull(want) || a.Kind != yaml.ScalarNode && a.Tag != b.Tag || len(a.Content) != len(b.Content) {
		t.Fatalf("got %+v, want %+v", a, b)
	}
	a.Tag, b.Tag, a.Content, b.Content = "", "", nil, nil
	if a.Kind != b.Kind || a.Style != b.Style || a.Value != b.Value || a.Anchor != b.Anchor || a.Alias != b.Alias ||
		a.HeadComment != b.HeadComment || a.LineComment != b.LineComment || a.FootComment != b.FootComment || a.Line != b.Line || a.Column != b.Column {
		t.Fatalf("got %+v, want %+v", a, b)
	}
	for i := range got.Content {
		sameNodes(t, got.Content[i], want.Content[i])
	}
}

// TestSimpleIsUsual says which texts need no library: those that most pages have.
func TestSimpleIsUsual(t *testing.T) {
	for text, want := range map[string]bool{
		"title: Rapat #2: lanjutan\n":                                       false,
		"title: Struktur KPU\ntime: 08:00-09:30\n":                          true,
		"title: Struktur\nspeakers:\n  - Dra. Kokom, M.Pd.\nroom: Aula\n":   true,
		"title: Hari 1\nschedule:\n  - 07.30-08.00 Registrasi\n  - Makan\n": true,
		"title: \"Struktur\"\n":                                             false,
		"kind: library\n":                                                   true,
	} {
		if _, ok := loadSimple([]byte(text)); ok != want {
			t.Errorf("%q: %t, want %t", text, ok, want)
		}
	}
}
