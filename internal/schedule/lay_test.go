package schedule

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestLay(t *testing.T) {
	tests := []struct {
		name  string
		start string
		lines []string
		want  string
	}{
		{"written times", "", []string{"07.30-08.00 Registrasi", "08.00-09.30 Kelas"}, `
07.30 08.00 Registrasi
08.00 09.30 Kelas
`},
		{"a chain from the day's start", "07.30", []string{"30m Registrasi", "90m Kelas", "15m Rehat", "2 JP Etika"}, `
(07.30) 08.00 Registrasi
(08.00) 09.30 Kelas
(09.30) 09.45 Rehat
(09.45) 11.15 Etika
`},
		{"a row beside the programme ends nothing of it, but takes its time in the chain", "", []string{"08.00 Satu", "~08.15 Rapat", "~08.30-08.40 Gladi", "30m Dua", "10.00 Tiga"}, `
08.00 (08.40) Satu
08.15 (08.30) Rapat
08.30 08.40 Gladi
(08.40) 09.10 Dua
10.00 (open) Tiga
`},
		{"a fixed start resets the chain, which ran past it", "08.00", []string{"90m Kelas", "09.00-10.00 Pleno", "15m Rehat"}, `
(08.00) 09.30 Kelas
09.00 10.00 Pleno
(10.00) 10.15 Rehat
`},
		{"the chain follows the list, not the clock", "", []string{"13.00-14.00 Siang", "30m Lanjutan", "08.00-09.00 Pagi", "15m Rehat"}, `
08.00 09.00 Pagi
(09.00) 09.15 Rehat
13.00 14.00 Siang
(14.00) 14.30 Lanjutan
`},
		{"past midnight", "", []string{"22.00-23.30 Jaga", "60m Jaga kedua"}, `
22.00 23.30 Jaga
(23.30) 00.30+1 Jaga kedua
`},
		{"starts alone end at the next start", "", []string{"08.00 Apel", "09.00 Kelas", "09.00-09.30 Lain", "12.00 Ishoma"}, `
08.00 (09.00) Apel
09.00 (12.00) Kelas
09.00 09.30 Lain
12.00 (open) Ishoma
`},
		{"a start alone ends where its room or group goes on", "", []string{
			"08.00 Kelas A @ Aula", "09.00 Kelas B @ Ruang B", "10.00 Kelas C @ aula ", "11.00 Ishoma", "12.00 Lain @ Ruang B",
		}, `
08.00 (10.00) Kelas A
09.00 (11.00) Kelas B
10.00 (11.00) Kelas C
11.00 (12.00) Ishoma
12.00 (open) Lain
`},
		{"by groups", "", []string{"08.00 Satu # A", "08.00 Dua # B", "09.00 Tiga # B, C", "10.00 Empat # a"}, `
08.00 (10.00) Satu
08.00 (09.00) Dua
09.00 (open) Tiga
10.00 (open) Empat
`},
		{"a plenary ends what goes on in other rooms", "", []string{"08.00 Kelas @ Ruang B", "09.00 Lain @ Ruang C", "10.00 Pleno @ Aula"}, `
08.00 (10.00) Kelas
09.00 (10.00) Lain
10.00 (open) Pleno
`},
		{"an open end stays open and breaks the chain", "08.00", []string{"60m Kelas", "09.00-selesai Bebas", "15m Rehat", "19.00 Malam"}, `
(08.00) 09.00 Kelas
09.00 open Bebas
  Rehat
19.00 (open) Malam
`},
		{"untimed slots stay behind the one before and take no time", "08.00", []string{
			"Sambutan", "60m Kelas", "Foto bersama", "15m Rehat", "07.00-08.00 Apel", "Doa",
		}, `
  Sambutan
07.00 08.00 Apel
  Doa
(08.00) 09.00 Kelas
  Foto bersama
(09.00) 09.15 Rehat
`},
		{"without a day's start a chain has none either", "", []string{"30m Registrasi", "08.00-09.00 Kelas"}, `
  Registrasi
08.00 09.00 Kelas
`},
		{"after a start alone the chain does not know", "", []string{"08.00 Apel", "15m Rehat", "09.00 Kelas"}, `
08.00 (09.00) Apel
  Rehat
09.00 (open) Kelas
`},
		{"a start with a duration", "", []string{"08.00 90m Pembukaan", "10.00 2 JP Etika", "30m Tanya jawab"}, `
08.00 09.30 Pembukaan
10.00 11.30 Etika
(11.30) 12.00 Tanya jawab
`},
		{"a cancelled slot keeps its time", "08.00", []string{"60m Kelas", "!60m Batal", "60m Lanjutan", "12.00 Satu", "!13.00 Dua", "14.00 Tiga"}, `
(08.00) 09.00 Kelas
(09.00) 10.00 Batal
(10.00) 11.00 Lanjutan
12.00 (13.00) Satu
13.00 (14.00) Dua
14.00 (open) Tiga
`},
		{"an empty day", "08.00", nil, "\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var dayStart Clock
			if test.start != "" {
				dayStart, _, _ = ParseClock(test.start)
			}
			if got := "\n" + rows(Lay(dayStart, entries(t, test.lines...))); got != test.want {
				t.Errorf("got %s", got)
			}
		})
	}
}

func TestLayOfEntriesThatNoTextGives(t *testing.T) {
	eight, nine := ClockAt(8*60), ClockAt(9*60)
	tests := []struct {
		name  string
		entry Entry
		want  string
	}{
		{"an end alone is chained", Entry{End: nine}, "(08.00) 09.00 \n"},
		{"an end alone before the chain is dropped", Entry{End: eight}, "(08.00) (open) \n"},
		{"an end before the start is dropped", Entry{Start: nine, End: eight}, "09.00 (open) \n"},
		{"a written end is stronger than a duration", Entry{Start: eight, End: nine, Minutes: 10}, "08.00 09.00 \n"},
		{"a written end is stronger than an open one", Entry{Start: eight, End: nine, Open: true}, "08.00 09.00 \n"},
		{"an open end alone is chained", Entry{Open: true}, "(08.00) open \n"},
	}
	for _, test := range tests {
		if got := rows(Lay(eight, []Entry{test.entry})); got != test.want {
			t.Errorf("%s: got %s", test.name, got)
		}
	}
}

func TestLayGuessesTypes(t *testing.T) {
	day := entries(t, "08.00-09.00 Registrasi", "09.00-10.00 Ishoma")
	day[1].Type = Class
	slots := Lay(Clock{}, day)
	if slots[0].Type != Admin || slots[1].Type != Class {
		t.Errorf("got %q and %q", slots[0].Type, slots[1].Type)
	}
}

func TestLayKeepsWhatWasWritten(t *testing.T) {
	dayStart := ClockAt(8 * 60)
	randomDays(t, func(t *testing.T, all []Entry) {
		slots := Lay(dayStart, all)
		seen := make([]bool, len(all))
		for _, slot := range slots {
			if seen[slot.Index] {
				t.Errorf("entry %d is there twice", slot.Index)
			}
			seen[slot.Index] = true
			written := all[slot.Index]
			if written.Start.Known() && slot.Start != written.Start || written.Title != slot.Title || written.Room != slot.Room {
				t.Errorf("entry %d was changed", slot.Index)
			}
			if slot.Start.Known() && slot.End.Known() && !slot.Start.Before(slot.End) {
				t.Errorf("entry %d ends before it starts", slot.Index)
			}
			if slot.Start.Known() && slot.Open == slot.End.Known() {
				t.Errorf("entry %d is neither open nor ends, or both", slot.Index)
			}
		}
		if slices.Contains(seen, false) {
			t.Error("an entry is missing")
		}
		checkOrder(t, slots)
	})
}

// checkOrder holds that timed slots are sorted and each untimed one follows the one that it was written after.
func checkOrder(t *testing.T, slots []Slot) {
	t.Helper()
	written := slices.SortedFunc(slices.Values(slots), func(a, b Slot) int { return a.Index - b.Index })
	var last Slot
	for i, slot := range slots {
		if !slot.Start.Known() {
			if i > 0 && slot.Index > 0 && slots[i-1].Index != slot.Index-1 {
				t.Errorf("entry %d does not follow the one before it", slot.Index)
			}
			if slot.Index > 0 && i == 0 && written[slot.Index-1].Start.Known() {
				t.Errorf("entry %d leads", slot.Index)
			}
			continue
		}
		if last.Start.Known() && (slot.Start.Before(last.Start) || slot.Start == last.Start && slot.Index < last.Index) {
			t.Errorf("entry %d stands before an earlier one", last.Index)
		}
		last = slot
	}
}

func TestChainArithmetic(t *testing.T) {
	randomDays(t, func(t *testing.T, all []Entry) {
		at, day := ClockAt(7*60+30), make([]Entry, len(all))
		for i, e := range all {
			day[i] = Entry{Title: e.Title, Minutes: 5 + e.Start.Minutes()/10}
		}
		for i, slot := range Lay(at, day) {
			if slot.Index != i || slot.Start != at || slot.End != at.Add(day[i].Minutes) {
				t.Fatalf("entry %d is from %s to %s, want from %s", slot.Index, slot.Start, slot.End, at)
			}
			at = slot.End
		}
	})
}

// meets is what the keys of reach stand for, said directly.
func meets(a, b Entry) bool {
	roomA, roomB := fold(a.Room), fold(b.Room)
	switch {
	case roomA != "" && roomA == roomB:
		return true
	case a.Aside != b.Aside:
		return false
	case len(a.Groups) > 0 && len(b.Groups) > 0:
		return slices.ContainsFunc(a.Groups, func(g string) bool {
			return slices.ContainsFunc(b.Groups, func(h string) bool { return fold(g) == fold(h) })
		})
	case roomA == "" || roomB == "":
		return true
	}
	return a.Type.gathers() && len(a.Groups) == 0 || b.Type.gathers() && len(b.Groups) == 0
}

func TestInferredEndsAreTheNextStartThatMeets(t *testing.T) {
	randomDays(t, func(t *testing.T, all []Entry) {
		slots := Lay(ClockAt(8*60), all)
		for _, slot := range slots {
			if !slot.Inferred {
				continue
			}
			var want Clock
			for _, other := range slots {
				if slot.Start.Before(other.Start) && meets(slot.Entry, other.Entry) && other.Start.Compare(want) < 0 {
					want = other.Start
				}
			}
			if slot.End != want {
				t.Errorf("entry %d ends at %s, want %s", slot.Index, slot.End, want)
			}
		}
	})
}

func TestAnchors(t *testing.T) {
	slug := func(s string) string { return strings.ToLower(strings.ReplaceAll(s, " ", "-")) }
	day := []Entry{
		{Title: "Rehat kopi"}, {Title: "Rehat kopi"}, {Title: "Rehat kopi 2"}, {Title: "Rehat kopi"}, {Title: "Etika"}, {Title: "Lain", ID: "etika"},
		{Start: ClockAt(8 * 60)}, {Start: ClockAt(8 * 60)}, {}, {Title: "Etika", ID: "ETIKA"},
	}
	want := "slot-rehat-kopi slot-rehat-kopi-2 slot-rehat-kopi-2-2 slot-rehat-kopi-3 slot-etika-3 slot-etika slot-0800 slot-0800-2 slot-9 slot-etika-2"
	if got := strings.Join(Anchors(day, slug), " "); got != want {
		t.Errorf("got %s", got)
	}
}

func TestAnchorsAreUnique(t *testing.T) {
	randomDays(t, func(t *testing.T, all []Entry) {
		for i := range all {
			all[i].ID = strings.Repeat("x", i%3)
			all[i].Title += strings.Repeat("-2", i%2)
		}
		anchors := Anchors(all, strings.TrimSpace)
		sorted := slices.Sorted(slices.Values(anchors))
		if len(slices.Compact(sorted)) != len(all) {
			t.Errorf("got %q", anchors)
		}
	})
}

func TestGuessType(t *testing.T) {
	tests := map[Type][]string{
		Prayer:     {"Ishoma", "ISHOMA", "Isoma", "Sholat Subuh berjamaah", "Waktu salat", "Istirahat, sholat, makan", "Doa bersama", "Prayer"},
		Meal:       {"Makan siang", "Waktu makan malam", "Sarapan", "Istirahat makan", "Lunch", "Lunch break", "Breakfast"},
		Break:      {"Istirahat", "Rehat kopi", "Coffee break", "Coffee-Break 1", "Tea Break", "Break", "Jeda istirahat", "Acara bebas", "Bebas", "Free time"},
		Admin:      {"Registrasi", "Registrasi peserta", "Daftar ulang", "Check-in hotel", "Registration", "Foto bersama", "Apel pagi"},
		Travel:     {"Perjalanan ke Sambas", "Keberangkatan", "Travel to the hotel"},
		Opening:    {"Pembukaan", "Upacara pembukaan", "Opening", "Opening ceremony"},
		Closing:    {"Penutupan", "Acara penutupan", "Closing"},
		Plenary:    {"Pleno", "Sesi pleno", "Plenary session", "Keynote: data"},
		Simulation: {"Simulasi koordinasi"}, Discussion: {"Diskusi kelompok", "Diskusi sambil makan siang", "Group discussion"},
		Visit: {"Kunjungan lapangan"}, Reflection: {"Refleksi"}, Assessment: {"Pre-test", "Post test", "Ujian akhir"},
		"": {
			"", "Struktur KPU", "Breakout session", "Break-out groups", "Ice breaking", "Free and fair elections", "Bebas dan rahasia", "Makna demokrasi",
			"Opening data to citizens", "Registrasi pemilih", "Registration of voters", "Perjalanan demokrasi", "Apelasi", "The", "Manajemen waktu",
		},
	}
	for want, titles := range tests {
		for _, title := range titles {
			if got := GuessType(title); got != want {
				t.Errorf("%q: got %q, want %q", title, got, want)
			}
		}
	}
}

func TestTypesAndStatusesAreListed(t *testing.T) {
	if got := fmt.Sprint(Types(), Statuses()); got != "[opening plenary class simulation discussion visit assessment reflection closing break meal prayer travel admin] [scheduled moved cancelled tentative]" {
		t.Errorf("got %s", got)
	}
	var lessons, pauses []Type
	for _, kind := range Types() {
		if kind.IsLesson() {
			lessons = append(lessons, kind)
		}
		if kind.IsPause() {
			pauses = append(pauses, kind)
		}
	}
	if got := fmt.Sprint(lessons, pauses); got != "[plenary class simulation discussion visit assessment reflection] [break meal prayer travel]" || !Type("").IsLesson() {
		t.Errorf("got %s", got)
	}
}
