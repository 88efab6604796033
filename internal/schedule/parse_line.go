package schedule

import (
	"strings"
	"unicode"

	"bekal/internal/diag"
)

// Line is one short string of a day's schedule, taken apart. All parts but one may be missing.
type Line struct {
	Range   Range // its Start may stand alone
	Minutes int   // the duration that was written; 0 for none
	JP      JP    // the lesson hours that were written, as a duration; 0 for none
	Zone    Zone
	Title   string // without blanks around it
	TitleAt int    // the byte of the text where Title begins
}

// ParseLine reads a slot written as a short string: "07.30-08.00 Registrasi", "15m Rehat kopi", "1 jam Makan siang",
// "2 JP Etika digital", "08.00 Apel", "08.00 90m Pembukaan", "09.00 - selesai Bebas", "Foto bersama".
// A line that begins with a number and does not look like a time is a title. Its mistakes are of the rules bad-time,
// zone and end-before-start, and wrong-type for an empty line.
func ParseLine(text string) (Line, error) {
	s := &scanner{text: text}
	s.spaces()
	var line Line
	var err error
	switch {
	case s.done():
		return Line{}, &Mistake{
			Rule:    diag.WrongType,
			Message: diag.Say("the slot is empty", "baris jadwal ini kosong"),
			Hint:    diag.Say("write what happens, as in 08.00-09.00 Registrasi", "tulis acaranya, misalnya 08.00-09.00 Registrasi"),
		}
	case s.startsClock():
		line.Range, line.Zone, err = s.timeRange(true)
		if err == nil && !line.Range.End.Known() && !line.Range.Open {
			err = s.lengthInLine(&line)
		}
	default:
		err = s.lengthInLine(&line)
	}
	if err != nil {
		return Line{}, err
	}
	timed := line.Range.Start.Known() || line.Minutes > 0 || line.JP > 0
	line.Title, line.TitleAt = s.title(timed)
	if !timed {
		err = s.timeBehind(line.Title, line.TitleAt)
	}
	if err != nil {
		return Line{}, err
	}
	return line, nil
}

// startsClock says whether a line begins with a clock time, right or mistaken, and not with a duration or with a
// title whose first word is a number: "1. Pembukaan", "5 nilai dasar", "10.000 langkah".
func (s scanner) startsClock() bool {
	if s.phrase(clockLeads()...) != "" {
		s.spaces()
		return s.atDigit()
	}
	if ahead := s; ahead.startsLength() {
		return false
	}
	digits := len(s.digits())
	ahead := s
	switch {
	case digits == 0 || digits > 4:
		return false
	case s.done():
		return true
	case digits <= 2 && ahead.oneRuneOf(".:"):
		decimals := len(ahead.digits())
		return decimals == 1 || decimals == 2
	case digits <= 2 && ahead.oneRuneOf(","):
		return len(ahead.digits()) == 2
	case digits <= 2 && ahead.halfFollows():
		return true
	case digits == 4 && !s.letterFollows():
		return true
	}
	s.spaces()
	dash := s.dash()
	s.spaces()
	return dash && s.startsEnd()
}

// startsLength says whether a duration or a number of lesson hours stands here.
func (s *scanner) startsLength() bool {
	if s.lessons() >= 0 {
		return true
	}
	_, ok := s.length(true)
	return ok
}

func (s scanner) halfFollows() bool {
	s.spaces()
	return s.phrase(halves()...) != ""
}

// letterFollows says whether a number goes on as a word: 2025-an, 1998an.
func (s scanner) letterFollows() bool {
	s.dash()
	return s.atLetter() && s.zone() == "" && s.phrase(append(rangeWords(), openWords()...)...) == ""
}

// lengthInLine reads a duration or lesson hours, behind a start too: 08.00 90m Pembukaan.
func (s *scanner) lengthInLine(line *Line) (err error) {
	ahead := *s
	if line.Range.Start.Known() {
		ahead.glue(",")
	}
	start := ahead.at
	if hundredths := ahead.lessons(); hundredths >= 0 {
		if line.JP, err = ahead.wholeTenths(start, hundredths); err == nil && line.JP == 0 {
			err = ahead.noDuration(start)
		}
	} else if hundredths, ok := ahead.length(true); ok {
		line.Minutes, err = ahead.wholeMinutes(start, hundredths)
	} else {
		return nil
	}
	*s = ahead
	return err
}

// title gives the rest of a line, without a sign that sets it apart from the time before it.
func (s *scanner) title(timed bool) (title string, at int) {
	s.spaces()
	if timed && (s.oneRuneOf(".:,;|·•") || s.dash()) {
		s.spaces()
	}
	return strings.TrimRightFunc(s.rest(), unicode.IsSpace), s.at
}

// timeBehind answers for a line whose time stands behind its title, where it would be lost: Registrasi 07.30-08.00.
// A range has at most four words: 08.00 s.d. 09.30 WIB.
func (s *scanner) timeBehind(title string, at int) error {
	behind := len(title)
	for range 4 {
		if behind = strings.LastIndexFunc(title[:behind], unicode.IsSpace); behind < 0 {
			return nil
		}
		r, _, err := ParseRange(strings.Trim(title[behind:], " ()"))
		if err != nil || !r.End.Known() {
			continue
		}
		return &Mistake{
			Rule:    diag.BadTime,
			Message: diag.Say("the time stands behind the title", "jam ditulis setelah judul"),
			Hint:    diag.Say("write %s %s", "tulis %s %s", r.Written(), strings.TrimRight(title[:behind], " ,:;-–—")),
			Start:   at, End: at + len(title),
		}
	}
	return nil
}
