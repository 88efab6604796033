package check

import (
	"time"

	"bekal/internal/diag"
	"bekal/internal/schedule"
	"bekal/internal/site"
)

// longestGap is how many minutes may pass between two rows without a word.
const longestGap = 45

// askHours asks which slots lie outside the hours of their day: before its `start`, or before people gather where no
// start is written, and after its `end`.
func (p *problems) askHours(day *site.Day) {
	if day.Page.Source == nil {
		return
	}
	own := day.Page.Source.Day
	begins, word := own.Start.V, diag.Say("the day begins at %s", "hari dimulai pukul %s", own.Start.V.Written())
	if gather := day.Gather; !begins.Known() && (!gather.Date.Known() || gather.Date == day.Date) {
		begins, word = gather.Clock, diag.Say("everyone gathers at %s", "peserta berkumpul pukul %s", gather.Clock.Written())
	}
	for _, slot := range programme(day) {
		if slot.Status == schedule.Cancelled || !slot.Start.Known() {
			continue
		}
		if begins.Known() && slot.Start.Before(begins) {
			p.say(diag.OutsideHours, slot.Place, diag.Say("%q begins at %s, but %s", "%q dimulai pukul %s, padahal %s", slot.Title, slot.Start.Written(), word),
				diag.Say("mend one of the two times", "betulkan salah satu jamnya"))
		}
		if last := until(slot); own.End.V.Known() && own.End.V.Before(last) {
			p.say(diag.OutsideHours, slot.Place, diag.Say("%q goes on until %s, but the day ends at %s", "%q berlangsung sampai pukul %s, padahal hari berakhir pukul %s", slot.Title, last.Written(), own.End.V.Written()),
				diag.Say("mend one of the two times", "betulkan salah satu jamnya"))
		}
	}
}

// until is when a slot is over as far as anyone knows: of one with an open end, only its beginning is sure.
func until(slot *site.Slot) schedule.Clock {
	if slot.End.Known() {
		return slot.End
	}
	return slot.Start
}

// askGaps asks for long stretches of a day of which no row says what happens. A row without a time, or with an open
// end, may be what happens there; a cancelled one says why nothing does.
func (p *problems) askGaps(day *site.Day) {
	var filled schedule.Clock // up to when rows say what happens; unknown where that cannot be said
	for _, slot := range programme(day) {
		if !slot.Start.Known() {
			filled = schedule.Clock{}
			continue
		}
		if filled.Known() && slot.Start.Minutes()-filled.Minutes() > longestGap {
			p.say(diag.Gap, slot.Place, diag.Say("no row says what happens from %s to %s", "tidak ada baris yang menjelaskan pukul %s sampai %s", filled.Written(), slot.Start.Written()),
				diag.Say("add a row, as in \"%s-%s Ishoma\"", "tambahkan baris, misalnya \"%s-%s Ishoma\"", filled.Written(), slot.Start.Written()))
		}
		switch {
		case slot.Open:
			filled = schedule.Clock{}
		case !filled.Known() || filled.Before(until(slot)):
			filled = until(slot)
		}
	}
}

// The midday prayer of a Friday lies between these times everywhere in Indonesia, and takes this many minutes at least.
const (
	fridayFrom, fridayTo = 11*60 + 30, 13*60 + 30
	fridayMinutes        = 45
)

// askFriday asks for a pause at midday of a Friday, where the event is in Indonesia and has a programme around that time.
func (p *problems) askFriday(h *site.Handbook, day *site.Day) {
	if !day.Date.Known() || day.Date.Weekday() != time.Friday || !isIndonesian(h) {
		return
	}
	free, longest := fridayFrom, 0
	var last *site.Slot // that is on at some time around midday
	for _, slot := range programme(day) {
		if !slot.Start.Known() || slot.Status == schedule.Cancelled || slot.Type.IsPause() {
			continue
		}
		if slot.Start.Minutes() >= fridayTo {
			break
		}
		if until(slot).Minutes() > fridayFrom {
			longest = max(longest, slot.Start.Minutes()-free)
			free, last = max(free, until(slot).Minutes()), slot
		}
	}
	if longest = max(longest, fridayTo-free); last == nil || longest >= fridayMinutes {
		return
	}
	p.say(diag.FridayPause, last.Place, diag.Say("this Friday has no pause for the midday prayer: %q goes on until %s", "hari Jumat ini tidak memiliki jeda salat Jumat: %q berlangsung sampai pukul %s", last.Title, until(last).Written()),
		diag.Say("leave room between 11.30 and 13.00, as in \"11.30-13.00 Ishoma\"", "beri jeda antara 11.30 dan 13.00, misalnya \"11.30-13.00 Ishoma\""))
}

// isIndonesian says that an event's clocks are those of Indonesia.
func isIndonesian(h *site.Handbook) bool {
	switch h.Settings.Zone.String() {
	case "WIB", "WITA", "WIT":
		return true
	}
	return false
}

// askLessons asks which written lesson hours differ from the time that they have by half of one or more.
func (p *problems) askLessons(h *site.Handbook, day *site.Day) {
	perHour := h.Settings.JPMinutes
	for _, slot := range day.Slots {
		lasts, ok := slot.Range().Minutes()
		if !slot.HasJP || !ok || slot.Status == schedule.Cancelled {
			continue
		}
		should := slot.JP.Minutes(perHour)
		if away := should - lasts; 2*max(away, -away) < perHour {
			continue
		}
		p.say(diag.LessonHours, slot.Place, diag.Say("%q counts %s JP, which are %d minutes, but lasts %d", "%q bernilai %s JP, yaitu %d menit, tetapi berlangsung %d menit", slot.Title, tenths(slot.JP), should, lasts),
			diag.Say("write `jp: %s`, or mend the time", "tulis `jp: %s`, atau betulkan waktunya", plainTenths(schedule.JPOf(lasts, perHour))))
	}
}

// tenths is a number of lesson hours as people write it.
func tenths(jp schedule.JP) diag.Text {
	if jp%10 == 0 {
		return diag.Say("%d", "%d", int(jp/10))
	}
	return diag.Say("%d.%d", "%d,%d", int(jp/10), int(jp%10))
}

// plainTenths is the same as front matter takes it.
func plainTenths(jp schedule.JP) string { return tenths(jp).In(diag.English) }
