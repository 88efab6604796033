package schedule

import (
	"fmt"
	"strconv"
)

// Anchors gives each entry of a day an anchor that is unique in the day: "slot-" and its id, or else its title, in
// the form that slug gives it. It does not name the time, which changes most of all; a second "Rehat kopi" is
// slot-rehat-kopi-2, counted in the order written, so that moving a row changes no anchor. Without an id and a title
// it is the written start, slot-0800, or the entry's number, slot-3.
//
// Entries with an id get theirs first, so that no title takes it from them. slug gives lower case letters, digits and dashes, or "".
func Anchors(entries []Entry, slug func(string) string) []string {
	anchors := make([]string, len(entries))
	taken := make(map[string]bool, len(entries))
	next := make(map[string]int, len(entries)) // the number with which a name is tried next
	give := func(i int, name string) {
		anchor := "slot-" + name
		for number := max(2, next[name]); taken[anchor]; number++ {
			anchor = "slot-" + name + "-" + strconv.Itoa(number)
			next[name] = number + 1
		}
		taken[anchor] = true
		anchors[i] = anchor
	}
	for i, entry := range entries {
		if name := slug(entry.ID); name != "" {
			give(i, name)
		}
	}
	for i, entry := range entries {
		if anchors[i] != "" {
			continue
		}
		name := slug(entry.Title)
		if name == "" && entry.Start.Known() {
			name = fmt.Sprintf("%02d%02d", entry.Start.minutes/60, entry.Start.minutes%60)
		}
		if name == "" {
			name = strconv.Itoa(i + 1)
		}
		give(i, name)
	}
	return anchors
}
