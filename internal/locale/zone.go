package locale

import (
	"cmp"
	"strings"
	"time"
	"unicode"

	"bekal/internal/diag"
	"bekal/internal/schedule"
)

// Zone is the time zone of an event. The zero Zone is one that is not known.
type Zone struct {
	Name     string         // IANA: "Asia/Pontianak"
	Location *time.Location // nil where the zone is not known

	label string // WIB, WITA or WIT; "" for zones that go by their distance from Greenwich
}

// LoadZone finds a zone by its IANA name, or by WIB, WITA or WIT. The Indonesian ones are always the same, whatever
// zone data this machine has. The error is a *Refusal.
func LoadZone(written string) (Zone, error) {
	if zone, ok := indonesianZone(written); ok {
		return zone, nil
	}
	if !isZoneName(written) {
		return Zone{}, unknownZone(written)
	}
	location, err := time.LoadLocation(written)
	if err != nil {
		return Zone{}, unknownZone(written)
	}
	return Zone{Name: written, Location: location}, nil
}

// String is what people call the zone: WIB, WITA or WIT, and elsewhere its IANA name.
func (z Zone) String() string { return cmp.Or(z.label, z.Name) }

// Known says that there is a zone.
func (z Zone) Known() bool { return z.Location != nil }

// Time gives the instant of a date and clock time in the zone; ok is false where one of the three is not known.
func (z Zone) Time(m schedule.Moment) (instant time.Time, ok bool) {
	if !z.Known() || !m.Date.Known() || !m.Clock.Known() {
		return time.Time{}, false
	}
	return time.Date(m.Date.Year, m.Date.Month, m.Date.Day, 0, m.Clock.Minutes(), 0, 0, z.Location), true
}

// indonesianZone knows Indonesia's zones, which never had daylight saving in this century.
func indonesianZone(written string) (zone Zone, ok bool) {
	fixed := func(name, label string, hours int) (Zone, bool) {
		return Zone{name, time.FixedZone(label, hours*int(time.Hour/time.Second)), label}, true
	}
	switch strings.ToLower(strings.TrimSpace(written)) {
	case "wib", "asia/jakarta":
		return fixed("Asia/Jakarta", "WIB", 7)
	case "asia/pontianak":
		return fixed("Asia/Pontianak", "WIB", 7)
	case "wita", "asia/makassar", "asia/ujung_pandang":
		return fixed("Asia/Makassar", "WITA", 8)
	case "wit", "asia/jayapura":
		return fixed("Asia/Jayapura", "WIT", 9)
	}
	return Zone{}, false
}

// isZoneName tells IANA names, each of whose parts begins with a capital, from what else a machine's zone folder may
// hold (localtime, right/…), from "Local", and from spellings that only some file systems take.
func isZoneName(written string) bool {
	for part := range strings.SplitSeq(written, "/") {
		if part == "" || part == "Local" || !unicode.IsUpper(rune(part[0])) {
			return false
		}
	}
	return true
}

func unknownZone(written string) error {
	near := []string{
		"Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura", "WITA", "Asia/Dili", "Asia/Singapore",
		"Asia/Kuala_Lumpur", "Asia/Kuching", "Asia/Bangkok", "Asia/Manila", "Asia/Tokyo", "Asia/Riyadh", "Australia/Sydney", "Europe/Amsterdam", "Europe/London", "UTC",
	}
	hint := diag.DidYouMean(written, near)
	if hint.IsZero() {
		hint = diag.Say("write WIB (UTC+7), WITA (UTC+8), WIT (UTC+9) or a name such as Asia/Singapore", "tulis WIB (UTC+7), WITA (UTC+8), WIT (UTC+9), atau nama seperti Asia/Singapore")
	}
	return &Refusal{diag.Say("there is no time zone %q", "tidak ada zona waktu %q", written), hint}
}
