package check

import (
	"bekal/internal/diag"
	"bekal/internal/schedule"
	"bekal/internal/site"
)

// askDays holds a handbook's days against each other: their numbers, their dates, and the order of both.
func (p *problems) askDays(h *site.Handbook) {
	numbers := map[int]*site.Day{}
	dates := map[schedule.Date]*site.Day{}
	var before *site.Day // the last one with a date
	for _, day := range h.Days {
		twin := numbers[day.Number]
		if twin != nil && day.Number > 0 {
			p.say(diag.TwoDays, numberOf(day), diag.Say("%s is day %d, too", "%s juga hari ke-%d", folderOf(twin), day.Number),
				diag.Say("rename one of the folders, or give one another `day`", "ganti nama salah satu folder, atau beri salah satunya `hari` lain"))
		}
		numbers[day.Number] = day
		if !day.Date.Known() {
			continue
		}
		switch first := dates[day.Date]; {
		case first != nil && first == twin: // one mistake is told once
		case first != nil:
			p.say(diag.TwoDays, dateOf(day), diag.Say("%s has the date %s, too", "%s juga bertanggal %s", folderOf(first), day.Date),
				diag.Say("mend the date of one of them", "betulkan tanggal salah satunya"))
		case before != nil && day.Date.Compare(before.Date) < 0:
			p.say(diag.DayOrder, dateOf(day), diag.Say("this day comes after %s, but its date, %s, lies before %s",
				"hari ini sesudah %s, tetapi tanggalnya, %s, sebelum %s", folderOf(before), day.Date, before.Date),
				diag.Say("mend the date, or the number of the day", "betulkan tanggalnya, atau nomor harinya"))
		}
		dates[day.Date], before = day, day
	}
}

// folderOf is what a day is called towards its author.
func folderOf(day *site.Day) string { return "content/" + day.Folder }

// numberOf is where a day's number is written: in its file, or in the name of its folder.
func numberOf(day *site.Day) diag.Place {
	if day.Page.Source != nil && day.Page.Source.Day.Number.IsSet() {
		return day.Page.Source.Day.Number.Pos.In(day.Page.Source.Src.File)
	}
	return placeOf(day)
}
