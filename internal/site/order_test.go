package site

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestCompareNatural(t *testing.T) {
	want := []string{"", "1", "2", "002-a", "10", "a", "B", "day-1", "day-2", "day-10", "Day-10a", "day-x", "é"}
	for seed := range uint64(20) {
		got := slices.Clone(want)
		r := rand.New(rand.NewPCG(seed, 0))
		r.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		slices.SortFunc(got, compareNatural)
		if !slices.Equal(got, want) {
			t.Fatalf("got %q, want %q", got, want)
		}
	}
}

func TestOrderOfSiblings(t *testing.T) {
	s := files{
		"index.md":            page("title: Buku"),
		"zebra.md":            page("weight: 1"),
		"02-dua.md":           "",
		"10-sepuluh.md":       "",
		"apel.md":             "",
		"Bab 2.md":            "",
		"bab 10.md":           "",
		"berat.md":            page("weight: 20"),
		"01-satu/index.md":    page("weight: 20"),
		"01-satu/isi/dlm.md":  "",
		"01-satu/lampiran.md": "",
	}.build(t, Options{})
	var got []string
	var read func([]*Chapter)
	read = func(list []*Chapter) {
		for _, c := range list {
			got = append(got, c.Page.Key)
			read(c.Children)
		}
	}
	read(s.Handbooks[0].Chapters)
	want := []string{
		"/zebra", "/01-satu/index", "/01-satu/isi/index", "/01-satu/isi/dlm", "/01-satu/lampiran", "/berat",
		"/02-dua", "/10-sepuluh", "/apel", "/Bab 2", "/bab 10",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	for i := 1; i < len(want); i++ {
		before, after := pageWithKey(t, s, want[i-1]), pageWithKey(t, s, want[i])
		if before.Next != after || after.Prev != before {
			t.Errorf("%s and %s are no neighbours", want[i-1], want[i])
		}
	}
}

func pageWithKey(t *testing.T, s *Site, key string) *Page {
	t.Helper()
	i := slices.IndexFunc(s.Pages, func(p *Page) bool { return p.Key == key })
	if i < 0 {
		t.Fatalf("there is no page %s", key)
	}
	return s.Pages[i]
}

func TestTitles(t *testing.T) {
	s := files{
		"index.md":                  "# Orientasi\n\nSelamat datang.\n",
		"rules.md":                  page("title: Tata tertib") + "# Aturan\n",
		"faq.md":                    "# Tanya jawab\n",
		"02-struktur_kpu-daerah.md": "Isi tanpa judul.\n",
		"2025-10-06.md":             "",
		"panduan/03-asrama/x.md":    "",
		"day-2/index.md":            "",
		"hari-3/01-x.md":            "",
	}.build(t, Options{})
	for address, want := range map[string]string{
		"index.html":                "Orientasi",
		"rules.html":                "Tata tertib",
		"faq.html":                  "Tanya jawab",
		"struktur-kpu-daerah.html":  "Struktur kpu daerah",
		"2025-10-06.html":           "2025-10-06",
		"panduan/index.html":        "Panduan",
		"panduan/asrama/index.html": "Asrama",
		"panduan/asrama/x.html":     "X",
		"day-2/index.html":          "Day 2",
		"hari-3/index.html":         "Hari 3",
		"timetable.html":            "",
		"404.html":                  "",
	} {
		if got := pageAt(t, s, address).Title; got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

func TestOrderOfDays(t *testing.T) {
	s := files{
		"index.md":            page("title: Buku"),
		"day-10/index.md":     page("date: 2025-10-15"),
		"day-2/index.md":      "",
		"hari-1/index.md":     page("date: 2025-10-06"),
		"technical/index.md":  page("kind: day", "date: 2025-10-01"),
		"jeda/index.md":       page("kind: day", "date: 2025-10-12"),
		"penutup/index.md":    page("kind: day"),
		"tujuh/index.md":      page("kind: day", "day: 7"),
		"belakangan/index.md": page("kind: day", "date: 2025-12-01"),
		"awal/index.md":       page("kind: day", "weight: 1"),
	}.build(t, Options{})
	var got []string
	for _, d := range s.Handbooks[0].Days {
		got = append(got, d.Page.Key)
	}
	want := []string{
		"/awal/index", "/technical/index", "/hari-1/index", "/day-2/index", "/tujuh/index", "/jeda/index", "/day-10/index",
		"/belakangan/index", "/penutup/index",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	h := s.Handbooks[0]
	if h.First.String() != "2025-10-01" || h.Last.String() != "2025-12-01" {
		t.Errorf("from %s to %s", h.First, h.Last)
	}
	if h.Days[1].Prev != h.Days[0] || h.Days[1].Next != h.Days[2] || h.Days[0].Prev != nil || h.Days[8].Next != nil {
		t.Error("the days do not know their neighbours")
	}
}
