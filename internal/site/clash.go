package site

import (
	"bekal/internal/diag"
	"bekal/internal/schedule"
)

// markClashes marks the slots of a day that cannot go on at the same time but do, and says each pair once.
func (b *book) markClashes(day *Day, laid []schedule.Slot) {
	for _, o := range schedule.Overlaps(laid) {
		first, second := day.Slots[o.A], day.Slots[o.B]
		first.Clash, second.Clash = true, true
		b.say(overlap(first, second, o))
	}
}

// overlap is said at the slot that begins later.
func overlap(first, second *Slot, o schedule.Overlap) diag.Problem {
	time := schedule.Range{Start: o.Start, End: o.End}.Written()
	message := diag.Say("%q and %q (%s) run at the same time, %s", "%q dan %q (%s) berlangsung bersamaan, %s",
		second.Title, first.Title, first.Place, time)
	hint := diag.Say("move one of them, or say that they are for different `groups`", "pindahkan salah satunya, atau sebutkan `kelompok` yang berbeda")
	switch {
	case o.Room != "":
		message = diag.Say("%q and %q (%s) share the room %q, %s", "%q dan %q (%s) memakai ruang %q bersamaan, %s",
			second.Title, first.Title, first.Place, o.Room, time)
		hint = diag.Say("move one of them, or give it another `room`", "pindahkan salah satunya, atau beri `ruang` lain")
	case o.Group != "":
		message = diag.Say("%q and %q (%s) share the group %q, %s", "%q dan %q (%s) diikuti kelompok %q bersamaan, %s",
			second.Title, first.Title, first.Place, o.Group, time)
		hint = diag.Say("move one of them, or give it other `groups`", "pindahkan salah satunya, atau beri `kelompok` lain")
	}
	return diag.Overlap.At(second.Place, message).WithHint(hint)
}
