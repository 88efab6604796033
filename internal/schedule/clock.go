package schedule

import (
	"cmp"
	"fmt"
)

const minutesPerDay = 24 * 60

// Clock is a time of day, in minutes since the midnight with which its day begins. It may lie on the next day: 24.00
// is 1440 minutes, 01.00 of the next day 1500. The zero Clock is not known. Clocks may be compared with ==.
type Clock struct {
	known   bool
	minutes int
}

// ClockAt gives the clock time so many minutes after midnight; a negative number counts as 0.
func ClockAt(minutes int) Clock {
	return Clock{known: true, minutes: max(0, minutes)}
}

// Known says whether there is a time at all.
func (c Clock) Known() bool { return c.known }

// Minutes gives the minutes since midnight, 0 if the time is not known.
func (c Clock) Minutes() int { return c.minutes }

// Before says whether both times are known and c comes first.
func (c Clock) Before(o Clock) bool {
	return c.known && o.known && c.minutes < o.minutes
}

// Add gives the time so many minutes later, or the unknown Clock for an unknown one.
func (c Clock) Add(minutes int) Clock {
	if !c.known {
		return c
	}
	return ClockAt(c.minutes + minutes)
}

// Compare orders times; one that is not known comes after all others.
func (c Clock) Compare(o Clock) int {
	switch {
	case c.known && o.known:
		return cmp.Compare(c.minutes, o.minutes)
	case c.known:
		return -1
	case o.known:
		return 1
	}
	return 0
}

// HourMinute gives the time as it is shown, and on which day it lies: 0 the clock's own, 1 the next.
// The midnight that ends a day is 24, 0 of that day and not 0, 0 of the next.
func (c Clock) HourMinute() (hour, minute, dayOffset int) {
	if c.minutes == 0 {
		return 0, 0, 0
	}
	dayOffset = (c.minutes - 1) / minutesPerDay
	inDay := c.minutes - dayOffset*minutesPerDay
	return inDay / 60, inDay % 60, dayOffset
}

// String gives hours and minutes since midnight as in "08:00" or "25:00", or "" if the time is not known.
func (c Clock) String() string {
	if !c.known {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", c.minutes/60, c.minutes%60)
}

// Written gives the time as an author writes it: "08.00", "24.00", "01.00+1"; "" if it is not known.
// ParseClock reads it back for all times up to 24.00 of the next day.
func (c Clock) Written() string {
	if !c.known {
		return ""
	}
	hour, minute, dayOffset := c.HourMinute()
	if dayOffset == 0 {
		return fmt.Sprintf("%02d.%02d", hour, minute)
	}
	return fmt.Sprintf("%02d.%02d+%d", hour, minute, dayOffset)
}

// Range is the time from Start up to End, End not included. The zero Range is not known.
type Range struct {
	Start, End Clock // End is unknown where only a start was written, and where Open
	Open       bool  // written with an open end: 09.00 - selesai
}

// Minutes gives the length; ok is false unless start and end are both known.
func (r Range) Minutes() (minutes int, ok bool) {
	if !r.Start.known || !r.End.known {
		return 0, false
	}
	return r.End.minutes - r.Start.minutes, true
}

// Written gives the range as an author writes it: "08.00-09.30", "09.00-selesai", "08.00"; "" if it is not known.
// ParseRange reads it back.
func (r Range) Written() string {
	switch {
	case r.Open:
		return r.Start.Written() + "-selesai"
	case r.End.known:
		return r.Start.Written() + "-" + r.End.Written()
	}
	return r.Start.Written()
}
