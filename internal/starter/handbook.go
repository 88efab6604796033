package starter

import (
	"fmt"
	"path"

	"bekal/internal/content"
	"bekal/internal/decode"
	"bekal/internal/schedule"
)

// Handbook is what a new handbook is made of.
type Handbook struct {
	Title    string        // "" for the plainest one in its language
	Language string        // a BCP 47 tag; texts and keys are Indonesian for "id", English for all others
	Timezone string        // as front matter takes it; "" for WIB in Indonesian, and UTC, to be changed, in all others
	Days     int           // at least 1
	Start    schedule.Date // of the first day; may be unknown
}

// ignored is what a repository of handbooks leaves out: what a build writes.
const ignored = "/public/\n/.public.bekal-*\n"

// Files gives the files of a new handbook: a welcome, days with a timetable, a session and its speaker, rules, and
// notes that only the committee sees. Together they show the format by example.
func (h Handbook) Files() []File {
	s := style{wordsIn(h.Language), namesIn(h.Language)}
	files := []File{s.home(h)}
	for n := 1; n <= h.Days; n++ {
		files = append(files, s.plannedDay(h, n))
		if n == 1 {
			files = append(files, s.opening())
		}
	}
	return append(files, s.team(), s.rules(), s.notes(), File{Path: ".gitignore", Text: []byte(ignored)})
}

// home is the handbook's own page.
func (s style) home(h Handbook) File {
	w := s.words.home
	page := content.NewPage(content.KindHandbook)
	page.Title = text(h.Title)
	if h.Title == "" {
		page.Title = text(w.title)
	}
	zone := h.Timezone
	if zone == "" {
		zone = w.timezone
	}
	page.Handbook = &content.Handbook{
		Venue: text(w.venue), Language: text(h.Language), Timezone: text(zone), Version: text("1"),
		Contacts: []content.Contact{{Name: text(w.desk), Role: text(w.deskRole), Hours: text(w.deskHours)}},
	}
	return s.file("index.md", page, s.names.openHandbook, fmt.Sprintf(w.body, path.Join(s.firstDay(), "index.md"), s.names.rules+".md"))
}

func (s style) firstDay() string { return s.names.day + "-1" }

// plannedDay is one of a new handbook's days. The first shows what a day's page can say.
func (s style) plannedDay(h Handbook, n int) File {
	w := s.words.days
	plan := w.plan(n, h.Days)
	page := content.NewPage(content.KindDay)
	page.Title, page.Description = text(plan.title), text(plan.description)
	if h.Start.Known() {
		page.Day.Date = decode.Made(h.Start.AddDays(n - 1))
	}
	page.Day.Schedule = s.slots(plan)
	if n == 1 {
		page.Day.Dress, page.Day.Bring = text(w.dress), texts(w.bring)
		page.Day.Gather = content.Gather{At: decode.Made(schedule.Moment{Clock: schedule.ClockAt(7*60 + 15)}), Place: text(w.gather)}
		page.Day.Schedule[0].Title = text(w.registration)
		page.Day.Schedule[1] = content.Entry{Session: text(s.names.opening), Timing: page.Day.Schedule[1].Timing}
	}
	if n == h.Days {
		page.Day.Schedule[len(page.Day.Schedule)-1].Title = text(w.closing)
	}
	return s.file(path.Join(fmt.Sprintf("%s-%d", s.names.day, n), "index.md"), page, nil, plan.body)
}

// slots is a timetable to change: fixed times and, behind them, what follows from them. Its lessons are whole lesson
// hours.
func (s style) slots(plan dayPlan) []content.Entry {
	w := s.words.days
	return []content.Entry{
		timed(w.arrival, 7*60+30, 8*60),
		timed(plan.morning, 8*60, 9*60+30),
		lasting(w.pause, 15),
		lasting(plan.noon, 135),
		timed(w.lunch, 12*60, 13*60),
		timed(plan.afternoon, 13*60, 14*60+30),
		lasting(w.summary, 45),
	}
}

// timed is a row from one time to another, in minutes since midnight.
func timed(title string, start, end int) content.Entry {
	time := schedule.Range{Start: schedule.ClockAt(start), End: schedule.ClockAt(end)}
	return content.Entry{Title: text(title), Timing: content.Timing{Time: decode.Made(time)}}
}

// lasting is a row of so many minutes that begins where the one before it ends.
func lasting(title string, minutes int) content.Entry {
	return content.Entry{Title: text(title), Timing: content.Timing{Duration: decode.Made(minutes)}}
}

// opening is the first session, which shows what a session's page can hold.
func (s style) opening() File {
	w := s.words.opening
	page := content.NewPage(content.KindSession)
	page.Title, page.Description = text(w.title), text(w.description)
	page.Session.Type = decode.Made(schedule.Opening)
	page.Session.Speakers = []content.Speaker{{Name: text(s.words.team.title)}}
	page.Session.Room = text(w.room)
	page.Session.Objectives = texts(w.objectives)
	body := fmt.Sprintf(w.body, path.Join("..", s.names.rules+".md"))
	return s.file(path.Join(s.firstDay(), s.names.opening+".md"), page, nil, body)
}

// team is the page of those who speak first.
func (s style) team() File {
	page := content.NewPage(content.KindPerson)
	page.Title = text(s.words.team.title)
	page.Person.Position = text(s.words.team.position)
	return s.file(path.Join(s.names.people, s.names.team+".md"), page, nil, s.words.team.body)
}

func (s style) rules() File {
	page := content.NewPage(content.KindPage)
	page.Title, page.Description = text(s.words.rules.title), text(s.words.rules.description)
	return s.file(s.names.rules+".md", page, nil, s.words.rules.body)
}

// notes are the committee's: what to do before the handbook is handed out, and how pages are added.
func (s style) notes() File {
	page := content.NewPage(content.KindPage)
	page.Title = text(s.words.notes.title)
	page.For = decode.Made(content.Committee)
	return s.file(s.names.notes+".md", page, nil, s.words.notes.body)
}
