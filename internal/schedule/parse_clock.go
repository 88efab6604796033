package schedule

import (
	"strconv"

	"bekal/internal/diag"
)

// clockLeads are words that may stand before a clock time and add nothing to it.
func clockLeads() []string { return []string{"pukul", "pkl.", "pkl", "jam", "at"} }

// halves are the words for a part of the day, which the 24-hour clock does without; longer ones first.
func halves() []string {
	return []string{"a.m.", "p.m.", "a.m", "p.m", "am", "pm", "pagi", "siang", "sore", "petang", "malam"}
}

// ParseClock reads a time of day: 08.00, 8.00, 08:00, 8:00 or 0800, from 00.00 to 24.00, with +1 behind it for the
// next day, and with or without a zone. Blanks around it and a leading "pukul" are passed over.
// Its mistakes are of the rules bad-time and zone.
func ParseClock(text string) (Clock, Zone, error) {
	s := &scanner{text: text}
	clock, zone, err := s.clock()
	if err == nil {
		err = s.afterClock()
	}
	if err != nil {
		return Clock{}, "", err
	}
	return clock, zone, nil
}

// clock reads a clock time with what belongs to it. What follows stays unread.
func (s *scanner) clock() (Clock, Zone, error) {
	s.spaces()
	if s.phrase(clockLeads()...) != "" {
		s.spaces()
	}
	s.clockAt = s.at
	hour, minute, ok := s.hourMinute()
	if !ok || minute > 59 || hour > 24 || hour == 24 && minute > 0 {
		return Clock{}, "", s.badClock()
	}
	nextDay, err := s.nextDay()
	if err != nil {
		return Clock{}, "", err
	}
	zone := s.zone()
	if s.gluedOn() {
		return Clock{}, "", s.badClock()
	}
	return ClockAt(nextDay + hour*60 + minute), zone, nil
}

// hourMinute reads the digits of a clock time; ok says that they have its shape, not that there is such a time.
func (s *scanner) hourMinute() (hour, minute int, ok bool) {
	hours := s.digits()
	minutes := ""
	switch {
	case len(hours) == 4:
		hours, minutes = hours[:2], hours[2:]
	case (len(hours) == 1 || len(hours) == 2) && s.oneRuneOf(".:"):
		minutes = s.digits()
	}
	if len(minutes) != 2 {
		return 0, 0, false
	}
	return number(hours), number(minutes), true
}

// nextDay reads "+1" and gives the minutes that it stands for.
func (s *scanner) nextDay() (minutes int, err error) {
	ahead := *s
	ahead.spaces()
	if !ahead.oneRuneOf("+") {
		return 0, nil
	}
	days := ahead.digits()
	if days != "1" {
		return 0, &Mistake{
			Rule:    diag.BadTime,
			Message: diag.Say("%q is not a clock time", "%q bukan penulisan jam yang benar", s.text[s.clockAt:ahead.at]),
			Hint:    diag.Say("only +1 may follow a time, for the next day", "hanya +1 yang boleh mengikuti jam, untuk hari berikutnya"),
			Start:   s.clockAt, End: ahead.at,
		}
	}
	s.at = ahead.at
	return minutesPerDay, nil
}

// zone reads a zone's abbreviation if one stands here.
func (s *scanner) zone() Zone {
	ahead := *s
	ahead.spaces()
	zone := Zone(ahead.phrase(string(WITA), string(WIB), string(WIT)))
	if zone != "" {
		s.at = ahead.at
	}
	return zone
}

// gluedOn says whether something follows that makes the digits before it another thing than a clock time: seconds, a
// third number, a letter without a blank, am or pm.
func (s scanner) gluedOn() bool {
	if s.atDigit() {
		return true
	}
	ahead := s
	if ahead.oneRuneOf(".:,") && ahead.atDigit() {
		return true
	}
	if s.atLetter() {
		return s.phrase(rangeWords()...) == ""
	}
	s.spaces()
	return s.phrase("a.m.", "p.m.", "am", "pm") != ""
}

// number gives the value of a few digits, and a number larger than any time for many.
func number(digits string) int {
	if len(digits) > 6 {
		return 1_000_000
	}
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0 // there were no digits
	}
	return n
}
