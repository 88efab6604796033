package build

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bekal/internal/diag"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite docs/checks.md and the expected messages")

// TestEveryRuleIsShown holds docs/checks.md, which is made of the table of rules and of a handbook that breaks each of them:
// so every rule is shown by what Bekal really says. The same in Indonesian stands in testdata.
func TestEveryRuleIsShown(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/rules.txtar")
	if err != nil {
		t.Fatal(err)
	}
	examples := map[string]files{}
	for _, f := range archive.Files {
		rule, name, _ := strings.Cut(f.Name, "/")
		if examples[rule] == nil {
			examples[rule] = files{}
		}
		examples[rule][name] = string(f.Data)
	}
	var page, indonesian strings.Builder
	page.WriteString(checksHead)
	for _, rule := range diag.Rules() {
		writeRule(t, &page, &indonesian, rule, examples[rule.Name])
		delete(examples, rule.Name)
	}
	for name := range examples {
		t.Errorf("testdata/rules.txtar: there is no rule %q", name)
	}
	hold(t, "../../docs/checks.md", page.String())
	hold(t, "testdata/rules.id.txt", indonesian.String())
}

// hold compares a file with what it should be, or rewrites it.
func hold(t *testing.T, file, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, files{file: string(got)}, files{file: want})
}

const checksHead = `# Rules

<!-- generated: go test ./internal/build -run TestEveryRuleIsShown -update -->

Every problem that Bekal tells has a rule, whose name stands behind its message. This page shows for each one a handbook
that breaks it, what ` + "`bekal check`" + ` says of it, and how to mend it.

An **error** keeps a build from changing the site, a **warning** does so with ` + "`--strict`" + `, an **info** never. Rules marked
"check only" cost no build any time: ` + "`bekal check`" + ` asks them. A handbook sets other levels in its index.md:

` + "```yaml" + `
check: {gap: off, overlap: error}
` + "```" + `

Rules that are "always" an error keep their level: what they tell of cannot be published, or must not be.

What a programme does not say yet is no problem, since data comes late and in pieces. ` + "`bekal check --missing`" + ` lists it by
day, with the rule ` + "`missing`" + ` where machines ask (` + "`--format json`" + `): dates, times, speakers, rooms, objectives, and recaps of days
that are over. What is over, this machine's clock says, in the handbook's time zone; ` + "`--now 2025-10-08`" + ` asks for that day.
No page that Bekal makes knows what day it is.

` + "`bekal check --external`" + ` asks other sites whether links to them lead somewhere: each address once, one address of a host at a
time with a second between them, HEAD before GET, at most 20 seconds each. A host that answers 429 is left alone.
`

// writeRule writes what the page says of one rule.
func writeRule(t *testing.T, page, indonesian *strings.Builder, rule diag.Rule, example files) {
	level := rule.Level.String()
	switch {
	case rule.Fixed:
		level += ", always"
	case isCheckOnly(rule):
		level += ", check only"
	}
	fmt.Fprintf(page, "\n## `%s`\n\n%s (%s)\n", rule.Name, rule.About.In(diag.English), level)
	mend := strings.TrimSpace(example["mend"])
	if mend == "" {
		t.Errorf("testdata/rules.txtar does not say how to mend %q", rule.Name)
	}
	shown := files{}
	for name, text := range example {
		if name != "mend" && name != "needs" {
			shown[name] = text
		}
	}
	if needs := strings.TrimSpace(example["needs"]); needs != "" {
		fmt.Fprintf(page, "\nOnly %s tells it.\n", needs)
	} else {
		english, other := saidOf(t, rule, shown)
		for _, name := range sortedNames(shown) {
			if path.Ext(name) == ".png" {
				fmt.Fprintf(page, "\nand `%s`\n", name)
				continue
			}
			fmt.Fprintf(page, "\n`%s`\n\n```\n%s\n```\n", name, strings.TrimRight(shown[name], "\n"))
		}
		fmt.Fprintf(page, "\n```\n%s```\n", english)
		indonesian.WriteString(other)
	}
	fmt.Fprintf(page, "\n%s\n", mend)
}

// saidOf gives what is said of the rule in a handbook that breaks it, in both languages.
func saidOf(t *testing.T, rule diag.Rule, example files) (english, indonesian string) {
	book := files{}
	if example["content/index.md"] == "" {
		book["content/index.md"] = "---\ntitle: Orientasi\ntimezone: WIB\n---\n"
	}
	for name, text := range example {
		if quoted, ok := strings.CutPrefix(text, "quoted:"); ok {
			plain, err := strconv.Unquote(strings.TrimSpace(quoted))
			if err != nil {
				t.Fatal(rule.Name, name, err)
			}
			text = plain
		}
		if text == "large\n" {
			text = picture(800, 600) + strings.Repeat("\x00", 3<<19)
		}
		book[name] = strings.TrimSuffix(text, "\n")
		if !strings.HasPrefix(text, "-> ") {
			book[name] = text
		}
	}
	dir := project(t, book)
	report, err := Check(t.Context(), options(dir))
	if err != nil {
		t.Fatal(err)
	}
	of := Report{}
	for _, p := range report.Problems {
		if p.Rule == rule.Name {
			of.Problems = append(of.Problems, p)
		}
	}
	if len(of.Problems) == 0 {
		t.Errorf("the example of %q does not break it:\n%s", rule.Name, said(report))
	}
	return saidIn(of, diag.English), saidIn(of, diag.Indonesian)
}

// isCheckOnly says that no build asks for the rule.
func isCheckOnly(rule diag.Rule) bool {
	switch rule.Name {
	case diag.TwoPlaces.Name, diag.OutsideHours.Name, diag.DayOrder.Name, diag.TwoDays.Name, diag.Gap.Name,
		diag.LessonHours.Name, diag.FridayPause.Name, diag.DueOutside.Name, diag.Unlisted.Name, diag.Alt.Name,
		diag.HeadingSkip.Name, diag.Todo.Name, diag.Private.Name, diag.Weight.Name, diag.Orphan.Name:
		return true
	}
	return false
}

// sortedNames gives the names of some files, the handbook's own first.
func sortedNames(f files) []string {
	names := slices.Sorted(maps.Keys(f))
	slices.SortStableFunc(names, func(a, b string) int { return strings.Count(a, "/") - strings.Count(b, "/") })
	return names
}

// TestBuildAsksNoMore holds that a build tells nothing of what only `bekal check` asks.
func TestBuildAsksNoMore(t *testing.T) {
	dir := project(t, files{
		"content/index.md":       "---\ntitle: Orientasi\ntimezone: WIB\n---\nTODO\n",
		"content/day-1/index.md": "---\ntitle: Hari\nschedule:\n  - 08.00-09.00 Satu\n  - 12.00-13.00 Dua\n---\n",
	})
	if report := mustBuild(t, dir); len(report.Problems) > 0 {
		t.Errorf("a build says:\n%s", said(report))
	}
	report, err := Check(t.Context(), options(dir, func(o *Options) { o.Strict = true }))
	if err != nil {
		t.Fatal(err)
	}
	if got := len(report.Problems); got != 2 || !report.Failed {
		t.Errorf("a check says:\n%s", said(report))
	}
	if _, err := os.Stat(filepath.Join(dir, "public", "index.html")); err != nil {
		t.Error(err)
	}
}
