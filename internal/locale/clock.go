package locale

import (
	"strconv"
	"time"

	"bekal/internal/schedule"
)

// Clock writes a clock time: "08.00", and "01.00 (+1)" where it lies on the day after.
func (l *Locale) Clock(c schedule.Clock) string {
	if !c.Known() {
		return ""
	}
	hour, minute, dayOffset := c.HourMinute()
	text := l.form("time.clock", values{"hour", twoDigits(hour), "minute", twoDigits(minute)}.of)
	if dayOffset == 0 {
		return text
	}
	return l.form("time.later", values{"clock", text, "n", strconv.Itoa(dayOffset)}.of)
}

// twoDigits writes a number with a zero before a single digit.
func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// Range writes from when until when something is: "08.00–09.30", "09.00–selesai" where the end is open, "08.00" where
// it is not known. Without a start there is nothing to write.
func (l *Locale) Range(r schedule.Range) string {
	start := l.Clock(r.Start)
	switch {
	case start == "":
		return ""
	case r.Open:
		return l.form("time.open", values{"start", start}.of)
	case !r.End.Known() || r.End == r.Start:
		return start
	}
	return l.form("time.range", values{"start", start, "end", l.Clock(r.End)}.of)
}

// Moment writes a date, a clock time with its zone, or both: "Selasa, 7 Oktober 2025, 08.00 WIB".
func (l *Locale) Moment(m schedule.Moment) string {
	date, clock := l.Date(m.Date), l.inZone(m.Date, l.Clock(m.Clock))
	if date == "" || clock == "" {
		return date + clock
	}
	return l.form("time.moment", values{"date", date, "time", clock}.of)
}

// inZone puts the zone's label behind a time; there may be neither.
func (l *Locale) inZone(d schedule.Date, text string) string {
	label := l.ZoneLabel(d)
	if text == "" || label == "" {
		return text
	}
	return l.form("time.zoned", values{"time", text, "zone", label}.of)
}

// ZoneLabel is what the handbook's zone is called on a date: WIB, WITA, WIT, and elsewhere its distance from
// Greenwich, "GMT+1", since abbreviations there are not unique. It is "" where the zone is not known, and, for zones
// whose distance may change in a year, where the date is not.
func (l *Locale) ZoneLabel(d schedule.Date) string {
	switch {
	case l.zone.label != "":
		return l.zone.label
	case !l.zone.Known() || !d.Known():
		return ""
	}
	_, seconds := time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, l.zone.Location).Zone()
	minutes, sign := seconds/60, "+"
	if minutes < 0 {
		minutes, sign = -minutes, "-"
	}
	label := l.Word("time.gmt")
	if minutes == 0 {
		return label
	}
	label += sign + strconv.Itoa(minutes/60)
	if minutes%60 != 0 {
		label += ":" + twoDigits(minutes%60)
	}
	return label
}

// Stamp writes a date, a clock time or both for machines, as <time datetime> and scripts read them, with the distance
// from Greenwich where zone, date and time are known: "2025-10-06T08:00+07:00", "2025-10-06", "08:00".
func (l *Locale) Stamp(m schedule.Moment) string {
	switch {
	case !m.Clock.Known():
		return m.Date.String()
	case !m.Date.Known():
		inDay := m.Clock.Minutes() % (24 * 60)
		return twoDigits(inDay/60) + ":" + twoDigits(inDay%60)
	case !l.zone.Known():
		local, _ := Zone{Location: time.UTC}.Time(m)
		return local.Format("2006-01-02T15:04")
	}
	instant, _ := l.zone.Time(m)
	return instant.Format("2006-01-02T15:04-07:00")
}
