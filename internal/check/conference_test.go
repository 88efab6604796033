package check

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/schedule"
	"bekal/internal/site"
)

// clashes gives what is said of a site about things that are at two places at once, by package site or here.
func clashes(t *testing.T, f files) []diag.Problem {
	s, problems := f.site(t, site.Options{Audience: content.Participants})
	problems = append(problems, New(s, Options{}).Ask()...)
	return slices.DeleteFunc(diag.Sort(problems), func(p diag.Problem) bool {
		return p.Rule != diag.Overlap.Name && p.Rule != diag.TwoPlaces.Name
	})
}

// TestConferenceHasNoClash holds that nothing is told of a large programme that is sound.
func TestConferenceHasNoClash(t *testing.T) {
	f := conference(t)
	s, _ := f.site(t, site.Options{Audience: content.Participants})
	sessions, rooms := 0, map[string]bool{}
	for _, day := range s.Handbooks[0].Days {
		sessions += len(day.Sessions)
		for _, slot := range day.Slots {
			rooms[slot.Room] = true
		}
	}
	delete(rooms, "")
	if sessions != 97 || len(rooms) != 14 {
		t.Errorf("the fixture has %d sessions in %d rooms", sessions, len(rooms))
	}
	if found := clashes(t, f); len(found) > 0 {
		t.Errorf("false clashes: %q", lines(found))
	}
	if found := f.ask(t, Options{}); len(found) > 0 {
		t.Errorf("other things: %q", found)
	}
}

// TestPlantedClashesAreFoundOnce gives one session of the programme the room, a speaker or the moderator of another
// that runs at the same time: just that pair is told, once, with both names and both files.
func TestPlantedClashesAreFoundOnce(t *testing.T) {
	whole := conference(t)
	s, _ := whole.site(t, site.Options{Audience: content.Participants})
	r := rand.New(rand.NewPCG(97, 14))
	planted := map[string]int{}
	for range 300 {
		day := s.Handbooks[0].Days[r.IntN(3)]
		a, b := day.Sessions[r.IntN(len(day.Sessions))], day.Sessions[r.IntN(len(day.Sessions))]
		first, second := a.Slots[0], b.Slots[0]
		if a == b || first.Status == schedule.Cancelled || second.Status == schedule.Cancelled ||
			!first.Start.Before(second.End) || !second.Start.Before(first.End) {
			continue
		}
		file := strings.TrimPrefix(b.Page.Source.Src.File, "content/")
		line := []string{"room: " + first.Room, fmt.Sprintf("speakers: %q", a.Speakers[0].Name), fmt.Sprintf("moderator: %q", a.Speakers[0].Name)}[r.IntN(3)]
		key, _, _ := strings.Cut(line, ":")
		f := maps.Clone(whole)
		f[file] = withLine(f[file], key, line)
		if freshlyClashes(s, b, a, key) {
			continue // the borrowed room or person is needed by a third session, too
		}
		planted[key]++
		found := clashes(t, f)
		if len(found) != 1 {
			t.Fatalf("%s in %s: %q", line, file, lines(found))
		}
		said := found[0].Place.String() + ": " + found[0].Message.In(diag.English)
		for _, part := range []string{a.Page.Title, b.Page.Title, a.Page.Source.Src.File, b.Page.Source.Src.File} {
			if !strings.Contains(said, part) {
				t.Errorf("%q does not name %q", said, part)
			}
		}
	}
	for _, key := range []string{"room", "speakers", "moderator"} {
		if planted[key] < 2 {
			t.Errorf("only %d clashes were planted by %s", planted[key], key)
		}
	}
	t.Logf("planted: %v", planted)
}

// withLine puts a line into a page's front matter, in the place of the one with its key.
func withLine(text, key, line string) string {
	var kept []string
	for _, l := range strings.Split(text, "\n") {
		if !strings.HasPrefix(l, key+":") {
			kept = append(kept, l)
		}
	}
	return strings.Replace(strings.Join(kept, "\n"), "---\n", "---\n"+line+"\n", 1)
}

// freshlyClashes says that what b borrows of a would clash with a third session, too.
func freshlyClashes(s *site.Site, b, a *site.Session, key string) bool {
	for _, day := range s.Handbooks[0].Days {
		for _, slot := range day.Slots {
			if slot.Session == a || slot.Session == b || slot.Day != b.Day || slot.Status == schedule.Cancelled ||
				!slot.Start.Before(b.Slots[0].End) || !b.Slots[0].Start.Before(slot.End) {
				continue
			}
			if key == "room" && slot.Room == a.Slots[0].Room {
				return true
			}
			if key != "room" && slices.ContainsFunc(slot.People, func(p site.Speaker) bool { return p.Name == a.Speakers[0].Name }) {
				return true
			}
		}
	}
	return false
}
