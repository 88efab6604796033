package starter

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"

	"bekal/internal/content"
	"bekal/internal/decode"
	"bekal/internal/site"
)

// Day gives the file of the day after a handbook's last: in the next folder, on the next date, with a timetable where
// the handbook has clock times or a zone for them. title may be empty.
func Day(h *site.Handbook, title string) File {
	s := styleOf(h)
	number := 1
	for _, day := range h.Days {
		number = max(number, day.Number+1)
	}
	plan := s.words.days.ordinary(number)
	page := content.NewPage(content.KindDay)
	page.Title = text(cmp.Or(title, plan.title))
	if len(h.Days) > 0 && h.Days[len(h.Days)-1].Date.Known() {
		page.Day.Date = decode.Made(h.Last.AddDays(1))
	}
	if h.Settings.Zone.Known() || hasTimes(h) {
		page.Day.Schedule = s.slots(plan)
	}
	name := path.Join(nextFolder(h, number, s.names.day), "index.md")
	return s.file(name, page, s.names.openDay, s.words.dayHint)
}

func hasTimes(h *site.Handbook) bool {
	return slices.ContainsFunc(h.Days, func(day *site.Day) bool {
		return slices.ContainsFunc(day.Slots, func(slot *site.Slot) bool { return slot.Start.Known() })
	})
}

// dayFolder matches the name of a day's folder: an order, the word with what stands behind it, the number.
var dayFolder = regexp.MustCompile(`(?i)^(?:(\d{1,3})-)?((?:day|hari)[-_ ]?)(\d{1,3})$`)

// nextFolder names a day's folder as the last day's is named, and puts it beside that.
func nextFolder(h *site.Handbook, number int, word string) string {
	for _, day := range slices.Backward(h.Days) {
		found := dayFolder.FindStringSubmatch(path.Base(day.Folder))
		if found == nil {
			continue
		}
		name := found[2] + inWidth(number, found[3])
		if order, err := strconv.Atoi(found[1]); err == nil {
			name = inWidth(order+1, found[1]) + "-" + name
		}
		return path.Join(path.Dir(day.Folder), name)
	}
	return path.Join(h.Folder, fmt.Sprintf("%s-%d", word, number))
}

// inWidth writes a number with as many digits as another one is written with: 5 beside "04" is "05".
func inWidth(number int, like string) string { return fmt.Sprintf("%0*d", len(like), number) }
