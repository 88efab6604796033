package schedule

import (
	"slices"
	"strings"
	"unicode"

	"bekal/internal/diag"
)

// afterClock answers for what is left over when a time has been read and nothing may follow it.
func (s *scanner) afterClock() error {
	s.spaces()
	if s.done() {
		return nil
	}
	if s.phrase(halves()...) != "" {
		return s.badClock()
	}
	left := strings.TrimRightFunc(s.rest(), unicode.IsSpace)
	mistake := &Mistake{Start: s.at, End: s.at + len(left)}
	if looksLikeZone(left) {
		mistake.Rule = diag.Zone
		mistake.Message = diag.Say("unknown time zone %q", "zona waktu %q tidak dikenal", short(left))
		mistake.Hint = diag.Say("write WIB, WITA or WIT, or leave it out: times are in the handbook's zone", "tulis WIB, WITA, atau WIT, atau hilangkan: jam mengikuti zona buku")
	} else {
		mistake.Rule = diag.BadTime
		mistake.Message = diag.Say("%q is left over after the time", "ada %q setelah jam", short(left))
		mistake.Hint = diag.Say("write the time alone, as in 08.00 or 08.00-09.30", "tulis jamnya saja, misalnya 08.00 atau 08.00-09.30")
	}
	return mistake
}

// looksLikeZone says whether a text has the shape of a zone's abbreviation or of an offset: CET, UTC+7, WIBB.
func looksLikeZone(text string) bool {
	if strings.HasPrefix(text, "UTC") || strings.HasPrefix(text, "GMT") || text == "Z" {
		return true
	}
	capitals := func(r rune) bool { return 'A' <= r && r <= 'Z' }
	return len(text) >= 3 && len(text) <= 5 && strings.IndexFunc(text, func(r rune) bool { return !capitals(r) }) < 0
}

// badClock gives the mistake of what stands where a clock time should, at clockAt.
func (s *scanner) badClock() error {
	token := clockToken(s.text[s.clockAt:])
	if token == "" {
		return &Mistake{
			Rule:    diag.BadTime,
			Message: diag.Say("there is no clock time", "jamnya tidak ada"),
			Hint:    clockForm(),
			Start:   s.clockAt, End: s.clockAt,
		}
	}
	return &Mistake{
		Rule:    diag.BadTime,
		Message: diag.Say("%q is not a clock time", "%q bukan penulisan jam yang benar", short(token)),
		Hint:    clockHint(token),
		Start:   s.clockAt, End: s.clockAt + len(token),
	}
}

// clockToken gives the beginning of a text that its writer meant as one time, right or wrong: 8.3, 08:00:00, 8 pagi.
func clockToken(text string) string {
	s := &scanner{text: text}
	s.run(func(r rune) bool {
		return unicode.IsLetter(r) || isDigit(r) || strings.ContainsRune(".:,;", r)
	})
	if s.at == 0 {
		s.run(func(r rune) bool { return !unicode.IsSpace(r) })
		return text[:s.at]
	}
	if ahead := *s; isDigit(rune(text[0])) {
		ahead.spaces()
		if ahead.phrase(halves()...) != "" {
			return text[:ahead.at]
		}
	}
	return strings.TrimRight(text[:s.at], ".:,;")
}

func clockForm() diag.Text {
	return diag.Say("write hours and minutes, as in 08.00", "tulis jam dan menit, misalnya 08.00")
}

// clockHint gives the right form of what was most likely meant by a token that is no clock time.
func clockHint(token string) diag.Text {
	s := &scanner{text: token}
	hours, minutes := s.digits(), ""
	switch {
	case len(hours) == 3 || len(hours) == 4:
		hours, minutes = hours[:len(hours)-2], hours[len(hours)-2:]
	case s.oneRuneOf(".:,;hH"):
		minutes = s.digits()
	}
	s.spaces()
	hour, minute := inHalf(number(hours), s.phrase(halves()...)), number(minutes)
	switch {
	case hours == "" || len(hours) > 2 || len(minutes) > 2 || hour >= 48:
		return clockForm()
	case minute > 59:
		return diag.Say("minutes go from 00 to 59: %02d.00 to %02[1]d.59", "menit ditulis dari 00 sampai 59: %02d.00 sampai %02[1]d.59", hour%24)
	case hour > 24 || hour == 24 && minute > 0:
		return diag.Say("write %s for a time on the next day", "tulis %s untuk jam di hari berikutnya", ClockAt(hour*60+minute).Written())
	case len(minutes) == 1 && minute < 6:
		return diag.Say("write %02d.%d0 (or %02[1]d.0%[2]d)", "tulis %02d.%d0 (atau %02[1]d.0%[2]d)", hour, minute)
	}
	return diag.Say("write %s", "tulis %s", ClockAt(hour*60+minute).Written())
}

// inHalf gives the hour of the 24-hour clock for an hour with a word for the part of the day.
func inHalf(hour int, half string) int {
	late := slices.Contains([]string{"p.m.", "p.m", "pm", "siang", "sore", "petang", "malam"}, half)
	switch {
	case half == "" || hour > 12:
		return hour
	case hour == 12 && !late:
		return 0
	case hour == 12 && half == "malam":
		return 24
	case hour == 12 || !late, half == "siang" && hour >= 10, half == "malam" && hour < 6:
		return hour
	}
	return hour + 12
}
