package site

import (
	"testing"
)

func TestPeople(t *testing.T) {
	s, problems := New(files{
		"index.md":            page("title: Buku", "timezone: WIB"),
		"people/01-kokom.md":  page(`name: "Dra. Kokom Komala, M.Pd."`, "position: Kepala", "unit: Biro SDM", "phone: 0812", "email: k@example.org", "nip: '19'", "photo: kokom.jpg"),
		"people/kokom.jpg":    "jpg",
		"people/biro-sdm.md":  page("title: Biro Sumber Daya Manusia", "public: true", "phone: 0561"),
		"people/ali-1.md":     page("name: Ali, S.H."),
		"people/ali-2.md":     page("name: Dr. Ali"),
		"people/zul/index.md": page("name: Zul", "weight: 1"),
		"tim/ahli.md":         page("kind: person", "name: Ahli", "slug: pakar"),
		"day-1/index.md":      page("schedule:", "  - {time: 08.00-09.00, title: Apel, speakers: Zul}"),
		"day-1/01-a.md":       page("time: 09.00-10.00", "speakers: [Kokom Komala, biro-sdm, {name: Budi, position: Staf}, {unit: Biro SDM}, {position: Ketua, unit: KPU}]"),
		"day-1/02-b.md":       page("time: 10.00-11.00", "speakers: ['dra.  KOKOM komala, m.pd.', Ali]", "moderator: 'Ali, S.H.'", "facilitators: pakar"),
	}.read(t), Options{})
	wantProblems(t, problems, `
		content/day-1/02-b.md:3:41: warning: "Ali" fits two people: content/people/ali-1.md and content/people/ali-2.md (two-people)
		  write the file's name instead: "ali-1"
		`, `
		content/day-1/02-b.md:3:41: warning: "Ali" cocok dengan dua orang: content/people/ali-1.md dan content/people/ali-2.md (two-people)
		  tulis nama berkasnya: "ali-1"
		`)
	h := s.Handbooks[0]
	var order []string
	for _, p := range h.People {
		order = append(order, p.SortKey)
	}
	if got := len(order); got != 6 || order[0] != "Zul" || order[1] != "Ahli" || order[2] != "Ali" || order[4] != "Biro Sumber Daya Manusia" {
		t.Errorf("people %q", order)
	}
	for _, p := range h.People {
		if p.Page.Parent != h.PeoplePage || p.Page.Person != p {
			t.Errorf("%s lies below %+v", p.Name, p.Page.Parent)
		}
	}
	kokom := pageAt(t, s, "people/kokom.html").Person
	if kokom.Phone != "" || kokom.Email != "" || kokom.NIP != "" || kokom.Photo.Address != "people/kokom.jpg" || len(kokom.Sessions) != 2 {
		t.Errorf("%+v", kokom)
	}
	biro := pageAt(t, s, "people/biro-sdm.html").Person
	if biro.Phone != "0561" || len(biro.Sessions) != 1 {
		t.Errorf("%+v", biro)
	}
	a, b := pageAt(t, s, "day-1/a.html").Session, pageAt(t, s, "day-1/b.html").Session
	for i, want := range []Speaker{
		{"Kokom Komala", "Kepala", "Biro SDM", kokom},
		{"Biro Sumber Daya Manusia", "", "", biro},
		{"Budi", "Staf", "", nil},
		{"Biro SDM", "", "", biro},
		{"Ketua", "", "KPU", nil},
	} {
		if got := a.Speakers[i]; got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
	}
	if b.Speakers[0].Person != kokom || b.Speakers[1].Person != nil || b.Moderator[0].Person.Name != "Ali, S.H." || b.Facilitators[0].Person.Name != "Ahli" {
		t.Errorf("%+v", b)
	}
	if slot := h.Days[0].Slots[0]; slot.People[0].Person.Name != "Zul" || len(slot.People[0].Person.Sessions) != 0 {
		t.Errorf("%+v", slot.People)
	}
}
