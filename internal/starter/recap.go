package starter

import (
	"fmt"
	"path"
	"regexp"
	"slices"

	"bekal/internal/content"
	"bekal/internal/schedule"
	"bekal/internal/site"
)

// Recap gives the file of a new recap of a day, with a heading for each of its sessions, or of the whole event where
// day is nil, with one for each day. author may be empty; where there is a recap already, the file is named after them.
func Recap(h *site.Handbook, day *site.Day, author string) File {
	s := styleOf(h)
	page := content.NewPage(content.KindRecap)
	folder, topics := h.Folder, daysOf(h)
	title := s.words.recap.event
	if day != nil {
		folder, topics = day.Folder, topicsOf(day)
		title = s.words.recap.of(day)
	}
	page.Title = text(title)
	name, open := s.names.recap, s.names.openRecap
	if author != "" {
		page.Recap.Author = content.Texts{text(author)}
		open = open[1:] // the first is the author's
		if MainRecap(h, day) != nil {
			name += "-" + personName(author)
		}
	}
	body := s.words.recapHint
	for _, topic := range topics {
		body += "\n## " + escaped(topic) + "\n"
	}
	return s.file(path.Join(folder, name+".md"), page, open, body)
}

// of gives the title of a day's recap.
func (w recapWords) of(day *site.Day) string {
	if day.Number == 0 {
		return fmt.Sprintf(w.named, day.Page.Title)
	}
	return fmt.Sprintf(w.numbered, day.Number)
}

// MainRecap gives the recap of a day, or of the event, that bears nobody's name in its file's; nil where there is none.
func MainRecap(h *site.Handbook, day *site.Day) *site.Recap {
	recaps := h.Recaps
	if day != nil {
		recaps = day.Recaps
	}
	for _, recap := range recaps {
		switch path.Base(recap.Page.Source.Path) {
		case englishNames().recap + ".md", indonesianNames().recap + ".md":
			return recap
		}
	}
	return nil
}

func daysOf(h *site.Handbook) (titles []string) {
	for _, day := range h.Days {
		if !day.Page.Committee && !day.Page.Draft {
			titles = append(titles, day.Page.Title)
		}
	}
	return titles
}

// topicsOf gives what a day's participants took part in, each once, in the order of the timetable: no breaks, nothing
// that was cancelled, and nothing that only the committee may see.
func topicsOf(day *site.Day) (titles []string) {
	for _, slot := range day.Slots {
		page := day.Page
		if slot.Session != nil {
			page = slot.Session.Page
		}
		hidden := slot.Committee || page.Committee || page.Draft
		isTopic := slot.Session != nil || !slot.Type.IsPause() && slot.Type != schedule.Admin
		title := slot.Title
		if slot.Session != nil {
			title = page.Title
		}
		if isTopic && !hidden && slot.Status != schedule.Cancelled && title != "" && !slices.Contains(titles, title) {
			titles = append(titles, title)
		}
	}
	return titles
}

// escaped writes a title so that Markdown reads it back as it is.
func escaped(title string) string {
	title = markup.ReplaceAllString(title, `\$0`)
	return closing.ReplaceAllString(title, ` \$1`)
}

var (
	markup  = regexp.MustCompile("[\\\\`*_\\[\\]{}<>~|^]|&[#\\w]+;|^#")
	closing = regexp.MustCompile(` (#+)$`)
)
