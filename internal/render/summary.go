package render

import (
	"slices"
	"strings"
	"unicode/utf8"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/site"
)

// summary is what a page says of itself in one or two sentences: what is written for that, else what is known of it
// and how its text begins.
func (v *view) summary(p *site.Page) string {
	if p.Description != "" {
		return p.Description
	}
	parts := v.facts(p)
	if p.Kind != content.KindHandbook && p.Kind != content.KindGlossary {
		parts = append(parts, v.lead(p))
	}
	text := dotted(parts...)
	if text == "" && p.Handbook != nil && p != p.Handbook.Home {
		return v.summary(p.Handbook.Home)
	}
	return cutBehindWord(text, diag.SummaryLetters.Most)
}

// facts are the short things to know of a page: when, where, who.
func (v *view) facts(p *site.Page) []string {
	l := v.locale
	switch {
	case p.Handbook != nil && p == p.Handbook.Home:
		s := &p.Handbook.Settings
		return []string{s.Description, s.Theme, l.DateRange(p.Handbook.First, p.Handbook.Last), s.Venue, s.City}
	case p.Session != nil:
		session := v.sessions[p.Session]
		return []string{session.Date, session.Time, session.Room}
	case p.Person != nil:
		return []string{p.Person.Position, p.Person.Unit}
	case p.Kind == content.KindDay:
		day := v.days[p.Day]
		return []string{day.Date, day.Hours, day.Venue}
	}
	return nil
}

// dotted puts texts on one line, with a dot between those that are not empty.
func dotted(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(text string) bool { return text == "" }), " · ")
}

// cutBehindWord cuts a text that has more letters than that behind a word.
func cutBehindWord(text string, letters int) string {
	if len(text) <= letters || utf8.RuneCountInString(text) <= letters {
		return text
	}
	cut := text
	for i := range text {
		if letters--; letters < 0 {
			cut = text[:i]
			break
		}
	}
	if end := strings.LastIndexByte(cut, ' '); end > 0 {
		cut = cut[:end]
	}
	return strings.TrimRight(cut, " ,.;:–·") + " …"
}
