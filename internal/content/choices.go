package content

import (
	"strings"

	"bekal/internal/decode"
	"bekal/internal/diag"
	"bekal/internal/schedule"
)

// kinds are all kinds in the order of the documentation, with the words for them in front matter and in messages. A
// kind that has a second word stands again at the end.
var kinds = [...]struct {
	kind                Kind
	english, indonesian string
	name                diag.Text
}{
	{KindHandbook, "handbook", "buku", diag.Say("a handbook", "buku")},
	{KindLibrary, "library", "pustaka", diag.Say("a library", "pustaka")},
	{KindDay, "day", "hari", diag.Say("a day", "hari")},
	{KindSession, "session", "sesi", diag.Say("a session", "sesi")},
	{KindRecap, "recap", "rekap", diag.Say("a recap", "rekap")},
	{KindPerson, "person", "orang", diag.Say("a person", "orang")},
	{KindGlossary, "glossary", "glosarium", diag.Say("a glossary", "glosarium")},
	{KindPage, "page", "halaman", diag.Say("a chapter", "bab")},
	{KindPerson, "speaker", "narasumber", diag.Say("a person", "orang")},
	{KindPage, "chapter", "bab", diag.Say("a chapter", "bab")},
}

// kindName gives a kind as messages call it.
func kindName(kind Kind) diag.Text {
	for _, k := range kinds {
		if k.kind == kind {
			return k.name
		}
	}
	return diag.Verbatim(string(kind))
}

// kindOf gives the kind of a word in front matter.
func kindOf(word string) (Kind, bool) {
	for _, k := range kinds {
		if strings.EqualFold(word, k.english) || strings.EqualFold(word, k.indonesian) {
			return k.kind, true
		}
	}
	return "", false
}

var kindType = decode.Choice(diag.Say("a kind", "jenis"), kindOptions()...)

func kindOptions() []decode.Option[Kind] {
	var options []decode.Option[Kind]
	for _, k := range kinds {
		options = append(options, decode.Is(k.kind, k.english, k.indonesian))
	}
	return options
}

var audienceType = decode.Choice(diag.Say("an audience", "kalangan"),
	decode.Is(Everyone, "everyone", "semua"),
	decode.Is(Committee, "committee", "panitia"),
	decode.Is(Everyone, "participants", "peserta"),
)

var slotType = decode.Choice(diag.Say("a type", "bentuk"),
	decode.Is(schedule.Opening, "opening", "pembukaan"),
	decode.Is(schedule.Plenary, "plenary", "pleno"),
	decode.Is(schedule.Class, "class", "kelas"),
	decode.Is(schedule.Simulation, "simulation", "simulasi"),
	decode.Is(schedule.Discussion, "discussion", "diskusi"),
	decode.Is(schedule.Visit, "visit", "kunjungan"),
	decode.Is(schedule.Assessment, "assessment", "penilaian"),
	decode.Is(schedule.Reflection, "reflection", "refleksi"),
	decode.Is(schedule.Closing, "closing", "penutupan"),
	decode.Is(schedule.Break, "break", "istirahat"),
	decode.Is(schedule.Meal, "meal", "makan"),
	decode.Is(schedule.Prayer, "prayer", "ibadah"),
	decode.Is(schedule.Travel, "travel", "perjalanan"),
	decode.Is(schedule.Admin, "admin", "administrasi"),
)

var statusType = decode.Choice(diag.Say("a status", "status"),
	decode.Is(schedule.Scheduled, "scheduled", "terjadwal"),
	decode.Is(schedule.Moved, "moved", "dipindah"),
	decode.Is(schedule.Cancelled, "cancelled", "batal"),
	decode.Is(schedule.Tentative, "tentative", "tentatif"),
	decode.Is(schedule.Moved, "moved", "dipindahkan"),
	decode.Is(schedule.Cancelled, "canceled", "dibatalkan"),
)

var handbookStatusType = decode.Choice(diag.Say("a status", "status"),
	decode.Is("draft", "draft", "draf"),
	decode.Is("final", "final", "final"),
)

var paperType = decode.Choice(diag.Say("a paper size", "ukuran kertas"),
	decode.Is("A4", "A4", "A4"),
	decode.Is("A5", "A5", "A5"),
	decode.Is("F4", "F4", "F4"),
	decode.Is("Letter", "Letter", "Letter"),
	decode.Is("F4", "folio", "folio"),
)

var recapType = decode.Choice(diag.Say("a type of recap", "bentuk rekap"),
	decode.Is("story", "story", "cerita"),
	decode.Is("report", "report", "laporan"),
	decode.Is("minutes", "minutes", "notulen"),
)

var severityType = decode.Choice(diag.Say("a level", "tingkat"),
	decode.Is(diag.Off, "off", "mati"),
	decode.Is(diag.Info, "info", "info"),
	decode.Is(diag.Warning, "warning", "peringatan"),
	decode.Is(diag.Error, "error", "kesalahan"),
)
