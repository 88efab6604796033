package starter

import (
	"path"
	"regexp"
	"strconv"
	"strings"

	"bekal/internal/content"
	"bekal/internal/site"
)

// Session gives the file of a new session, behind the day's others.
func Session(day *site.Day, title string) File {
	s := styleOf(day.Page.Handbook)
	page := content.NewPage(content.KindSession)
	page.Title = text(title)
	name := numbered(day, fileName(title)) + ".md"
	return s.file(path.Join(day.Folder, name), page, s.names.openSession, s.words.sessionHint)
}

var leadingNumber = regexp.MustCompile(`^(\d{1,3})-`)

// numbered puts the number behind the highest that a session's file or folder in the day has before a name. Where the
// day's sessions have none, a number would put this one before them all; behind 999 only what has none comes.
func numbered(day *site.Day, name string) string {
	highest, like := 0, "01"
	isNumbered := len(day.Sessions) == 0
	for _, session := range day.Sessions {
		entry, _, _ := strings.Cut(strings.TrimPrefix(session.Page.Source.Path, day.Folder+"/"), "/")
		found := leadingNumber.FindStringSubmatch(entry)
		if found == nil {
			continue
		}
		isNumbered = true
		if number, _ := strconv.Atoi(found[1]); number >= highest {
			highest, like = number, found[1]
		}
	}
	if !isNumbered || highest == 999 {
		return name
	}
	return inWidth(highest+1, like) + "-" + name
}
