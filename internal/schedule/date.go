package schedule

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a day of the calendar. The zero Date is not known. Dates may be compared with ==.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// Known says whether there is a date at all.
func (d Date) Known() bool { return d != Date{} }

// Weekday gives the day of the week; it means nothing for an unknown date.
func (d Date) Weekday() time.Weekday { return d.midnight().Weekday() }

// AddDays gives the date so many days later, or the unknown Date for an unknown one.
func (d Date) AddDays(days int) Date {
	if !d.Known() {
		return d
	}
	t := d.midnight().AddDate(0, 0, days)
	return Date{t.Year(), t.Month(), t.Day()}
}

// Compare orders dates; one that is not known comes after all others.
func (d Date) Compare(o Date) int {
	if d.Known() != o.Known() {
		if d.Known() {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day))
}

// String gives the date as in "2025-10-06", or "" if it is not known.
func (d Date) String() string {
	if !d.Known() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// midnight gives the date's beginning in UTC, where every day has 24 hours.
func (d Date) midnight() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// Moment is a date, a clock time, or both: when a task is due, when people gather. The zero Moment is not known.
type Moment struct {
	Date  Date
	Clock Clock
}

// Known says whether there is a date or a time.
func (m Moment) Known() bool { return m.Date.Known() || m.Clock.Known() }

// Compare orders moments by date, then by time. Of one date, the one without a time comes last, since it means the
// end of the day; moments without a date come after all others.
func (m Moment) Compare(o Moment) int {
	return cmp.Or(m.Date.Compare(o.Date), m.Clock.Compare(o.Clock))
}
