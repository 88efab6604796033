// Package diag holds what Bekal says about an author's files: a problem with a place, a rule, a message and a hint.
//
// Problems are made where they are known, collected while a build runs (from many goroutines), sorted once and
// printed as text, JSON or CI annotations. Every message exists in English and Indonesian; the reader's language is
// chosen when it is printed. The package reads no file and prints to no stream of its own.
package diag

import (
	"cmp"
	"slices"
	"sync"
)

// Severity says what a problem does to a build: an error keeps it from changing the output, a warning does so only
// with --strict, an info never.
type Severity int

// The severities, mildest first. Off is a level that a handbook may give to a rule; no problem carries it.
const (
	Off Severity = iota
	Info
	Warning
	Error
)

// String is the severity's name in JSON, in annotations and under `check:`.
func (s Severity) String() string {
	return [...]string{"off", "info", "warning", "error"}[s]
}

// Place is a stretch of one line of a file. The zero Place is nowhere; a Place with File alone is the whole file.
type Place struct {
	File   string // relative to the project's folder, forward slashes: content/day-1/index.md
	Line   int    // 1-based; 0: the whole file
	Column int    // 1-based, in characters; 0: the whole line
	Width  int    // in characters, at least 1 where Column is set; how far the caret's line reaches
}

// Problem is one thing that is wrong, or worth a look, at one place.
type Problem struct {
	Place
	Severity Severity
	Rule     string // a Rule's name
	Message  Text
	Hint     Text   // how to mend it; the zero Text where there is nothing better to say
	Quote    string // the line at Place without its newline; filled by Quote, empty where there is none
}

// Rule is a kind of problem with its name, its level unless the handbook sets another, and what it is about.
type Rule struct {
	Name  string
	Level Severity
	About Text // one sentence for the documentation
	Fixed bool // no handbook may set another level
}

// At makes a problem of the rule at a place, at the rule's own level.
func (r Rule) At(place Place, message Text) Problem {
	return Problem{Place: place, Severity: r.Level, Rule: r.Name, Message: message}
}

// WithHint gives the problem with a hint.
func (p Problem) WithHint(hint Text) Problem {
	p.Hint = hint
	return p
}

func isFixed(name string) bool {
	return slices.ContainsFunc(Rules(), func(r Rule) bool { return r.Name == name && r.Fixed })
}

// Collector gathers problems from any number of goroutines. Its zero value is ready.
type Collector struct {
	mu       sync.Mutex
	problems []Problem
}

// Add takes problems in.
func (c *Collector) Add(problems ...Problem) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.problems = append(c.problems, problems...)
}

// Sorted gives all problems so far in the order in which they are shown: by file, line, column, rule and message, equal ones once.
func (c *Collector) Sorted() []Problem {
	c.mu.Lock()
	sorted := slices.Clone(c.problems)
	c.mu.Unlock()
	return Sort(sorted)
}

// Sort orders problems by place, rule and message and drops those that are said twice. It works in place.
func Sort(problems []Problem) []Problem {
	slices.SortFunc(problems, compare)
	return slices.CompactFunc(problems, func(a, b Problem) bool { return compare(a, b) == 0 })
}

func compare(a, b Problem) int {
	order := cmp.Or(
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Column, b.Column),
		cmp.Compare(a.Rule, b.Rule),
	)
	if order == 0 { // else the words, which take long to put together, are not asked for
		order = cmp.Compare(a.Message.In(English), b.Message.In(English))
	}
	return order
}

// Count says how many problems have just this severity.
func Count(problems []Problem, severity Severity) int {
	n := 0
	for _, p := range problems {
		if p.Severity == severity {
			n++
		}
	}
	return n
}

// Relevel gives each problem the level that the handbook sets for its rule, and drops those that are turned off.
// A rule that is fixed keeps its own.
func Relevel(problems []Problem, levels map[string]Severity) []Problem {
	if len(levels) == 0 {
		return problems
	}
	kept := make([]Problem, 0, len(problems))
	for _, p := range problems {
		if level, ok := levels[p.Rule]; ok && !isFixed(p.Rule) {
			p.Severity = level
		}
		if p.Severity != Off {
			kept = append(kept, p)
		}
	}
	return kept
}
