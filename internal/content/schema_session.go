package content

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"bekal/internal/decode"
	"bekal/internal/diag"
	"bekal/internal/schedule"
)

var timingFields = []decode.Field[Timing]{
	decode.NewField("time", "waktu", rangeType, func(t *Timing) *Range { return &t.Time },
		"From when to when: `08.00-09.30`, `09.00 - selesai`, `22.00-01.00+1`."),
	decode.NewField("start", "mulai", clockType, func(t *Timing) *Clock { return &t.Start },
		"When it begins, in place of `time`. Without it, it begins where the slot before it ended."),
	decode.NewField("end", "selesai", clockType, func(t *Timing) *Clock { return &t.End },
		"When it ends."),
	decode.NewField("duration", "durasi", durationType, func(t *Timing) *Int { return &t.Duration },
		"How long it takes: `90`, `90m`, `1h30m`, `1 jam 30 menit`."),
	decode.NewField("jp", "jp", jpType, func(t *Timing) *JP { return &t.JP },
		"How many lesson hours it counts; its length, where nothing else says it."),
}

var whereFields = []decode.Field[Where]{
	decode.NewField("room", "ruang", textType, func(w *Where) *Text { return &w.Room },
		"The room."),
	decode.NewField("groups", "kelompok", textsType, func(w *Where) *Texts { return &w.Groups },
		"Who attends; everyone where nothing is written."),
}

var statusFields = []decode.Field[Status]{
	decode.NewField("status", "status", statusType, func(s *Status) *decode.Value[schedule.Status] { return &s.State },
		"Whether it takes place as planned."),
	decode.NewField("note", "catatan", textType, func(s *Status) *Text { return &s.Note },
		"A remark on the change."),
	decode.NewField("was", "semula", textType, func(s *Status) *Text { return &s.Was },
		"The time, room or date before the change."),
}

var sessionFields = slices.Concat(
	decode.Within(func(s *Session) *Timing { return &s.Timing }, timingFields),
	[]decode.Field[Session]{
		decode.NewField("type", "bentuk", slotType, func(s *Session) *decode.Value[schedule.Type] { return &s.Type },
			"What it is; guessed from the title where that is plain."),
		decode.NewField("speakers", "narasumber", namesType, func(s *Session) *[]Speaker { return &s.Speakers },
			"Who speaks: a name with degrees, or a unit."),
		decode.NewField("moderator", "moderator", namesType, func(s *Session) *[]Speaker { return &s.Moderator },
			"Who moderates."),
		decode.NewField("facilitators", "fasilitator", namesType, func(s *Session) *[]Speaker { return &s.Facilitators },
			"Who helps."),
	},
	decode.Within(func(s *Session) *Where { return &s.Where }, whereFields),
	[]decode.Field[Session]{
		decode.NewField("objectives", "tujuan", textsType, func(s *Session) *Texts { return &s.Objectives },
			"What participants can do afterwards."),
		decode.NewField("topics", "pokok_bahasan", textsType, func(s *Session) *Texts { return &s.Topics },
			"What it is about."),
		decode.NewField("materials", "materi", decode.List(materialObject.Type()), func(s *Session) *[]Material { return &s.Materials },
			"What to read or download."),
		decode.NewField("tasks", "tugas", decode.List(taskObject.Type()), func(s *Session) *[]Task { return &s.Tasks },
			"What to do, and until when."),
		decode.NewField("meeting", "tautan_rapat", textType, func(s *Session) *Text { return &s.Meeting },
			"The address of an online meeting, for the committee only unless `public_meeting` says otherwise."),
		decode.NewField("public_meeting", "rapat_terbuka", boolType, func(s *Session) *Bool { return &s.PublicMeeting },
			"`true` publishes the meeting's address."),
	},
	decode.Within(func(s *Session) *Status { return &s.Status }, statusFields),
)

var namesType = decode.List(speakerObject.Type())

var speakerObject = decode.NewObject(diag.Say("a name", "nama"), []decode.Field[Speaker]{
	decode.NewField("name", "nama", textType, func(s *Speaker) *Text { return &s.Name }, "The name with degrees, or a unit's."),
	decode.NewField("position", "jabatan", textType, func(s *Speaker) *Text { return &s.Position }, "The person's position."),
	decode.NewField("unit", "instansi", textType, func(s *Speaker) *Text { return &s.Unit }, "Where the person is from."),
}).WithBare("Dra. Kokom Komala, M.Pd.", readName, func(s *Speaker) (string, bool) {
	return onlyText(s.Name, s.Position, s.Unit)
})

func readName(t *decode.Reading, s *Speaker) bool {
	warnLooseDegree(t)
	s.Name = t.Whole()
	return t.IsClean()
}

// warnLooseDegree warns of a text that is only an academic degree.
func warnLooseDegree(t *decode.Reading) {
	if isDegree(t.Text) {
		t.Say(diag.LooseDegree, 0, 0, diag.Say("%q is only a degree: a name was split at its comma", "%q hanya gelar: sebuah nama terpotong pada komanya", t.Text),
			diag.Say(`put the whole name in quotes: "…, %s"`, `beri tanda kutip pada seluruh nama: "…, %s"`, t.Text))
	}
}

var degree = regexp.MustCompile(`^(?:(?:[A-Z][A-Za-z]{0,5}\.){1,4}[A-Z]?[A-Za-z]{0,5}\.?|SE|SH|SS|ST|SP|MH|MM|MT|MA|MBA|MPA|MPH|MSc|BSc|PhD|SKM|SIP|SST|SSTP|LLM|CA|CPA|Ak)$`)

func isDegree(text string) bool { return degree.MatchString(text) }

var materialObject = decode.NewObject(diag.Say("a material", "materi"), []decode.Field[Material]{
	decode.NewField("title", "judul", textType, func(m *Material) *Text { return &m.Title }, "What it is called; its file name where nothing is written."),
	decode.NewField("file", "berkas", textType, func(m *Material) *Text { return &m.File }, "A file beside the page: a path relative to it."),
	decode.NewField("url", "tautan", textType, func(m *Material) *Text { return &m.URL }, "An address elsewhere."),
	decode.NewField("for", "untuk", audienceType, func(m *Material) *decode.Value[Audience] { return &m.For }, "Whom it is for."),
}).WithBare("salindia.pdf", readMaterial, writeMaterial).WithPlace(func(m *Material) *decode.Pos { return &m.Pos })

var address = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*://`)

// bareMaterial gives the place in a material for a text that stands in its stead: an address, a file, or a title for
// what is still to come.
func bareMaterial(m *Material, text string) *Text {
	ext := path.Ext(text)
	switch {
	case address.MatchString(text):
		return &m.URL
	case len(ext) > 1 && len(ext) <= 9 && !strings.Contains(ext, " "):
		return &m.File
	}
	return &m.Title
}

func readMaterial(t *decode.Reading, m *Material) bool {
	*bareMaterial(m, t.Text) = t.Whole()
	return t.IsClean()
}

func writeMaterial(m *Material) (string, bool) {
	for _, text := range []*Text{&m.URL, &m.File, &m.Title} {
		if text.IsSet() && bareMaterial(m, text.V) == text {
			others := *m
			*bareMaterial(&others, text.V) = Text{}
			return text.V, !others.URL.IsSet() && !others.File.IsSet() && !others.Title.IsSet() && !others.For.IsSet()
		}
	}
	return "", false
}

var taskObject = decode.NewObject(diag.Say("a task", "tugas"), []decode.Field[Task]{
	decode.NewField("title", "judul", textType, func(t *Task) *Text { return &t.Title }, "What to do."),
	decode.NewField("due", "tenggat", momentType, func(t *Task) *Moment { return &t.Due }, "Until when."),
	decode.NewField("who", "siapa", textType, func(t *Task) *Text { return &t.Who }, "Who does it."),
	decode.NewField("for", "untuk", audienceType, func(t *Task) *decode.Value[Audience] { return &t.For }, "Whom it is shown to."),
}).WithBare("Membuat bagan", bareText(func(t *Task) *Text { return &t.Title }), func(t *Task) (string, bool) {
	text, ok := onlyText(t.Title, t.Who)
	return text, ok && !t.Due.IsSet() && !t.For.IsSet()
}).WithPlace(func(t *Task) *decode.Pos { return &t.Pos })
