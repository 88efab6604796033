package content

import (
	"bekal/internal/decode"
	"bekal/internal/diag"
)

var handbookFields = []decode.Field[Handbook]{
	decode.NewField("theme", "tema", textType, func(h *Handbook) *Text { return &h.Theme },
		"The event's motto."),
	decode.NewField("organizer", "penyelenggara", textType, func(h *Handbook) *Text { return &h.Organizer },
		"Who holds the event."),
	decode.NewField("venue", "tempat", textType, func(h *Handbook) *Text { return &h.Venue },
		"The building or institution where it is held."),
	decode.NewField("address", "alamat", textType, func(h *Handbook) *Text { return &h.Address },
		"The venue's postal address."),
	decode.NewField("city", "kota", textType, func(h *Handbook) *Text { return &h.City },
		"The venue's city."),
	decode.NewField("batch", "angkatan", textType, func(h *Handbook) *Text { return &h.Batch },
		"Which intake it is: `Angkatan III`."),
	decode.NewField("language", "bahasa", textType, func(h *Handbook) *Text { return &h.Language },
		"The handbook's language as a BCP 47 tag: `id` (default), `en`, `en-GB`."),
	decode.NewField("timezone", "zona_waktu", textType, func(h *Handbook) *Text { return &h.Timezone },
		"The event's time zone: `WIB`, `WITA`, `WIT` or a name such as `Asia/Pontianak`. Without one, times print without a zone and nothing is marked as now."),
	decode.NewField("base_url", "alamat_situs", textType, func(h *Handbook) *Text { return &h.BaseURL },
		"Where the site will stand: `https://example.org/orientasi/`. Feeds, link previews and print need it for full addresses."),
	decode.NewField("contacts", "kontak", decode.List(contactObject.Type()), func(h *Handbook) *[]Contact { return &h.Contacts },
		"Whom to call. What stands here is public."),
	decode.NewField("rooms", "ruang", decode.List(roomObject.Type()), func(h *Handbook) *[]Room { return &h.Rooms },
		"The rooms at the venue."),
	decode.NewField("groups", "kelompok", textsType, func(h *Handbook) *Texts { return &h.Groups },
		"The names of the groups that participants are split into."),
	decode.NewField("jp_minutes", "menit_jp", decode.Int(1, 240), func(h *Handbook) *Int { return &h.JPMinutes },
		"The length of a lesson hour (JP) in minutes; 45 where nothing is written."),
	decode.NewField("version", "versi", textType, func(h *Handbook) *Text { return &h.Version },
		"The handbook's edition, shown on every page and print."),
	decode.NewField("updated", "diperbarui", dateType, func(h *Handbook) *Date { return &h.Updated },
		"When the handbook last changed, shown beside the version."),
	decode.NewField("status", "status", handbookStatusType, func(h *Handbook) *Text { return &h.Status },
		"A draft has a watermark on every page and asks search engines to stay away."),
	decode.NewField("logo", "logo", textType, func(h *Handbook) *Text { return &h.Logo },
		"The organizer's logo: a path relative to the file."),
	decode.NewField("color", "warna", colorType, func(h *Handbook) *Text { return &h.Color },
		"The accent colour. Mind the quotes: without them, a # begins a comment."),
	decode.NewField("html", "html", boolType, func(h *Handbook) *Bool { return &h.HTML },
		"`true` lets raw HTML in Markdown through."),
	decode.NewField("paper", "kertas", paperType, func(h *Handbook) *Text { return &h.Paper },
		"The paper of the print editions; A4 where nothing is written."),
	decode.NewField("print", "cetak", boolType, func(h *Handbook) *Bool { return &h.Print },
		"`false` leaves the print editions out."),
	decode.NewField("search", "pencarian", boolType, func(h *Handbook) *Bool { return &h.Search },
		"`false` leaves the search out."),
	decode.NewField("offline", "luring", boolType, func(h *Handbook) *Bool { return &h.Offline },
		"`false` leaves out what makes the site work without a connection."),
	decode.NewField("pdf", "pdf", decode.List(editionType), func(h *Handbook) *Texts { return &h.PDF },
		"Which PDFs under `pdf/` the pages link to: `book`, `timetable`, `day-1`, `recap-1`."),
	decode.NewField("check", "periksa", levelsType, func(h *Handbook) *Levels { return &h.Levels },
		"The level of each [rule](#rules) that is to differ from its own, as in `{overlap: error}`."),
}

var contactObject = decode.NewObject(diag.Say("a contact", "kontak"), []decode.Field[Contact]{
	decode.NewField("name", "nama", textType, func(c *Contact) *Text { return &c.Name }, "The person or desk."),
	decode.NewField("role", "peran", textType, func(c *Contact) *Text { return &c.Role }, "What for."),
	decode.NewField("phone", "telepon", textType, func(c *Contact) *Text { return &c.Phone }, "A number, as it is dialled."),
	decode.NewField("hours", "jam", textType, func(c *Contact) *Text { return &c.Hours }, "When somebody answers."),
}).WithBare("Sekretariat", bareText(func(c *Contact) *Text { return &c.Name }), func(c *Contact) (string, bool) {
	return onlyText(c.Name, c.Role, c.Phone, c.Hours)
})

var roomObject = decode.NewObject(diag.Say("a room", "ruang"), []decode.Field[Room]{
	decode.NewField("name", "nama", textType, func(r *Room) *Text { return &r.Name }, "The room's name, as sessions give it."),
	decode.NewField("floor", "lantai", textType, func(r *Room) *Text { return &r.Floor }, "Where it is."),
	decode.NewField("capacity", "kapasitas", decode.Int(1, 1_000_000), func(r *Room) *Int { return &r.Capacity }, "How many people it holds."),
}).WithBare("Aula", bareText(func(r *Room) *Text { return &r.Name }), func(r *Room) (string, bool) {
	text, ok := onlyText(r.Name, r.Floor)
	return text, ok && !r.Capacity.IsSet()
})

// bareText reads the short form of an object that is one of its texts.
func bareText[T any](at func(*T) *Text) func(*decode.Reading, *T) bool {
	return func(t *decode.Reading, into *T) bool {
		*at(into) = t.Whole()
		return t.IsClean()
	}
}

// onlyText gives the text of the first value; ok is false unless it alone is written.
func onlyText(first Text, others ...Text) (text string, ok bool) {
	for _, other := range others {
		if other.IsSet() {
			return "", false
		}
	}
	return first.V, first.IsSet()
}

// severity is a level as it is written for a rule.
type severity = decode.Value[diag.Severity]

var levelsType = decode.As(decode.Pairs(diag.Say("rules with their levels", "aturan dengan tingkatnya"), severityType),
	func(pairs []decode.Pair[severity]) Levels {
		levels := Levels{Check: make(map[string]diag.Severity, len(pairs))}
		for _, p := range pairs {
			levels.Check[p.Key.V] = p.Value.V
			levels.CheckKeys = append(levels.CheckKeys, p.Key)
		}
		return levels
	},
	func(levels Levels) (pairs []decode.Pair[severity]) {
		for _, key := range levels.CheckKeys {
			pairs = append(pairs, decode.Pair[severity]{Key: key, Value: severity{V: levels.Check[key.V], Pos: key.Pos}})
		}
		return pairs
	})
