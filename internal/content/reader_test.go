package content

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bekal/internal/diag"
)

// library is a small library to edit.
func library() map[string]string {
	return map[string]string{
		"content/index.md":                  "---\nkind: library\ntitle: Pustaka\n---\n",
		"content/narasumber/budi.md":        "---\nnama: Budi\n---\n",
		"content/satu/index.md":             "---\ntitle: Satu\ntimezone: WIB\n---\n",
		"content/satu/hari-1/index.md":      "---\ntitle: Hari satu\ndate: 2025-10-06\n---\n",
		"content/satu/hari-1/01-apel.md":    "---\ntitle: Apel\ntime: 08.00-09.00\n---\nKita berbaris.\n",
		"content/satu/hari-1/denah.svg":     `<svg xmlns="http://www.w3.org/2000/svg"/>`,
		"content/dua/index.md":              "---\ntitle: Dua\n---\n",
		"content/dua/bab/index.md":          "---\ntitle: Bab\n---\n",
		"content/dua/bab/catatan.md":        "# Catatan\n",
		"content/dua/bab/01-dalam/kecil.md": "kecil\n",
	}
}

func mapFS(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// alter changes a project at random and gives the paths that changed.
func alter(r *rand.Rand, files map[string]string) []string {
	names := slices.Sorted(maps.Keys(files))
	name := names[r.IntN(len(names))]
	switch r.IntN(7) {
	case 0:
		files[name] += fmt.Sprintln("baris", r.IntN(9))
		return []string{name}
	case 1: // another kind, which may place all below it elsewhere
		kind := []string{"day", "library", "handbook", "page", "session", "recap"}[r.IntN(6)]
		files[name] = "---\nkind: " + kind + "\ntitle: Lain\n---\n"
		return []string{name}
	case 2: // a slip
		files[name] = []string{"---\ntitle: Hari 1: Pembukaan\n---\n", "---\ndate: 31 Juni 2025\n---\n"}[r.IntN(2)]
		return []string{name}
	case 3:
		delete(files, name)
		return []string{name}
	case 4, 5: // a folder goes elsewhere
		from, to := path.Dir(name), fmt.Sprintf("content/satu/hari-%d", 1+r.IntN(3))
		changed := []string{from, to}
		for old, text := range maps.Clone(files) {
			if rest, ok := strings.CutPrefix(old, from+"/"); ok && from != "content" && !strings.HasPrefix(to, from) {
				delete(files, old)
				files[to+"/"+rest] = text
			}
		}
		return changed
	default: // all as it was at first
		clear(files)
		maps.Copy(files, library())
		return []string{"content"}
	}
}

// TestReaderReadsWhatReadReads edits a library at random. Where no file has an error, the tree of a Reader that has
// seen all edits is that of a first reading. The problems are the same, too, unless the own page of a folder cannot be
// read, which then stays what it was.
func TestReaderReadsWhatReadReads(t *testing.T) {
	t.Parallel()
	whole := 0
	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 3))
		files := library()
		reader := NewReader(mapFS(files), "")
		reader.Read(t.Context(), nil)
		for step := range 60 {
			changed := alter(r, files)
			reader.fsys = mapFS(files)
			got, said, _ := reader.Read(t.Context(), changed)
			reader.Trust(nil)
			want, wantSaid := Read(mapFS(files))
			unplaced := slices.ContainsFunc(want.Pages, func(p *Page) bool { return p.Broken && path.Base(p.Path) == indexName })
			if !unplaced && !reflect.DeepEqual(texts(said), texts(wantSaid)) {
				t.Fatalf("seed %d, step %d, %q: it says\n%s\nwant\n%s", seed, step, changed, texts(said), texts(wantSaid))
			}
			if len(want.Pages) == 0 || slices.ContainsFunc(want.Pages, func(p *Page) bool { return p.Broken }) {
				continue
			}
			whole++
			if !reflect.DeepEqual(got.Folders, want.Folders) || !reflect.DeepEqual(got.Files, want.Files) || !reflect.DeepEqual(got.Pages, want.Pages) {
				t.Fatalf("seed %d, step %d, %q: another tree than that of a first reading", seed, step, changed)
			}
		}
	}
	if whole < 60 {
		t.Errorf("only %d trees were without an error", whole)
	}
}

func texts(problems []diag.Problem) (lines []string) {
	for _, p := range problems {
		lines = append(lines, fmt.Sprintf("%s: %s", p.Place, p.Message.In(diag.English)))
	}
	return lines
}

// TestReaderKeepsWhatDidNotChange wants the very same pages, since others know a page by its pointer.
func TestReaderKeepsWhatDidNotChange(t *testing.T) {
	files := library()
	reader := NewReader(mapFS(files), "")
	before, _, _ := reader.Read(t.Context(), nil)
	files["content/satu/hari-1/01-apel.md"] = "---\ntitle: Apel pagi\n---\n"
	reader.fsys = mapFS(files)
	after, _, _ := reader.Read(t.Context(), []string{"content/satu/hari-1/01-apel.md"})
	for i, p := range after.Pages {
		if same := p == before.Pages[i]; same != (p.Path != "satu/hari-1/01-apel.md") {
			t.Errorf("%s: the same page is %t", p.Path, same)
		}
	}
	again, _, _ := reader.Read(t.Context(), []string{"content/satu/hari-1/01-apel.md", "content/satu/index.md"})
	if !slices.Equal(again.Pages, after.Pages) {
		t.Error("a file that was saved without a change is another page")
	}
}

// TestLastGoodFormStandsIn breaks pages in all ways that there are, and mends them.
func TestLastGoodFormStandsIn(t *testing.T) {
	files := library()
	reader := NewReader(mapFS(files), "")
	reader.Read(t.Context(), nil)
	reader.Trust(nil)
	write := func(name, text string) *Tree {
		files[name] = text
		reader.fsys = mapFS(files)
		tree, _, _ := reader.Read(t.Context(), []string{name})
		return tree
	}
	find := func(tree *Tree, rel string) *Page {
		return tree.Pages[slices.IndexFunc(tree.Pages, func(p *Page) bool { return p.Path == rel })]
	}

	tree := write("content/index.md", "---\nkind: library\ntitle: Satu: dua: tiga\n---\n")
	if p := find(tree, "index.md"); p.Title.V != "Pustaka" || find(tree, "satu/index.md").Kind != KindHandbook {
		t.Errorf("a library whose own page is broken is %q with a %s", p.Title.V, find(tree, "satu/index.md").Kind)
	}
	tree = write("content/satu/hari-1/01-apel.md", "---\ntime: 25.00\n---\n")
	if p := find(tree, "satu/hari-1/01-apel.md"); p.Title.V != "Apel" || p.Broken {
		t.Errorf("a broken session is %+v", p)
	}
	tree = write("content/satu/hari-1/02-baru.md", "---\ntime: 25.00\n---\n")
	if p := find(tree, "satu/hari-1/02-baru.md"); !p.Broken {
		t.Error("a page that never was good is not broken")
	}
	tree = write("content/index.md", library()["content/index.md"])
	if p := find(tree, "index.md"); p.Title.V != "Pustaka" || string(p.Src.Text) != library()["content/index.md"] {
		t.Errorf("when it is mended it is %q", p.Src.Text)
	}

	// What others find wrong is doubted, until they find nothing any more.
	write("content/dua/index.md", "---\ntitle: Dua\ntimezone: Mars\n---\n")
	doubted := map[string]bool{"content/dua/index.md": true}
	tree = reader.Doubt(doubted)
	if p := find(tree, "dua/index.md"); p.Handbook.Timezone.IsSet() {
		t.Errorf("the time zone is %q", p.Handbook.Timezone.V)
	}
	reader.Trust(doubted)
	if reader.Doubt(doubted) == nil {
		t.Error("what is doubted is trusted")
	}
	reader.Trust(nil)
	if reader.Doubt(doubted) != nil {
		t.Error("what is trusted has another form that stands in for it")
	}
}
