package build

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bekal/internal/diag"
	"bekal/internal/output"
)

// secretBook is a handbook whose things for the committee all hold the word RAHASIA, each with a letter of its own,
// in every place where such a thing may stand.
func secretBook() files {
	book := smallBook()
	add := func(name, text string) { book["content/"+name] = text }
	add("day-1/index.md", "---\ntitle: Hari satu\ndate: 2025-10-06\nschedule:\n"+
		"  - {time: 07.00-07.30, title: RAHASIA-A, room: RAHASIA-B, for: committee}\n  - 07.30-08.00 Registrasi\n"+
		"  - {session: 01-apel, time: 08.00-09.00}\n  - {session: 02-rapat, time: 09.00-10.00}\n---\n"+
		"Hari pertama.\n\n> [!COMMITTEE] RAHASIA-C\n> Kata RAHASIA-D, [^1] dan [berkas](kunci.pdf).\n>\n> ## RAHASIA-E {#rahasia-f}\n\n[^1]: RAHASIA-G\n")
	add("day-1/kunci.pdf", "%PDF RAHASIA-H")
	add("day-1/02-rapat.md", "---\ntitle: RAHASIA-I\nuntuk: panitia\nspeakers: RAHASIA-J\naliases: rahasia-k.html\n"+
		"tasks: [{title: RAHASIA-L, due: 2025-10-07}]\nmaterials: [{title: RAHASIA-M, file: denah.png}]\n---\nRAHASIA-N\n")
	add("day-1/01-apel.md", "---\ntitle: Apel\nspeakers: Biro SDM\nmeeting: https://example.org/RAHASIA-O\n"+
		"tasks:\n  - {title: Membaca aturan, due: 2025-10-07}\n  - {title: RAHASIA-P, due: 2025-10-07, for: committee}\n"+
		"materials:\n  - {title: RAHASIA-Q, file: lembar.txt, for: committee}\n  - {title: Denah, file: denah.png}\n---\n"+
		"Kita berbaris. SKP dijelaskan.\n\n> > [!PANITIA]\n> > RAHASIA-R\n")
	add("day-1/lembar.txt", "RAHASIA-S")
	add("day-1/recap-panitia.md", page("RAHASIA-T", "for: committee")+"RAHASIA-U\n")
	add("panitia/index.md", page("RAHASIA-V", "for: committee"))
	add("panitia/01-daftar.md", page("RAHASIA-W", ""))
	add("panitia/denah.png", picture(3, 3)+"RAHASIA-X")
	add("people/biro-sdm.md", "---\ntitle: Biro SDM\nphone: RAHASIA-Y\nemail: RAHASIA-Z@example.org\nnip: RAHASIA-1\n---\nUnit yang mengurus pegawai.\n")
	add("people/panitia.md", page("RAHASIA-2", "for: committee"))
	add("glossary.md", "---\ntitle: Glosarium\n---\nSKP\n: Sasaran Kinerja Pegawai\n\n> [!COMMITTEE]\n> RAHASIA-3\n")
	add("recap.md", "---\ntitle: Penutup\nauthor: Peserta\n---\nEmpat hari berlalu.\n\n> [!COMMITTEE]- RAHASIA-4\n> RAHASIA-5\n>\n> ![RAHASIA-6](gambar.png)\n")
	add("gambar.png", picture(2, 2)+"RAHASIA-7")
	return book
}

// TestCommitteeStaysInside looks for the committee's words in every byte and every name of the participants' site.
func TestCommitteeStaysInside(t *testing.T) {
	dir := project(t, secretBook())
	report := mustBuild(t, dir)
	for name, text := range snapshot(t, filepath.Join(dir, "public")) {
		for _, where := range []string{name, text} {
			if at := strings.Index(strings.ToUpper(where), "RAHASIA"); at >= 0 {
				t.Errorf("%s holds %q", name, where[max(0, at-60):min(len(where), at+20)])
			}
		}
	}
	if n := diag.Count(report.Problems, diag.Error) + diag.Count(report.Problems, diag.Warning); n > 0 {
		t.Errorf("keeping things inside is no problem, but this was said:\n%s", said(report))
	}
}

// TestCommitteeSeesAll looks for each of the committee's words in the committee's site, but for what is private.
func TestCommitteeSeesAll(t *testing.T) {
	dir := project(t, secretBook())
	public := filepath.Join(dir, "panitia")
	mustBuild(t, dir, committee, to(public))
	var all strings.Builder
	for name, text := range snapshot(t, public) {
		all.WriteString(strings.ToUpper(name) + "\n" + strings.ToUpper(text) + "\n")
	}
	const private = "YZ1" // a person's own, whoever reads
	for _, letter := range "ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567" {
		word := "RAHASIA-" + string(letter)
		if strings.Contains(all.String(), word) == strings.ContainsRune(private, letter) {
			t.Errorf("%s: in the committee's site: %t", word, !strings.ContainsRune(private, letter))
		}
	}
	crawl(t, public, "file:///x/")
}

// TestLinkToCommittee links from a participants' page to what they cannot see.
func TestLinkToCommittee(t *testing.T) {
	dir := project(t, files{
		"content/index.md":         page("Orientasi", "") + "\nLihat [rapat](rapat.md) dan ![ini](panitia/peta.png).\n",
		"content/rapat.md":         page("Rapat", "for: committee"),
		"content/panitia/index.md": page("Panitia", "untuk: panitia"),
		"content/panitia/peta.png": picture(1, 1),
	})
	report := run(t, options(dir))
	want := `content/index.md:7:15: error: "rapat.md" is for the committee only (leak)
  7 | Lihat [rapat](rapat.md) dan ![ini](panitia/peta.png).
    |               ^~~~~~~~
  hint: take it away, move it into a [!COMMITTEE] callout, or give this page ` + "`for: committee`" + `
content/index.md:7:36: error: "panitia/peta.png" is for the committee only (leak)
  7 | Lihat [rapat](rapat.md) dan ![ini](panitia/peta.png).
    |                                    ^~~~~~~~~~~~~~~~
  hint: take it away, move it into a [!COMMITTEE] callout, or give this page ` + "`for: committee`" + `
content/panitia/index.md:3:8: info: the files of this folder are left out, since it is for the committee only (left-out)
  3 | untuk: panitia
    |        ^~~~~~~
`
	if got := said(report); got != want {
		t.Errorf(" got\n%s\nwant\n%s", got, want)
	}
	if report := run(t, options(dir, committee)); report.Failed {
		t.Errorf("the committee may link to its own:\n%s", said(report))
	}
}

// TestOtherAudience builds for one audience over the site of the other.
func TestOtherAudience(t *testing.T) {
	dir := project(t, smallBook())
	mustBuild(t, dir)
	public := filepath.Join(dir, "public")
	before := snapshot(t, public)
	for _, force := range []bool{false, true} {
		_, err := Run(t.Context(), options(dir, committee, func(o *Options) { o.Force = force }))
		expectRefusal(t, err, `the output folder "`+filepath.ToSlash(public)+`" holds the site for "participants", and this one is for "committee"`)
	}
	expect(t, snapshot(t, public), before)
	expectOnly(t, dir, "content", "public")
}

func expectRefusal(t *testing.T, err error, message string) {
	t.Helper()
	refusal, ok := errors.AsType[*output.Refusal](err)
	if !ok {
		t.Fatalf("got error %v, want the refusal %s", err, message)
	}
	if got := refusal.Message.In(diag.English); got != message {
		t.Errorf("refused\n with %s\n want %s", got, message)
	}
}

// TestDrafts builds with and without drafts, one of which is a whole folder.
func TestDrafts(t *testing.T) {
	book := files{
		"content/index.md":         page("Orientasi", "") + "\nLihat [rencana](rencana.md).\n",
		"content/rencana.md":       page("KONSEP", "draft: true"),
		"content/day-9/index.md":   page("KONSEP", "draf: ya"),
		"content/day-9/01-sesi.md": page("KONSEP", ""),
	}
	dir := project(t, book)
	report := mustBuild(t, dir)
	want := `content/index.md:7:17: warning: "rencana.md" is a draft and is left out (draft-link)`
	if got := said(report); !strings.HasPrefix(got, want) {
		t.Errorf(" got %s\nwant %s", got, want)
	}
	public := filepath.Join(dir, "public")
	for name, text := range snapshot(t, public) {
		if strings.Contains(text, "KONSEP") {
			t.Errorf("%s shows a draft", name)
		}
	}
	if r := mustBuild(t, dir, func(o *Options) { o.Drafts = true }); len(r.Problems) > 0 {
		t.Error(said(r))
	}
	text, err := os.ReadFile(filepath.Join(public, "day-9", "sesi.html"))
	if err != nil || !strings.Contains(string(text), `<meta name="robots" content="noindex">`) {
		t.Errorf("a draft that is shown asks search engines to stay away; %v", err)
	}
	mustBuild(t, dir)
	expect(t, snapshot(t, public), clean(t, book))
}

// TestBaseURL gives the site's address on the command line, over the handbook's own.
func TestBaseURL(t *testing.T) {
	book := smallBook()
	book["content/index.md"] = strings.Replace(book["content/index.md"], "timezone", "base_url: https://lama.example.org\ntimezone", 1)
	dir := project(t, book)
	public := filepath.Join(dir, "public")
	canonical := func(base string) {
		t.Helper()
		for name, path := range map[string]string{"index.html": "index.html", "day-1/apel.html": "day-1/apel.html"} {
			text, err := os.ReadFile(filepath.Join(public, name))
			if want := `<link rel="canonical" href="` + base + path + `">`; err != nil || !strings.Contains(string(text), want) {
				t.Errorf("%s has no %s; %v", name, want, err)
			}
		}
		crawl(t, public, base)
	}
	mustBuild(t, dir)
	canonical("https://lama.example.org/")
	mustBuild(t, dir, func(o *Options) { o.BaseURL = "https://example.org/buku/2025/" })
	canonical("https://example.org/buku/2025/")
}
