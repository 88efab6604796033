package schedule

import "testing"

func TestJPRounding(t *testing.T) {
	for _, test := range []struct {
		minutes, jpMinutes int
		want               JP
	}{{90, 45, 20}, {45, 45, 10}, {30, 45, 7}, {60, 45, 13}, {68, 45, 15}, {0, 45, 0}, {35, 35, 10}, {1, 20, 1}, {2, 45, 0}} {
		if got := JPOf(test.minutes, test.jpMinutes); got != test.want {
			t.Errorf("%d minutes of %d: got %d", test.minutes, test.jpMinutes, got)
		}
	}
	for _, test := range []struct {
		jp        JP
		jpMinutes int
		want      int
	}{{20, 45, 90}, {15, 45, 68}, {15, 40, 60}, {0, 45, 0}, {1, 45, 5}} {
		if got := test.jp.Minutes(test.jpMinutes); got != test.want {
			t.Errorf("%d tenths of %d minutes: got %d", test.jp, test.jpMinutes, got)
		}
	}
}

func TestLessonsOfASlot(t *testing.T) {
	eight := ClockAt(8 * 60)
	class := Entry{Title: "Etika", Start: eight, End: eight.Add(90)}
	with := func(change func(*Entry)) Entry {
		e := class
		change(&e)
		return e
	}
	tests := []struct {
		name  string
		entry Entry
		want  JP
	}{
		{"by its length", class, 20},
		{"by its duration where it is untimed", Entry{Title: "Etika", Minutes: 45}, 10},
		{"none without a length", Entry{Title: "Etika", Start: eight, Open: true}, 0},
		{"a break counts for nothing", with(func(e *Entry) { e.Type = Break }), 0},
		{"an opening counts for nothing", with(func(e *Entry) { e.Title = "Pembukaan" }), 0},
		{"what is written holds", with(func(e *Entry) { e.JP, e.HasJP = 15, true }), 15},
		{"also for an opening", with(func(e *Entry) { e.Type, e.JP, e.HasJP = Opening, 10, true }), 10},
		{"also none", with(func(e *Entry) { e.HasJP = true }), 0},
		{"a cancelled slot counts for nothing", with(func(e *Entry) { e.Status, e.JP, e.HasJP = Cancelled, 20, true }), 0},
		{"a moved one counts", with(func(e *Entry) { e.Status = Moved }), 20},
	}
	for _, test := range tests {
		if got := Lay(Clock{}, []Entry{test.entry})[0].Lessons(DefaultJPMinutes); got != test.want {
			t.Errorf("%s: got %d", test.name, got)
		}
	}
}

// taught is the sum of the slots' lesson hours, each slot for itself: what a speaker gives.
func taught(jpMinutes int, slots []Slot) JP {
	sum := 0
	for _, slot := range slots {
		sum += slot.weight(jpMinutes)
	}
	return roundJP(sum, jpMinutes)
}

func TestSumsOfLessons(t *testing.T) {
	tests := []struct {
		name             string
		days             [][]string
		taught, attended JP
	}{
		{"no day", nil, 0, 0},
		{"a plain day", [][]string{{"07.30-08.00 Registrasi", "08.00-09.30 Kelas", "09.30-09.45 Rehat", "09.45-11.15 Etika"}}, 40, 40},
		{"the sum is rounded, not its parts", [][]string{{"08.00-08.30 Satu", "08.30-09.00 Dua", "09.00-09.30 Tiga"}}, 20, 20},
		{"of parallel rooms one counts", [][]string{{"08.00-09.30 Satu @ B", "08.00-09.30 Dua @ C"}}, 40, 20},
		{"of parallel groups one counts", [][]string{{"08.00-09.30 Satu # A", "08.00-09.30 Dua # B", "09.30-11.00 Satu # B", "09.30-11.00 Dua # A"}}, 80, 40},
		{"a slot given to one group after the other counts once", [][]string{{"08.00-09.30 Satu # A", "09.30-11.00 Satu # B"}}, 40, 20},
		{"the group with most, over all days", [][]string{{"08.00-09.30 Satu # A", "10.00-10.45 Dua"}, {"08.00-09.30 Satu # B", "10.00-11.30 Dua # A"}}, 70, 50},
		{"a clash loses only what it covers", [][]string{{"08.00-09.30 Satu", "08.45-10.15 Dua"}}, 40, 30},
		{"the slot with more hours for its time is the one that counts", [][]string{{"08.00 3 JP Satu @ B", "08.00-10.15 Dua @ C", "10.15-11.00 Tiga"}}, 70, 40},
		{"untimed lessons count in full", [][]string{{"2 JP Satu", "45m Dua"}}, 30, 30},
		{"cancelled ones do not", [][]string{{"08.00-09.30 Satu", "!09.30-11.00 Dua"}}, 20, 20},
	}
	for _, test := range tests {
		var days [][]Slot
		var all []Slot
		for _, lines := range test.days {
			day := Lay(Clock{}, entries(t, lines...))
			days, all = append(days, day), append(all, day...)
		}
		if got := taught(DefaultJPMinutes, all); got != test.taught {
			t.Errorf("%s: %d taught, want %d", test.name, got, test.taught)
		}
		if got := Attended(DefaultJPMinutes, days...); got != test.attended {
			t.Errorf("%s: %d attended, want %d", test.name, got, test.attended)
		}
	}
}

func TestNobodyAttendsMoreThanIsTaughtOrThanTheDayHas(t *testing.T) {
	randomDays(t, func(t *testing.T, all []Entry) {
		slots := Lay(ClockAt(8*60), all)
		attended := Attended(DefaultJPMinutes, slots)
		if sum := taught(DefaultJPMinutes, slots); attended > sum {
			t.Errorf("%d attended, %d taught", attended, sum)
		}
		minutes, most := map[int]bool{}, 0
		for _, slot := range slots {
			if slot.HasJP {
				return
			}
			if length, ok := slot.Range().Minutes(); ok && slot.Type.IsLesson() && slot.Status != Cancelled {
				for m := range length {
					minutes[slot.Start.Minutes()+m] = true
				}
			} else if slot.Lessons(DefaultJPMinutes) > 0 {
				most += slot.Minutes
			}
		}
		if limit := JPOf(most+len(minutes), DefaultJPMinutes); attended > limit {
			t.Errorf("%d attended in a day of %d", attended, limit)
		}
	})
}
