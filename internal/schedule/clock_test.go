package schedule

import (
	"slices"
	"testing"
)

func TestClockKnowsItsDay(t *testing.T) {
	tests := []struct {
		minutes                 int
		hour, minute, dayOffset int
		text, written           string
	}{
		{0, 0, 0, 0, "00:00", "00.00"},
		{8 * 60, 8, 0, 0, "08:00", "08.00"},
		{23*60 + 59, 23, 59, 0, "23:59", "23.59"},
		{24 * 60, 24, 0, 0, "24:00", "24.00"},
		{25*60 + 30, 1, 30, 1, "25:30", "01.30+1"},
		{48 * 60, 24, 0, 1, "48:00", "24.00+1"},
		{-5, 0, 0, 0, "00:00", "00.00"},
	}
	for _, test := range tests {
		c := ClockAt(test.minutes)
		hour, minute, dayOffset := c.HourMinute()
		if hour != test.hour || minute != test.minute || dayOffset != test.dayOffset {
			t.Errorf("%d minutes: got %d, %d, %d", test.minutes, hour, minute, dayOffset)
		}
		if c.String() != test.text || c.Written() != test.written {
			t.Errorf("%d minutes: got %q and %q", test.minutes, c.String(), c.Written())
		}
	}
}

func TestUnknownClock(t *testing.T) {
	var none Clock
	eight := ClockAt(8 * 60)
	if none.Known() || none.Add(5).Known() || none.Before(eight) || eight.Before(none) || none.String() != "" || none.Written() != "" {
		t.Error("the unknown clock does as if it were known")
	}
	if none.Compare(eight) != 1 || eight.Compare(none) != -1 || none.Compare(none) != 0 {
		t.Error("the unknown clock does not come last")
	}
}

func TestClockAsWrittenIsReadBack(t *testing.T) {
	for minutes := range 2*minutesPerDay + 1 {
		c := ClockAt(minutes)
		if got, zone, err := ParseClock(c.Written()); err != nil || zone != "" || got != c {
			t.Fatalf("%s: got %s, %q, %v", c.Written(), got, zone, err)
		}
	}
}

func TestRange(t *testing.T) {
	eight, nine := ClockAt(8*60), ClockAt(9*60+30)
	tests := []struct {
		r       Range
		written string
		minutes int
		ok      bool
	}{
		{Range{}, "", 0, false},
		{Range{Start: eight}, "08.00", 0, false},
		{Range{Start: eight, Open: true}, "08.00-selesai", 0, false},
		{Range{Start: eight, End: nine}, "08.00-09.30", 90, true},
		{Range{Start: nine, End: eight.Add(minutesPerDay)}, "09.30-08.00+1", 22*60 + 30, true},
	}
	for _, test := range tests {
		if minutes, ok := test.r.Minutes(); minutes != test.minutes || ok != test.ok {
			t.Errorf("%s: got %d, %v", test.written, minutes, ok)
		}
		if test.r.Written() != test.written {
			t.Errorf("got %q, want %q", test.r.Written(), test.written)
		}
		if got, _, err := ParseRange(test.written); test.written != "" && (err != nil || got != test.r) {
			t.Errorf("%s: read back as %v, %v", test.written, got, err)
		}
	}
}

func TestDateArithmetic(t *testing.T) {
	leap := Date{2024, 2, 28}
	if got := leap.AddDays(2); got != (Date{2024, 3, 1}) {
		t.Errorf("got %s", got)
	}
	if got := (Date{2025, 1, 1}).AddDays(-1); got != (Date{2024, 12, 31}) {
		t.Errorf("got %s", got)
	}
	if got := (Date{2025, 10, 6}).Weekday().String(); got != "Monday" {
		t.Errorf("got %s", got)
	}
	var none Date
	if none.Known() || none.AddDays(1).Known() || none.String() != "" {
		t.Error("the unknown date does as if it were known")
	}
}

func TestMomentsInOrder(t *testing.T) {
	monday, tuesday := Date{2025, 10, 6}, Date{2025, 10, 7}
	sorted := []Moment{
		{monday, ClockAt(8 * 60)}, {monday, ClockAt(9 * 60)}, {monday, Clock{}},
		{tuesday, ClockAt(7 * 60)},
		{Date{}, ClockAt(7 * 60)}, {},
	}
	if !slices.IsSortedFunc(sorted, Moment.Compare) {
		t.Error("not in order")
	}
	if sorted[5].Known() || !sorted[4].Known() || !sorted[2].Known() {
		t.Error("Known is wrong")
	}
}
