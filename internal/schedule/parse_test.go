package schedule

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"bekal/internal/diag"
)

func TestParseClock(t *testing.T) {
	tests := []struct {
		text, want string
		zone       Zone
	}{
		{"08.00", "08.00", ""}, {"8.00", "08.00", ""}, {"08:00", "08.00", ""}, {"8:00", "08.00", ""}, {"0800", "08.00", ""},
		{"00.00", "00.00", ""}, {"23:59", "23.59", ""}, {"24.00", "24.00", ""}, {"2400", "24.00", ""},
		{"01.00+1", "01.00+1", ""}, {"01.00 +1 WIB", "01.00+1", WIB}, {"24.00+1", "24.00+1", ""}, {"00.00+1", "24.00", ""},
		{"08.00 WIB", "08.00", WIB}, {"08.00 wita", "08.00", WITA}, {"0800WIT", "08.00", WIT},
		{"  08.00\u00a0WIB ", "08.00", WIB},
		{"pukul 08.00", "08.00", ""}, {"Pkl. 8:00", "08.00", ""}, {"jam 08.00", "08.00", ""}, {"at 8:00", "08.00", ""},
	}
	for _, test := range tests {
		got, zone, err := ParseClock(test.text)
		if err != nil || got.Written() != test.want || zone != test.zone {
			t.Errorf("%q: got %s, %q, %v", test.text, got.Written(), zone, err)
		}
	}
}

func TestParseRange(t *testing.T) {
	tests := []struct {
		text, want string
		zone       Zone
	}{
		{"08.00-09.30", "08.00-09.30", ""}, {"08.00 - 09.30", "08.00-09.30", ""}, {"08.00–09.30 WIB", "08.00-09.30", WIB},
		{"08.00 — 09.30", "08.00-09.30", ""}, {"08.00‑09.30", "08.00-09.30", ""}, {"08.00--09.30", "08.00-09.30", ""},
		{"08.00 s.d. 09.30", "08.00-09.30", ""}, {"08.00 s.d 09.30", "08.00-09.30", ""}, {"08.00 s/d 09.30", "08.00-09.30", ""},
		{"08.00 sd 09.30", "08.00-09.30", ""}, {"08.00sd09.30", "08.00-09.30", ""}, {"08.00 S.D. 09.30", "08.00-09.30", ""},
		{"08.00 sampai 09.30", "08.00-09.30", ""}, {"08.00 sampai dengan 09.30", "08.00-09.30", ""},
		{"08.00 hingga 09.30", "08.00-09.30", ""}, {"8:00 to 9:30", "08.00-09.30", ""}, {"8:00 until 9:30", "08.00-09.30", ""},
		{"0800-0930", "08.00-09.30", ""}, {"08.00 WIB - 09.30 WIB", "08.00-09.30", WIB}, {"08.00 WITA-09.30", "08.00-09.30", WITA},
		{"pukul 08.00 s.d. pukul 09.30 WIB", "08.00-09.30", WIB},
		{"09.00 - selesai", "09.00-selesai", ""}, {"09.00-Selesai", "09.00-selesai", ""}, {"09.00 s.d. usai", "09.00-selesai", ""},
		{"9:00 - end", "09.00-selesai", ""}, {"09.00 - selesai WIB", "09.00-selesai", WIB}, {"09.00 WIT - selesai", "09.00-selesai", WIT},
		{"22.00-01.00+1", "22.00-01.00+1", ""}, {"22.00 - 01.00 +1", "22.00-01.00+1", ""}, {"00.30+1-02.00+1", "00.30+1-02.00+1", ""},
		{"22.00-24.00", "22.00-24.00", ""}, {"08.00", "08.00", ""}, {"08.00 WIB", "08.00", WIB},
	}
	for _, test := range tests {
		got, zone, err := ParseRange(test.text)
		if err != nil || got.Written() != test.want || zone != test.zone {
			t.Errorf("%q: got %s, %q, %v", test.text, got.Written(), zone, err)
		}
	}
}

func TestBetween(t *testing.T) {
	eight, nine := ClockAt(8*60), ClockAt(9*60)
	for _, r := range []Range{{Start: eight, End: nine}, {Start: eight}, {End: nine}, {}} {
		if got, err := Between(r.Start, r.End); err != nil || got != r {
			t.Errorf("%v: got %v, %v", r, got, err)
		}
	}
	_, err := Between(nine, eight)
	mistake := checkMistake(t, "08.00", err)
	if mistake == nil || mistake.Start != 0 || mistake.End != 0 {
		t.Fatalf("got %v", mistake)
	}
	problem := mistake.Problem(diag.Place{File: "day.md", Line: 3, Column: 6, Width: 5})
	if problem.Rule != "end-before-start" || problem.Severity != diag.Error || problem.Line != 3 {
		t.Errorf("got %+v", problem)
	}
	if got := problem.Hint.In(diag.Indonesian); got != "tulis 08.00-09.00, atau 09.00-08.00+1 bila berakhir di hari berikutnya" {
		t.Errorf("got the hint %q", got)
	}
}

func TestParseDuration(t *testing.T) {
	tests := map[string]int{
		"90": 90, "90m": 90, "90 m": 90, "90 menit": 90, "90 min": 90, "90 minutes": 90, "90'": 90, "5 mnt": 5,
		"1h": 60, "1 jam": 60, "2 hours": 120, "24h": 1440, "1j30m": 90,
		"1h30m": 90, "1h30": 90, "1h 30m": 90, "1 jam 30 menit": 90, "1jam30menit": 90, "1 hour 15 minutes": 75,
		"1.5 jam": 90, "1,5 jam": 90, "0,75 jam": 45, " 90 ": 90, "1 JAM": 60,
	}
	for text, want := range tests {
		if got, err := ParseDuration(text); err != nil || got != want {
			t.Errorf("%q: got %d, %v", text, got, err)
		}
	}
}

func TestParseJP(t *testing.T) {
	tests := map[string]JP{"2": 20, "0": 0, "1.5": 15, "1,5": 15, "2 JP": 20, "2jp": 20, "0.5 jpl": 5, "3 jam pelajaran": 30, "99.9": 999}
	for text, want := range tests {
		if got, err := ParseJP(text); err != nil || got != want {
			t.Errorf("%q: got %d, %v", text, got, err)
		}
	}
}

func TestParseDate(t *testing.T) {
	tests := []struct {
		text, want, weekday string
	}{
		{"2025-10-06", "2025-10-06", ""}, {"2025-1-6", "2025-01-06", ""}, {"2025/10/06", "2025-10-06", ""},
		{"6 Oktober 2025", "2025-10-06", ""}, {"6 October 2025", "2025-10-06", ""}, {"06 oktober 2025", "2025-10-06", ""},
		{"6 Okt 2025", "2025-10-06", ""}, {"6 Oct. 2025", "2025-10-06", ""}, {"6-Okt-2025", "2025-10-06", ""}, {"6th October 2025", "2025-10-06", ""},
		{"October 6, 2025", "2025-10-06", ""}, {"Oct 6th, 2025", "2025-10-06", ""}, {"Oct. 6 2025", "2025-10-06", ""},
		{"6/10/2025", "2025-10-06", ""}, {"06/10/2025", "2025-10-06", ""}, {"6-10-2025", "2025-10-06", ""}, {"6.10.2025", "2025-10-06", ""},
		{"6 / 10 / 2025", "2025-10-06", ""}, {"29 Februari 2024", "2024-02-29", ""}, {"1 Nopember 2025", "2025-11-01", ""},
		{"Senin, 6 Oktober 2025", "2025-10-06", "Monday"}, {"Senin 6 Oktober 2025", "2025-10-06", "Monday"},
		{"Mon, 6 Oct 2025", "2025-10-06", "Monday"}, {"Sen. 6/10/2025", "2025-10-06", "Monday"}, {"Monday, October 6, 2025", "2025-10-06", "Monday"},
		{"Jumat, 10 Oktober 2025", "2025-10-10", "Friday"}, {"Jum'at, 10 Oktober 2025", "2025-10-10", "Friday"},
		{"Jum’at, 10 Oktober 2025", "2025-10-10", "Friday"}, {"Ahad, 12 Oktober 2025", "2025-10-12", "Sunday"},
		{"Minggu, 2025-10-12", "2025-10-12", "Sunday"}, {"Selasa, 6 Oktober 2025", "2025-10-06", "Tuesday"},
		{"  6 Oktober 2025 ", "2025-10-06", ""},
	}
	for _, test := range tests {
		got, weekday, err := ParseDate(test.text)
		if err != nil || got.String() != test.want || weekdayName(weekday) != test.weekday {
			t.Errorf("%q: got %s, %q, %v", test.text, got, weekdayName(weekday), err)
		}
	}
}

func weekdayName(weekday *time.Weekday) string {
	if weekday == nil {
		return ""
	}
	return weekday.String()
}

func TestEveryNameOfMonthAndWeekday(t *testing.T) {
	for i, names := range monthNames() {
		for _, name := range names {
			want := Date{2025, time.Month(i + 1), 9}
			if got, _, err := ParseDate("9 " + strings.ToUpper(name) + " 2025"); err != nil || got != want {
				t.Errorf("%s: got %s, %v", name, got, err)
			}
		}
	}
	for i, names := range weekdayNames() {
		for _, name := range names {
			if _, got, err := ParseDate(name + ", 2025-10-06"); err != nil || *got != time.Weekday(i) {
				t.Errorf("%s: got %s, %v", name, weekdayName(got), err)
			}
		}
	}
}

func TestEveryDateIsReadBack(t *testing.T) {
	first := Date{1999, 12, 1}
	for days := range 3 * 366 {
		d := first.AddDays(days)
		for _, text := range []string{
			d.String(), fmt.Sprintf("%d/%d/%d", d.Day, d.Month, d.Year),
			dateText(d).In(diag.English), dateText(d).In(diag.Indonesian),
			weekdayText(d.Weekday()).In(diag.Indonesian) + ", " + dateText(d).In(diag.Indonesian),
		} {
			got, weekday, err := ParseDate(text)
			if err != nil || got != d || CheckWeekday(got, weekday) != nil {
				t.Fatalf("%q: got %s, %v", text, got, err)
			}
		}
	}
}

func TestCheckWeekday(t *testing.T) {
	tuesday := time.Tuesday
	monday := Date{2025, 10, 6}
	if CheckWeekday(monday, nil) != nil || CheckWeekday(Date{}, &tuesday) != nil || CheckWeekday(monday.AddDays(1), &tuesday) != nil {
		t.Error("a weekday that fits, or is not there, is a mistake")
	}
	mistake := checkMistake(t, "Selasa, 6 Oktober 2025", CheckWeekday(monday, &tuesday))
	if mistake == nil {
		t.Fatal("no mistake")
	}
	got := []string{
		mistake.Rule.Name, mistake.Message.In(diag.English), mistake.Hint.In(diag.English),
		mistake.Message.In(diag.Indonesian), mistake.Hint.In(diag.Indonesian),
	}
	want := []string{
		"weekday", "6 October 2025 is a Monday, not a Tuesday", "write Monday, 6 October 2025, or mend the date",
		"6 Oktober 2025 jatuh pada hari Senin, bukan Selasa", "tulis Senin, 6 Oktober 2025, atau betulkan tanggalnya",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q", got)
	}
}

func TestParseMoment(t *testing.T) {
	tests := []struct {
		text, date, clock string
		zone              Zone
	}{
		{"2025-10-07 08.00", "2025-10-07", "08.00", ""}, {"2025-10-07T08:00", "2025-10-07", "08.00", ""}, {"2025-10-07", "2025-10-07", "", ""},
		{"7 Oktober 2025, 08.00 WIB", "2025-10-07", "08.00", WIB}, {"7 October 2025 at 8:00", "2025-10-07", "08.00", ""},
		{"Selasa, 7 Oktober 2025 pukul 08.00", "2025-10-07", "08.00", ""}, {"Selasa, 7 Oktober 2025, pukul 08.00 WITA", "2025-10-07", "08.00", WITA},
		{"7/10/2025 24.00", "2025-10-07", "24.00", ""}, {"7.10.2025 08.00", "2025-10-07", "08.00", ""}, {"October 7, 2025 8:00", "2025-10-07", "08.00", ""},
		{"08.00", "", "08.00", ""}, {"0800", "", "08.00", ""}, {"8:00 WIT", "", "08.00", WIT}, {"pukul 08.00", "", "08.00", ""}, {"08.00WIB", "", "08.00", WIB},
		{"08.00, 7 Oktober 2025", "2025-10-07", "08.00", ""}, {"pukul 08.00 WIB, 7/10/2025", "2025-10-07", "08.00", WIB},
	}
	for _, test := range tests {
		got, zone, weekday, err := ParseMoment(test.text)
		if err != nil || got.Date.String() != test.date || got.Clock.Written() != test.clock || zone != test.zone {
			t.Errorf("%q: got %s, %s, %q, %v", test.text, got.Date, got.Clock, zone, err)
		}
		if written := strings.HasPrefix(test.text, "Selasa"); written != (weekday != nil) {
			t.Errorf("%q: got the weekday %q", test.text, weekdayName(weekday))
		}
	}
}

func TestParseLine(t *testing.T) {
	tests := []struct {
		text    string
		when    string
		minutes int
		jp      JP
		zone    Zone
		title   string
	}{
		{"07.30-08.00 Registrasi", "07.30-08.00", 0, 0, "", "Registrasi"},
		{"0730–0800 WIB\tRegistrasi ", "07.30-08.00", 0, 0, WIB, "Registrasi"},
		{"07.30 s.d. 08.00: Registrasi", "07.30-08.00", 0, 0, "", "Registrasi"},
		{"07.30-08.00 | Registrasi", "07.30-08.00", 0, 0, "", "Registrasi"},
		{"07.30-08.00", "07.30-08.00", 0, 0, "", ""},
		{"22.00-01.00+1 Jaga malam", "22.00-01.00+1", 0, 0, "", "Jaga malam"},
		{"09.00 - selesai Bebas", "09.00-selesai", 0, 0, "", "Bebas"},
		{"09.00 - selesai", "09.00-selesai", 0, 0, "", ""},
		{"16.00 - End of the visit", "16.00", 0, 0, "", "End of the visit"},
		{"08.00 Apel", "08.00", 0, 0, "", "Apel"},
		{"08.00 - Apel", "08.00", 0, 0, "", "Apel"},
		{"08.00 WIB Apel", "08.00", 0, 0, WIB, "Apel"},
		{"pukul 08.00 Apel", "08.00", 0, 0, "", "Apel"},
		{"0800 Apel", "08.00", 0, 0, "", "Apel"},
		{"09.00 Sampai jumpa", "09.00", 0, 0, "", "Sampai jumpa"},
		{"19.00 Malam keakraban", "19.00", 0, 0, "", "Malam keakraban"},
		{"08.00 5 nilai dasar", "08.00", 0, 0, "", "5 nilai dasar"},
		{"08.00 90m Pembukaan", "08.00", 90, 0, "", "Pembukaan"},
		{"08.00, 2 JP Etika", "08.00", 0, 20, "", "Etika"},
		{"15m Rehat kopi", "", 15, 0, "", "Rehat kopi"},
		{"15m", "", 15, 0, "", ""},
		{"90' Kelas", "", 90, 0, "", "Kelas"},
		{"1 jam Makan siang", "", 60, 0, "", "Makan siang"},
		{"1 jam 30 menit: Diskusi", "", 90, 0, "", "Diskusi"},
		{"1h30 Diskusi", "", 90, 0, "", "Diskusi"},
		{"1,5 jam Diskusi", "", 90, 0, "", "Diskusi"},
		{"1 jam 30 soal", "", 60, 0, "", "30 soal"},
		{"2 JP Etika digital", "", 0, 20, "", "Etika digital"},
		{"2 jam pelajaran Etika", "", 0, 20, "", "Etika"},
		{"Rehat kopi", "", 0, 0, "", "Rehat kopi"},
		{" Jam istirahat ", "", 0, 0, "", "Jam istirahat"},
		{"1. Pembukaan", "", 0, 0, "", "1. Pembukaan"},
		{"5 nilai dasar", "", 0, 0, "", "5 nilai dasar"},
		{"5M", "", 0, 0, "", "5M"},
		{"5 M untuk kesehatan", "", 0, 0, "", "5 M untuk kesehatan"},
		{"10.000 langkah", "", 0, 0, "", "10.000 langkah"},
		{"100 hari kerja", "", 0, 0, "", "100 hari kerja"},
		{"1990-an dan sesudahnya", "", 0, 0, "", "1990-an dan sesudahnya"},
		{", 2 JP", "", 0, 0, "", ", 2 JP"},
		{"- Apel", "", 0, 0, "", "- Apel"},
	}
	for _, test := range tests {
		got, err := ParseLine(test.text)
		if err != nil || got.Range.Written() != test.when || got.Minutes != test.minutes || got.JP != test.jp || got.Zone != test.zone || got.Title != test.title {
			t.Errorf("%q: got %+v, %v", test.text, got, err)
		}
	}
}

// TestMistakes shows every mistake with its place and its words in both languages.
func TestMistakes(t *testing.T) {
	parsers := []struct {
		name  string
		parse func(string) error
		texts []string
	}{
		{"clock", func(s string) error { _, _, err := ParseClock(s); return err }, []string{
			"8.3", "8", "08.3", "8.7", "8.75", "08.60", "25.00", "24.30", "48.00", "99.99", "800", "1260", "8,30", "08h30", "08.00.00", "08.000",
			"123456", "8 pagi", "8 malam", "2 siang", "11 siang", "4 sore", "12 malam", "12 am", "12 pm", "8am", "8:30 p.m.", "08.00 pagi",
			"08.00+2", "08.00+", "08.00 CET", "08.00 UTC+7", "08.00 WIBB", "8.3 WIB", "08.00 Apel", "08.00Apel", "pagi", "-", "", " pukul ", "８.００",
			strings.Repeat("x", 60),
		}},
		{"range", func(s string) error { _, _, err := ParseRange(s); return err }, []string{
			"22.00-01.00", "22.00-00.00", "11.00-01.00", "09.30-08.30", "08.00-08.00", "08.00 -", "08.00 09.30", "08.00-9", "8-9",
			"08.00-9.3", "-09.00", "selesai", "08.00-09.00-10.00", "08.00 WIB - 09.00 WITA", "08.00 WIB - selesai WIT", "08.00-09.00 Apel", "08.00-sore",
		}},
		{"duration", func(s string) error { _, err := ParseDuration(s); return err }, []string{
			"", "jam", "1 hari", "1:30", "1 jam 30", "1.333 jam", "12345", "90.5", "0", "25 jam", "2 JP", "2 jam pelajaran",
		}},
		{"jp", func(s string) error { _, err := ParseJP(s); return err }, []string{"", "x", "1.25", "100", "2 jam"}},
		{"date", func(s string) error { _, _, err := ParseDate(s); return err }, []string{
			"31 Juni 2025", "29 Februari 2025", "0/1/2025", "10/13/2025", "2025-13-10", "32/13/2025", "6/0/2025", "2025-10-32", "1025-10-06",
			"6/10/25", "6 Oktober 25", "6 Oktober", "Oktober 2025", "20251006", "2025-10", "6 2025", "6 10 2025", "6-10/2025", "6-9 Oktober 2025",
			"6 Oktobr 2025", "6 Xyz 2025", "Snin, 6 Oktober 2025", "besok", "Senin", "", "2025-10-06 08.00", "6 Oktober 2025 di aula",
		}},
		{"moment", func(s string) error { _, _, _, err := ParseMoment(s); return err }, []string{
			"", "besok", "8", "8 pagi", "8 WIB", "8.30pm", "pukul 8", "7 Oktober 2025, 8.3", "7 Oktober 2025 pagi", "7 Oktobr 2025 08.00",
			"31 Juni 2025 08.00", "08.00, 31 Juni 2025", "08.00 CET", "08.00 pagi", "08.00 di aula", "2025-10-07T08:00:00+07:00",
		}},
		{"line", func(s string) error { _, err := ParseLine(s); return err }, []string{
			"", "8.3 Registrasi", "8", "8 pagi Apel", "8-9 Apel", "8 - 9.30 Apel", "830-930 Apel", "08.00-9 Apel", "08.00 - 5 nilai", "1998 Reformasi",
			"08.00 PM Briefing", "08.00 -", "22.00-01.00 Jaga", "08.00 WIB-09.00 WITA Apel", "25 jam Tidur", "0m Apel", "0 JP Apel", "1.25 JP Etika", "08.00 1.7m Apel",
			"Registrasi 07.30-08.00", "Registrasi (07.30 s.d. 08.00 WIB)",
		}},
	}
	var b strings.Builder
	for _, parser := range parsers {
		for _, text := range parser.texts {
			mistake := checkMistake(t, text, parser.parse(text))
			if mistake == nil {
				t.Errorf("%s %q is no mistake", parser.name, text)
				continue
			}
			checkForms(t, text, mistake)
			fmt.Fprintf(&b, "%s: %s «%s» %s\n", parser.name, text[:mistake.Start], text[mistake.Start:mistake.End], text[mistake.End:])
			for _, language := range []diag.Language{diag.English, diag.Indonesian} {
				fmt.Fprintf(&b, "  %s: %s\n    %s\n", mistake.Rule.Name, mistake.Message.In(language), mistake.Hint.In(language))
			}
		}
	}
	golden(t, "mistakes.txt", b.String())
}

// checkForms holds that each clock time that a hint offers can be read.
func checkForms(t *testing.T, text string, mistake *Mistake) {
	t.Helper()
	for _, form := range regexp.MustCompile(`\d+\.\d\d(\+1)?`).FindAllString(mistake.Hint.In(diag.English), -1) {
		if _, _, err := ParseClock(form); err != nil {
			t.Errorf("%q: the hint offers %s: %v", text, form, err)
		}
	}
}
