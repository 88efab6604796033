package site

import (
	"strings"
	"testing"

	"bekal/internal/content"
	"bekal/internal/diag"

	"golang.org/x/text/unicode/norm"
)

// TestEndBeforeStart is of ends that come to lie before a start which is written elsewhere, or follows from the chain.
func TestEndBeforeStart(t *testing.T) {
	_, problems := New(oneDay(`
  - {session: a, start: 14.00}
  - {session: b, end: 09.00}
  - {title: C, time: 16.00, end: 15.00}
  - {title: D, end: 15.30, duration: 20}
  - {session: c, start: 18.00}`, files{
		"a.md": page("end: 10.00"), "b.md": page("start: 10.00"), "c.md": page("end: 19.00"),
	}).read(t), Options{})
	wantProblems(t, problems, `
		content/day-1/a.md:2:6: error: the end 10.00 lies before the start 14.00 (end-before-start)
		  write 14.00-22.00 on the 24-hour clock
		content/day-1/index.md:7:23: error: the end 09.00 lies before the start 10.00 (end-before-start)
		  write 09.00-10.00, or 10.00-09.00+1 if it ends on the next day
		content/day-1/index.md:8:34: error: the end 15.00 lies before the start 16.00 (end-before-start)
		  write 15.00-16.00, or 16.00-15.00+1 if it ends on the next day
		`, `
		content/day-1/a.md:2:6: error: jam selesai 10.00 mendahului jam mulai 14.00 (end-before-start)
		  tulis 14.00-22.00 dalam format 24 jam
		content/day-1/index.md:7:23: error: jam selesai 09.00 mendahului jam mulai 10.00 (end-before-start)
		  tulis 09.00-10.00, atau 10.00-09.00+1 bila berakhir di hari berikutnya
		content/day-1/index.md:8:34: error: jam selesai 15.00 mendahului jam mulai 16.00 (end-before-start)
		  tulis 15.00-16.00, atau 16.00-15.00+1 bila berakhir di hari berikutnya
		`)
}

// TestSameTimesForBothAudiences holds the participants' times against the committee's: what is for the committee takes
// its time in the chain, listed or not, and ends no row of the programme.
func TestSameTimesForBothAudiences(t *testing.T) {
	all := oneDay(`
  - 07.00 Pembukaan
  - {time: 07.15, title: Rapat panitia, for: committee}
  - 08.00-09.00 Apel`, files{
		"01-a.md": page("title: A", "duration: 30"),
		"02-p.md": page("title: P", "duration: 30", "for: committee"),
		"03-d.md": page("title: D", "duration: 30", "for: committee", "draft: true"),
		"04-b.md": page("title: B", "duration: 30"),
	})
	times := func(o Options) string {
		var rows []string
		for _, slot := range all.build(t, o).Handbooks[0].Days[0].Slots {
			if !slot.Committee {
				rows = append(rows, slot.Range().Written()+" "+slot.Title)
			}
		}
		return strings.Join(rows, "\n")
	}
	want := "07.00-08.00 Pembukaan\n08.00-09.00 Apel\n09.00-09.30 A\n10.00-10.30 B"
	for _, audience := range []content.Audience{content.Participants, content.Committee} {
		if got := times(Options{Audience: audience}); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", audience, got, want)
		}
	}
}

func TestLinkBesideASession(t *testing.T) {
	_, problems := New(oneDay(`
  - {session: a, time: 08.00-09.00, link: ../rules.md}`, files{"a.md": "", "../rules.md": ""}).clean().read(t), Options{})
	wantProblems(t, problems, `
		content/day-1/index.md:6:43: warning: a link does nothing here, since the row leads to its session (unknown-key)
		  remove the key
		`, `
		content/day-1/index.md:6:43: warning: tautan tidak berpengaruh di sini karena baris ini menuju sesinya (unknown-key)
		  hapus kunci ini
		`)
}

// TestTwoFoldersOfPeople is of a handbook with people/ and narasumber/: all are listed, and one text is shown.
func TestTwoFoldersOfPeople(t *testing.T) {
	all := files{"index.md": page("title: Buku"), "narasumber/a.md": "", "people/b.md": "", "people/index.md": page("title: Orang")}
	h := all.build(t, Options{}).Handbooks[0]
	if h.PeoplePage.Title != "Orang" || h.PeoplePage.Address != "narasumber/index.html" || len(h.People) != 2 {
		t.Errorf("%+v", h.PeoplePage)
	}
	all["narasumber/index.md"] = page("title: Narasumber")
	_, problems := New(all.read(t), Options{})
	wantProblems(t, problems, `
		content/people/index.md: warning: this page is left out, since the page of all people has a text already: content/narasumber/index.md (left-out)
		  put both into one file
		`, `
		content/people/index.md: warning: halaman ini tidak diterbitkan karena halaman semua narasumber sudah memiliki teks: content/narasumber/index.md (left-out)
		  gabungkan keduanya dalam satu berkas
		`)
}

// TestSharedTextOfNobody is of a library's text for the page of all people, in a handbook that has none.
func TestSharedTextOfNobody(t *testing.T) {
	all := files{"index.md": page("kind: library", "title: P"), "people/index.md": page("title: Orang"), "people/a.md": "", "b/index.md": page("title: B")}
	s := all.build(t, Options{})
	if got := addresses(s); got != "404.html\nb/index.html\nb/search.html\nindex.html" {
		t.Errorf("got\n%s", got)
	}
	if _, problem := s.Resolve(s.Handbooks[0].Home, "../people/index.md", false); problem == nil || problem.Rule != diag.DeadLink.Name {
		t.Errorf("%+v", problem)
	}
}

// TestDecomposedFolder is of a handbook whose folder's name comes from a system that takes letters apart.
func TestDecomposedFolder(t *testing.T) {
	folder := norm.NFD.String("médan")
	s := files{"index.md": page("kind: library", "title: P"), folder + "/index.md": "", folder + "/rules.md": ""}.build(t, Options{})
	h := s.Handbooks[0]
	if target, problem := s.Resolve(h.Home, "rules.md", false); problem != nil || target.Page.Address != "médan/rules.html" || s.index.of(folder + "/rules.md").pages[pathKey(folder+"/rules.md")] == nil {
		t.Errorf("%+v %+v", target, problem)
	}
}

// TestFoldersOfOneName is of two handbooks whose folders have one name in two forms: they cannot be told apart by their
// paths, so that they are not made side by side. Their pages clash, which is said.
func TestFoldersOfOneName(t *testing.T) {
	tree := files{
		"index.md": page("kind: library", "title: P"), "médan/index.md": page("title: A"), "médan/rules.md": "",
		norm.NFD.String("médan") + "/index.md": page("title: B"), norm.NFD.String("médan") + "/rules.md": "",
	}.read(t)
	m := newMaker(tree, Options{})
	if m.divide(gather(tree)); !m.entangled {
		t.Error("they are made side by side")
	}
	if _, problems := New(tree, Options{}); diag.Count(problems, diag.Error) == 0 {
		t.Error("nothing is said")
	}
}

// TestUntitledRow is of rows that name nothing.
func TestUntitledRow(t *testing.T) {
	_, problems := New(oneDay(`
  - 07.30-08.00
  - {time: 08.00-09.00, type: meal}`, files{}).read(t), Options{})
	wantProblems(t, problems, `
		content/day-1/index.md:6:5: warning: this row has no title and no session (untitled)
		  write what happens behind the time: 07.30-08.00 Registrasi
		content/day-1/index.md:7:5: warning: this row has no title and no session (untitled)
		  write what happens behind the time: 07.30-08.00 Registrasi
		`, `
		content/day-1/index.md:6:5: warning: baris ini tidak punya judul atau sesi (untitled)
		  tulis acaranya setelah waktu: 07.30-08.00 Registrasi
		content/day-1/index.md:7:5: warning: baris ini tidak punya judul atau sesi (untitled)
		  tulis acaranya setelah waktu: 07.30-08.00 Registrasi
		`)
}
