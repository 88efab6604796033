package schedule

import (
	"strings"
	"time"
	"unicode"

	"bekal/internal/diag"
)

// The years that a date may have; one outside them is a slip of the keyboard.
const (
	firstYear = 1900
	lastYear  = 2199
)

// ParseDate reads a date: 2025-10-06, 6 Oktober 2025, 6 Okt 2025, October 6, 2025, 6/10/2025 or 6-10-2025 (always the
// day first), each with or without a weekday before it. Names may be English or Indonesian. It also gives the weekday
// that was written, nil if none was; CheckWeekday asks whether the two fit. Its mistakes are of the rule bad-date.
func ParseDate(text string) (Date, *time.Weekday, error) {
	s := &scanner{text: text}
	date, weekday, err := s.date()
	if err == nil {
		err = s.afterDate()
	}
	if err != nil {
		return Date{}, nil, err
	}
	return date, weekday, nil
}

// CheckWeekday gives the mistake, of the rule weekday, of a weekday written with a date that falls on another one;
// nil if they fit, or if either is missing. The mistake is about the whole text.
func CheckWeekday(date Date, written *time.Weekday) error {
	if written == nil || !date.Known() || date.Weekday() == *written {
		return nil
	}
	right := weekdayText(date.Weekday())
	return &Mistake{
		Rule:    diag.Weekday,
		Message: diag.Say("%s is a %s, not a %s", "%s jatuh pada hari %s, bukan %s", dateText(date), right, weekdayText(*written)),
		Hint:    diag.Say("write %s, %s, or mend the date", "tulis %s, %s, atau betulkan tanggalnya", right, dateText(date)),
	}
}

// dateParts is a date as its digits and names say it, which need not exist.
type dateParts struct {
	year, month, day int
	yearFirst        bool
}

// date reads a date with its weekday. What follows stays unread.
func (s *scanner) date() (Date, *time.Weekday, error) {
	s.spaces()
	weekday, err := s.weekday()
	if err != nil {
		return Date{}, nil, err
	}
	start := s.at
	parts, err := s.dateParts()
	if err != nil {
		return Date{}, nil, err
	}
	if hint := parts.fault(); !hint.IsZero() {
		return Date{}, nil, s.noSuchDate(start, parts, hint)
	}
	return Date{parts.year, time.Month(parts.month), parts.day}, weekday, nil
}

// weekday reads a weekday with its comma. A month's name, which may begin a date in English, is left for later.
func (s *scanner) weekday() (*time.Weekday, error) {
	start := s.at
	ahead := *s
	word := ahead.word()
	if _, isMonth := monthOf(word); word == "" || isMonth {
		return nil, nil
	}
	weekday, ok := weekdayOf(word)
	if !ok {
		names := weekdayNames()
		return nil, s.badName(start, word, diag.Say("%q is no weekday", "%q bukan nama hari", short(word)), names[:])
	}
	ahead.oneRuneOf(".")
	ahead.spaces()
	ahead.oneRuneOf(",")
	ahead.spaces()
	s.at = ahead.at
	return &weekday, nil
}

// dateParts reads the day, month and year in whichever order they stand.
func (s *scanner) dateParts() (parts dateParts, err error) {
	start := s.at
	if s.atLetter() {
		if parts.month, err = s.month(); err != nil {
			return parts, err
		}
		s.glue(".")
		parts.day = number(s.dayDigits())
		s.glue(",")
		parts.year, err = s.year(start)
		return parts, err
	}
	first := s.digits()
	if len(first) == 4 {
		parts.year, parts.yearFirst = number(first), true
		sign := s.numberSign()
		parts.month = number(s.digits())
		again := s.numberSign()
		day := s.digits()
		if parts.day = number(day); sign == 0 || sign != again || day == "" {
			return parts, s.badDate(start, dateForm())
		}
		return parts, nil
	}
	parts.day = number(first)
	switch {
	case len(first) == 8:
		return parts, s.badDate(start, diag.Say("write %s-%s-%s", "tulis %s-%s-%s", first[:4], first[4:6], first[6:]))
	case first == "" || len(first) > 2:
		return parts, s.badDate(start, dateForm())
	}
	s.phrase("st", "nd", "rd", "th")
	return parts, s.afterDay(start, &parts)
}

// afterDay reads the month and the year after the day.
func (s *scanner) afterDay(start int, parts *dateParts) (err error) {
	ahead := *s
	if ahead.glue("./-"); ahead.atLetter() {
		s.at = ahead.at
		if parts.month, err = s.month(); err != nil {
			return err
		}
		s.glue("./-,")
		parts.year, err = s.year(start)
		return err
	}
	sign := s.numberSign()
	parts.month = number(s.digits())
	if again := s.numberSign(); sign == 0 || sign != again {
		return s.badDate(start, dateForm())
	}
	parts.year, err = s.year(start)
	return err
}

// month reads the name of a month.
func (s *scanner) month() (int, error) {
	start := s.at
	word := s.word()
	month, ok := monthOf(word)
	if !ok {
		names := monthNames()
		return 0, s.badName(start, word, diag.Say("%q is no month", "%q bukan nama bulan", short(word)), names[:])
	}
	return int(month), nil
}

// year reads the year that ends a date which began at start.
func (s *scanner) year(start int) (int, error) {
	digits := s.digits()
	switch before := s.text[start : s.at-len(digits)]; len(digits) {
	case 4:
		return number(digits), nil
	case 2:
		return 0, s.badDate(start, diag.Say("write the whole year: %s20%s", "tulis tahun selengkapnya: %s20%s", before, digits))
	}
	return 0, s.badDate(start, diag.Say("write the year too, with four digits, as in 6 Oktober 2025", "tulis juga tahunnya dengan empat angka, misalnya 6 Oktober 2025"))
}

// dayDigits reads the day after a month's name: October 6th.
func (s *scanner) dayDigits() string {
	day := s.digits()
	s.phrase("st", "nd", "rd", "th")
	return day
}

// glue steps over blanks and at most one of the signs.
func (s *scanner) glue(signs string) {
	s.spaces()
	s.oneRuneOf(signs)
	s.spaces()
}

// numberSign reads the sign between two numbers of a date and gives it, 0 if there is none.
func (s *scanner) numberSign() rune {
	s.spaces()
	sign := s.next()
	if !s.oneRuneOf("/-.") {
		return 0
	}
	s.spaces()
	return sign
}

// afterDate answers for what is left over after a date.
func (s *scanner) afterDate() error {
	s.spaces()
	if s.done() {
		return nil
	}
	left := strings.TrimRightFunc(s.rest(), unicode.IsSpace)
	return &Mistake{
		Rule:    diag.BadDate,
		Message: diag.Say("%q is left over after the date", "ada %q setelah tanggal", short(left)),
		Hint:    diag.Say("write one date alone, as in 6 Oktober 2025", "tulis satu tanggal saja, misalnya 6 Oktober 2025"),
		Start:   s.at, End: s.at + len(left),
	}
}
