package locale

import (
	"strconv"
	"strings"
	"time"

	"bekal/internal/schedule"
)

// Date writes a date with its weekday: "Senin, 6 Oktober 2025".
func (l *Locale) Date(d schedule.Date) string { return l.date("date.full", d) }

// LongDate writes a date without its weekday: "6 Oktober 2025".
func (l *Locale) LongDate(d schedule.Date) string { return l.date("date.long", d) }

// ShortDate writes a date for a narrow place, without its year: "Sen, 6 Okt".
func (l *Locale) ShortDate(d schedule.Date) string { return l.date("date.short", d) }

// date writes a date in one of the theme's forms.
func (l *Locale) date(form string, d schedule.Date) string {
	if !d.Known() {
		return ""
	}
	return l.form(form, func(name string) (string, bool) {
		switch name {
		case "weekday":
			return l.Weekday(d), true
		case "weekday_short":
			return l.name("weekday_short.", d.Weekday().String()), true
		case "day":
			return strconv.Itoa(d.Day), true
		case "month":
			return l.Month(d.Month), true
		case "month_short":
			return l.name("month_short.", d.Month.String()), true
		case "year":
			return strconv.Itoa(d.Year), true
		}
		return "", false
	})
}

// DateRange writes the days from a to b, saying month and year once where they are the same: "6–9 Oktober 2025",
// "30 September – 3 Oktober 2025". It does not matter which of the two is earlier, and one that is not known is left out.
func (l *Locale) DateRange(a, b schedule.Date) string {
	switch {
	case !a.Known():
		return l.LongDate(b)
	case !b.Known() || a == b:
		return l.LongDate(a)
	case b.Compare(a) < 0:
		a, b = b, a
	}
	form := "date.years"
	if a.Year == b.Year {
		form = "date.months"
		if a.Month == b.Month {
			form = "date.days"
		}
	}
	return l.form(form, values{
		"day", strconv.Itoa(a.Day), "month", l.Month(a.Month), "year", strconv.Itoa(a.Year),
		"end_day", strconv.Itoa(b.Day), "end_month", l.Month(b.Month), "end_year", strconv.Itoa(b.Year),
	}.of)
}

// Weekday is the name of a date's day: "Senin".
func (l *Locale) Weekday(d schedule.Date) string {
	if !d.Known() {
		return ""
	}
	return l.name("weekday.", d.Weekday().String())
}

// Month is a month's name: "Oktober".
func (l *Locale) Month(m time.Month) string { return l.name("month.", m.String()) }

// name gives a name of the calendar; words files know it by its English one.
func (l *Locale) name(group, english string) string {
	return l.Word(group + strings.ToLower(english))
}
