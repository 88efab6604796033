package content

import (
	"strings"

	"bekal/internal/decode"
	"bekal/internal/diag"
	"bekal/internal/schedule"
)

var dayFields = []decode.Field[Day]{
	decode.NewField("date", "tanggal", dateType, func(d *Day) *Date { return &d.Date },
		"The day's date; a weekday written with it is checked."),
	decode.NewField("day", "hari", decode.Int(1, 999), func(d *Day) *Int { return &d.Number },
		"The day's number; that of its folder where nothing is written."),
	decode.NewField("dress", "pakaian", textType, func(d *Day) *Text { return &d.Dress },
		"What to wear."),
	decode.NewField("bring", "bawaan", textsType, func(d *Day) *Texts { return &d.Bring },
		"What to bring."),
	decode.NewField("gather", "kumpul", gatherObject.Type(), func(d *Day) *Gather { return &d.Gather },
		"Where and when to meet."),
	decode.NewField("start", "mulai", clockType, func(d *Day) *Clock { return &d.Start },
		"When the day begins: the start of a first slot that has none."),
	decode.NewField("end", "selesai", clockType, func(d *Day) *Clock { return &d.End },
		"When the day is over: `bekal check` says which slots go on longer."),
	decode.NewField("venue", "tempat", textType, func(d *Day) *Text { return &d.Venue },
		"Where the day is held, if not at the handbook's venue."),
	decode.NewField("schedule", "jadwal", decode.List(entryObject.Type()), func(d *Day) *[]Entry { return &d.Schedule },
		"The day's slots, in order."),
}

var gatherObject = decode.NewObject(diag.Say("a time and place", "waktu dan tempat"), []decode.Field[Gather]{
	decode.NewField("time", "waktu", momentType, func(g *Gather) *Moment { return &g.At }, "When to meet."),
	decode.NewField("place", "tempat", textType, func(g *Gather) *Text { return &g.Place }, "Where to meet."),
}).WithBare("06.30 Lobi asrama", readGather, func(*Gather) (string, bool) { return "", false })

// readGather reads a time with a place behind or before it, or either alone: "06.30 Lobi asrama", "Lobi asrama, 06.30".
func readGather(t *decode.Reading, g *Gather) bool {
	_, _, _, err := schedule.ParseMoment(t.Text)
	if behind := leftOver(err); err == nil || behind > 0 && isMoment(t.Text[:behind]) {
		if err == nil {
			behind = len(t.Text)
		}
		if place := strings.TrimLeft(t.Text[behind:], " ,;"); place != "" {
			g.Place = t.Part(len(t.Text)-len(place), len(t.Text))
		}
		return readMomentPart(t, g, 0, len(strings.TrimRight(t.Text[:behind], " ,;"))) && t.IsClean()
	}
	if t.Text == "" || '0' <= t.Text[0] && t.Text[0] <= '9' || leftOver(err) > 0 {
		return !refused(t, err)
	}
	for i := strings.LastIndexByte(t.Text, ' '); i > 0; i = strings.LastIndexByte(t.Text[:i], ' ') {
		if strings.ContainsAny(t.Text[i:], ".:") && isMoment(t.Text[i:]) { // Gedung 1945 is no time
			g.Place = t.Part(0, len(strings.TrimRight(t.Text[:i], " ,;")))
			return readMomentPart(t, g, i+1, len(t.Text)) && t.IsClean()
		}
	}
	g.Place = t.Whole()
	return t.IsClean()
}

// leftOver gives where the text begins that package schedule found behind a time or date; 0 where it found none.
func leftOver(err error) int {
	if mistake, ok := err.(*schedule.Mistake); ok {
		return mistake.Start
	}
	return 0
}

func isMoment(text string) bool {
	_, _, _, err := schedule.ParseMoment(strings.TrimRight(text, " ,;"))
	return err == nil
}

// readMomentPart reads the bytes of a text from start to end as the moment to meet at.
func readMomentPart(t *decode.Reading, g *Gather, start, end int) bool {
	part := t.Part(start, end)
	moment, zone, weekday, err := schedule.ParseMoment(part.V)
	if refused(t, err) {
		return false
	}
	noteZone(t, zone)
	refused(t, schedule.CheckWeekday(moment.Date, weekday))
	g.At = Moment{V: moment, Pos: part.Pos}
	return true
}
