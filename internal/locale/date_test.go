package locale

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"bekal/internal/schedule"
)

func day(year int, month time.Month, day int) schedule.Date {
	return schedule.Date{Year: year, Month: month, Day: day}
}

func TestDate(t *testing.T) {
	id, en := speak(t, "id", ""), speak(t, "en", "")
	tests := []struct {
		format     func(*Locale, schedule.Date) string
		date       schedule.Date
		indonesian string
		english    string
	}{
		{(*Locale).Date, day(2025, time.October, 6), "Senin, 6 Oktober 2025", "Monday, 6 October 2025"},
		{(*Locale).Date, day(2024, time.February, 29), "Kamis, 29 Februari 2024", "Thursday, 29 February 2024"},
		{(*Locale).Date, schedule.Date{}, "", ""},
		{(*Locale).LongDate, day(2025, time.October, 6), "6 Oktober 2025", "6 October 2025"},
		{(*Locale).LongDate, schedule.Date{}, "", ""},
		{(*Locale).ShortDate, day(2025, time.August, 17), "Min, 17 Agu", "Sun, 17 Aug"},
		{(*Locale).ShortDate, schedule.Date{}, "", ""},
		{(*Locale).Weekday, day(2025, time.October, 10), "Jumat", "Friday"},
		{(*Locale).Weekday, schedule.Date{}, "", ""},
	}
	for _, test := range tests {
		if got := test.format(id, test.date); got != test.indonesian {
			t.Errorf("id %v: %q, want %q", test.date, got, test.indonesian)
		}
		if got := test.format(en, test.date); got != test.english {
			t.Errorf("en %v: %q, want %q", test.date, got, test.english)
		}
	}
}

func TestNamesOfTheCalendar(t *testing.T) {
	id := speak(t, "id", "")
	var months, weekdays []string
	for month := time.January; month <= time.December; month++ {
		months = append(months, id.Month(month))
	}
	for monday := range 7 {
		weekdays = append(weekdays, id.Weekday(day(2025, time.October, 6+monday)))
	}
	if got, want := strings.Join(months, " "), "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"; got != want {
		t.Errorf("months: %s", got)
	}
	if got, want := strings.Join(weekdays, " "), "Senin Selasa Rabu Kamis Jumat Sabtu Minggu"; got != want {
		t.Errorf("weekdays: %s", got)
	}
}

func TestDateRange(t *testing.T) {
	id, en := speak(t, "id", ""), speak(t, "en", "")
	tests := []struct {
		a, b       schedule.Date
		indonesian string
		english    string
	}{
		{day(2025, time.October, 6), day(2025, time.October, 9), "6–9 Oktober 2025", "6–9 October 2025"},
		{day(2025, time.October, 9), day(2025, time.October, 6), "6–9 Oktober 2025", "6–9 October 2025"},
		{day(2025, time.September, 30), day(2025, time.October, 3), "30 September – 3 Oktober 2025", "30 September – 3 October 2025"},
		{day(2025, time.December, 30), day(2026, time.January, 2), "30 Desember 2025 – 2 Januari 2026", "30 December 2025 – 2 January 2026"},
		{day(2024, time.October, 6), day(2025, time.October, 6), "6 Oktober 2024 – 6 Oktober 2025", "6 October 2024 – 6 October 2025"},
		{day(2025, time.October, 6), day(2025, time.October, 6), "6 Oktober 2025", "6 October 2025"},
		{day(2025, time.October, 6), schedule.Date{}, "6 Oktober 2025", "6 October 2025"},
		{schedule.Date{}, day(2025, time.October, 6), "6 Oktober 2025", "6 October 2025"},
		{schedule.Date{}, schedule.Date{}, "", ""},
	}
	for _, test := range tests {
		if got := id.DateRange(test.a, test.b); got != test.indonesian {
			t.Errorf("id: %q, want %q", got, test.indonesian)
		}
		if got := en.DateRange(test.a, test.b); got != test.english {
			t.Errorf("en: %q, want %q", got, test.english)
		}
	}
}

// A range says both days, months and years, whichever date comes first, and each of its parts at most twice.
func TestDateRangeLosesNothing(t *testing.T) {
	id := speak(t, "id", "")
	from := day(2023, time.December, 28)
	for length := range 500 {
		for _, shift := range []int{0, 3, 31, 64, 366} {
			a := from.AddDays(shift)
			b := a.AddDays(length)
			text := id.DateRange(a, b)
			if reversed := id.DateRange(b, a); reversed != text {
				t.Fatalf("%v, %v: %q and %q", a, b, text, reversed)
			}
			words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '–' })
			for _, d := range []schedule.Date{a, b} {
				for _, part := range []string{strconv.Itoa(d.Day), id.Month(d.Month), strconv.Itoa(d.Year)} {
					if n := count(words, part); n < 1 || n > 2 {
						t.Fatalf("%v, %v: %q says %q %d times", a, b, text, part, n)
					}
				}
			}
		}
	}
}

func count(words []string, word string) (n int) {
	for _, w := range words {
		if w == word {
			n++
		}
	}
	return n
}
