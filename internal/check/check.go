// Package check asks the questions that no build needs answered: what a careful eye would find in a programme that can
// be published as it is.
//
// Ask takes a finished *site.Site and asks about its days, slots and people; Page asks about one page with its parsed
// body; Unreached is for whoever has made all pages. Each gives problems under rules of package diag, at places in the
// author's files. Missing lists what is still open, which is no problem. Nothing here changes the site, reads a file,
// or knows the time: what is past is the caller's to say. The time taken grows with the site, not with its pairs.
package check

import (
	"reflect"
	"slices"

	"bekal/internal/diag"
	"bekal/internal/site"
)

// Options say what a site is checked for.
type Options struct {
	Committee bool // it is the committee's own: what is private to it may stand there
}

// Checker asks about the pages of one site. It is safe for concurrent use.
type Checker struct {
	site    *site.Site
	private *secrets // nil where nothing is private
}

// New prepares to ask about a site's pages.
func New(s *site.Site, o Options) *Checker {
	c := &Checker{site: s}
	if !o.Committee {
		c.private = secretsOf(s)
	}
	return c
}

// HidesSame says that this checker and an earlier one (nil: none) keep the same things from participants, so that what
// the one found in a page that did not change the other would find.
func (c *Checker) HidesSame(earlier *Checker) bool {
	return earlier != nil && reflect.DeepEqual(c.private, earlier.private)
}

// Ask asks about the site itself: its days, slots, tasks and people.
func (c *Checker) Ask() []diag.Problem {
	var found problems
	for _, h := range c.site.Handbooks {
		found.askDays(h)
		found.askPlaces(h)
		found.askLists(h)
		found.askTasks(h)
		for _, day := range h.Days {
			found.askHours(day)
			found.askGaps(day)
			found.askFriday(h, day)
			found.askLessons(h, day)
		}
	}
	return diag.Sort(found)
}

// problems gathers what was found.
type problems []diag.Problem

func (p *problems) say(rule diag.Rule, place diag.Place, message, hint diag.Text) {
	*p = append(*p, rule.At(place, message).WithHint(hint))
}

// placeOf is where a day can be spoken of: its file, or its folder where it has none.
func placeOf(day *site.Day) diag.Place {
	if day.Page.Source == nil {
		return diag.Place{File: "content/" + day.Folder}
	}
	return diag.Place{File: day.Page.Source.Src.File}
}

// dateOf is where a day's date is written.
func dateOf(day *site.Day) diag.Place {
	if day.Page.Source == nil {
		return placeOf(day)
	}
	return day.Page.Source.Day.Date.Pos.In(day.Page.Source.Src.File)
}

// programme gives the slots of a day that participants see as theirs.
func programme(day *site.Day) []*site.Slot {
	return slices.DeleteFunc(slices.Clone(day.Slots), func(s *site.Slot) bool { return s.Committee })
}
