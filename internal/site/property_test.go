package site

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// TestAnySite makes sites of random files, with whatever names and keys, and asks of each what must hold for all.
func TestAnySite(t *testing.T) {
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 1))
		tree, _ := anyFiles(r).readBroken()
		o := Options{Drafts: r.IntN(2) == 0}
		if r.IntN(2) == 0 {
			o.Audience = content.Committee
		}
		s, problems := New(tree, o)
		if s == nil {
			continue
		}
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			checkAddresses(t, s, diag.Count(problems, diag.Error) == 0)
			checkSlots(t, s)
			checkHidden(t, s, o)
			checkOrder(t, tree, s, o, problems, r)
		})
	}
}

// anyFiles makes a content folder with hostile names and random front matter.
func anyFiles(r *rand.Rand) files {
	parts := []string{
		"day-1", "hari-2", "people", "narasumber", "bab", "Bab", "01-satu", "con", "a:b", "q?m", "h#h", "pct%41", "-dash", "trail.", "caf\u00e9", "cafe\u0301",
		"recap", "glossary", "timetable", "404", "print", "search", "index", "📘", strings.Repeat("panjang", 34), "x",
	}
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	keys := []string{
		"title: A", "draft: true", "for: committee", "weight: 3", "time: 08.00-09.00", "start: 07.00", "speakers: [Ani, x]", "aliases: kuno/",
		"schedule: [08.00-09.00 Apel, 15m Rehat, '10.00 Kelas', {time: 12.00-13.00, title: Taklimat, for: committee}]", "tasks: [{title: T, due: 20.00}]", "date: 2025-10-06",
	}
	if r.IntN(2) == 0 { // no mistakes but those of names
		parts = []string{"day-1", "hari-2", "day-3", "people", "bab", "01-satu", "02-dua", "a:b", "recap", "glossary", "timetable", "x", "y", "z"}
	} else {
		keys = append(keys, "slug: x", "slug: nul", "aliases: [lama/, x.html, ../y]", "kind: page", "kind: day", "kind: library", "image: x.png",
			"schedule: [{session: x}, {session: 01-satu, for: committee}]", "materials: [{file: x.pdf}, {file: x.pdf, for: committee}]")
	}
	all := files{"index.md": page(pick([]string{"kind: library", "title: Buku", "timezone: WIB"}))}
	for range 4 + r.IntN(30) {
		var dirs []string
		for range r.IntN(4) {
			dirs = append(dirs, pick(parts))
		}
		name := path.Join(append(dirs, pick(parts)+pick([]string{".md", ".md", ".md", ".md", ".png", ".pdf"}))...)
		if r.IntN(3) == 0 {
			name = path.Join(path.Dir(name), "index.md")
		}
		var lines []string
		for _, i := range r.Perm(len(keys))[:r.IntN(4)] {
			key, _, _ := strings.Cut(keys[i], ":")
			if !slices.ContainsFunc(lines, func(line string) bool { return strings.HasPrefix(line, key+":") }) {
				lines = append(lines, keys[i])
			}
		}
		all[name] = page(lines...)
	}
	return all
}

// checkAddresses shows that nothing is written outside the site or under a name that some system refuses, and that a
// site without an error has no two things at one address.
func checkAddresses(t *testing.T, s *Site, clean bool) {
	seen := map[string]bool{}
	for line := range strings.Lines(addresses(s)) {
		address, _, _ := strings.Cut(strings.TrimSpace(line), " -> ")
		if !fs.ValidPath(address) || path.Clean(address) != address {
			t.Errorf("address %q", address)
		}
		for part := range strings.SplitSeq(address, "/") {
			if !isPortable(part) || len(part) > 255 {
				t.Errorf("address %q: part %q", address, part)
			}
		}
		key := strings.ToLower(cleanAddress(address))
		if clean && seen[key] {
			t.Errorf("two things at %q, and nothing is said", address)
		}
		seen[key] = true
	}
	if !slices.IsSortedFunc(s.Pages, func(a, b *Page) int { return strings.Compare(a.Address, b.Address) }) {
		t.Error("the pages are not sorted")
	}
}

// checkSlots shows that each row of a list that is shown is one slot, that each session has a row, and that anchors
// are unique in their day.
func checkSlots(t *testing.T, s *Site) {
	for _, h := range s.Handbooks {
		for _, d := range h.Days {
			listed, anchors := map[diag.Place]int{}, map[string]bool{}
			for _, slot := range d.Slots {
				if slot.Place.Line > 0 {
					listed[slot.Place]++
				}
				if anchors[slot.Anchor] || slot.Anchor == "" {
					t.Errorf("%s: anchor %q", d.Page.Key, slot.Anchor)
				}
				anchors[slot.Anchor] = true
				if slot.Session != nil && (slot.Session.Day != d || !slices.Contains(d.Sessions, slot.Session) || !slices.Contains(slot.Session.Slots, slot)) {
					t.Errorf("%s: row %q", d.Page.Key, slot.Title)
				}
			}
			for _, entry := range daySource(d).Schedule {
				n := listed[entry.Pos.In(d.Page.Source.Src.File)]
				if n > 1 || n == 0 && entry.For.V != content.Committee && entry.Session.V == "" {
					t.Errorf("%s: the row in line %d is %d slots", d.Page.Key, entry.Pos.Line, n)
				}
			}
			for _, session := range d.Sessions {
				if len(session.Slots) == 0 || session.Page.Session != session {
					t.Errorf("%s: session %s", d.Page.Key, session.Page.Key)
				}
			}
		}
	}
}

// checkHidden shows that nothing is published which is a draft or for the committee, unless that was asked for.
func checkHidden(t *testing.T, s *Site, o Options) {
	committee := o.Audience == content.Committee
	for _, p := range s.Pages {
		if p.Draft && !o.Drafts || p.Committee && !committee {
			t.Errorf("%s is published", p.Key)
		}
		if p.Source != nil && (p.Source.Draft.V && !o.Drafts || p.Source.For.V == content.Committee && !committee) {
			t.Errorf("%s is published", p.Source.Path)
		}
		if p.Day != nil && !committee && slices.ContainsFunc(p.Day.Slots, func(slot *Slot) bool { return slot.Committee }) {
			t.Errorf("%s shows the committee's rows", p.Key)
		}
	}
}

// checkOrder shows that the order in which files come changes nothing.
func checkOrder(t *testing.T, tree *content.Tree, s *Site, o Options, problems []diag.Problem, r *rand.Rand) {
	shuffled := &content.Tree{Pages: slices.Clone(tree.Pages), Folders: slices.Clone(tree.Folders), Files: slices.Clone(tree.Files)}
	r.Shuffle(len(shuffled.Pages), func(i, j int) { shuffled.Pages[i], shuffled.Pages[j] = shuffled.Pages[j], shuffled.Pages[i] })
	r.Shuffle(len(shuffled.Folders), func(i, j int) {
		shuffled.Folders[i], shuffled.Folders[j] = shuffled.Folders[j], shuffled.Folders[i]
	})
	r.Shuffle(len(shuffled.Files), func(i, j int) { shuffled.Files[i], shuffled.Files[j] = shuffled.Files[j], shuffled.Files[i] })
	other, said2 := New(shuffled, o)
	if a, b := said(problems, diag.English), said(said2, diag.English); a != b {
		t.Errorf("problems\n%s\nin another order\n%s", a, b)
	}
	if a, b := outline(s), outline(other); a != b {
		t.Errorf("site\n%s\nin another order\n%s", a, b)
	}
}

// outline writes what a reader would notice of a site.
func outline(s *Site) string {
	var b strings.Builder
	link := func(p *Page) string {
		if p == nil {
			return "-"
		}
		return p.Key
	}
	for _, p := range s.Pages {
		fmt.Fprintln(&b, p.Kind, p.Key, p.Address, p.Title, link(p.Parent), link(p.Prev), link(p.Next))
	}
	for _, f := range s.Files {
		fmt.Fprintln(&b, f.Address, f.Path)
	}
	for _, redirect := range s.Redirects {
		fmt.Fprintln(&b, redirect.Address, redirect.To.Key)
	}
	for _, h := range s.Handbooks {
		for _, p := range h.People {
			fmt.Fprintln(&b, h.Dir, p.Name, len(p.Sessions))
		}
		for _, d := range h.Days {
			for _, slot := range d.Slots {
				fmt.Fprintln(&b, d.Page.Key, slot.Anchor, slot.Range().Written(), slot.Title, slot.Clash)
			}
		}
		for _, task := range h.AllTasks {
			fmt.Fprintln(&b, task.Title, task.Session.Page.Key)
		}
	}
	return b.String()
}
