package schedule

import (
	"strings"
	"time"
	"unicode"

	"bekal/internal/diag"
)

// fault says how to mend a date that does not exist, or gives the zero Text for one that does.
func (p dateParts) fault() diag.Text {
	swapped := dateParts{year: p.year, month: p.day, day: p.month, yearFirst: p.yearFirst}
	switch {
	case p.year < firstYear || p.year > lastYear:
		return diag.Say("the year lies between %d and %d", "tahunnya antara %d dan %d", firstYear, lastYear)
	case p.month > 12 && swapped.exists() && p.yearFirst:
		return diag.Say("the month comes before the day: write %s", "bulan ditulis sebelum tanggal: tulis %s", swapped.numbers())
	case p.month > 12 && swapped.exists():
		return diag.Say("the day comes first: write %s", "tanggal ditulis lebih dahulu: tulis %s", swapped.numbers())
	case p.month < 1 || p.month > 12:
		return diag.Say("months go from 1 to 12, as in 6/10/2025 for 6 October 2025", "bulan ditulis dari 1 sampai 12, misalnya 6/10/2025 untuk 6 Oktober 2025")
	case !p.exists():
		return diag.Say("%s %d has %d days", "%s %d punya %d hari", monthText(time.Month(p.month)), p.year, p.daysInMonth())
	}
	return diag.Text{}
}

func (p dateParts) exists() bool {
	return p.month >= 1 && p.month <= 12 && p.day >= 1 && p.day <= p.daysInMonth()
}

func (p dateParts) daysInMonth() int {
	return time.Date(p.year, time.Month(p.month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// numbers gives the date in numbers, in the order in which it was written.
func (p dateParts) numbers() diag.Text {
	if p.yearFirst {
		return diag.Verbatim(Date{p.year, time.Month(p.month), p.day}.String())
	}
	return diag.Say("%d/%d/%d", "%d/%d/%d", p.day, p.month, p.year)
}

// noSuchDate gives the mistake of the date between start and the cursor, which has the form of one.
func (s *scanner) noSuchDate(start int, parts dateParts, hint diag.Text) error {
	written := s.text[start:s.at]
	return &Mistake{
		Rule:    diag.BadDate,
		Message: diag.Say("there is no date %q", "tanggal %q tidak ada", short(written)),
		Hint:    hint,
		Start:   start, End: s.at,
	}
}

// badDate gives the mistake of the text from start to the end, which does not have the form of a date.
func (s *scanner) badDate(start int, hint diag.Text) error {
	written := strings.TrimRightFunc(s.text[start:], unicode.IsSpace)
	message := diag.Say("%q is not a date", "%q bukan penulisan tanggal yang benar", short(written))
	if written == "" {
		message = diag.Say("there is no date", "tanggalnya tidak ada")
	}
	return &Mistake{Rule: diag.BadDate, Message: message, Hint: hint, Start: start, End: start + len(written)}
}

// badName gives the mistake of a word that is no name of a day or month, with the nearest one as hint. Where none is
// near, the word was hardly meant as one: besok.
func (s *scanner) badName(start int, word string, message diag.Text, names [][]string) error {
	var known []string
	for _, of := range names {
		known = append(known, of[0], of[1])
	}
	hint := diag.DidYouMean(word, known)
	if hint.IsZero() {
		return s.badDate(start, dateForm())
	}
	return &Mistake{Rule: diag.BadDate, Message: message, Hint: hint, Start: start, End: start + len(word)}
}

func dateForm() diag.Text {
	return diag.Say("write it as in 2025-10-06, 6 Oktober 2025 or 6/10/2025, the day first", "tulis seperti 2025-10-06, 6 Oktober 2025, atau 6/10/2025, tanggal lebih dahulu")
}
