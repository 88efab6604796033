package locale

import (
	"testing"
	"time"

	"bekal/internal/schedule"
)

// at gives a clock time; 25 hours are one o'clock of the day after.
func at(hour, minute int) schedule.Clock { return schedule.ClockAt(hour*60 + minute) }

func TestClock(t *testing.T) {
	id, en := speak(t, "id", "WIB"), speak(t, "en", "WIB")
	tests := []struct {
		clock               schedule.Clock
		indonesian, english string
	}{
		{at(8, 0), "08.00", "08:00"},
		{at(0, 0), "00.00", "00:00"},
		{at(23, 59), "23.59", "23:59"},
		{at(24, 0), "24.00", "24:00"},
		{at(25, 5), "01.05 (+1)", "01:05 (+1)"},
		{at(50, 0), "02.00 (+2)", "02:00 (+2)"},
		{schedule.Clock{}, "", ""},
	}
	for _, test := range tests {
		if got := id.Clock(test.clock); got != test.indonesian {
			t.Errorf("id: %q, want %q", got, test.indonesian)
		}
		if got := en.Clock(test.clock); got != test.english {
			t.Errorf("en: %q, want %q", got, test.english)
		}
	}
}

func TestRange(t *testing.T) {
	id, en := speak(t, "id", "WIB"), speak(t, "en", "WIB")
	tests := []struct {
		r                   schedule.Range
		indonesian, english string
	}{
		{schedule.Range{Start: at(8, 0), End: at(9, 30)}, "08.00–09.30", "08:00–09:30"},
		{schedule.Range{Start: at(9, 0), Open: true}, "09.00–selesai", "09:00 onwards"},
		{schedule.Range{Start: at(8, 0)}, "08.00", "08:00"},
		{schedule.Range{Start: at(8, 0), End: at(8, 0)}, "08.00", "08:00"},
		{schedule.Range{Start: at(22, 0), End: at(24, 0)}, "22.00–24.00", "22:00–24:00"},
		{schedule.Range{Start: at(22, 0), End: at(25, 0)}, "22.00–01.00 (+1)", "22:00–01:00 (+1)"},
		{schedule.Range{}, "", ""},
	}
	for _, test := range tests {
		if got := id.Range(test.r); got != test.indonesian {
			t.Errorf("id: %q, want %q", got, test.indonesian)
		}
		if got := en.Range(test.r); got != test.english {
			t.Errorf("en: %q, want %q", got, test.english)
		}
	}
}

func TestMoment(t *testing.T) {
	date := day(2025, time.October, 7)
	tests := []struct {
		tag, zone string
		moment    schedule.Moment
		want      string
	}{
		{"id", "WIB", schedule.Moment{Date: date, Clock: at(8, 0)}, "Selasa, 7 Oktober 2025, 08.00 WIB"},
		{"en", "WIB", schedule.Moment{Date: date, Clock: at(8, 0)}, "Tuesday, 7 October 2025, 08:00 WIB"},
		{"id", "", schedule.Moment{Date: date, Clock: at(8, 0)}, "Selasa, 7 Oktober 2025, 08.00"},
		{"id", "WIB", schedule.Moment{Date: date}, "Selasa, 7 Oktober 2025"},
		{"id", "WITA", schedule.Moment{Clock: at(8, 0)}, "08.00 WITA"},
		{"id", "WIB", schedule.Moment{}, ""},
	}
	for _, test := range tests {
		if got := speak(t, test.tag, test.zone).Moment(test.moment); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

func TestZoneLabel(t *testing.T) {
	winter, summer := day(2025, time.January, 15), day(2025, time.July, 15)
	tests := []struct {
		zone string
		date schedule.Date
		want string
	}{
		{"Asia/Jakarta", winter, "WIB"},
		{"Asia/Pontianak", schedule.Date{}, "WIB"},
		{"Asia/Makassar", winter, "WITA"},
		{"Asia/Jayapura", winter, "WIT"},
		{"Europe/Amsterdam", winter, "GMT+1"},
		{"Europe/Amsterdam", summer, "GMT+2"},
		{"Europe/Amsterdam", schedule.Date{}, ""},
		{"America/St_Johns", winter, "GMT-3:30"},
		{"Asia/Kathmandu", winter, "GMT+5:45"},
		{"UTC", winter, "GMT"},
		{"", winter, ""},
	}
	for _, test := range tests {
		if got := speak(t, "id", test.zone).ZoneLabel(test.date); got != test.want {
			t.Errorf("%s on %v: %q, want %q", test.zone, test.date, got, test.want)
		}
	}
}

func TestStamp(t *testing.T) {
	date := day(2025, time.October, 31)
	tests := []struct {
		zone   string
		moment schedule.Moment
		want   string
	}{
		{"WIB", schedule.Moment{Date: date, Clock: at(8, 0)}, "2025-10-31T08:00+07:00"},
		{"WIB", schedule.Moment{Date: date, Clock: at(24, 0)}, "2025-11-01T00:00+07:00"},
		{"WIT", schedule.Moment{Date: date, Clock: at(25, 30)}, "2025-11-01T01:30+09:00"},
		{"UTC", schedule.Moment{Date: date, Clock: at(8, 0)}, "2025-10-31T08:00+00:00"},
		{"America/St_Johns", schedule.Moment{Date: date, Clock: at(8, 0)}, "2025-10-31T08:00-02:30"},
		{"", schedule.Moment{Date: date, Clock: at(24, 0)}, "2025-11-01T00:00"},
		{"WIB", schedule.Moment{Date: date}, "2025-10-31"},
		{"WIB", schedule.Moment{Clock: at(7, 5)}, "07:05"},
		{"WIB", schedule.Moment{Clock: at(24, 0)}, "00:00"},
		{"WIB", schedule.Moment{}, ""},
	}
	for _, test := range tests {
		if got := speak(t, "id", test.zone).Stamp(test.moment); got != test.want {
			t.Errorf("%s %v: %q, want %q", test.zone, test.moment, got, test.want)
		}
	}
}
