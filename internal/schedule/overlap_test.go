package schedule

import (
	"fmt"
	"strings"
	"testing"

	"bekal/internal/diag"
)

func TestOverlaps(t *testing.T) {
	tests := []struct {
		name  string
		lines []string
		want  string
	}{
		{"one after the other", []string{"08.00-09.00 Satu", "09.00-10.00 Dua"}, ""},
		{"for everyone, without rooms", []string{"08.00-09.00 Satu", "08.30-10.00 Dua"}, "Satu/Dua 08.30-09.00"},
		{"one room", []string{"08.00-09.00 Satu @ Aula # A", "08.30-10.00 Dua @ aula # B"}, "Satu/Dua 08.30-09.00 room Aula"},
		{"one group", []string{"08.00-09.00 Satu @ Aula # A, B", "08.30-10.00 Dua @ Ruang C # b, C"}, "Satu/Dua 08.30-09.00 group B"},
		{"room and group", []string{"08.00-09.00 Satu @ Aula # A", "08.00-09.00 Dua @ Aula # A"}, "Satu/Dua 08.00-09.00 room Aula group A"},
		{"parallel rooms to choose from", []string{"08.00-09.00 Satu @ Aula", "08.00-09.00 Dua @ Ruang B", "08.00-09.00 Tiga @ Ruang C"}, ""},
		{"parallel groups", []string{"08.00-09.00 Satu # A", "08.00-09.00 Dua # B"}, ""},
		{"everyone and a group, a room unknown", []string{"08.00-09.00 Satu", "08.00-09.00 Dua @ Aula # A"}, "Satu/Dua 08.00-09.00"},
		{"a room for all and a group somewhere", []string{"08.00-09.00 Satu @ Aula", "08.00-09.00 Dua # A"}, "Satu/Dua 08.00-09.00"},
		{"everyone and a group, in two rooms", []string{"08.00-09.00 Satu @ Aula", "08.00-09.00 Dua @ Ruang B # A"}, ""},
		{"a plenary and another room", []string{"08.00-09.00 Pleno @ Aula", "08.00-09.00 Dua @ Ruang B"}, "Pleno/Dua 08.00-09.00"},
		{"a plenary of some groups and another room", []string{"08.00-09.00 Pleno @ Aula # A", "08.00-09.00 Dua @ Ruang B # B"}, ""},
		{"a break that a session in a room runs into", []string{"08.00-09.05 Kelas @ Aula", "09.00-09.15 Rehat kopi"}, "Kelas/Rehat kopi 09.00-09.05"},
		{"a chain that runs past a fixed start", []string{"08.00 90m Kelas", "60m Lanjutan", "10.00-11.00 Pleno"}, "Lanjutan/Pleno 10.00-10.30"},
		{"a cancelled slot", []string{"08.00-09.00 Satu", "!08.30-10.00 Dua"}, ""},
		{"an open end counts at its beginning", []string{"08.00-selesai Satu", "10.00-11.00 Dua", "09.30-10.30 Tiga", "10.10-selesai Empat"},
			"Tiga/Dua 10.00-10.30; Tiga/Empat 10.10-10.11; Dua/Empat 10.10-10.11"},
		{"a row beside the programme", []string{"08.00-09.00 Satu", "~08.00-09.00 Rapat # A", "08.00-08.30 Dua @ Ruang B # A"}, "Satu/Dua 08.00-08.30"},
		{"a row beside the programme in its room", []string{"08.00-09.00 Pleno @ Aula", "~08.30-10.00 Rapat @ aula"}, "Pleno/Rapat 08.30-09.00 room Aula"},
		{"two rows beside the programme", []string{"~08.00-09.00 Rapat", "~08.30-10.00 Gladi @ Aula"}, "Rapat/Gladi 08.30-09.00"},
		{"untimed slots", []string{"Satu", "Dua", "08.00-09.00 Tiga"}, ""},
		{"past midnight", []string{"22.00-01.00+1 Satu", "00.30+1-02.00+1 Dua", "00.30-02.00 Tiga"}, "Satu/Dua 00.30+1-01.00+1"},
		{"a desk that is open all day", []string{"07.00-17.00 Registrasi", "08.00-09.00 Kelas @ Aula", "09.00-10.00 Rehat"}, ""},
		{"a desk that runs into a slot", []string{"07.00-08.15 Registrasi", "08.00-09.00 Kelas @ Aula"}, "Registrasi/Kelas 08.00-08.15"},
		{"a desk with the hours of a slot", []string{"08.00-09.00 Registrasi", "08.00-09.00 Kelas"}, "Registrasi/Kelas 08.00-09.00"},
		{"a desk whose hours come from the chain", []string{"06.00-07.00 Sarapan", "3h Registrasi", "08.00-09.00 Kelas"}, "Registrasi/Kelas 08.00-09.00"},
		{"a desk in the room of a slot", []string{"07.00-17.00 Registrasi @ Aula", "08.00-09.00 Kelas @ Aula"}, "Registrasi/Kelas 08.00-09.00 room Aula"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			slots := Lay(Clock{}, entries(t, test.lines...))
			var got []string
			for _, o := range Overlaps(slots) {
				text := slots[o.A].Title + "/" + slots[o.B].Title + " " + Range{Start: o.Start, End: o.End}.Written()
				if o.Room != "" {
					text += " room " + o.Room
				}
				if o.Group != "" {
					text += " group " + o.Group
				}
				got = append(got, text)
			}
			if joined := strings.Join(got, "; "); joined != test.want {
				t.Errorf("got %q", joined)
			}
		})
	}
}

func TestOverlapsAreThoseOfComparingAllPairs(t *testing.T) {
	found := 0
	randomDays(t, func(t *testing.T, all []Entry) {
		slots := Lay(ClockAt(8*60), all)
		var want []string
		for a, first := range slots {
			for b, second := range slots[a+1:] {
				b += a + 1
				takePart := first.Start.Known() && second.Start.Known() && first.Status != Cancelled && second.Status != Cancelled
				together := first.Start.Before(second.until()) && second.Start.Before(first.until())
				if takePart && together && meets(first.Entry, second.Entry) && !first.isDeskBeside(second) && !second.isDeskBeside(first) {
					want = append(want, fmt.Sprint(a, b))
				}
			}
		}
		var got []string
		for _, o := range Overlaps(slots) {
			if !o.Start.Before(o.End) {
				t.Errorf("%d and %d share no time", o.A, o.B)
			}
			got = append(got, fmt.Sprint(o.A, o.B))
		}
		if strings.Join(got, ",") != strings.Join(want, ",") {
			t.Errorf("got %v, want %v", got, want)
		}
		found += len(got)
	})
	if found < 1000 {
		t.Errorf("the random days have %d overlaps only", found)
	}
}

func TestOverlapsEndsOnADayMadeToBeSlow(t *testing.T) {
	slots := make([]Slot, 5000)
	for i := range slots {
		slots[i].Start, slots[i].End = ClockAt(i), ClockAt(i+10_000)
	}
	// n slots have n(n-1)/2 pairs: 141 have 9870 of them, 142 have 10011.
	for n, want := range map[int]int{141: 9870, 142: diag.OverlapsTold.Most, len(slots): diag.OverlapsTold.Most} {
		if got := len(Overlaps(slots[:n])); got != want {
			t.Errorf("%d slots: got %d overlaps, want %d", n, got, want)
		}
	}
}
