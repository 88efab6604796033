package content

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"bekal/internal/decode"
	"bekal/internal/diag"
	"bekal/internal/schedule"
)

var (
	textType  = decode.Text()
	textsType = decode.List(decode.Text())
	boolType  = decode.Bool()
)

// refused reports what package schedule could not read; it says whether there was anything to report.
func refused(t *decode.Reading, err error) bool {
	var mistake *schedule.Mistake
	if !errors.As(err, &mistake) {
		return false
	}
	t.Say(mistake.Rule, mistake.Start, mistake.End, mistake.Message, mistake.Hint)
	return true
}

// noteZone keeps the zone that was written with a time, for the page's Zones.
func noteZone(t *decode.Reading, zone schedule.Zone) {
	if zone == "" {
		return
	}
	for at := range len(t.Text) - len(zone) + 1 {
		if strings.EqualFold(t.Text[at:at+len(zone)], string(zone)) {
			t.Remark(string(zone), at, at+len(zone))
			return
		}
	}
}

var clockType = decode.Scalar(diag.Say("a clock time", "jam"), "08.00", func(t *decode.Reading) (schedule.Clock, bool) {
	clock, zone, err := schedule.ParseClock(t.Text)
	noteZone(t, zone)
	return clock, !refused(t, err)
}, schedule.Clock.Written)

var rangeType = decode.Scalar(diag.Say("a time from and to", "waktu mulai dan selesai"), "08.00-09.30", func(t *decode.Reading) (schedule.Range, bool) {
	r, zone, err := schedule.ParseRange(t.Text)
	noteZone(t, zone)
	return r, !refused(t, err)
}, schedule.Range.Written)

var dateType = decode.Scalar(diag.Say("a date", "tanggal"), "2025-10-06", func(t *decode.Reading) (schedule.Date, bool) {
	date, weekday, err := schedule.ParseDate(t.Text)
	if refused(t, err) {
		return date, false
	}
	refused(t, schedule.CheckWeekday(date, weekday))
	return date, true
}, schedule.Date.String)

var momentType = decode.Scalar(diag.Say("a date, a time, or both", "tanggal, jam, atau keduanya"), "2025-10-07 08.00", func(t *decode.Reading) (schedule.Moment, bool) {
	moment, zone, weekday, err := schedule.ParseMoment(t.Text)
	if refused(t, err) {
		return moment, false
	}
	noteZone(t, zone)
	refused(t, schedule.CheckWeekday(moment.Date, weekday))
	return moment, true
}, writeMoment)

func writeMoment(m schedule.Moment) string {
	return strings.TrimSpace(m.Date.String() + " " + m.Clock.Written())
}

var durationType = decode.Scalar(diag.Say("a duration", "durasi"), "1h30m", func(t *decode.Reading) (int, bool) {
	minutes, err := schedule.ParseDuration(t.Text)
	return minutes, !refused(t, err)
}, func(minutes int) string { return strconv.Itoa(minutes) + "m" })

var jpType = decode.Scalar(diag.Say("a number of lesson hours", "jumlah jam pelajaran"), "1.5", func(t *decode.Reading) (schedule.JP, bool) {
	jp, err := schedule.ParseJP(t.Text)
	return jp, !refused(t, err)
}, writeJP)

func writeJP(jp schedule.JP) string {
	if jp%10 == 0 {
		return strconv.Itoa(int(jp / 10))
	}
	return strconv.FormatFloat(float64(jp)/10, 'f', 1, 64)
}

var hexColor = regexp.MustCompile(`^#?([0-9a-f]{3}|[0-9a-f]{6})$`)

// colorType is a colour in hexadecimal digits, of which three stand for six. Its value always has six.
var colorType = decode.Scalar(diag.Say("a colour", "warna"), `"#7a1f2b"`, func(t *decode.Reading) (string, bool) {
	found := hexColor.FindStringSubmatch(strings.ToLower(t.Text))
	if found == nil {
		t.Say(diag.WrongType, 0, 0, diag.Say("%q takes a colour, not %q", "%q menerima warna, bukan %q", t.Key, t.Text),
			diag.Say(`write the colour's code in quotes, as in "#7a1f2b"`, `tulis kode warnanya dalam tanda kutip, misalnya "#7a1f2b"`))
		return "", false
	}
	digits := found[1]
	if len(digits) == 3 {
		digits = strings.Repeat(digits[:1], 2) + strings.Repeat(digits[1:2], 2) + strings.Repeat(digits[2:], 2)
	}
	return "#" + digits, true
}, func(color string) string { return color })

var editionName = regexp.MustCompile(`^(?:(day|recap)|(hari)|(rekap))-(\d+)$`)

// editionType is the name of a PDF: the book, the timetable, one day's handout or recap.
var editionType = decode.Scalar(diag.Say("an edition", "edisi"), "book", func(t *decode.Reading) (string, bool) {
	text := strings.ToLower(t.Text)
	found := editionName.FindStringSubmatch(text)
	switch {
	case text == "book" || text == "buku":
		return "book", true
	case text == "timetable" || text == "jadwal":
		return "timetable", true
	case found == nil:
		t.Say(diag.UnknownValue, 0, 0, diag.Say("%q does not take %q", "%q tidak menerima %q", t.Key, t.Text),
			diag.Say("it takes: book, timetable, day-1, recap-1", "yang diterima: buku, jadwal, hari-1, rekap-1"))
		return "", false
	case found[2] != "":
		return "day-" + found[4], true
	case found[3] != "":
		return "recap-" + found[4], true
	}
	return text, true
}, func(edition string) string { return edition })

// reservedType is that of a key that is kept for later: whatever it is given is refused.
var reservedType = decode.Scalar(diag.Say("nothing yet", "belum ada"), "", func(t *decode.Reading) (string, bool) {
	t.Say(diag.Reserved, 0, 0, diag.Say("the key %q is kept for later use", "kunci %q dicadangkan untuk kegunaan lain", t.Key),
		diag.Say("remove it, or keep data of your own under \"params\"", "hapus, atau simpan data Anda sendiri di bawah \"parameter\""))
	return "", false
}, func(string) string { return "" })
