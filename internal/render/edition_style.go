package render

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/site"
)

// style writes the rules of the named pages of an edition: what their running heads say, which day's tab they have.
// How heads and tabs look is in book.css.
func (e *edition) style() []byte {
	var css bytes.Buffer
	if edition := e.imprint(); edition != "" {
		fmt.Fprintf(&css, "@page :left { @bottom-right { content: %s } }\n@page :right { @bottom-left { content: %[1]s } }\n", cssText(edition))
		css.WriteString("@page blank { @bottom-left { content: \"\" } @bottom-right { content: \"\" } }\n") // the later rule wins
	}
	l := e.book.locale
	fmt.Fprintf(&css, ":root { --figure: %s; --table: %s }\n", cssText(l.Word("print.figure")), cssText(l.Word("text.table")))
	switch e.Kind() {
	case site.EditionTimetable: // one sheet says once what it is
		return css.Bytes()
	case site.EditionDay, site.EditionRecap:
		fmt.Fprintf(&css, "@page :left { @top-left { content: %s } "+wholeLine+" }\n@page :right { @top-right { content: %s } "+wholeLine+" }\n",
			headText(e.title(e.Handbook().Home)), headText(e.title(e.Of)))
		return css.Bytes()
	}
	for _, part := range e.outline() {
		writeHeads(&css, part)
	}
	return css.Bytes()
}

// imprint tells an old print from a new one: the handbook's version and its date.
func (e *edition) imprint() string {
	s, l := e.book.settings, e.book.locale
	version := ""
	if s.Version != "" {
		version = l.Word("handbook.version", "version", s.Version)
	}
	return dotted(version, l.LongDate(s.Updated))
}

// writeHeads writes the rules of a part's pages, and of those below it.
func writeHeads(css *bytes.Buffer, part *Part) {
	if part.Left != "" || part.Right != "" {
		tab := ""
		if part.Tab != "" {
			tone := strconv.Itoa(part.Tone)
			tab = "-top { content: " + cssText(part.Tab) + "; background: var(--tone-" + tone + "); margin-top: calc(" + tone + " * var(--tab-step)) }"
		}
		for _, side := range []struct{ page, text string }{{"left", part.Left}, {"right", part.Right}} {
			css.WriteString("@page " + part.Name + ":" + side.page + " { @top-" + side.page + " { content: " + headText(side.text) + " } " + wholeLine)
			if tab != "" {
				css.WriteString(" @" + side.page + tab)
			}
			css.WriteString(" }\n")
		}
		css.WriteString("." + part.Name + " { page: " + part.Name + " }\n")
	}
	for _, below := range part.Parts {
		writeHeads(css, below)
	}
}

// wholeLine gives a running head the whole of its line: beside an empty box in the middle it would have half.
const wholeLine = "@top-center { content: none }"

// headText writes a running head as CSS does.
func headText(title string) string { return cssText(cutBehindWord(title, diag.HeadLetters.Most)) }

// cssText writes a text as CSS does.
func cssText(text string) string {
	var b strings.Builder
	b.Grow(len(text) + len(`""`))
	b.WriteByte('"')
	for _, r := range text {
		if r < ' ' || r == '"' || r == '\\' || r == 0x7f {
			fmt.Fprintf(&b, "\\%x ", r)
			continue
		}
		b.WriteRune(r)
	}
	b.WriteByte('"')
	return b.String()
}
