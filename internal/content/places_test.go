package content

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// read reads a project of files below content/, each with its front matter.
func read(t *testing.T, files map[string]string) *Tree {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys["content/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	tree, problems := Read(fsys)
	if len(problems) > 0 {
		t.Fatal(show(problems))
	}
	return tree
}

func TestKindsByPlace(t *testing.T) {
	want := strings.Fields(`
		Hari-03/x.md:session
		day-1/01-pembukaan.md:session
		day-1/02-simulasi/index.md:session
		day-1/02-simulasi/lembar.md:page
		day-1/02-simulasi/dalam/index.md:page
		day-1/98-rekap/index.md:recap
		day-1/99-recap.md:recap
		day-1/glossary.md:session
		day-1/index.md:day
		day-1/pagi/apel.md:session
		day-1/people/x.md:session
		glossary.md:glossary
		hari1/index.md:day
		index.md:handbook
		minggu-1/hari-2/index.md:day
		minggu-1/hari-2/x.md:session
		narasumber/ani.md:person
		narasumber/budi/cv.md:page
		narasumber/budi/index.md:person
		narasumber/index.md:page
		narasumber/luar/citra.md:person
		panduan/glossary.md:page
		panduan/index.md:page
		panduan/people/x.md:page
		recap-2.md:recap
		rekapitulasi.md:recap
		rules.md:page
		daypack/x.md:page
	`)
	files := map[string]string{}
	for _, line := range want {
		name, _, _ := strings.Cut(line, ":")
		files[name] = ""
	}
	got := map[string]bool{}
	for _, page := range read(t, files).Pages {
		got[fmt.Sprintf("%s:%s", page.Path, page.Kind)] = true
	}
	for _, line := range want {
		if !got[line] {
			t.Errorf("not %s", line)
		}
	}
}

func TestKindsInALibrary(t *testing.T) {
	tree := read(t, map[string]string{
		"index.md":                  "---\nkind: pustaka\n---\n",
		"kalbar-2024/index.md":      "",
		"kalbar-2024/day-1/x.md":    "",
		"kalbar-2024/people/ani.md": "",
		"people/ani.md":             "",
		"glossary.md":               "",
		"panduan/x.md":              "",
		"day-1/x.md":                "",
		"day-2/index.md":            "",
	})
	const want = "day-1/x.md:page day-2/index.md:handbook glossary.md:glossary index.md:library kalbar-2024/day-1/x.md:session " +
		"kalbar-2024/index.md:handbook kalbar-2024/people/ani.md:person panduan/x.md:page people/ani.md:person"
	var got []string
	for _, page := range tree.Pages {
		got = append(got, fmt.Sprintf("%s:%s", page.Path, page.Kind))
		if (page.Handbook != nil) != (page.Kind == KindHandbook || page.Kind == KindLibrary) {
			t.Errorf("%s has no keys of its own", page.Path)
		}
	}
	if strings.Join(got, " ") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, " "), want)
	}
}

func TestKindsAsWritten(t *testing.T) {
	tree := read(t, map[string]string{
		"pembukaan/index.md":  "---\njenis: hari\nhari: 1\n---\n",
		"pembukaan/01-x.md":   "",
		"day-1/index.md":      "---\nkind: page\n---\n",
		"day-1/x.md":          "",
		"tamu.md":             "---\nkind: narasumber\nnip: 1\n---\n",
		"istilah.md":          "---\nkind: glossary\n---\n",
		"panduan/index.md":    "---\nkind: session\n---\n",
		"panduan/lampiran.md": "",
	})
	const want = "day-1/index.md:page day-1/x.md:page istilah.md:glossary panduan/index.md:session panduan/lampiran.md:page " +
		"pembukaan/01-x.md:session pembukaan/index.md:day tamu.md:person"
	var got []string
	for _, page := range tree.Pages {
		got = append(got, fmt.Sprintf("%s:%s", page.Path, page.Kind))
	}
	if strings.Join(got, " ") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, " "), want)
	}
}

func TestFolders(t *testing.T) {
	tree := read(t, map[string]string{"day-2/x.md": "", "01-hari-03/index.md": "", "panduan/a/b.md": ""})
	const want = "[{. handbook 0} {01-hari-03 day 3} {day-2 day 2} {panduan page 0} {panduan/a page 0}]"
	if got := fmt.Sprint(tree.Folders); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if n := tree.Pages[0].Day.FolderNumber; n != 3 {
		t.Errorf("the day's folder has number %d", n)
	}
}
