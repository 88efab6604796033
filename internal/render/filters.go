package render

import (
	"fmt"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/locale"
	"bekal/internal/schedule"
	"bekal/internal/site"
)

// filters are the choices among the rows of a handbook's timetables. They rest on links and the stylesheet alone: a
// link leads to an element with the filter's class, and while that is the page's target, the stylesheet hides the rows
// after it that have not the class.
type filters struct {
	groups, rooms *choices
	types         map[string]Filter // by class
}

// choices are the filters of one kind. Names with the same slug are one.
type choices struct {
	kind   string            // of the anchor: "room" in "room_aula"
	letter string            // of the class: "r" in "r1"
	slugs  map[string]string // of the names that were seen
	bySlug map[string]Filter
	order  []string // of the slugs: as the handbook lists them, then as they come
}

func newFilters(h *site.Handbook, l *locale.Locale) *filters {
	f := &filters{groups: newChoices("group", "g"), rooms: newChoices("room", "r"), types: map[string]Filter{}}
	for _, group := range h.Settings.Groups {
		f.groups.add(group)
	}
	for _, room := range h.Settings.Rooms {
		f.rooms.add(room.Name.V)
	}
	for _, d := range h.Days {
		for _, slot := range d.Slots {
			f.rooms.add(slot.Room)
			for _, group := range slot.Groups {
				f.groups.add(group)
			}
		}
	}
	for _, t := range schedule.Types() {
		if !t.IsPause() {
			class := "type-" + string(t)
			f.types[class] = Filter{ID: "type_" + string(t), Class: class, Label: l.Word("type." + string(t))}
		}
	}
	return f
}

func newChoices(kind, letter string) *choices {
	return &choices{kind: kind, letter: letter, slugs: map[string]string{}, bySlug: map[string]Filter{}}
}

func (c *choices) add(name string) {
	if _, known := c.slugs[name]; known {
		return
	}
	slug := site.Slug(name)
	c.slugs[name] = slug
	if _, known := c.bySlug[slug]; known || slug == "" || len(c.order) == diag.Filters.Most {
		return
	}
	c.order = append(c.order, slug)
	c.bySlug[slug] = Filter{ID: c.kind + "_" + slug, Class: fmt.Sprint(c.letter, len(c.order)), Label: name}
}

// find gives the filter of a name that was added.
func (c *choices) find(name string) (f Filter, ok bool) {
	f, ok = c.bySlug[c.slugs[name]]
	return f, ok
}

// used gives those that days have slots for; none where there is nothing to choose.
func (c *choices) used(days []*site.Day, names func(*site.Slot) []string) []Filter {
	found := map[string]bool{}
	for _, d := range days {
		for _, slot := range d.Slots {
			for _, name := range names(slot) {
				found[c.slugs[name]] = true
			}
		}
	}
	var list []Filter
	for _, slug := range c.order {
		if found[slug] {
			list = append(list, c.bySlug[slug])
		}
	}
	return choice(list)
}

// choice gives a list of filters, or nothing where it offers no choice.
func choice(list []Filter) []Filter {
	if len(list) < 2 {
		return nil
	}
	return list
}

// of gives the filters of the timetable of some days.
func (f *filters) of(days ...*site.Day) Filters {
	var made Filters
	made.Groups = f.groups.used(days, func(s *site.Slot) []string { return s.Groups })
	made.Rooms = f.rooms.used(days, func(s *site.Slot) []string { return []string{s.Room} })
	found := map[schedule.Type]bool{}
	for _, d := range days {
		for _, slot := range d.Slots {
			found[slot.Type] = true
		}
	}
	for _, t := range schedule.Types() {
		if filter, ok := f.types["type-"+string(t)]; ok && found[t] {
			made.Types = append(made.Types, filter)
		}
	}
	made.Types = choice(made.Types)
	return made
}

// classes are those of a slot by which filters choose it: "g1 g2 r4". That of its type it has anyway.
func (f *filters) classes(s *site.Slot) string {
	var list []string
	for _, group := range s.Groups {
		if filter, ok := f.groups.find(group); ok {
			list = append(list, filter.Class)
		}
	}
	if filter, ok := f.rooms.find(s.Room); ok {
		list = append(list, filter.Class)
	}
	return strings.Join(list, " ")
}
