package check

import (
	"cmp"
	"slices"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/schedule"
	"bekal/internal/site"
)

// event is a slot on the one line of time on which all days of a handbook lie.
type event struct {
	slot       *site.Slot
	start, end int // minutes; of days without a date, each on a line of its own
}

// need is something that can be at one place only: a person, a room or a group.
type need struct {
	kind needKind
	name string // folded, or what tells a person
}

type needKind int

const (
	person needKind = iota
	room
	group
)

// askPlaces finds what is needed at two places at once: people on any two rows, rooms and groups on rows of two days,
// since package site tells those of one day. Each pair of rows is told once, of the first thing that it shares.
func (p *problems) askPlaces(h *site.Handbook) {
	users := map[need][]event{}
	for i, day := range h.Days {
		for _, slot := range day.Slots {
			if !slot.Start.Known() || slot.Status == schedule.Cancelled {
				continue
			}
			e := eventOf(i, slot)
			for _, n := range needsOf(slot) {
				users[n] = append(users[n], e)
			}
		}
	}
	needs := make([]need, 0, len(users))
	for n := range users {
		needs = append(needs, n)
	}
	slices.SortFunc(needs, func(a, b need) int { return cmp.Or(cmp.Compare(a.kind, b.kind), strings.Compare(a.name, b.name)) })
	told := pairs{known: map[*site.Day]map[pair]bool{}, told: map[pair]bool{}}
	for _, n := range needs {
		if len(told.told) >= diag.OverlapsTold.Most {
			return
		}
		eachMeeting(users[n], func(a, b event) bool {
			if told.isNew(n, a.slot, b.slot) {
				p.say(diag.TwoPlaces, b.slot.Place, n.message(a, b), n.hint())
			}
			return len(told.told) < diag.OverlapsTold.Most
		})
	}
}

// eventOf puts a slot on the line of time.
func eventOf(dayIndex int, slot *site.Slot) event {
	midnight := -(dayIndex + 1) * 1_000_000 // far from all others
	if date := slot.Day.Date; date.Known() {
		midnight = dayNumber(date) * 24 * 60
	}
	start := midnight + slot.Start.Minutes()
	end := start + 1
	if slot.End.Known() {
		end = midnight + slot.End.Minutes()
	}
	return event{slot, start, end}
}

// dayNumber counts days from a beginning long ago.
func dayNumber(d schedule.Date) int {
	year, month := d.Year, int(d.Month)
	if month < 3 {
		year, month = year-1, month+12
	}
	return 365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + d.Day
}

// needsOf gives what a slot takes up.
func needsOf(slot *site.Slot) []need {
	var needs []need
	add := func(n need) {
		if n.name != "" && !slices.Contains(needs, n) {
			needs = append(needs, n)
		}
	}
	people := slot.People
	if s := slot.Session; s != nil {
		people = slices.Concat(people, s.Moderator, s.Facilitators)
	}
	for _, speaker := range people {
		add(need{person, whoIs(speaker)})
	}
	add(need{room, fold(slot.Room)})
	for _, g := range slot.Groups {
		add(need{group, fold(g)})
	}
	return needs
}

// whoIs tells one person from others; "" for a name of several, who may well be at two places.
func whoIs(s site.Speaker) string {
	if s.Person != nil {
		if areMany(s.Person.Name) {
			return ""
		}
		return s.Person.Page.Key
	}
	if areMany(s.Name) {
		return ""
	}
	return fold(site.BareName(s.Name))
}

// areMany says that a name is that of an office, a team or everyone, by its first word.
func areMany(name string) bool {
	first, _, _ := strings.Cut(fold(name), " ")
	switch strings.Trim(first, ".,()") {
	case "biro", "bagian", "subbagian", "sub", "sekretariat", "seksi", "tim", "panitia", "divisi", "bidang", "unit", "dinas",
		"badan", "komisi", "kpu", "bawaslu", "kementerian", "kantor", "balai", "pusat", "lembaga", "direktorat", "inspektorat",
		"seluruh", "semua", "para", "fasilitator", "mentor", "kelompok", "peserta", "pengurus", "komite", "perwakilan",
		"team", "staff", "committee", "department", "office", "all", "the", "everyone", "bureau", "division", "facilitators",
		"mentors", "organizers", "organisers", "participants", "volunteers", "helpers", "ministry", "center", "centre":
		return true
	}
	return false
}

// eachMeeting visits each two events that share time, the earlier one first, until visit says no. The time taken grows
// with the events and the pairs that meet.
func eachMeeting(events []event, visit func(a, b event) bool) {
	slices.SortStableFunc(events, func(a, b event) int { return cmp.Compare(a.start, b.start) })
	var running []event
	for _, e := range events {
		running = slices.DeleteFunc(running, func(r event) bool { return r.end <= e.start })
		for _, r := range running {
			if !visit(r, e) {
				return
			}
		}
		running = append(running, e)
	}
}

// pair is two slots, the earlier one first.
type pair struct{ first, second *site.Slot }

// pairs knows which pairs of slots have been told, here or by package site.
type pairs struct {
	known map[*site.Day]map[pair]bool // of a day, asked for when somebody is at two places in it
	told  map[pair]bool
}

// isNew takes a pair in, unless it is no news: told already, one session in several rows, or what package site tells
// of a single day.
func (k *pairs) isNew(n need, a, b *site.Slot) bool {
	one := pair{a, b}
	sameDay := a.Day == b.Day
	if k.told[one] || sameDay && n.kind != person || a.Session != nil && a.Session == b.Session {
		return false
	}
	if sameDay && k.overlaps(a.Day)[one] {
		return false
	}
	k.told[one] = true
	return true
}

// overlaps gives the pairs of a day that package site tells.
func (k *pairs) overlaps(day *site.Day) map[pair]bool {
	known, ok := k.known[day]
	if !ok {
		known = map[pair]bool{}
		laid := make([]schedule.Slot, len(day.Slots))
		for i, slot := range day.Slots {
			laid[i] = slot.Slot
		}
		for _, o := range schedule.Overlaps(laid) {
			known[pair{day.Slots[o.A], day.Slots[o.B]}] = true
			known[pair{day.Slots[o.B], day.Slots[o.A]}] = true
		}
		k.known[day] = known
	}
	return known
}

// message says which two rows share what. The later one's file is where the problem is.
func (n need) message(a, b event) diag.Text {
	time := schedule.Range{Start: b.slot.Start, End: sharedEnd(a, b)}.Written()
	if a.slot.Day != b.slot.Day {
		time = b.slot.Day.Date.String() + " " + time
	}
	english := map[needKind]string{person: "%q and %q (%s) both need %s, %s", room: "%q and %q (%s) both need the room %q, %s", group: "%q and %q (%s) both need the group %q, %s"}
	indonesian := map[needKind]string{person: "%q dan %q (%s) sama-sama memerlukan %s, %s", room: "%q dan %q (%s) sama-sama memerlukan ruang %q, %s", group: "%q dan %q (%s) sama-sama memerlukan kelompok %q, %s"}
	return diag.Say(english[n.kind], indonesian[n.kind], b.slot.Title, a.slot.Title, a.slot.Place, n.shown(b.slot), time)
}

// sharedEnd is when the time ends that two events share, on the clock of the later one's day; unknown where one of them
// has no end.
func sharedEnd(a, b event) schedule.Clock {
	if !a.slot.End.Known() || !b.slot.End.Known() {
		return schedule.Clock{}
	}
	return schedule.ClockAt(b.slot.Start.Minutes() + min(a.end, b.end) - b.start)
}

// shown is the need as a slot has it written.
func (n need) shown(slot *site.Slot) string {
	switch n.kind {
	case room:
		return slot.Room
	case group:
		i := slices.IndexFunc(slot.Groups, func(g string) bool { return fold(g) == n.name })
		return slot.Groups[i]
	}
	people := slot.People
	if s := slot.Session; s != nil {
		people = slices.Concat(people, s.Moderator, s.Facilitators)
	}
	i := slices.IndexFunc(people, func(s site.Speaker) bool { return whoIs(s) == n.name })
	return people[i].Name
}

func (n need) hint() diag.Text {
	switch n.kind {
	case room:
		return diag.Say("move one of them, or give it another `room`", "pindahkan salah satunya, atau beri `ruang` lain")
	case group:
		return diag.Say("move one of them, or give it other `groups`", "pindahkan salah satunya, atau beri `kelompok` lain")
	}
	return diag.Say("move one of them, or name somebody else", "pindahkan salah satunya, atau sebut orang lain")
}
