package render

import (
	"html/template"
	"path"
	"slices"
	"strings"
	"unicode"

	"bekal/internal/content"
	"bekal/internal/site"
)

// makeBook makes the handbook's own part of the view, once its days, recaps and people stand.
func (v *view) makeBook(h *site.Handbook) *Handbook {
	book := v.makeBookFacts(h)
	book.Days = mapped(h.Days, v.days)
	book.People = byInitial(mapped(h.People, v.people))
	book.Recaps = mapped(h.Recaps, v.recaps)
	book.Materials = v.makeMaterials(h.AllMaterials)
	book.Tasks = v.makeTasks(h.AllTasks)
	for _, c := range h.Chapters {
		book.Chapters = append(book.Chapters, v.makeChapter(c))
	}
	book.NewestRecap = v.recaps[newestRecap(h)]
	book.Totals = v.known.totals
	return book
}

// makeBookFacts makes what is known of the handbook without its days, people and chapters.
func (v *view) makeBookFacts(h *site.Handbook) *Handbook {
	s, l := &h.Settings, v.locale
	book := &Handbook{
		Title: v.title(h.Home), Description: s.Description, Theme: s.Theme, Organizer: s.Organizer,
		Venue: s.Venue, Address: s.Address, City: s.City, Batch: s.Batch,
		Href: v.href(h.Home), Dates: l.DateRange(h.First, h.Last), Start: h.First.String(), End: h.Last.String(),
		Zone: l.ZoneLabel(h.First), ZoneName: l.Zone().Name,
		Version: s.Version, Updated: l.LongDate(s.Updated), Draft: s.Draft,
		Logo: v.picture(s.Logo, ""), ColorHref: accentHref(v.prefix, s.Color),
		Groups:  s.Groups,
		Lessons: l.Lessons(h.Lessons),

		TimetablePage: v.link(h.Timetable), PeoplePage: v.link(h.PeoplePage), MaterialsPage: v.link(h.Materials),
		TasksPage: v.link(h.Tasks), GlossaryPage: v.link(h.Glossary),
		SearchPage: v.link(h.Search),
	}
	if h.Search != nil {
		book.SearchIndex = href(v.prefix, path.Join(h.Dir, "search/index.js"))
	}
	for _, c := range s.Contacts {
		book.Contacts = append(book.Contacts, Contact{
			Name: c.Name.V, Role: c.Role.V, Phone: c.Phone.V, Hours: c.Hours.V, PhoneHref: phoneHref(c.Phone.V),
		})
	}
	if v.edition == nil {
		book.Filters = v.known.choices
	}
	for _, room := range s.Rooms {
		book.Rooms = append(book.Rooms, v.makeRoom(room, book))
	}
	return book
}

func (v *view) makeRoom(room content.Room, book *Handbook) Room {
	made := Room{Name: room.Name.V, Floor: room.Floor.V}
	if room.Capacity.IsSet() {
		made.Capacity = v.locale.Number(room.Capacity.V)
	}
	if v.edition != nil {
		return made
	}
	if filter, ok := v.known.filters.rooms.find(made.Name); ok && slices.Contains(book.Filters.Rooms, filter) {
		made.Href = book.TimetablePage.Href + "#" + filter.ID
	}
	return made
}

func (v *view) makeChapter(c *site.Chapter) *Chapter {
	chapter := &Chapter{Title: c.Page.Title, Href: v.href(c.Page), Description: c.Page.Description}
	for _, child := range c.Children {
		chapter.Children = append(chapter.Children, v.makeChapter(child))
	}
	v.chapters[c.Page] = chapter
	return chapter
}

// newestRecap is what leads the home page after the event; nil where there is none. The event's own recaps come after
// those of its days, unless dates say otherwise; of several for one day, or for the event, the first counts.
func newestRecap(h *site.Handbook) *site.Recap {
	var groups [][]*site.Recap
	for _, d := range h.Days {
		groups = append(groups, d.Recaps)
	}
	var newest *site.Recap
	for _, group := range append(groups, h.Recaps) {
		if len(group) == 0 {
			continue
		}
		best := group[0]
		for _, recap := range group[1:] {
			if isLater(recap, best) {
				best = recap
			}
		}
		if newest == nil || !isLater(newest, best) {
			newest = best
		}
	}
	return newest
}

// isLater says that two recaps have dates, and the first one the later.
func isLater(a, b *site.Recap) bool {
	return a.Date.Known() && b.Date.Known() && a.Date.Compare(b.Date) > 0
}

// phoneHref makes a tel: address of a phone number as it is written; "" where it holds something else, as two numbers.
// A leading zero is Indonesia's trunk prefix only where the number is dialled, so it is left as it is.
// The result is a template.URL, since html/template knows no tel: addresses and would put others aside.
func phoneHref(phone string) template.URL {
	number, plus := strings.CutPrefix(strings.TrimSpace(phone), "+")
	if plus {
		number = strings.Replace(number, "(0)", "", 1) // dialled within the country only
	}
	var digits strings.Builder
	for _, c := range number {
		switch {
		case c >= '0' && c <= '9':
			digits.WriteRune(c)
		case strings.ContainsRune(".()", c), unicode.Is(unicode.Pd, c), unicode.IsSpace(c):
		default:
			return ""
		}
	}
	if digits.Len() < 3 || digits.Len() > mostDigits {
		return ""
	}
	if plus {
		return template.URL("tel:+" + digits.String())
	}
	return template.URL("tel:" + digits.String())
}

// mostDigits is the length of the longest phone numbers that there are, by the plan of the ITU.
const mostDigits = 15
