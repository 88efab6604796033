package site

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bekal/internal/content"
	"bekal/internal/diag"
)

// books is a library of three handbooks that share people and a glossary.
func books() map[string]string {
	all := map[string]string{
		"content/index.md":      "---\nkind: library\ntitle: Pustaka\ntimezone: WIB\n---\n",
		"content/people/ani.md": "---\nname: Ani\n---\n",
		"content/glossary.md":   "---\ntitle: Istilah\n---\nSKP\n: Sasaran\n",
		"content/umum.pdf":      "x",
	}
	for _, name := range []string{"a", "b", "c"} {
		in := "content/" + name + "/"
		all[in+"index.md"] = "---\ntitle: Buku " + name + "\n---\n"
		all[in+"rules.md"] = "---\ntitle: Aturan\naliases: lama.html\n---\n"
		all[in+"day-1/index.md"] = "---\ndate: 2025-10-06\nschedule:\n  - {session: 01-apel, time: 08.00-09.00}\n---\n"
		all[in+"day-1/01-apel.md"] = "---\ntitle: Apel\nspeakers: Ani\nmaterials: [{title: Umum, file: /umum.pdf}]\n---\n"
		all[in+"day-1/02-draf.md"] = "---\ntitle: Draf\ndraft: true\n---\n"
		all[in+"people/budi.md"] = "---\nname: Budi\n---\n"
	}
	return all
}

// TestRemakeMakesWhatNewMakes edits a library at random. The site that is made with what was kept is the one that is
// made without, and the one whose handbooks are made one after the other; and so are the problems.
func TestRemakeMakesWhatNewMakes(t *testing.T) {
	t.Parallel()
	reused := 0
	for seed := range uint64(10) {
		r := rand.New(rand.NewPCG(seed, 5))
		files := books()
		fsys := fstest.MapFS{}
		reader := content.NewReader(fsys, "")
		var memory Memory
		for step := range 40 {
			fill(fsys, files)
			tree, _, _ := reader.Read(t.Context(), nil)
			before := maps.Clone(memory.kept)
			got, said := memory.Remake(tree, Options{}, nil)
			for name, k := range memory.kept {
				if before[name] == k {
					reused++
				}
			}
			if got != nil {
				said = diag.Sort(append(said, got.Clashes()...))
			}
			want, wantSaid := New(tree, Options{})
			if dumped(got, said) != dumped(want, wantSaid) {
				t.Fatalf("seed %d, step %d: it makes\n%s\nwant\n%s", seed, step, dumped(got, said), dumped(want, wantSaid))
			}
			if ordered, said := makeInOrder(tree, Options{}); ordered != nil {
				if said = diag.Sort(append(said, ordered.Clashes()...)); dumped(ordered, said) != dumped(want, wantSaid) {
					t.Fatalf("seed %d, step %d: in order it makes\n%s\nwant\n%s", seed, step, dumped(ordered, said), dumped(want, wantSaid))
				}
			}
			change(r, files)
		}
	}
	if reused < 200 {
		t.Errorf("only %d handbooks were kept", reused)
	}
}

func fill(fsys fstest.MapFS, files map[string]string) {
	clear(fsys)
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
}

// change edits a library at random.
func change(r *rand.Rand, files map[string]string) {
	names := slices.Sorted(maps.Keys(files))
	name := names[r.IntN(len(names))]
	switch r.IntN(8) {
	case 0, 1, 2:
		files[name] = strings.Replace(files[name], "title: ", fmt.Sprintf("title: Nomor %d ", r.IntN(9)), 1)
	case 3:
		delete(files, name)
	case 4:
		files[fmt.Sprintf("content/%s/day-%d/%02d-x.md", []string{"a", "b", "c", "d"}[r.IntN(4)], 1+r.IntN(3), r.IntN(9))] = "---\ntitle: X\nspeakers: [Ani, Budi]\nstart: 10.00\n---\n"
	case 5: // for the committee, which may take away what others show
		files[name] = strings.Replace(files[name], "title: Umum,", "title: Umum, for: committee,", 1)
	case 6:
		files[name] = strings.Replace(files[name], "---\n", "---\nslug: a\n", 1)
	default:
		for name, text := range books() {
			if r.IntN(4) == 0 {
				files[name] = text
			}
		}
	}
}

// dumped writes what a site is, as far as others see it, and what is wrong with it.
func dumped(s *Site, problems []diag.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%s: %s\n", p.Place, p.Message.In(diag.English))
	}
	if s == nil {
		return b.String()
	}
	address := func(p *Page) string {
		if p == nil {
			return "-"
		}
		return p.Address
	}
	for _, p := range s.Pages {
		fmt.Fprintf(&b, "%s %s %q %s < %s > %s ^ %s\n", p.Key, p.Address, p.Title, p.Kind, address(p.Prev), address(p.Next), address(p.Parent))
		if p.Person != nil {
			for _, session := range p.Person.Sessions {
				fmt.Fprintln(&b, "  at", session.Page.Address)
			}
		}
	}
	for _, h := range s.Handbooks {
		fmt.Fprintln(&b, h.Folder, h.Dir, h.Settings.Title, h.Lessons, h.First, h.Last, len(h.People), len(h.AllMaterials))
		for _, day := range h.Days {
			for _, slot := range day.Slots {
				fmt.Fprintln(&b, "  ", day.Page.Address, slot.Title, slot.Start, slot.End)
			}
		}
	}
	for _, f := range s.Files {
		fmt.Fprintln(&b, f.Path, f.Address)
	}
	for _, p := range s.LeftOut {
		fmt.Fprintln(&b, "left out:", p.Source.Path)
	}
	for _, r := range s.Redirects {
		fmt.Fprintln(&b, r.Address, "to", r.To.Address)
	}
	return b.String()
}
