package schedule

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bekal/internal/diag"
)

func hourUnits() []string { return []string{"h", "hr", "hrs", "hour", "hours", "j", "jam"} }
func minuteUnits() []string {
	return []string{"m", "min", "mins", "minute", "minutes", "menit", "mnt", "'", "′"}
}

// lessonUnits are the words for lesson hours. How long one is, is the handbook's setting, so it is no duration here.
func lessonUnits() []string { return []string{"jp", "jpl", "jam pelajaran"} }

// ParseDuration reads a length of time in whole minutes, more than none and at most a day: 90, 90m, 90 menit, 1h30m,
// 1 jam 30 menit, 1,5 jam. Its mistakes are of the rule bad-time.
func ParseDuration(text string) (minutes int, err error) {
	s := &scanner{text: text}
	s.spaces()
	start := s.at
	if ahead := *s; ahead.lessons() >= 0 {
		return 0, s.badDuration(start, len(text), diag.Say("write lesson hours under their own key, as in jp: 2", "tulis jam pelajaran pada kuncinya sendiri, misalnya jp: 2"))
	}
	hundredths, ok := s.length(false)
	if s.spaces(); !ok || !s.done() {
		return 0, s.badDuration(start, len(text), durationForm())
	}
	return s.wholeMinutes(start, hundredths)
}

// ParseJP reads a number of lesson hours below 100 with at most one decimal: 2, 1.5, 1,5, 2 JP, 2 jam pelajaran.
// 0 is allowed: what has it counts for nothing. Its mistakes are of the rule bad-time.
func ParseJP(text string) (JP, error) {
	s := &scanner{text: text}
	s.spaces()
	start := s.at
	hundredths, ok := s.lessons(), true
	if hundredths < 0 {
		hundredths, ok = s.amount()
	}
	if s.spaces(); !ok || !s.done() {
		return 0, s.badLessons(start, len(text))
	}
	return s.wholeTenths(start, hundredths)
}

// length reads a duration in hundredths of a minute. A number alone means minutes, but not in a line of a schedule,
// where it begins a title; there a unit of one letter is small and stands at its number, since "5 M" is a title too.
func (s *scanner) length(inLine bool) (hundredths int, ok bool) {
	amount, ok := s.amount()
	switch {
	case !ok:
		return 0, false
	case s.unit(minuteUnits(), inLine):
		return amount, true
	case s.unit(hourUnits(), inLine):
		return amount*60 + s.minutesBeside(inLine)*100, true
	}
	return amount, !inLine
}

// amount reads a number with at most two decimals, in hundredths.
func (s *scanner) amount() (hundredths int, ok bool) {
	whole, decimals := s.digits(), ""
	if ahead := *s; ahead.oneRuneOf(".,") {
		if decimals = ahead.digits(); decimals != "" {
			s.at = ahead.at
		}
	}
	if whole == "" || len(whole) > 4 || len(decimals) > 2 {
		return 0, false
	}
	return number(whole)*100 + number((decimals + "00")[:2]), true
}

// unit reads one of the units.
func (s *scanner) unit(units []string, inLine bool) bool {
	ahead := *s
	ahead.spaces()
	written := ahead.at
	unit := ahead.phrase(units...)
	if unit == "" {
		return false
	}
	oneLetter := utf8.RuneCountInString(unit) == 1
	if inLine && oneLetter && (written > s.at || unit != ahead.text[written:ahead.at]) {
		return false
	}
	s.at = ahead.at
	return true
}

// minutesBeside reads the minutes of 1 jam 30 menit or 1h30; 0 if there are none.
func (s *scanner) minutesBeside(inLine bool) int {
	ahead := *s
	ahead.spaces()
	digits := ahead.digits()
	if digits == "" || len(digits) > 3 {
		return 0
	}
	glued := ahead.at == s.at+len(digits) && !ahead.atLetter()
	if !ahead.unit(minuteUnits(), inLine) && !glued {
		return 0
	}
	s.at = ahead.at
	return number(digits)
}

// lessons reads a number of lesson hours in hundredths; -1 if there is none with its unit.
func (s *scanner) lessons() (hundredths int) {
	ahead := *s
	hundredths, ok := ahead.amount()
	ahead.spaces()
	if !ok || ahead.phrase(lessonUnits()...) == "" {
		return -1
	}
	s.at = ahead.at
	return hundredths
}

// wholeMinutes gives the minutes of the duration that was read from start up to the cursor.
func (s *scanner) wholeMinutes(start, hundredths int) (minutes int, err error) {
	switch {
	case hundredths == 0:
		return 0, s.noDuration(start)
	case hundredths%100 != 0:
		return 0, s.badDuration(start, s.at, diag.Say("write whole minutes, as in 90m", "tulis menit tanpa pecahan, misalnya 90m"))
	case hundredths > minutesPerDay*100:
		return 0, s.badDuration(start, s.at, diag.Say("a duration is at most a day, 24h", "durasi paling lama satu hari, 24 jam"))
	}
	return hundredths / 100, nil
}

// wholeTenths gives the lesson hours that were read from start up to the cursor.
func (s *scanner) wholeTenths(start, hundredths int) (JP, error) {
	if hundredths%10 != 0 || hundredths >= 100*100 {
		return 0, s.badLessons(start, s.at)
	}
	return JP(hundredths / 10), nil
}

// badLessons gives the mistake of the text from start up to end, blanks at its end left out.
func (s *scanner) badLessons(start, end int) error {
	written := strings.TrimRightFunc(s.text[start:end], unicode.IsSpace)
	return &Mistake{
		Rule:    diag.BadTime,
		Message: diag.Say("%q is not a number of lesson hours", "%q bukan jumlah jam pelajaran yang benar", short(written)),
		Hint:    diag.Say("write a number below 100 with at most one decimal, as in 2 or 1.5", "tulis bilangan di bawah 100 dengan paling banyak satu desimal, misalnya 2 atau 1,5"),
		Start:   start, End: start + len(written),
	}
}

// noDuration gives the mistake of a duration of nothing, from start up to the cursor.
func (s *scanner) noDuration(start int) error {
	return s.badDuration(start, s.at, diag.Say("leave it out where the length is not known", "hilangkan bila lamanya belum diketahui"))
}

// badDuration gives the mistake of the text from start up to end, blanks at its end left out.
func (s *scanner) badDuration(start, end int, hint diag.Text) error {
	written := strings.TrimRightFunc(s.text[start:end], unicode.IsSpace)
	return &Mistake{
		Rule:    diag.BadTime,
		Message: diag.Say("%q is not a duration", "%q bukan penulisan durasi yang benar", short(written)),
		Hint:    hint,
		Start:   start, End: start + len(written),
	}
}

func durationForm() diag.Text {
	return diag.Say("write minutes or hours, as in 90, 90m, 1h30m or 1 jam 30 menit", "tulis menit atau jam, misalnya 90, 90m, 1h30m, atau 1 jam 30 menit")
}
