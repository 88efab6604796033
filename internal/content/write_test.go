package content

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"bekal/internal/decode"
	"bekal/internal/diag"
	"bekal/internal/schedule"
)

func TestWrite(t *testing.T) {
	page := NewPage(KindDay)
	page.Title = decode.Made("Hari 1: Pembukaan")
	page.Day.Date = decode.Made(schedule.Date{Year: 2026, Month: 3, Day: 2})
	page.Day.Bring = Texts{decode.Made("Alat tulis")}
	page.Day.Schedule = []Entry{
		{Title: decode.Made("Registrasi"), Timing: Timing{Time: decode.Made(schedule.Range{Start: schedule.ClockAt(450), End: schedule.ClockAt(480)})}},
		{Title: decode.Made("Rehat"), Timing: Timing{Duration: decode.Made(15)}, Type: decode.Made(schedule.Break)},
		{Session: decode.Made("01-pembukaan"), Timing: Timing{Start: decode.Made(schedule.ClockAt(480))}},
	}
	const want = `---
judul: "Hari 1: Pembukaan"
tanggal: 2026-03-02
bawaan:
  - Alat tulis
jadwal:
  - 07.30-08.00 Registrasi
  - durasi: 15m
    judul: Rehat
    bentuk: istirahat
  - mulai: 08.00
    sesi: 01-pembukaan
---
`
	if got := string(Write(page, decode.IndonesianNames)); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got := Write(NewPage(KindPage), decode.EnglishNames); got != nil {
		t.Errorf("an empty page has %q", got)
	}
}

// TestWriteThenRead writes random pages of every kind and reads them back.
func TestWriteThenRead(t *testing.T) {
	g := &generator{rand.New(rand.NewPCG(3, 4))}
	for range 400 {
		for _, kind := range []Kind{KindHandbook, KindDay, KindSession, KindRecap, KindPerson, KindPage} {
			page := NewPage(kind)
			g.fill(reflect.ValueOf(&page.Common).Elem())
			page.KindKey, page.Heading = decode.Value[Kind]{}, ""
			for _, part := range []any{page.Handbook, page.Day, page.Session, page.Recap, page.Person} {
				if v := reflect.ValueOf(part); !v.IsNil() {
					g.fill(v.Elem())
				}
			}
			tame(page)
			for _, names := range []decode.Names{decode.EnglishNames, decode.IndonesianNames} {
				text := Write(page, names)
				o := openPage("x.md", text)
				got := NewPage(kind)
				if o.doc != nil {
					_, problems := decode.Decode(o.doc, objectOf(kind), got, func(string) diag.Text { return diag.Text{} })
					o.problems = append(o.problems, problems...)
				}
				if len(o.problems) > 0 {
					t.Fatalf("%s%s", text, show(o.problems))
				}
				unplace(reflect.ValueOf(page))
				unplace(reflect.ValueOf(got))
				if !reflect.DeepEqual(got, page) {
					t.Fatalf("%s\nread back as\n%s", text, Write(got, names))
				}
			}
		}
	}
}

// generator makes random values of the model's types.
type generator struct{ *rand.Rand }

var someTexts = []string{"Biro SDM", "Dra. Kokom Komala, M.Pd.", "Hari 1: Pembukaan", "#2", "Jum'at", "08.30", "ya", "null", "a.pdf", "https://example.org/a b", "07.30-08.00 Registrasi", "15m", `"x"`, "2 JP"}

// fill gives some of a struct's fields a value.
func (g *generator) fill(v reflect.Value) {
	for i := range v.NumField() {
		field := v.Field(i)
		if g.IntN(3) > 0 && !v.Type().Field(i).Anonymous {
			continue
		}
		g.value(field)
	}
}

func (g *generator) value(v reflect.Value) {
	clock := func() schedule.Clock { return schedule.ClockAt(g.IntN(24 * 60)) }
	date := schedule.Date{Year: 2025, Month: 10, Day: 1 + g.IntN(31)}
	switch value := v.Addr().Interface().(type) {
	case *Text:
		*value = decode.Made(someTexts[g.IntN(len(someTexts))])
	case *Bool:
		*value = decode.Made(g.IntN(2) == 0)
	case *Int:
		*value = decode.Made(1 + g.IntN(200))
	case *Clock:
		*value = decode.Made(clock())
	case *Range:
		start := clock()
		*value = decode.Made(schedule.Range{Start: start, End: start.Add(1 + g.IntN(600))})
		if g.IntN(3) == 0 {
			*value = decode.Made(schedule.Range{Start: start, Open: true})
		}
	case *Date:
		*value = decode.Made(date)
	case *Moment:
		*value = decode.Made(schedule.Moment{Date: date, Clock: clock()})
	case *JP:
		*value = decode.Made(schedule.JP(1 + g.IntN(90)))
	case *decode.Value[Audience]:
		*value = decode.Made([]Audience{Everyone, Committee}[g.IntN(2)])
	case *decode.Value[schedule.Type]:
		*value = decode.Made(schedule.Types()[g.IntN(len(schedule.Types()))])
	case *decode.Value[schedule.Status]:
		*value = decode.Made(schedule.Statuses()[g.IntN(len(schedule.Statuses()))])
	case *Levels:
		*value = Levels{map[string]diag.Severity{"gap": diag.Off, "overlap": diag.Error}, Texts{decode.Made("gap"), decode.Made("overlap")}}
	case **decode.Params, *decode.Pos, *string, *int, *decode.Value[Kind]:
	default:
		switch v.Kind() {
		case reflect.Struct:
			g.fill(v)
		case reflect.Slice:
			for range g.IntN(3) {
				item := reflect.New(v.Type().Elem()).Elem()
				if g.value(item); !item.IsZero() {
					v.Set(reflect.Append(v, item))
				}
			}
		}
	}
}

// tame gives the keys with fixed values one of those, and takes away what no author can write.
func tame(page *Page) {
	fix := func(text *Text, value string) {
		if text.IsSet() {
			*text = decode.Made(value)
		}
	}
	if h := page.Handbook; h != nil {
		fix(&h.Status, "draft")
		fix(&h.Color, "#7a1f2b")
		fix(&h.Paper, "F4")
		for i := range h.PDF {
			fix(&h.PDF[i], "recap-2")
		}
	}
	if r := page.Recap; r != nil {
		fix(&r.Type, "minutes")
	}
}

// unplace gives every place that is set the same value, and takes the places of whole mappings away.
func unplace(v reflect.Value) {
	if v.Kind() != reflect.Pointer && v.CanAddr() {
		switch value := v.Addr().Interface().(type) {
		case *decode.Pos:
			if value.Line > 0 {
				*value = decode.Pos{Line: 1, Column: 1, Width: 1}
			}
			return
		case *Entry:
			value.Pos = decode.Pos{}
		case *Task:
			value.Pos = decode.Pos{}
		case *Material:
			value.Pos = decode.Pos{}
		}
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			unplace(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				unplace(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			unplace(v.Index(i))
		}
	}
}
