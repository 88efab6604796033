package schedule

import (
	"slices"
	"strings"
	"time"

	"bekal/internal/diag"
)

// monthNames gives the names under which authors write each month: the English and the Indonesian one first, then
// short forms and older spellings.
func monthNames() [12][]string {
	return [12][]string{
		{"January", "Januari", "Jan"},
		{"February", "Februari", "Feb", "Pebruari", "Peb"},
		{"March", "Maret", "Mar"},
		{"April", "April", "Apr"},
		{"May", "Mei"},
		{"June", "Juni", "Jun"},
		{"July", "Juli", "Jul"},
		{"August", "Agustus", "Aug", "Agu", "Ags", "Agt", "Agust"},
		{"September", "September", "Sep", "Sept"},
		{"October", "Oktober", "Oct", "Okt"},
		{"November", "November", "Nov", "Nopember", "Nop"},
		{"December", "Desember", "Dec", "Des"},
	}
}

// weekdayNames does the same for the days of the week, Sunday first as in package time.
func weekdayNames() [7][]string {
	return [7][]string{
		{"Sunday", "Minggu", "Sun", "Min", "Mgg", "Ahad"},
		{"Monday", "Senin", "Mon", "Sen"},
		{"Tuesday", "Selasa", "Tue", "Tues", "Sel"},
		{"Wednesday", "Rabu", "Wed", "Rab"},
		{"Thursday", "Kamis", "Thu", "Thur", "Thurs", "Kam"},
		{"Friday", "Jumat", "Fri", "Jum", "Jum'at"},
		{"Saturday", "Sabtu", "Sat", "Sab"},
	}
}

// monthOf gives the month with a name; ok is false for every other word.
func monthOf(word string) (month time.Month, ok bool) {
	names := monthNames()
	i := indexOfName(names[:], word)
	return time.Month(i + 1), i >= 0
}

// weekdayOf gives the day of the week with a name; ok is false for every other word.
func weekdayOf(word string) (weekday time.Weekday, ok bool) {
	names := weekdayNames()
	i := indexOfName(names[:], word)
	return time.Weekday(i), i >= 0
}

func indexOfName(names [][]string, word string) int {
	word = strings.ReplaceAll(word, "’", "'")
	return slices.IndexFunc(names, func(of []string) bool {
		return slices.ContainsFunc(of, func(name string) bool { return strings.EqualFold(name, word) })
	})
}

func monthText(month time.Month) diag.Text {
	of := monthNames()[month-time.January]
	return diag.Say(of[0], of[1])
}

func weekdayText(weekday time.Weekday) diag.Text {
	of := weekdayNames()[weekday]
	return diag.Say(of[0], of[1])
}

// dateText gives a date in words in the language of the message.
func dateText(d Date) diag.Text {
	return diag.Say("%d %s %d", "%d %s %d", d.Day, monthText(d.Month), d.Year)
}

// IsWeekday says that a word names a day of the week, in English or Indonesian, whole or shortened.
func IsWeekday(word string) bool {
	_, ok := weekdayOf(word)
	return ok
}
