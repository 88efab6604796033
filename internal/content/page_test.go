package content

import (
	"fmt"
	"strings"
	"testing"

	"bekal/internal/decode"
	"bekal/internal/diag"
	"bekal/internal/schedule"
)

// decodeAs decodes front matter as that of a page of a kind.
func decodeAs(t *testing.T, kind Kind, yaml string) *Page {
	t.Helper()
	page, problems := openPage("x.md", []byte("---\n"+yaml+"---\n")).decode(place{kind: KindPage, area: areaOf(kind)}, nil)
	if len(problems) > 0 || page.Broken {
		t.Fatalf("%s%s", yaml, show(problems))
	}
	return page
}

// areaOf gives a folder in which a page named x.md is of a kind.
func areaOf(kind Kind) area {
	switch kind {
	case KindSession:
		return inDay
	case KindPerson:
		return inPeople
	}
	return inChapters
}

func TestDecodeSchedule(t *testing.T) {
	in := place{kind: KindDay, area: inDay}
	const yaml = `schedule:
  - 07.30-08.00 Registrasi
  - "15m Rehat: kopi"
  - 09.00 - selesai Bebas
  - 08.00 WIB Apel
  - 2 JP Etika
  - Foto bersama
  - {session: 02-struktur-kpu, time: 13.00–14.30, groups: Kelompok B}
  - waktu: 22.00-01.00+1
    judul: Begadang
    bentuk: Istirahat
    status: batal
    semula: 21.00
    catatan: hujan
    untuk: panitia
    narasumber: [Ani, {nama: Budi, jabatan: Kepala}]
    tautan: ../rules.md
    id: malam
`
	page, problems := openPage("day-1/index.md", []byte("---\n"+yaml+"---\n")).decode(in, nil)
	if len(problems) > 0 {
		t.Fatal(show(problems))
	}
	var got strings.Builder
	for _, e := range page.Day.Schedule {
		fmt.Fprintf(&got, "%d:%d %q at %d:%d, time %q start %q minutes %d jp %d, %s %v %s %s for %q\n", e.Pos.Line, e.Pos.Column, e.Title.V, e.Title.Pos.Line, e.Title.Pos.Column,
			e.Time.V.Written(), e.Start.V.Written(), e.Duration.V, e.JP.V, e.Session.V, len(e.Groups), e.Type.V, e.State.V, e.For.V)
	}
	const want = `3:5 "Registrasi" at 3:17, time "07.30-08.00" start "" minutes 0 jp 0,  0   for ""
4:5 "Rehat: kopi" at 4:10, time "" start "" minutes 15 jp 0,  0   for ""
5:5 "Bebas" at 5:21, time "09.00-selesai" start "" minutes 0 jp 0,  0   for ""
6:5 "Apel" at 6:15, time "" start "08.00" minutes 0 jp 0,  0   for ""
7:5 "Etika" at 7:10, time "" start "" minutes 0 jp 20,  0   for ""
8:5 "Foto bersama" at 8:5, time "" start "" minutes 0 jp 0,  0   for ""
9:5 "" at 0:0, time "13.00-14.30" start "" minutes 0 jp 0, 02-struktur-kpu 1   for ""
10:5 "Begadang" at 11:12, time "22.00-01.00+1" start "" minutes 0 jp 0,  0 break cancelled for "committee"
`
	if got.String() != want {
		t.Errorf("got\n%swant\n%s", got.String(), want)
	}
	last := page.Day.Schedule[7]
	if last.Was.V != "21.00" || last.Note.V != "hujan" || last.Link.V != "../rules.md" || last.ID.V != "malam" || last.Speakers[1].Position.V != "Kepala" {
		t.Errorf("the last slot is %+v", last)
	}
	if len(page.Zones) != 1 || page.Zones[0] != (Text{V: "WIB", Pos: decode.Pos{Line: 6, Column: 11, Width: 3}}) {
		t.Errorf("zones %v", page.Zones)
	}
	if pos := page.Day.Schedule[0].Time.Pos; pos != (decode.Pos{Line: 3, Column: 5, Width: 11}) {
		t.Errorf("the first time stands at %v", pos)
	}
}

func TestDecodeGather(t *testing.T) {
	for _, c := range []struct{ text, at, place string }{
		{"06.30", "06.30", ""},
		{"06.30 Lobi asrama", "06.30", "Lobi asrama"},
		{"06.30 WIB, AULA", "06.30", "AULA"},
		{"Lobi asrama, 06.30", "06.30", "Lobi asrama"},
		{"Lobi lantai 1", "", "Lobi lantai 1"},
		{"Gedung 1945", "", "Gedung 1945"},
		{"2025-10-06 06.30 Lobi", "2025-10-06 06.30", "Lobi"},
		{"Senin, 6 Oktober 2025 pukul 06.30; Lobi", "2025-10-06 06.30", "Lobi"},
		{"{waktu: 06.30, tempat: Lobi}", "06.30", "Lobi"},
	} {
		page, problems := openPage("day-1/index.md", []byte("---\ngather: "+c.text+"\n---\n")).decode(place{kind: KindDay, area: inDay}, nil)
		g := page.Day.Gather
		if at := writeMoment(g.At.V); at != c.at || g.Place.V != c.place || len(problems) > 0 {
			t.Errorf("%q: at %q, place %q\n%s", c.text, at, g.Place.V, show(problems))
		}
	}
}

func TestDecodeGatherProblems(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Senin, 31 Februari 2025", "2:16+16 bad-date"},
		{"6.3 Lobi", "2:9+3 bad-time"},
		{`""`, "2:10+1 bad-time"},
	} {
		_, problems := openPage("day-1/index.md", []byte("---\ngather: "+c.text+"\n---\n")).decode(place{kind: KindDay, area: inDay}, nil)
		p := problems[0]
		if got := fmt.Sprintf("%d:%d+%d %s", p.Line, p.Column, p.Width, p.Rule); got != c.want || len(problems) > 1 {
			t.Errorf("%q: got %s, want %s\n%s", c.text, got, c.want, show(problems))
		}
	}
}

func TestDecodeSession(t *testing.T) {
	page := decodeAs(t, KindSession, `mulai: 08.30
durasi: 1 jam 30 menit
jp: 1,5
materi: [salindia.pdf, "https://example.org/a", Menyusul, {judul: Formulir, berkas: f.docx, untuk: panitia}]
tugas:
  - judul: Bagan
    tenggat: 2025-10-07 08.00 WIB
    siapa: Semua
  - Membaca bab 2
narasumber: Dra. Kokom Komala, M.Pd.
rapat_terbuka: ya
draf: tidak
`)
	s := page.Session
	if s.Start.V != schedule.ClockAt(8*60+30) || s.Duration.V != 90 || s.JP.V != 15 || !s.PublicMeeting.V || !page.Draft.IsSet() || page.Draft.V {
		t.Errorf("got %+v", s)
	}
	if s.Speakers[0].Name != (Text{V: "Dra. Kokom Komala, M.Pd.", Pos: decode.Pos{Line: 11, Column: 13, Width: 24}}) {
		t.Errorf("speaker %+v", s.Speakers)
	}
	m := s.Materials
	if m[0].File.V != "salindia.pdf" || m[1].URL.V != "https://example.org/a" || m[2].Title.V != "Menyusul" || m[3].For.V != Committee {
		t.Errorf("materials %+v", m)
	}
	if s.Tasks[0].Due.V.Clock != schedule.ClockAt(480) || s.Tasks[0].Pos.Line != 7 || s.Tasks[1].Title.V != "Membaca bab 2" {
		t.Errorf("tasks %+v", s.Tasks)
	}
}

func TestDecodeHandbook(t *testing.T) {
	page, problems := openPage("index.md", []byte(`---
warna: "#ABC"
kertas: folio
pdf: [Buku, hari-2, rekap-1, jadwal]
status: draf
kontak: {nama: Sekretariat, telepon: 081200000102}
ruang: Aula
periksa: {overlap: kesalahan, gap: "off"}
params: {jumlah: 64}
---
# Orientasi
`)).decode(rootPlace(KindHandbook), nil)
	if len(problems) > 0 {
		t.Fatal(show(problems))
	}
	h := page.Handbook
	if h.Color.V != "#aabbcc" || h.Paper.V != "F4" || h.Status.V != "draft" || h.Contacts[0].Phone.V != "081200000102" || h.Rooms[0].Name.V != "Aula" {
		t.Errorf("got %+v", h)
	}
	if got := fmt.Sprint(h.PDF[0].V, h.PDF[1].V, h.PDF[2].V, h.PDF[3].V); got != "bookday-2recap-1timetable" {
		t.Errorf("pdf %s", got)
	}
	if h.Check["overlap"] != diag.Error || h.Check["gap"] != diag.Off || h.CheckKeys[1].Pos.Line != 8 {
		t.Errorf("check %v %v", h.Check, h.CheckKeys)
	}
	if page.Heading != "Orientasi" || page.Params.Data().(map[string]any)["jumlah"] != 64 {
		t.Errorf("heading %q, params %v", page.Heading, page.Params.Data())
	}
}

func TestBrokenPageKeepsItsBody(t *testing.T) {
	page, problems := openPage("x.md", []byte("---\ntitle: a: b\n---\n# Judul\n")).decode(place{area: inDay}, nil)
	if len(problems) != 1 || !page.Broken || page.Kind != KindSession || page.Heading != "Judul" {
		t.Errorf("got %+v\n%s", page, show(problems))
	}
}

func TestIsDegree(t *testing.T) {
	for _, text := range []string{"M.Pd.", "S.Kom", "Ph.D.", "A.Md.Kom.", "S.H.", "LL.M.", "MBA", "SE"} {
		if !isDegree(text) {
			t.Errorf("%q is one", text)
		}
	}
	for _, text := range []string{"Ani", "Biro SDM", "Dra. Kokom", "KPU", "M", "Budi S.H.", ""} {
		if isDegree(text) {
			t.Errorf("%q is none", text)
		}
	}
}
