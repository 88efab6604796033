package site

import (
	"strings"
	"testing"

	"bekal/internal/content"
	"bekal/internal/diag"
)

func someHidden() files {
	return files{
		"index.md":               page("title: Buku", "timezone: WIB"),
		"draf.md":                page("draft: true", "aliases: lama.html"),
		"panitia.md":             page("for: committee"),
		"bab/index.md":           page("untuk: panitia"),
		"bab/isi.md":             page("draft: tidak"),
		"bab/denah.png":          "png",
		"bab/dalam/peta.png":     "png",
		"day-1/index.md":         page("date: 2025-10-06", "schedule:", "  - 07.00-07.30 Apel", "  - {time: 07.30-08.00, title: Taklimat, for: committee}", "  - 30m Registrasi", "  - {session: 02-draf, time: 09.00-10.00}", "  - {session: 03-rapat, time: 10.00-11.00}"),
		"day-1/01-terbit.md":     page("tasks: [{title: Baca}, {title: Kunci, for: committee}]", "materials: [{file: umum.pdf}, {file: rahasia.pdf, for: committee}]", "meeting: https://rapat.example.org/1"),
		"day-1/02-draf.md":       page("title: Masih draf", "draft: true", "room: Aula"),
		"day-1/03-rapat.md":      page("title: Rapat panitia", "for: committee"),
		"day-1/04-terbuka.md":    page("meeting: https://rapat.example.org/2", "public_meeting: true"),
		"day-1/umum.pdf":         "%PDF-",
		"day-1/rahasia.pdf":      "%PDF-",
		"day-2/index.md":         page("draft: true"),
		"day-2/01-besok.md":      "",
		"day-2/besok.pdf":        "%PDF-",
		"people/budi.md":         page("draft: true"),
		"kosong/hanya/draf-2.md": page("draft: true"),
	}
}

func TestHiddenFromParticipants(t *testing.T) {
	s, problems := New(someHidden().read(t), Options{Audience: content.Participants})
	want := strings.TrimSpace(`
404.html
day-1/index.html
day-1/terbit.html
day-1/terbuka.html
index.html
materials.html
search.html
tasks.html
timetable.html
day-1/umum.pdf`)
	if got := addresses(s); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	wantProblems(t, problems, `
		content/bab/index.md:2:8: info: the files of this folder are left out, since it is for the committee only (left-out)
		content/day-1/01-terbit.md:3:38: info: this file is left out, since it is for the committee only (left-out)
		content/day-1/index.md:7:15: warning: the session "02-draf" is a draft: its row is shown without a link (draft-link)
		  take `+"`draft`"+` off the page when it is ready
		content/day-2/index.md:2:8: info: the files of this folder are left out, since it is a draft (left-out)
		`, `
		content/bab/index.md:2:8: info: berkas di folder ini tidak diterbitkan karena folder ini khusus panitia (left-out)
		content/day-1/01-terbit.md:3:38: info: berkas ini tidak diterbitkan karena khusus untuk panitia (left-out)
		content/day-1/index.md:7:15: warning: sesi "02-draf" masih draf: barisnya tampil tanpa tautan (draft-link)
		  hapus `+"`draf`"+` dari halaman itu bila sudah siap
		content/day-2/index.md:2:8: info: berkas di folder ini tidak diterbitkan karena folder ini draf (left-out)
		`)
	day := s.Handbooks[0].Days[0]
	if got, want := rows(day), "07.00-07.30 Apel\n08.00-08.30 Registrasi\n09.00-10.00 Masih draf\n Terbit\n Terbuka"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if slot := day.Slots[2]; slot.Session != nil || slot.Room != "Aula" {
		t.Errorf("the row of a draft: %+v", slot)
	}
	terbit, terbuka := pageAt(t, s, "day-1/terbit.html").Session, pageAt(t, s, "day-1/terbuka.html").Session
	if len(terbit.Tasks) != 1 || len(terbit.Materials) != 1 || terbit.Meeting != "" || terbuka.Meeting == "" {
		t.Errorf("%+v", terbit)
	}
	if h := s.Handbooks[0]; len(h.AllTasks) != 1 || len(h.AllMaterials) != 1 || len(h.Days) != 1 {
		t.Errorf("%d tasks, %d materials, %d days", len(h.AllTasks), len(h.AllMaterials), len(h.Days))
	}
}

func TestShownToTheCommittee(t *testing.T) {
	s, problems := New(someHidden().read(t), Options{Audience: content.Committee, Drafts: true})
	if len(problems) > 0 {
		t.Errorf("got\n%s", said(problems, diag.English))
	}
	day := s.Handbooks[0].Days[0]
	if got, want := rows(day), "07.00-07.30 Apel\n07.30-08.00 Taklimat\n08.00-08.30 Registrasi\n09.00-10.00 Masih draf\n10.00-11.00 Rapat panitia\n Terbit\n Terbuka"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, c := range []struct {
		address          string
		draft, committee bool
	}{
		{"draf.html", true, false}, {"panitia.html", false, true}, {"bab/index.html", false, true}, {"bab/isi.html", false, true},
		{"day-2/besok.html", true, false}, {"day-1/terbit.html", false, false}, {"people/budi.html", true, false},
		{"kosong/hanya/draf-2.html", true, false},
	} {
		if p := pageAt(t, s, c.address); p.Draft != c.draft || p.Committee != c.committee {
			t.Errorf("%s: draft %t, committee %t", c.address, p.Draft, p.Committee)
		}
	}
	if !day.Slots[1].Committee || !day.Slots[4].Committee || day.Slots[0].Committee {
		t.Error("the committee's rows are not marked")
	}
	if session := pageAt(t, s, "day-1/terbit.html").Session; len(session.Tasks) != 2 || len(session.Materials) != 2 || session.Meeting == "" {
		t.Errorf("%+v", session)
	}
}

// TestCommitteeFile shows that a file which is for the committee somewhere is refused where participants would get it.
func TestCommitteeFile(t *testing.T) {
	s, problems := New(files{
		"index.md": "", "day-1/a.md": page("materials: [{file: x.pdf, for: committee}]"), "day-1/b.md": page("materials: [{file: x.pdf}]"),
		"day-1/x.pdf": "%PDF-",
	}.read(t), Options{})
	wantProblems(t, problems, `
		content/day-1/a.md:2:20: info: this file is left out, since it is for the committee only (left-out)
		content/day-1/b.md:2:20: error: this file is for the committee only: content/day-1/a.md:2:20 (leak)
		  take it away here, or take `+"`for: committee`"+` off there
		`, `
		content/day-1/a.md:2:20: info: berkas ini tidak diterbitkan karena khusus untuk panitia (left-out)
		content/day-1/b.md:2:20: error: berkas ini khusus untuk panitia: content/day-1/a.md:2:20 (leak)
		  hapus di sini, atau hapus `+"`untuk: panitia`"+` di sana
		`)
	if _, problem := s.Resolve(s.Handbooks[0].Days[0].Sessions[1].Page, "x.pdf", false); problem == nil || problem.Rule != diag.Leak.Name {
		t.Errorf("a link to it: %v", problem)
	}
}

// TestWhyHidden shows that what is hidden twice is spoken of by what hides it in this build.
func TestWhyHidden(t *testing.T) {
	all := files{"index.md": "", "x.md": page("draft: true", "for: committee")}
	for _, c := range []struct {
		o    Options
		rule diag.Rule
	}{
		{Options{}, diag.Leak}, {Options{Drafts: true}, diag.Leak}, {Options{Audience: content.Committee}, diag.DraftLink},
	} {
		s := all.build(t, c.o)
		if _, problem := s.Resolve(s.Handbooks[0].Home, "x.md", false); problem == nil || problem.Rule != c.rule.Name {
			t.Errorf("%+v: %v", c.o, problem)
		}
	}
}

// TestCommitteeRowOfAPage shows that a page for all keeps a row for all, whatever rows the committee has for it.
func TestCommitteeRowOfAPage(t *testing.T) {
	all := oneDay("\n  - {session: 01-a, time: 07.00-08.00, for: committee}\n  - {time: 08.00-09.00, title: Apel}", files{"01-a.md": page("time: 10.00-11.00")})
	if got, want := rows(all.build(t, Options{}).Handbooks[0].Days[0]), "08.00-09.00 Apel\n10.00-11.00 A"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got, want := rows(all.build(t, Options{Audience: content.Committee}).Handbooks[0].Days[0]), "07.00-08.00 A\n08.00-09.00 Apel"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// rows writes a day's rows as they are shown, a line each.
func rows(day *Day) string {
	var lines []string
	for _, slot := range day.Slots {
		lines = append(lines, slot.Range().Written()+" "+slot.Title)
	}
	return strings.Join(lines, "\n")
}
