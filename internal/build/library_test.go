package build

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// library is so many handbooks of so many sessions, five a day, with people and a glossary for all of them.
func library(handbooks, sessions int) files {
	f := files{
		"content/index.md":           "---\nkind: library\ntitle: Pustaka orientasi\ntimezone: WIB\norganizer: Sekretariat\ncolor: \"#0a5c36\"\n---\nSemua buku.\n",
		"content/glossary.md":        "---\ntitle: Glosarium\n---\nSKP\n: Sasaran Kinerja Pegawai\n",
		"content/people/biro-sdm.md": "---\ntitle: Biro SDM\nposition: Unit kepegawaian\n---\nMengurus pegawai.\n",
	}
	for h := range handbooks {
		book := fmt.Sprintf("content/buku-%02d/", h)
		f[book+"index.md"] = fmt.Sprintf("---\ntitle: Buku %d\n---\nBaca [aturan](rules.md#hadir).\n", h)
		f[book+"rules.md"] = "---\ntitle: Aturan\n---\n## Hadir\n\nDatang tepat waktu. Lihat [hari pertama](day-1/index.md).\n"
		f[book+"recap.md"] = "---\ntitle: Penutup\nauthor: Peserta\n---\nSelesai.\n"
		for s := range sessions {
			day := fmt.Sprintf("%sday-%d/", book, s/5+1)
			if s%5 == 0 {
				f[day+"index.md"] = fmt.Sprintf("---\ntitle: Hari ke-%d\ndate: 2025-10-%02d\n---\nHari ini SKP dibahas.\n", s/5+1, s/5+1)
			}
			f[fmt.Sprintf("%s%02d-sesi-%d.md", day, s%5+1, s)] = fmt.Sprintf(
				"---\ntitle: Sesi %d\ntime: %02d.00-%02d.45\nspeakers: Biro SDM\n---\nIsi sesi, tentang SKP dan [aturan](../rules.md).\n\n## Bagian\n\n- satu\n- dua\n",
				s, 8+s%5, 8+s%5)
		}
	}
	return f
}

// TestLibrary builds fifty handbooks of fifty sessions.
func TestLibrary(t *testing.T) {
	t.Parallel()
	dir := project(t, library(50, 50))
	report := mustBuild(t, dir, strict)
	if len(report.Problems) > 0 {
		t.Error(said(report))
	}
	if report.Pages < 50*(50+10+5) {
		t.Errorf("%d pages", report.Pages)
	}
	public := filepath.Join(dir, "public")
	text, err := os.ReadFile(filepath.Join(public, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	for h := range 50 {
		if want := fmt.Sprintf(`<a href="buku-%02d/index.html">Buku %d</a>`, h, h); !strings.Contains(string(text), want) {
			t.Errorf("the library does not list %s", want)
		}
	}
}

// TestHandbooksOfALibrary looks closely at a small library: each handbook's links stay in it, what is shared is in
// each, and settings come from above unless a handbook has its own.
func TestHandbooksOfALibrary(t *testing.T) {
	f := library(3, 5)
	f["content/buku-01/index.md"] = "---\ntitle: Buku 1\nlanguage: en\norganizer: Panitia sendiri\ncolor: \"#7a1f2b\"\n---\nWelcome.\n"
	f["content/buku-02/glossary.md"] = "---\ntitle: Istilah\n---\nSKP\n: Surat Keterangan Palsu\n"
	f["content/buku-02/people/biro-sdm.md"] = "---\ntitle: Biro SDM\nposition: Unit buku dua\n---\nYang di sini.\n"
	dir := project(t, f)
	mustBuild(t, dir, strict)
	public := filepath.Join(dir, "public")
	site := crawl(t, public, "https://example.org/pustaka/")
	if orphans := site.orphans(); len(orphans) > 0 {
		t.Errorf("nothing leads to %q", orphans)
	}
	for from, links := range site.links {
		book, _, inBook := strings.Cut(from, "/")
		for _, to := range links {
			if inBook && strings.HasPrefix(book, "buku-") && strings.HasPrefix(to, "buku-") && !strings.HasPrefix(to, book+"/") {
				t.Errorf("%s leads to %s", from, to)
			}
		}
	}
	html := snapshot(t, public)
	for name, want := range map[string]string{
		"buku-00/index.html":           "Sekretariat",
		"buku-01/index.html":           "Panitia sendiri",
		"buku-00/day-1/sesi-0.html":    `title="Sasaran Kinerja Pegawai"`,
		"buku-01/day-1/sesi-0.html":    `title="Sasaran Kinerja Pegawai"`,
		"buku-02/day-1/sesi-0.html":    `title="Surat Keterangan Palsu"`,
		"buku-00/people/biro-sdm.html": "Unit kepegawaian",
		"buku-02/people/biro-sdm.html": "Unit buku dua",
		"buku-00/glossary.html":        "Sasaran",
		"buku-01/rules.html":           `<html lang="en"`,
		"buku-02/rules.html":           `<html lang="id"`,
		"buku-01/day-1/index.html":     "08:00",
		"buku-02/day-1/index.html":     "08.00",
		"buku-01/recap.html":           "accent-7a1f2b",
		"buku-02/recap.html":           "accent-0a5c36",
		"buku-00/timetable.html":       "Sesi 4",
		"index.html":                   "Pustaka orientasi",
		"404.html":                     "<h1>",
	} {
		if !strings.Contains(html[name], want) {
			t.Errorf("%s has no %s", name, want)
		}
	}
	for name, unwanted := range map[string]string{"buku-02/glossary.html": "Sasaran", "buku-02/people/biro-sdm.html": "Unit kepegawaian", "buku-01/index.html": "Sekretariat"} {
		if strings.Contains(html[name], unwanted) {
			t.Errorf("%s has %s", name, unwanted)
		}
	}
}

// TestLinkBetweenHandbooks links from one handbook into another, and one folder too high.
func TestLinkBetweenHandbooks(t *testing.T) {
	f := library(2, 5)
	f["content/buku-00/rules.md"] += "\nLihat [di sana](../buku-01/rules.md).\n\nLihat [di sini](../recap.md).\n"
	report := run(t, options(project(t, f)))
	want := `content/buku-00/rules.md:8:17: error: "../buku-01/rules.md" lies in another handbook of the library (cross-link)
  8 | Lihat [di sana](../buku-01/rules.md).
    |                 ^~~~~~~~~~~~~~~~~~~
  hint: each handbook stands alone: name the other one in words, or link its published address
content/buku-00/rules.md:10:17: error: there is no page or file "../recap.md" (dead-link)
  10 | Lihat [di sini](../recap.md).
     |                 ^~~~~~~~~~~
  hint: did you mean "recap.md"?
`
	if got := said(report); got != want {
		t.Errorf(" got\n%s\nwant\n%s", got, want)
	}
}
