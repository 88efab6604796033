package render

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"

	"bekal/internal/diag"
	"bekal/internal/layout"
)

// fault is an error of html/template, taken apart.
type fault struct {
	err        error
	layout     string // "partials/slot.html"
	line       int    // from 1; 0: not known
	column     int    // in bytes from 0; -1: not known
	expression string // what was evaluated, as it stands in the layout; empty while parsing
	reason     string
}

var (
	// "template: day.html:12:5: …", "html/template:base.html:3: …"
	faultPlace = regexp.MustCompile(`(?s)^(?:html/)?template: ?([^:]+?)(?::(\d+))?(?::(\d+))?: (.*)$`)
	// "executing "day.html" at <.Day.Title>: …"
	faultExpression = regexp.MustCompile(`(?s)^executing ".*?" at <(.*?)>: (.*)$`)
)

// newFault takes apart an error that came of a layout.
func newFault(err error, layout string) fault {
	f := fault{err: err, layout: layout, column: -1, reason: err.Error()}
	if m := faultPlace.FindStringSubmatch(f.reason); m != nil {
		f.layout, _, _ = strings.Cut(m[1], "$") // html/template names a copy for another context by adding to its name
		f.line, _ = strconv.Atoi(m[2])
		if m[3] != "" {
			f.column, _ = strconv.Atoi(m[3])
		}
		f.reason = m[4]
	}
	if m := faultExpression.FindStringSubmatch(f.reason); m != nil {
		f.expression, f.reason = m[1], m[2]
	}
	return f
}

// problem makes an error that came of a layout a problem at its place. page is the address of the page that was being
// made, or "" while parsing.
func (t *Theme) problem(err error, layout, page string) diag.Problem {
	f := newFault(err, layout)
	why, hint := t.explain(f)
	message := diag.Say("this layout cannot make %s: %s", "templat ini tidak dapat membuat %s: %s", page, why)
	if page == "" {
		message = diag.Say("this layout cannot be parsed: %s", "templat ini tidak dapat diurai: %s", why)
	}
	return diag.Layout.At(t.place(f), message).WithHint(hint)
}

// faultWord is what a caret is drawn below: a name with what leads it, or a text in quotes.
var faultWord = regexp.MustCompile(`^(?:[.$]*[\pL\pN_]+|"[^"]*")`)

// place finds a fault in its layout's text, since html/template counts columns in bytes.
func (t *Theme) place(f fault) diag.Place {
	place := diag.Place{File: layoutsDir + f.layout, Line: f.line}
	text, err := t.layers.ReadFile(f.layout)
	if err != nil || f.column < 0 {
		return place
	}
	start := 0
	for range f.line - 1 {
		_, rest, _ := strings.Cut(string(text[start:]), "\n")
		start = len(text) - len(rest)
	}
	start = min(start+f.column, len(text))
	word := faultWord.Find(text[start:])
	return diag.Source{File: place.File, Text: text}.Place(start, start+len(word))
}

// seconds is a limit of time.
func seconds(b diag.Bound) time.Duration { return time.Duration(b.Most) * time.Second }

// problem says which of the limits a page passed.
func (l limits) problem(err error, layout, page string) diag.Problem {
	place := diag.Place{File: layoutsDir + layout}
	switch {
	case errors.Is(err, errTooLarge):
		return diag.LayoutBytes.At(place, page, l.bytes>>20)
	case errors.Is(err, errTooDeep):
		return diag.LayoutDepth.At(place, page)
	}
	return diag.LayoutSeconds.At(place, page, l.time)
}

// filteredProblem says that html/template kept something out of a page.
func filteredProblem(layout, page string) diag.Problem {
	return diag.Layout.At(diag.Place{File: layoutsDir + layout},
		diag.Say("this layout would write an unsafe address or value into %s", "templat ini akan menulis alamat atau nilai yang tidak aman ke %s", page)).
		WithHint(diag.Say("an address is a path or begins with https://, http:// or mailto:", "alamat berupa jalur atau diawali https://, http://, atau mailto:"))
}

// missingLayout says that the theme has no layout for a kind of page.
func missingLayout(layouts *layout.Set, name, page string) *diag.Problem {
	if layouts.Has(name) {
		return nil
	}
	problem := diag.Layout.At(diag.Place{File: layoutsDir + name}, diag.Say("there is no such layout to make %s with", "tidak ada templat ini untuk membuat %s", page)).
		WithHint(diag.Say(`"bekal layouts" lists those that there are`, `"bekal layouts" menampilkan yang ada`))
	return &problem
}
