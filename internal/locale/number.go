package locale

import (
	"strconv"
	"strings"

	"bekal/internal/schedule"
)

// Number writes a whole number with its thousands grouped: "1.234" in Indonesian, "1,234" in English.
func (l *Locale) Number(n int) string {
	digits := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		sign, digits = digits[:1], digits[1:]
	}
	if len(digits) <= 3 {
		return sign + digits
	}
	var b strings.Builder
	for i, digit := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(l.Word("number.group"))
		}
		b.WriteRune(digit)
	}
	return sign + b.String()
}

// tenths writes a number of tenths: "2", "1,5".
func (l *Locale) tenths(n int) string {
	if n%10 == 0 {
		return l.Number(n / 10)
	}
	return l.Number(n/10) + l.Word("number.decimal") + strconv.Itoa(n%10)
}

// Size writes the size of a file of so many bytes in the unit that people know it by, a thousand of one to the next,
// with one decimal below ten: "940 B", "1,2 MB", "12 MB".
func (l *Locale) Size(bytes int64) string {
	keys := []string{"size.kilobytes", "size.megabytes", "size.gigabytes"}
	if bytes < 1000 {
		return l.Word("size.bytes", "n", int(bytes))
	}
	unit := int64(1000)
	for len(keys) > 1 && rounded(bytes, unit) >= 1000 {
		keys, unit = keys[1:], unit*1000
	}
	if tenths := rounded(bytes, unit/10); tenths < 100 {
		return l.Word(keys[0], "n", l.tenths(tenths))
	}
	return l.Word(keys[0], "n", rounded(bytes, unit))
}

// rounded gives how many units there are, half ones counted as whole. Each step stays within an int64.
func rounded(n, unit int64) int {
	return int(n/unit + n%unit*2/unit)
}

// Lessons writes a number of lesson hours: "2 JP", "1,5 JP"; "" for none.
func (l *Locale) Lessons(jp schedule.JP) string {
	if jp == 0 {
		return ""
	}
	form := l.words.entries["count.lessons"].form(quantity{int(jp)})
	text, _ := form.fill(values{"n", l.tenths(int(jp))}.of)
	return text
}

// Day is a day's label by its number: "Hari 1".
func (l *Locale) Day(n int) string { return l.Word("day.numbered", "n", n) }

// List writes names as a sentence lists them: "A", "A dan B", "A, B, dan C". Where a name has a comma of its own, as
// before a degree, three and more are set apart by semicolons.
func (l *Locale) List(names []string) string {
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[0]
	case 2:
		return names[0] + l.Word("list.pair") + names[1]
	}
	middle, last := l.Word("list.middle"), l.Word("list.last")
	if strings.Contains(strings.Join(names, ""), ",") {
		middle, last = l.Word("list.middle_wide"), l.Word("list.last_wide")
	}
	end := len(names) - 1
	return strings.Join(names[:end], middle) + last + names[end]
}
