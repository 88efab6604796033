package schedule

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
)

func FuzzParseLine(f *testing.F) {
	for _, seed := range []string{
		"07.30-08.00 Registrasi", "15m Rehat kopi", "1 jam 30 menit: Diskusi", "2 JP Etika", "09.00 - selesai Bebas", "22.00-01.00+1 Jaga",
		"8.3 Apel", "8 pagi", "Registrasi (07.30 s.d. 08.00 WIB)", "1998 Reformasi", "08.00 PM", "\u00a008.00 \xff Apel", "10.000 langkah", "1,5 jam", ",0JP",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		line, err := ParseLine(text)
		if checkMistake(t, text, err) != nil {
			return
		}
		if !strings.HasPrefix(text[line.TitleAt:], line.Title) || line.Title != strings.TrimFunc(line.Title, unicode.IsSpace) {
			t.Errorf("%q: the title %q is not at %d", text, line.Title, line.TitleAt)
		}
		r := line.Range
		if r.End.Known() && (!r.Start.Before(r.End) || r.Open) || r.Open && !r.Start.Known() || line.Minutes < 0 || line.JP < 0 {
			t.Errorf("%q: got %+v", text, line)
		}
		if line.Title == "" && !r.Start.Known() && line.Minutes == 0 && line.JP == 0 {
			t.Errorf("%q says nothing", text)
		}
	})
}

func FuzzParseRange(f *testing.F) {
	for _, seed := range []string{
		"08.00-09.30", "8:00 – 9:30 WIB", "0800 s.d. 0930", "09.00 - selesai WITA", "22.00-01.00+1", "08.00", "8-9", "08.00 -", "08.00 09.00",
		"11.00-01.00", "pukul 08.00 sampai dengan 09.00", "1 jam 30 menit", "90m", "1,5 jam", "2 JP",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, _, err := ParseRange(text)
		if checkMistake(t, text, err) == nil {
			if again, _, err := ParseRange(r.Written()); err != nil || again != r {
				t.Errorf("%q: %s is read back as %v, %v", text, r.Written(), again, err)
			}
		}
		clock, zone, err := ParseClock(text)
		if checkMistake(t, text, err) == nil && (!clock.Known() || clock.Minutes() > 2*minutesPerDay) {
			t.Errorf("%q: got the clock time %s, %s", text, clock, zone)
		}
		minutes, err := ParseDuration(text)
		if checkMistake(t, text, err) == nil && (minutes <= 0 || minutes > minutesPerDay) {
			t.Errorf("%q: got %d minutes", text, minutes)
		}
		jp, err := ParseJP(text)
		if checkMistake(t, text, err) == nil && (jp < 0 || jp >= 1000) {
			t.Errorf("%q: got %d tenths of lesson hours", text, jp)
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{
		"2025-10-06", "Senin, 6 Oktober 2025", "October 6th, 2025", "6/10/2025", "31 Juni 2025", "10/13/2025", "6/10/25", "Jum’at, 10-10-2025",
		"2025-10-07T08:00", "7 Oktober 2025 pukul 08.00 WIB", "08.00, 7 Oktober 2025", "8 pagi", "besok",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		date, weekday, err := ParseDate(text)
		if checkMistake(t, text, err) == nil {
			if again, _, err := ParseDate(date.String()); err != nil || again != date || !date.Known() {
				t.Errorf("%q: %s is read back as %s, %v", text, date, again, err)
			}
			checkMistake(t, text, CheckWeekday(date, weekday))
		}
		moment, _, _, err := ParseMoment(text)
		if checkMistake(t, text, err) == nil && !moment.Known() {
			t.Errorf("%q: got no moment", text)
		}
	})
}

// FuzzLay makes a day out of numbers, and holds what must be true of every day that is laid out.
func FuzzLay(f *testing.F) {
	f.Add(uint64(1), uint8(10), 480)
	f.Add(uint64(2), uint8(40), -1)
	f.Add(uint64(3), uint8(0), 1<<30)
	f.Fuzz(func(t *testing.T, seed uint64, count uint8, start int) {
		all := randomEntries(rand.New(rand.NewPCG(seed, 3)), int(count))
		dayStart := ClockAt(start % (1 << 30))
		slots := Lay(dayStart, all)
		checkOrder(t, slots)
		for _, o := range Overlaps(slots) {
			if o.A >= o.B || !meets(slots[o.A].Entry, slots[o.B].Entry) {
				t.Errorf("%+v is no overlap", o)
			}
		}
		if g := NewGrid(slots, nil, nil); g != nil && len(g.Cells) != len(slots) {
			t.Errorf("%d cells for %d slots", len(g.Cells), len(slots))
		}
		if len(slots) != len(all) || Attended(DefaultJPMinutes, slots) > taught(DefaultJPMinutes, slots) {
			t.Error("slots or lesson hours out of nothing")
		}
	})
}
