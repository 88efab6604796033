//go:build unix

package main

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestRobustFrontMatter gives bekal front matter that other readers choke on: an error with its place, soon.
func TestRobustFrontMatter(t *testing.T) {
	manyKeys := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "k%d: v\n", i)
		}
		return b.String()
	}
	bomb := "a: &a [x, x, x, x, x, x, x, x, x]\n"
	for c := 'b'; c <= 'i'; c++ {
		bomb += fmt.Sprintf("%c: &%c [*%c, *%[3]c, *%[3]c, *%[3]c, *%[3]c, *%[3]c, *%[3]c, *%[3]c, *%[3]c]\n", c, c, c-1)
	}
	for name, c := range map[string]struct{ yaml, want string }{
		"an alias bomb":        {bomb, "content/a.md:2:4: error: "},
		"a map bomb":           {"a: &a {x: 1}\nb: &b {<<: *a, y: *a}\nc: {<<: *b}\n", "content/a.md:2:4: error: "},
		"itself":               {"a: &a [*a]\n", "content/a.md:2:4: error: "},
		"merge keys":           {"title: A\n<<: {x: 1}\n", "content/a.md:3:1: "},
		"200 KB of brackets":   {"title: " + strings.Repeat("[", 200<<10) + "\n", "content/a.md:"},
		"1 MB of brackets":     {"title: " + strings.Repeat("[", 1<<20) + "\n", "content/a.md:"},
		"60 KB of brackets":    {"title: " + strings.Repeat("[", 60<<10) + "\n", "content/a.md:2:"},
		"deep indentation":     {deepKeys(300), "content/a.md:"},
		"100,000 keys":         {manyKeys(100_000), "content/a.md:"},
		"as many as there may": {manyKeys(5000), "content/a.md:"},
		"a scalar of 50 MB":    {"title: " + strings.Repeat("x", 50<<20) + "\n", "content/a.md"},
		"a key twice":          {"title: A\ntitle: B\n", "content/a.md:3:1: error: "},
		"a tab":                {"title:\n\tx: 1\n", "content/a.md:3:1: error: "},
		"a quote that is open": {"title: \"A\n", "content/a.md:2:8: error: "},
		"a list":               {"- title: A\n", "content/a.md:2:1: error: "},
		"a second document":    {"title: A\n--- x\ny: 1\n", "content/a.md:3:"},
	} {
		t.Run(name, func(t *testing.T) {
			f := handbook(0)
			f["content/a.md"] = "---\n" + c.yaml + "---\nIsi.\n"
			dir := project(t, f)
			code := 1
			if name == "as many as there may" { // unknown keys are warnings, and there is no limit to slips
				code = runBekal(t, bound{300 * time.Millisecond, 150}, "build", dir).code
			}
			runBekal(t, bound{300 * time.Millisecond, 150}, "build", dir).tells(t, code, c.want)
		})
	}
}

// deepKeys are maps in maps.
func deepKeys(depth int) string {
	var b strings.Builder
	for i := range depth {
		fmt.Fprintf(&b, "%s%s:\n", strings.Repeat(" ", i), "k")
	}
	return b.String() + strings.Repeat(" ", depth) + "v\n"
}

// TestRobustBodies gives bekal a lot of Markdown of each kind that costs some parser the square of its size. What is
// passed is named with its line; what only looks like it is built.
func TestRobustBodies(t *testing.T) {
	fill := func(piece string) string { return strings.Repeat(piece, bodySize/len(piece)) }
	table := func(columns, rows int) string {
		return strings.Repeat("|a", columns) + "|\n" + strings.Repeat("|-", columns) + "|\n" + strings.Repeat(strings.Repeat("|b", columns)+"|\n", rows)
	}
	for name, c := range map[string]struct{ body, want string }{
		"quotes":           {fill(">"), "(limit)"},
		"lists":            {fill("- "), "(limit)"},
		"emphasis":         {fill("*a_"), "(limit)"},
		"links":            {fill("[]("), "(limit)"},
		"a wide table":     {table(2500, 1), "(limit)"},
		"a long table":     {table(100, 5000), "(limit)"},
		"pictures":         {fill("![]("), "(limit)"},
		"code":             {fill("`" + strings.Repeat("``", 100) + "a"), "(limit)"},
		"definitions":      {fill("[a]: b\n"), "(limit)"},
		"brackets":         {fill("["), ""},
		"headings":         {fill("# a\n"), ""},
		"64 quotes":        {strings.Repeat(">", 64) + " dalam\n\n" + fill("Kalimat yang biasa saja.\n"), ""},
		"prose":            {fill("Peserta *belajar* bagaimana **lembaga** tersusun, lihat [awal](index.md).\n\n"), ""},
		"a table of prose": {table(4, 10_000), ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := handbook(0)
			f["content/a.md"] = c.body
			dir := project(t, f)
			if c.want != "" {
				o := runBekal(t, bound{500 * time.Millisecond, 500}, "build", dir)
				o.tells(t, 1, c.want)
				o.tells(t, 1, "content/a.md:")
				return
			}
			runBekal(t, bound{3 * time.Second, 500}, "build", dir).tells(t, 0, "written")
		})
	}
}
