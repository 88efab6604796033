// Package schedule knows what an author writes about time, and what follows from it.
//
// It reads clock times, ranges, durations, dates and the short lines of a day's schedule from their source text;
// it lays a day's entries out on the clock (chains of durations, ends that follow from the next start); it finds
// slots that clash, places slots in a grid of rooms or groups, and adds up lesson hours.
//
// Every function is pure: the same arguments give the same result, no file is read, and no clock, locale or time
// zone of the machine is asked. What cannot be read is answered by a *Mistake, which says what is wrong, how to mend
// it and which bytes of the text it is about. The package prints nothing for readers of a handbook: how a time looks
// on a page is another package's work.
package schedule

import "bekal/internal/diag"

// Zone is the abbreviation of a time zone that was written with a time. The empty Zone means that none was.
type Zone string

// The zones of Indonesia; none of them has daylight saving time.
const (
	WIB  Zone = "WIB"  // UTC+7
	WITA Zone = "WITA" // UTC+8
	WIT  Zone = "WIT"  // UTC+9
)

// Mistake says why a text cannot be read. Every error that a function of this package returns is a *Mistake.
type Mistake struct {
	Rule    diag.Rule
	Message diag.Text
	Hint    diag.Text // how to mend it, with the right form; never zero
	// Start and End are the bytes in the text that are meant; both are 0 where the whole text is.
	Start, End int
}

// Error gives the message in English, so that a Mistake is an error.
func (m *Mistake) Error() string {
	return m.Message.In(diag.English)
}

// short gives a text as it is quoted in a message: whole, or its beginning where it is long.
func short(text string) string {
	const most = 40
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
}

// Problem makes a diagnostic of the mistake at the place that the caller found for Start and End.
func (m *Mistake) Problem(place diag.Place) diag.Problem {
	return m.Rule.At(place, m.Message).WithHint(m.Hint)
}
