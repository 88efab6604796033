package render

import (
	"slices"
	"strings"

	"bekal/internal/markdown"
	"bekal/internal/site"
)

// Text is what a page says, for those who search: plain, without what its audience must not see.
type Text struct {
	Href     string // from the handbook's folder
	Title    string
	Label    string // the day that the page belongs to; empty for none
	Sections []markdown.Section
}

// Text gives what a page says: first what its front matter tells, then its body by sections. Rows of a day's timetable
// that have no page are sections of the day. Telephone numbers and the like are left out, even those that are public.
func (r *Renderer) Text(p *site.Page) Text {
	b := r.books[p.Handbook]
	v := b.view(prefixOf(p.Address)) // a view that the page itself is made with
	text := Text{Href: escapePath(p.Within()), Title: v.title(p)}
	if day := v.days[p.Day]; day != nil {
		text.Label = dotted(day.Label, day.ShortDate)
	}
	body := []markdown.Section{}
	if d, ok := b.document(p); ok {
		body = d.Sections()
	}
	facts := dotted(v.findable(p)...)
	lead := markdown.Section{Text: dotted(p.Description, facts)}
	if facts != "" && strings.HasSuffix(p.Description, ".") {
		lead.Text = p.Description + " " + facts // a sentence ends by itself
	}
	if len(body) > 0 && body[0].Heading == "" {
		lead.Text = dotted(lead.Text, body[0].Text)
		body = body[1:]
	}
	text.Sections = slices.Concat([]markdown.Section{lead}, v.rows(p), body)
	return text
}

// findable are the texts of a page's front matter that its readers see besides its description, in the order of its layout.
func (v *view) findable(p *site.Page) []string {
	var facts []string
	add := func(more ...string) { facts = append(facts, more...) }
	switch day, session, recap, person := v.days[p.Day], v.sessions[p.Session], v.recaps[p.Recap], v.people[p.Person]; {
	case session != nil:
		add(session.Time, session.Room, session.TypeLabel)
		for _, speakers := range [][]Speaker{session.Speakers, session.Moderator, session.Facilitators} {
			add(names(speakers)...)
		}
		add(slices.Concat(session.Groups, session.Objectives, session.Topics)...)
		for _, m := range session.Materials {
			add(m.Title)
		}
		for _, t := range session.Tasks {
			add(t.Title)
		}
	case recap != nil:
		add(recap.Authors, recap.Role)
		add(slices.Concat(recap.Highlights, recap.Lessons, recap.Questions)...)
		for _, q := range recap.Quotes {
			add(q.Text, q.By)
		}
		for _, photo := range recap.Photos {
			add(photo.Caption)
		}
	case person != nil:
		add(person.Position, person.Unit)
	case day != nil && p.Day.Page == p:
		add(day.Date, day.Venue, day.Dress)
		add(day.Bring...)
		add(day.Gather)
	case v.handbook != nil && p == p.Handbook.Home:
		h := v.handbook
		add(h.Theme, h.Organizer, h.Batch, h.Dates, h.Venue, h.Address, h.City)
		for _, c := range h.Contacts {
			add(c.Name, c.Role)
		}
		for _, room := range h.Rooms {
			add(room.Name)
		}
	}
	return append(facts, p.Tags...)
}

// rows are the rows of a day's timetable that have no page of their own.
func (v *view) rows(p *site.Page) []markdown.Section {
	if p.Day == nil || p.Day.Page != p {
		return nil
	}
	var rows []markdown.Section
	for _, s := range p.Day.Slots {
		if slot := v.slots[s]; s.Session == nil {
			facts := []string{slot.Time, slot.Room, slot.StatusLabel, slot.Note}
			rows = append(rows, markdown.Section{
				Heading: slot.Title, ID: slot.ID,
				Text: dotted(slices.Concat(facts, slot.Groups, names(slot.People))...),
			})
		}
	}
	return rows
}

func names(speakers []Speaker) []string {
	var list []string
	for _, s := range speakers {
		list = append(list, s.Name)
	}
	return list
}
