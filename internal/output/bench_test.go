package output

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// programme is a site of many pages of 20 KB; edition changes the bytes of each.
func programme(pages int, edition string) site {
	s := site{}
	text := strings.Repeat("0123456789", 2000)
	for i := range pages {
		s[fmt.Sprintf("handbook-%d/day-%d/session-%d.html", i/50, i/10%5, i%10)] = fmt.Sprint(edition, i, text)
	}
	return s
}

// BenchmarkPublish measures the writer alone: the pages are there already. Set TMPDIR to choose the file system.
func BenchmarkPublish(b *testing.B) {
	const pages = 2000
	one, two := programme(pages, "a"), programme(pages, "b")
	few := one.with(site{"handbook-0/day-0/session-0.html": "new", "handbook-0/day-0/session-1.html": "new"})
	for _, c := range []struct {
		name     string
		old, new site
	}{{"cold", nil, one}, {"all", one, two}, {"two", one, few}, {"none", one, one}} {
		b.Run(c.name, func(b *testing.B) {
			old, next := c.old.tree(b), c.new.tree(b)
			for b.Loop() {
				b.StopTimer()
				opt := options(filepath.Join(b.TempDir(), "public"))
				if c.old != nil {
					publishTree(b, opt, old)
				}
				b.StartTimer()
				publishTree(b, opt, next)
			}
		})
	}
	b.Run("intact", func(b *testing.B) {
		opt := options(filepath.Join(b.TempDir(), "public"))
		publishTree(b, opt, one.tree(b))
		for b.Loop() {
			stage, err := Begin(b.Context(), opt)
			if err != nil {
				b.Fatal(err)
			}
			if _, ok := stage.Intact(b.Context()); !ok {
				b.Fatal("not intact")
			}
			if err := stage.Close(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func publishTree(b *testing.B, opt Options, tree *Tree) {
	b.Helper()
	stage, err := Begin(b.Context(), opt)
	if err != nil {
		b.Fatal(err)
	}
	defer stage.Close()
	if err := stage.Write(b.Context(), tree); err != nil {
		b.Fatal(err)
	}
	if _, err := stage.Publish(); err != nil {
		b.Fatal(err)
	}
}
