package site

import (
	"path"
	"time"

	"bekal/internal/diag"
	"bekal/internal/locale"
	"bekal/internal/schedule"
)

// checkZones holds the zones that were written with clock times against the handbook's: nothing is converted, so one
// that differs would be printed as what it is not. It also says once that clock times are printed without a zone.
func (b *book) checkZones() {
	if b.h.Home.Source != nil && b.h.Home.Source.Broken {
		return // what could not be read may have named the zone
	}
	for _, page := range b.pages {
		if page.Source == nil {
			continue
		}
		for _, zone := range page.Source.Zones {
			written := schedule.Zone(zone.V)
			if !b.h.Settings.Zone.Known() || sameTime(b.h.Settings.Zone.Location, written) {
				continue
			}
			b.say(diag.Zone.At(zone.Pos.In(page.Source.Src.File), diag.Say("%s is not the handbook's time zone, %s", "%s bukan zona waktu buku ini, %s", written, b.h.Settings.Zone)).
				WithHint(diag.Say("write all times in the handbook's zone, or change its `timezone`", "tulis semua jam dalam zona buku, atau ubah `zona_waktu` buku")))
		}
	}
	if !b.h.Settings.Zone.Known() {
		b.missZone()
	}
}

// missZone says that the handbook has clock times and no zone, with the zone that is written somewhere as hint.
func (b *book) missZone() {
	if !b.hasTimes() || writesZone(b.root) || b.root.above != nil && writesZone(b.root.above) {
		return
	}
	zone := schedule.WIB
	for _, page := range b.pages {
		if page.Source != nil && len(page.Source.Zones) > 0 {
			zone = schedule.Zone(page.Source.Zones[0].V)
			break
		}
	}
	b.say(diag.NoZone.At(b.root.place(), diag.Say("there are clock times but no time zone", "ada jam tetapi tidak ada zona waktu")).
		WithHint(diag.Say("write `timezone: %[1]s` in %[2]s", "tulis `zona_waktu: %[1]s` di %[2]s", zone, path.Join("content", b.root.path, "index.md"))))
}

// writesZone says that a handbook or library names a zone, known or not.
func writesZone(f *folder) bool {
	return f.index != nil && f.index.Handbook.Timezone.IsSet()
}

func (b *book) hasTimes() bool {
	for _, day := range b.h.Days {
		for _, slot := range day.Slots {
			if slot.Start.Known() {
				return true
			}
		}
	}
	return false
}

// sameTime says that clocks in a zone show what those in one of Indonesia's zones do.
func sameTime(zone *time.Location, written schedule.Zone) bool {
	other, err := locale.LoadZone(string(written))
	if err != nil {
		return false
	}
	anyDay := time.Date(2025, time.January, 1, 0, 0, 0, 0, time.UTC) // none of them has daylight saving time
	_, a := anyDay.In(zone).Zone()
	_, b := anyDay.In(other.Location).Zone()
	return a == b
}
