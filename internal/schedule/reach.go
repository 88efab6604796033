package schedule

import "strings"

// reach is what a slot takes up while it lasts: a room, and the people of some groups or everyone.
type reach struct {
	room    string   // folded; "" for none
	groups  []string // folded; none for everyone
	gathers bool     // everyone comes, even if something goes on in another room
	aside   bool     // its people are not those of the programme
}

// key is a thing that slots have in common: a room or group by name, or a property.
type key struct {
	kind  keyKind
	name  string
	aside bool // of slots beside the programme; never of a room, which is the same for both
}

type keyKind int

const (
	anything       keyKind = iota // every slot
	inRoom                        // slots in the room
	forGroup                      // slots for the group
	forAll                        // slots without groups
	forAllRoomless                // slots without groups and room
	forAllGathers                 // slots without groups to which everyone comes
	roomless                      // slots without room
)

func reachOf(e Entry) reach {
	r := reach{room: fold(e.Room), gathers: e.Type.gathers(), aside: e.Aside}
	for _, group := range e.Groups {
		if g := fold(group); g != "" {
			r.groups = append(r.groups, g)
		}
	}
	return r
}

// fold makes names equal that differ only in case and blanks.
func fold(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(name), " "))
}

func (r reach) forEveryone() bool { return len(r.groups) == 0 }

// commonGroup gives the first group of r that o has, too; "" if there is none.
func (r reach) commonGroup(o reach) string {
	for _, g := range r.groups {
		for _, h := range o.groups {
			if g == h {
				return g
			}
		}
	}
	return ""
}

// answers and asks say which slots cannot go on at the same time: those of which one asks for a key under which the
// other answers, so that they can be looked up instead of compared one by one. That is so for two slots in one room;
// for two that share a group; and for a slot for everyone and any other, unless they are in two different rooms, since
// that is how sessions are written that people choose among. Nobody chooses beside a slot to which everyone comes.
// Of a slot beside the programme and one of it, only a room that they share counts.
func (r reach) answers() []key {
	keys := append(make([]key, 0, 5+len(r.groups)), r.key(anything, ""))
	if r.room != "" {
		keys = append(keys, r.key(inRoom, r.room))
	} else {
		keys = append(keys, r.key(roomless, ""))
	}
	for _, g := range r.groups {
		keys = append(keys, r.key(forGroup, g))
	}
	if r.forEveryone() {
		keys = append(keys, r.key(forAll, ""))
		if r.room == "" {
			keys = append(keys, r.key(forAllRoomless, ""))
		}
		if r.gathers {
			keys = append(keys, r.key(forAllGathers, ""))
		}
	}
	return keys
}

// asks gives the keys to look under; see answers.
func (r reach) asks() []key {
	var keys []key
	for _, g := range r.groups {
		keys = append(keys, r.key(forGroup, g))
	}
	if r.room != "" {
		keys = append(keys, r.key(inRoom, r.room), r.key(forAllGathers, ""))
	}
	switch {
	case r.forEveryone() && (r.room == "" || r.gathers):
		keys = append(keys, r.key(anything, ""))
	case r.forEveryone():
		keys = append(keys, r.key(roomless, ""))
	case r.room == "":
		keys = append(keys, r.key(forAll, ""))
	default:
		keys = append(keys, r.key(forAllRoomless, ""))
	}
	return keys
}

func (r reach) key(kind keyKind, name string) key {
	return key{kind, name, r.aside && kind != inRoom}
}
