package site

import (
	"cmp"
	"net/url"
	"path"
	"slices"
	"strings"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/schedule"
)

// newSession makes a session of a page in a day. Its slots and speakers come later.
func (b *book) newSession(page *Page) {
	own := page.Source.Session
	s := &Session{
		Page: page, Day: page.Day,
		Objectives: texts(own.Objectives), Topics: texts(own.Topics),
	}
	if own.Meeting.V != "" && b.isAllowed(own.Meeting, page) && (own.PublicMeeting.V || b.reveals.committee) {
		s.Meeting = own.Meeting.V
	}
	page.Session = s
	page.Day.Sessions = append(page.Day.Sessions, s)
	b.addMaterials(s, own)
	b.addTasks(s, own)
}

// shownTo says that a thing with an audience of its own is shown in this build.
func (m *maker) shownTo(audience content.Audience) bool {
	return audience != content.Committee || m.reveals.committee
}

func (b *book) addMaterials(s *Session, own *content.Session) {
	for _, written := range own.Materials {
		if !b.shownTo(written.For.V) {
			b.keepBack(s.Page.Source, written.File)
			continue
		}
		m := &Material{Title: written.Title.V, Session: s}
		switch {
		case written.File.V != "":
			m.File = b.fileFor(s.Page.Source, b.h, written.File, diag.DeadFile)
			if m.File == nil {
				continue
			}
			m.Title = cmp.Or(m.Title, Readable(stem(m.File.Path)))
		case written.URL.V != "":
			if !b.isAllowed(written.URL, s.Page) {
				continue
			}
			m.URL = written.URL.V
			m.Title = cmp.Or(m.Title, strings.TrimPrefix(strings.TrimPrefix(m.URL, "https://"), "http://"))
		default:
			continue // the reader of front matter has said that something is missing
		}
		s.Materials = append(s.Materials, m)
	}
}

// isAllowed refuses addresses that a page must not send anybody to, and says so.
func (b *book) isAllowed(address content.Text, page *Page) bool {
	u, err := url.Parse(strings.TrimSpace(address.V))
	if err == nil && slices.Contains([]string{"http", "https", "mailto", "tel"}, u.Scheme) {
		return true
	}
	b.say(diag.UnsafeLink.At(address.Pos.In(page.Source.Src.File), diag.Say("%q is no address that begins with https://", "%q bukan alamat yang diawali https://", address.V)).
		WithHint(diag.Say("write the whole address; what lies in content/ is named by `file`", "tulis alamat lengkapnya; yang ada di content/ disebut dengan `berkas`")))
	return false
}

func (b *book) addTasks(s *Session, own *content.Session) {
	for _, written := range own.Tasks {
		if !b.shownTo(written.For.V) {
			continue
		}
		task := &Task{Title: written.Title.V, Due: written.Due.V, Who: written.Who.V, Session: s}
		task.Place = cmp.Or(written.Due.Pos, written.Pos).In(s.Page.Source.Src.File)
		if task.Due.Clock.Known() && !task.Due.Date.Known() {
			task.Due.Date = s.Day.Date // a time alone is one of the day that gives the task
		}
		s.Tasks = append(s.Tasks, task)
	}
}

// gatherTasks collects what the sessions give: each day's own, what is due on it, and all by when they are due.
func (b *book) gatherTasks() {
	h := b.h
	byDate := map[schedule.Date]*Day{}
	for _, d := range h.Days {
		if d.Date.Known() && byDate[d.Date] == nil {
			byDate[d.Date] = d
		}
		for _, s := range d.Sessions {
			d.Tasks = append(d.Tasks, s.Tasks...)
			h.AllMaterials = append(h.AllMaterials, s.Materials...)
		}
		h.AllTasks = append(h.AllTasks, d.Tasks...)
	}
	slices.SortStableFunc(h.AllTasks, func(a, b *Task) int { return a.Due.Compare(b.Due) })
	for _, task := range h.AllTasks {
		switch {
		case task.Due.Date.Known():
			if d := byDate[task.Due.Date]; d != nil {
				d.Due = append(d.Due, task)
			}
		case task.Due.Clock.Known():
			task.Session.Day.Due = append(task.Session.Day.Due, task)
		}
	}
}

// folderOf is the folder that a page's file lies in, below content/.
func folderOf(page *Page) string { return path.Dir(page.Source.Path) }
