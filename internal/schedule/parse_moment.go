package schedule

import "time"

// ParseMoment reads a date, a clock time, or both in either order: 7 Oktober 2025, 08.00 WIB; Selasa, 7 Oktober 2025
// pukul 08.00; 2025-10-07 08.00; 2025-10-07T08:00; 08.00, 7 Oktober 2025. It also gives the zone and the weekday that
// were written. Its mistakes are those of ParseDate and ParseClock.
func ParseMoment(text string) (Moment, Zone, *time.Weekday, error) {
	s := &scanner{text: text}
	s.spaces()
	read := s.timeThenDate
	if s.startsDate() {
		read = s.dateThenTime
	}
	moment, zone, weekday, err := read()
	if err != nil {
		return Moment{}, "", nil, err
	}
	return moment, zone, weekday, nil
}

func (s *scanner) dateThenTime() (m Moment, zone Zone, weekday *time.Weekday, err error) {
	if m.Date, weekday, err = s.date(); err != nil {
		return m, zone, weekday, err
	}
	ahead := *s
	ahead.glue(",")
	if ahead.phrase("T"); !ahead.startsTime() {
		return m, zone, weekday, s.afterDate()
	}
	if m.Clock, zone, err = ahead.clock(); err == nil {
		err = ahead.afterClock()
	}
	return m, zone, weekday, err
}

func (s *scanner) timeThenDate() (m Moment, zone Zone, weekday *time.Weekday, err error) {
	if m.Clock, zone, err = s.clock(); err != nil {
		return m, zone, weekday, err
	}
	ahead := *s
	if ahead.glue(","); !ahead.atDigit() && !ahead.startsName() {
		return m, zone, weekday, s.afterClock()
	}
	if m.Date, weekday, err = ahead.date(); err == nil {
		err = ahead.afterDate()
	}
	return m, zone, weekday, err
}

// startsDate tells a text that begins with a date, right or mistaken, from one that begins with a clock time.
func (s scanner) startsDate() bool {
	if s.atLetter() {
		return s.phrase(clockLeads()...) == ""
	}
	if s.digits() == "" {
		return false
	}
	ahead := s
	ahead.spaces()
	switch sign := ahead.next(); {
	case sign == '/' || sign == '-':
		return true
	case ahead.atLetter():
		return ahead.phrase(halves()...) == "" && ahead.zone() == ""
	case ahead.oneRuneOf("."):
		ahead.spaces()
		return ahead.atLetter() || ahead.digits() != "" && ahead.oneRuneOf(".") && ahead.atDigit()
	}
	return false
}

// startsName says whether the name of a weekday or month stands here.
func (s scanner) startsName() bool {
	word := s.word()
	_, isWeekday := weekdayOf(word)
	_, isMonth := monthOf(word)
	return isWeekday || isMonth
}

// startsTime says whether a clock time, right or mistaken, stands here.
func (s scanner) startsTime() bool {
	return s.phrase(clockLeads()...) != "" || s.atDigit()
}
