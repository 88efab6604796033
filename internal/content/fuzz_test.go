package content

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"bekal/internal/decode"
	"bekal/internal/diag"

	"github.com/rogpeppe/go-internal/txtar"
)

// FuzzFrontMatter reads any text as a page of each kind: it ends, what it says stands inside the file, no message
// is empty or speaks of Go, and the body is a piece of the text. What could be read without an error is written and
// read back the same.
func FuzzFrontMatter(f *testing.F) {
	for _, path := range []string{"testdata/broken/front-matter.txtar", "testdata/broken/values.txtar", "testdata/broken/kinds.txtar", "../decode/testdata/slips.txtar"} {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range project(archive) {
			f.Add(file.Data)
			f.Add(append(append([]byte("---\n"), file.Data...), "\n---\n"...))
		}
	}
	f.Add(usualSession())
	f.Add([]byte("---\nkumpul: Lobi, 06.30\njadwal:\n  - 15m Rehat\n  - {sesi: x, waktu: 22.00-01.00+1, status: batal}\n---\n"))
	f.Add([]byte("---\nperiksa: {a: mati}\nruang: [Aula, {nama: B, kapasitas: 2}]\nparams: {a: [1, {b: }, \"c\"]}\nwarna: \"#abc\"\n---\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		for _, area := range []area{inHandbook, inDay, inPeople} {
			for _, rel := range []string{"index.md", "x.md", "recap.md"} {
				in := place{kind: KindDay, area: area}
				if area == inHandbook {
					in.kind = KindHandbook
				}
				page, problems := openPage(rel, text).decode(in, nil)
				for _, p := range problems {
					checkProblem(t, text, p)
				}
				if page.Body < 0 || page.Body > len(text) {
					t.Fatalf("the body begins at %d of %d", page.Body, len(text))
				}
				written := Write(page, decode.IndonesianNames)
				if page.Broken || len(written) > diag.YAMLBytes.Most {
					continue
				}
				again, problems := openPage(rel, written).decode(in, nil)
				if rewritten := Write(again, decode.IndonesianNames); again.Broken || !bytes.Equal(rewritten, written) {
					t.Fatalf("%s\nis read back as\n%s%s", written, rewritten, show(problems))
				}
			}
		}
	})
}

func checkProblem(t *testing.T, text []byte, p diag.Problem) {
	t.Helper()
	lines := bytes.Split(text, []byte{'\n'})
	if p.Line < 1 || p.Line > len(lines) {
		t.Fatalf("line %d of %d: %s", p.Line, len(lines), p.Message.In(diag.English))
	}
	if length := utf8.RuneCount(lines[p.Line-1]); p.Column < 1 || p.Column > length+1 || p.Width < 1 || p.Column+p.Width > length+2 {
		t.Fatalf("column %d+%d of %d: %s", p.Column, p.Width, length, p.Message.In(diag.English))
	}
	for _, language := range []diag.Language{diag.English, diag.Indonesian} {
		said := p.Message.In(language)
		for _, leak := range []string{"yaml:", "%!", "!!", "*decode", "unmarshal", "did not find"} {
			if said == "" || bytes.Contains([]byte(said), []byte(leak)) && !bytes.Contains(text, []byte(leak)) {
				t.Fatalf("message %q", said)
			}
		}
	}
}
