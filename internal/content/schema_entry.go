package content

import (
	"slices"
	"strconv"
	"strings"

	"bekal/internal/decode"
	"bekal/internal/diag"
	"bekal/internal/schedule"
)

var entryFields = slices.Concat(
	decode.Within(func(e *Entry) *Timing { return &e.Timing }, timingFields),
	[]decode.Field[Entry]{
		decode.NewField("title", "judul", textType, func(e *Entry) *Text { return &e.Title },
			"What happens; the title of its page where nothing is written."),
		decode.NewField("session", "sesi", textType, func(e *Entry) *Text { return &e.Session },
			"The page that the slot shows: a file name, or a path relative to the day. A page may have several slots."),
		decode.NewField("link", "tautan", textType, func(e *Entry) *Text { return &e.Link },
			"A page or address that the slot points to, where it is no session."),
		decode.NewField("type", "bentuk", slotType, func(e *Entry) *decode.Value[schedule.Type] { return &e.Type },
			"What it is; guessed from the title where that is plain."),
		decode.NewField("speakers", "narasumber", namesType, func(e *Entry) *[]Speaker { return &e.Speakers },
			"Who speaks."),
	},
	decode.Within(func(e *Entry) *Where { return &e.Where }, whereFields),
	decode.Within(func(e *Entry) *Status { return &e.Status }, statusFields),
	[]decode.Field[Entry]{
		decode.NewField("for", "untuk", audienceType, func(e *Entry) *decode.Value[Audience] { return &e.For },
			"Whom the slot is for."),
		decode.NewField("id", "id", textType, func(e *Entry) *Text { return &e.ID },
			"A name that outlives changes, for calendars and printed codes."),
	},
)

var entryObject = decode.NewObject(diag.Say("a slot", "baris jadwal"), entryFields).
	WithBare("07.30-08.00 Registrasi", readLine, writeLine).
	WithPlace(func(e *Entry) *decode.Pos { return &e.Pos })

// readLine reads a slot in its short form: "07.30-08.00 Registrasi", "15m Rehat kopi", "Foto bersama".
func readLine(t *decode.Reading, e *Entry) bool {
	line, err := schedule.ParseLine(t.Text)
	if refused(t, err) {
		return false
	}
	noteZone(t, line.Zone)
	if line.Title != "" {
		e.Title = t.Part(line.TitleAt, line.TitleAt+len(line.Title))
	}
	pos := t.Part(0, len(strings.TrimRight(t.Text[:line.TitleAt], " -–—:|"))).Pos
	switch {
	case line.Range.End.Known() || line.Range.Open:
		e.Time = Range{V: line.Range, Pos: pos}
	case line.Range.Start.Known():
		e.Start = Clock{V: line.Range.Start, Pos: pos}
	}
	if line.Minutes > 0 {
		e.Duration = Int{V: line.Minutes, Pos: pos}
	}
	if line.JP > 0 {
		e.JP = JP{V: line.JP, Pos: pos}
	}
	return t.IsClean()
}

// writeLine gives a slot in its short form; ok is false where that would not be read back the same.
func writeLine(e *Entry) (text string, ok bool) {
	if !e.isPlain() {
		return "", false
	}
	var pieces []string
	switch {
	case e.Time.IsSet():
		pieces = append(pieces, e.Time.V.Written())
	case e.Start.IsSet():
		pieces = append(pieces, e.Start.V.Written())
	}
	if e.Duration.IsSet() {
		pieces = append(pieces, strconv.Itoa(e.Duration.V)+"m")
	}
	text = strings.Join(append(pieces, e.Title.V), " ")
	line, err := schedule.ParseLine(text)
	same := err == nil && line.Title == e.Title.V && line.Minutes == e.Duration.V && line.JP == 0
	if e.Time.IsSet() {
		return text, same && line.Range == e.Time.V && (line.Range.End.Known() || line.Range.Open)
	}
	return text, same && line.Range == schedule.Range{Start: e.Start.V}
}

// isPlain says that a slot has no more than a title with a time or duration.
func (e *Entry) isPlain() bool {
	return e.Title.V != "" && !e.Session.IsSet() && !e.ID.IsSet() && !e.For.IsSet() && !e.Link.IsSet() && !e.Type.IsSet() &&
		len(e.Speakers) == 0 && !e.End.IsSet() && !e.JP.IsSet() && (!e.Time.IsSet() || !e.Start.IsSet()) &&
		!e.Room.IsSet() && len(e.Groups) == 0 && !e.State.IsSet() && !e.Note.IsSet() && !e.Was.IsSet()
}
