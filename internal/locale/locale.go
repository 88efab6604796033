// Package locale writes dates, times, numbers and the theme's words in the language of a handbook.
//
// Load reads the words and forms of a language from the theme's words/ folders, ParseLanguage and LoadZone read what a
// handbook says about itself, and New makes a Locale of the three, which then formats. What a language looks like
// stands in its words file alone (month names, the order of a date, the decimal sign), so that a handbook in any
// language can be finished without code; plural rules, tags and writing directions are CLDR's, through
// golang.org/x/text.
//
// A thing that is not known (a date, a clock time) is formatted as nothing, "". All that comes out is plain text, to
// be escaped by whoever puts it into markup. The package has no notion of now, of this machine's zone or language.
package locale

import (
	"golang.org/x/text/language"
)

// Locale formats for one handbook: its language and zone. It is never changed, so that any number of goroutines may
// share it.
type Locale struct {
	tag       language.Tag
	direction string // of the language's script
	words     Words
	zone      Zone
}

// New makes the Locale of a language, a tag that ParseLanguage gave, with the words that Load gave for it, and of a
// zone, which is the zero Zone where none is known.
func New(tag string, words Words, zone Zone) *Locale {
	made := language.Make(tag)
	return &Locale{made, directionOf(made), words, zone}
}

// Direction is the direction of the language's script, for the `dir` of a page: "ltr" or "rtl".
func (l *Locale) Direction() string { return l.direction }

func directionOf(tag language.Tag) string {
	script, _ := tag.Script()
	switch script.String() {
	case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr", "Yezi":
		return "rtl"
	}
	return "ltr"
}

// Zone is the handbook's zone; the zero Zone where none is known.
func (l *Locale) Zone() Zone { return l.zone }

// Territory is the language with the country where most people speak it, as social networks have it: "id_ID", "en_GB".
func (l *Locale) Territory() string {
	base, _ := l.tag.Base()
	region, _ := l.tag.Region()
	return base.String() + "_" + region.String()
}
