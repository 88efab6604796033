package check

import (
	"strings"

	"bekal/internal/diag"
	"bekal/internal/site"
)

// askLists asks for rooms and groups that a handbook's own lists do not name. Where there is no list, every name will do.
func (p *problems) askLists(h *site.Handbook) {
	var rooms []string
	for _, room := range h.Settings.Rooms {
		rooms = append(rooms, room.Name.V)
	}
	knownRooms, knownGroups := folded(rooms), folded(h.Settings.Groups)
	for _, day := range h.Days {
		for _, slot := range day.Slots {
			if len(rooms) > 0 && slot.Room != "" && !knownRooms[fold(slot.Room)] {
				p.say(diag.Unlisted, roomPlace(slot), diag.Say("the handbook's list of rooms has no %q", "tidak ada ruang %q dalam daftar ruang buku", slot.Room),
					nearest(slot.Room, rooms, diag.Say("add it to `rooms` in the handbook's index.md", "tambahkan ke `ruang` di index.md buku")))
			}
			for i, group := range slot.Groups {
				if len(h.Settings.Groups) > 0 && !knownGroups[fold(group)] {
					p.say(diag.Unlisted, groupPlace(slot, i), diag.Say("the handbook's list of groups has no %q", "tidak ada kelompok %q dalam daftar kelompok buku", group),
						nearest(group, h.Settings.Groups, diag.Say("add it to `groups` in the handbook's index.md", "tambahkan ke `kelompok` di index.md buku")))
				}
			}
		}
	}
}

// nearest is the hint that names the known word next to what was written, else another one.
func nearest(written string, known []string, otherwise diag.Text) diag.Text {
	if hint := diag.DidYouMean(written, known); !hint.IsZero() {
		return hint
	}
	return otherwise
}

// roomPlace is where a slot's room is written: on its page, or in the row.
func roomPlace(slot *site.Slot) diag.Place {
	if slot.Session != nil {
		source := slot.Session.Page.Source
		if room := source.Session.Room; room.V == slot.Room {
			return room.Pos.In(source.Src.File)
		}
	}
	return slot.Place
}

// groupPlace is where the i-th group of a slot is written.
func groupPlace(slot *site.Slot, i int) diag.Place {
	if slot.Session != nil {
		source := slot.Session.Page.Source
		if groups := source.Session.Groups; i < len(groups) && groups[i].V == slot.Groups[i] {
			return groups[i].Pos.In(source.Src.File)
		}
	}
	return slot.Place
}

// fold makes names equal that differ only in case and blanks.
func fold(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

func folded(names []string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, name := range names {
		set[fold(name)] = true
	}
	return set
}

// askTasks asks which tasks are due outside the event.
func (p *problems) askTasks(h *site.Handbook) {
	for _, task := range h.AllTasks {
		due := task.Due.Date
		if !due.Known() || !h.First.Known() || due.Compare(h.First) >= 0 && due.Compare(h.Last) <= 0 {
			continue
		}
		lasts := diag.Say("lasts from %s to %s", "berlangsung dari %s sampai %s", h.First, h.Last)
		if h.First == h.Last {
			lasts = diag.Say("is on %s", "berlangsung pada %s", h.First)
		}
		p.say(diag.DueOutside, task.Place, diag.Say("%q is due on %s, but the event %s", "tenggat %q adalah %s, padahal kegiatan %s", task.Title, due, lasts),
			diag.Say("mend the date, unless it is meant so", "betulkan tanggalnya, kecuali memang demikian"))
	}
}
