package starter

import (
	"fmt"
	"strings"

	"bekal/internal/decode"
)

// words are the texts of new files in one language. Those of a new handbook are addressed to its participants, so that
// it reads well before anything is changed; those that end in Hint are comments for the author.
type words struct {
	home    homeWords
	opening openingWords
	team    teamWords
	rules   pageWords
	notes   pageWords

	days  dayWords
	recap recapWords

	dayHint, sessionHint, recapHint, personHint, pageHint string
}

// pageWords are those of a page that has no more than a text.
type pageWords struct{ title, description, body string }

type homeWords struct {
	title, timezone, venue    string
	desk, deskRole, deskHours string
	body                      string // takes the files of the first day and of the rules
}

type openingWords struct {
	title, description, room string
	objectives               []string
	body                     string // takes the file of the rules
}

type teamWords struct{ title, position, body string }

// dayWords are those of the days of a new handbook, and of a new day.
type dayWords struct {
	dress, gather         string // of the first day
	bring                 []string
	registration, arrival string // what the first day begins with, and what each other
	pause, lunch          string
	summary, closing      string // what each day ends with, and what the last

	first, second, third, last, other dayPlan
	numbered                          string // the title of a day that has none of its own; takes its number
}

// dayPlan is what a day is about, and what it holds between arrival and end.
type dayPlan struct {
	title, description       string
	morning, noon, afternoon string
	body                     string
}

type recapWords struct {
	event    string // the title of the whole event's recap
	numbered string // that of a day's; takes its number
	named    string // that of a day's without a number; takes its title
}

// plan gives what day n of so many days is about. The first opens the event; the last closes it.
func (w dayWords) plan(n, days int) dayPlan {
	switch {
	case n == 1:
		return w.first
	case n == days:
		return w.last
	case n == 2:
		return w.second
	case n == 3:
		return w.third
	}
	return w.ordinary(n)
}

// ordinary gives what a day is about that nothing is known of but its number.
func (w dayWords) ordinary(n int) dayPlan {
	plan := w.other
	plan.title = fmt.Sprintf(w.numbered, n)
	return plan
}

// names are the keys and file names of one language.
type names struct {
	keys                        decode.Names
	day, recap, people          string // of files and folders that Bekal knows by their names
	opening, rules, team, notes string // of files in a new handbook, without extension

	// The keys that a new page of each kind leaves open, of a recap the author's first.
	openHandbook, openDay, openSession, openRecap, openPerson, openPage []string
}

// isIndonesian says that a language, a canonical BCP 47 tag, is Indonesian. Every other one gets English.
func isIndonesian(language string) bool {
	base, _, _ := strings.Cut(language, "-")
	return base == "id"
}

func wordsIn(language string) words {
	if isIndonesian(language) {
		return indonesianWords()
	}
	return englishWords()
}

func namesIn(language string) names {
	if isIndonesian(language) {
		return indonesianNames()
	}
	return englishNames()
}

func indonesianNames() names {
	return names{
		keys: decode.IndonesianNames,
		day:  "hari", recap: "rekap", people: "narasumber",
		opening: "01-pembukaan", rules: "tata-tertib", team: "panitia", notes: "catatan-panitia",
		openHandbook: []string{"penyelenggara", "alamat", "kota"},
		openDay:      []string{"pakaian", "bawaan", "kumpul"},
		openSession:  []string{"waktu", "narasumber", "ruang", "tujuan"},
		openRecap:    []string{"penulis", "sorotan"},
		openPerson:   []string{"jabatan", "instansi", "foto"},
		openPage:     []string{"ringkasan"},
	}
}

func englishNames() names {
	return names{
		keys: decode.EnglishNames,
		day:  "day", recap: "recap", people: "people",
		opening: "01-opening", rules: "rules", team: "organizers", notes: "organizers-notes",
		openHandbook: []string{"organizer", "address", "city"},
		openDay:      []string{"dress", "bring", "gather"},
		openSession:  []string{"time", "speakers", "room", "objectives"},
		openRecap:    []string{"author", "highlights"},
		openPerson:   []string{"position", "unit", "photo"},
		openPage:     []string{"description"},
	}
}
