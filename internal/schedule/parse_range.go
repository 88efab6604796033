package schedule

import "bekal/internal/diag"

// rangeWords are the words that stand between a start and an end; longer ones first.
func rangeWords() []string {
	return []string{"s.d.", "s.d", "s/d", "sd.", "sd", "sampai dengan", "sampai", "hingga", "until", "till", "to"}
}

// openWords stand in the place of an end that is left open.
func openWords() []string { return []string{"selesai", "usai", "end"} }

// ParseRange reads a range of clock times with a dash of any kind, s.d., s/d, sampai, hingga, to or until between
// them (08.00-09.30, 08.00 s.d. 09.30 WIB), one with an open end (09.00 - selesai, 09.00 - end), one past midnight
// (22.00-01.00+1), or a start alone. Its mistakes are of the rules bad-time, zone and end-before-start.
func ParseRange(text string) (Range, Zone, error) {
	s := &scanner{text: text}
	r, zone, err := s.timeRange(false)
	if err == nil && !r.End.Known() && !r.Open {
		err = s.noDash()
	}
	if err == nil {
		err = s.afterClock()
	}
	if err != nil {
		return Range{}, "", err
	}
	return r, zone, nil
}

// Between makes a range of a start and an end that were written apart. Its mistake is of the rule end-before-start and
// is about the whole text of the end. An unknown start or end is left as it is.
func Between(start, end Clock) (Range, error) {
	if start.Known() && end.Known() && !start.Before(end) {
		return Range{}, endBefore(start, end)
	}
	return Range{Start: start, End: end}, nil
}

// timeRange reads a range or a start alone. In a line of a schedule a title may follow, so that a dash without a time
// or an open end behind it belongs to the title.
func (s *scanner) timeRange(inLine bool) (Range, Zone, error) {
	start, zone, err := s.clock()
	if err != nil {
		return Range{}, "", err
	}
	startAt := s.clockAt
	ahead := *s
	if !ahead.rangeSign() {
		return Range{Start: start}, zone, nil
	}
	ahead.spaces()
	switch {
	case ahead.openEnd(inLine):
		endZone := ahead.zone()
		s.at = ahead.at
		zone, err = s.oneZone(zone, endZone)
		return Range{Start: start, Open: err == nil}, zone, err
	case ahead.done():
		return Range{}, "", &Mistake{
			Rule:    diag.BadTime,
			Message: diag.Say("the end is missing after %q", "jam selesai tidak ada setelah %q", short(s.text[startAt:])),
			Hint:    diag.Say("write %s-selesai for an open end, or %[1]s alone", "tulis %s-selesai bila akhirnya terbuka, atau %[1]s saja", start.Written()),
			Start:   startAt, End: len(s.text),
		}
	case inLine && !ahead.startsEnd():
		return Range{Start: start}, zone, nil
	}
	end, endZone, err := ahead.clock()
	if err != nil {
		return Range{}, "", err
	}
	s.at, s.clockAt = ahead.at, ahead.clockAt
	if zone, err = s.oneZone(zone, endZone); err != nil {
		return Range{}, "", err
	}
	if !start.Before(end) {
		mistake := endBefore(start, end)
		mistake.Start, mistake.End = startAt, s.at
		return Range{}, "", mistake
	}
	return Range{Start: start, End: end}, zone, nil
}

// rangeSign reads what stands between the start and the end of a range.
func (s *scanner) rangeSign() bool {
	s.spaces()
	return s.dash() || s.phrase(rangeWords()...) != ""
}

// openEnd reads the word for an open end. In a line it may also begin a title: 16.00 - End of the visit.
func (s *scanner) openEnd(inLine bool) bool {
	ahead := *s
	if ahead.phrase(openWords()...) == "" {
		return false
	}
	s.at = ahead.at
	ahead.spaces()
	if inLine && ahead.phrase("of") != "" {
		return false
	}
	return true
}

func (s scanner) startsEnd() bool {
	if s.phrase(clockLeads()...) != "" {
		s.spaces()
	}
	return s.atDigit()
}

// oneZone gives the zone of a range whose start and end may both have one; the end's is the one just read.
func (s *scanner) oneZone(start, end Zone) (Zone, error) {
	if start == "" || end == "" || start == end {
		return max(start, end), nil
	}
	return "", &Mistake{
		Rule:    diag.Zone,
		Message: diag.Say("the start is in %s and the end in %s", "jam mulai dalam %s dan jam selesai dalam %s", start, end),
		Hint:    diag.Say("write both in the handbook's zone", "tulis keduanya dalam zona buku"),
		Start:   s.at - len(end), End: s.at,
	}
}

// noDash answers for two times with nothing between them.
func (s *scanner) noDash() error {
	ahead := *s
	ahead.spaces()
	second := ahead.at
	start, _, errStart := (&scanner{text: s.text, at: s.clockAt}).clock()
	end, _, errEnd := ahead.clock()
	if errStart != nil || errEnd != nil {
		return nil
	}
	return &Mistake{
		Rule:    diag.BadTime,
		Message: diag.Say("two times with nothing between them", "dua jam tanpa tanda di antaranya"),
		Hint:    diag.Say("write %s", "tulis %s", Range{Start: start, End: end}.Written()),
		Start:   s.clockAt, End: max(second, ahead.at),
	}
}

// endBefore gives the mistake of an end that does not lie after its start, with the range that was most likely meant:
// midnight, an hour of the 12-hour clock, the next day, or the two times the other way round.
func endBefore(start, end Clock) *Mistake {
	mistake := &Mistake{
		Rule:    diag.EndBefore,
		Message: diag.Say("the end %s lies before the start %s", "jam selesai %s mendahului jam mulai %s", end.Written(), start.Written()),
	}
	overnight := Range{Start: start, End: end.Add(minutesPerDay)}
	afternoon := Range{Start: start, End: end.Add(minutesPerDay / 2)}
	swapped := Range{Start: end, End: start}
	afternoonLength, _ := afternoon.Minutes()
	overnightLength, _ := overnight.Minutes()
	switch {
	case start == end:
		mistake.Message = diag.Say("start and end are both %s", "jam mulai dan jam selesai sama-sama %s", start.Written())
		mistake.Hint = diag.Say("leave the end out, or write when it ends", "hilangkan jam selesai, atau tulis kapan berakhir")
	case end.minutes%minutesPerDay == 0:
		mistake.Hint = diag.Say("the midnight that ends a day is 24.00: write %s", "tengah malam di akhir hari ditulis 24.00: tulis %s", overnight.Written())
	case end.minutes < minutesPerDay/2 && afternoonLength > 0 && afternoonLength <= 8*60:
		mistake.Hint = diag.Say("write %s on the 24-hour clock", "tulis %s dalam format 24 jam", afternoon.Written())
	case overnightLength <= 14*60:
		mistake.Hint = diag.Say("write %s if it ends on the next day", "tulis %s bila berakhir di hari berikutnya", overnight.Written())
	default:
		mistake.Hint = diag.Say("write %s, or %s if it ends on the next day", "tulis %s, atau %s bila berakhir di hari berikutnya", swapped.Written(), overnight.Written())
	}
	return mistake
}
