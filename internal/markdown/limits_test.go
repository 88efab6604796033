package markdown

import (
	"fmt"
	"strings"
	"testing"

	"bekal/internal/diag"
)

// TestLimits writes, for each limit, a body that just keeps it and one that just passes it.
func TestLimits(t *testing.T) {
	repeat := strings.Repeat
	nested := func(n int) string { return repeat("*a ", n) + repeat("b* ", n) }
	table := func(columns, rows int) string {
		return "a\n\n" + repeat("a|", columns) + "\n" + repeat("-|", columns) + "\n" + repeat("b|\n", rows)
	}
	for _, e := range []struct {
		limit diag.Bound
		line  int // where the second body passes the limit
		body  func(n int) string
	}{
		{diag.PageBytes, 2, func(n int) string { return "a\n" + repeat("b", n-2) }},
		{diag.Nesting, 3, func(n int) string { return "a\n\n" + repeat(">", n) + " b" }},
		{diag.Nesting, 1, func(n int) string { return repeat("- ", n) + "b" }},
		{diag.Nesting, 1, func(n int) string { return repeat("> 1. ", n/2) + repeat("* ", n%2) + "b" }},
		{diag.Nesting, 1, func(n int) string { return repeat("> ", n-1) + "> [!NOTE]" }},
		{diag.Nesting, 1, func(n int) string { return repeat("> ", n-1) + "[^a]: b\n\nc[^a]" }},
		{diag.Nesting, 1, func(n int) string { return repeat("- ", n) }},
		{diag.InlineNesting, 1, nested},
		{diag.TableColumns, 4, func(n int) string { return table(n, 1) }},
		{diag.TableCells, 4, func(n int) string { return table(2, n/2-1+n%2) }},
		{diag.EmphasisMarks, 1, func(n int) string { return repeat("*a_ ", n/2) + repeat("~", n%2) }},
		{diag.EmphasisMarks, 3, func(n int) string { return "# a\n\n" + repeat("*", n) + "b" }},
		{diag.Links, 1, func(n int) string { return repeat("[a](b) ", n) }},
		{diag.Destinations, 2, func(n int) string { return "a\n[b](" + repeat("c", n) }},
		{diag.Destinations, 2, func(n int) string { return "a\n[b](<" + repeat("c ", n/2-1) + repeat("c", 1+n%2) }},
		{diag.Brackets, 1, func(n int) string { return repeat("[a] ", n) }},
		{diag.CodeMarks, 1, func(n int) string { return "a " + repeat("`", n) + "b" }},
		{diag.ParagraphLines, diag.ParagraphLines.Most + 1, func(n int) string { return repeat("a\n", n) }},
		{diag.LinkDefinitions, diag.LinkDefinitions.Most + 1, func(n int) string { return repeat("[a]: b\n", n) + "\nc" }},
	} {
		for _, passed := range []int{0, 1} {
			name := fmt.Sprintf("%s+%d", e.limit.Name, passed)
			body := e.body(e.limit.Most + passed)
			document, problems := parse(body, Options{})
			want := ""
			if passed > 0 {
				want = "error limit: " + e.limit.Say().In(diag.English)
				if hint := e.limit.At(diag.Place{}).Hint; !hint.IsZero() {
					want += " | " + hint.In(diag.English)
				}
			}
			got := describe(problems, diag.English)
			if _, message, ok := strings.Cut(got, " "); ok {
				got = message
			}
			compare(t, name, got, want)
			switch {
			case passed == 0 && document.IsEmpty():
				t.Errorf("%s: nothing is left", name)
			case passed == 1 && !document.IsEmpty():
				t.Errorf("%s: something is left", name)
			case passed == 1 && len(problems) == 1 && problems[0].Line != e.line:
				t.Errorf("%s: line %d", name, problems[0].Line)
			}
		}
	}
	_, problems := parse(repeat(">", 100), Options{})
	compare(t, "Indonesian", problems[0].Message.In(diag.Indonesian), "kutipan dan daftar bersarang lebih dalam dari 64")
}

// TestHostileBodies holds that bodies which are quadratic to parse, or would be, end at once: refused by a limit or
// shown. Should one not, the test runs into its time-out.
func TestHostileBodies(t *testing.T) {
	size := 1 << 20
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	count := func(format string) string {
		var b strings.Builder
		for i := 0; b.Len() < size; i++ {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	refused := map[string]string{
		"quotes": fill(">"), "lists": fill("- "), "emphasis": fill("*a_"), "links": fill("[]("),
		"table":            strings.Repeat("a|", 2500) + "\n" + strings.Repeat("-|", 2500) + "\n" + strings.Repeat("b|c\n", 5000),
		"links in bracket": fill("[a](<b"), "brackets": fill("[a]\n"), "nested brackets": fill("[") + fill("]"), "definitions": fill("[a]: b\n"),
		"emphasis deep": fill("*") + "a" + fill("*"), "undefined footnotes": count("[^%d] "), "code": "a" + fill("`"),
		"words with marks": fill("a**b"),
	}
	size = 1 << 18
	shown := map[string]string{
		"open brackets": fill("["), "headings": fill("# a\n"), "quotes": fill(strings.Repeat(">", 64) + "a\n"), "prose": fill("Kata demi kata, \"begitu\" saja. "),
		"open braces": "# " + fill("{a={"), "open comments": fill("<!-- "), "open tags": fill("<a b=\""), "attributes": "# a {" + fill(".a ") + "}",
		"footnotes": count("[^%d]: a\n"), "escaped bars": "a|b\n-|-\n" + strings.Repeat("a|`b\\|c`\n", 20000), "unknown callouts": fill("> [!ab] c\n\n"),
		"tags": fill("<b>"), "schemes": fill("[a](javascript:a)\n\n"), "references": fill("&a"), "task lists": fill("- [x] a\n"),
	}
	for name, body := range refused {
		if _, problems := parse(body, Options{}); len(problems) != 1 || problems[0].Rule != diag.Limit.Name {
			t.Errorf("%s is not refused: %.200s", name, describe(problems, diag.English))
		}
	}
	for name, body := range shown {
		document, problems := parse(body, Options{})
		for _, p := range problems {
			if p.Rule == diag.Limit.Name {
				t.Errorf("%s: %s", name, describe(problems, diag.English))
			}
		}
		render(t, document, Rendering{})
		document.Sections()
	}
}

// TestManyProblems shows the first of many, and how many follow.
func TestManyProblems(t *testing.T) {
	if _, problems := parse(strings.Repeat("a <b>c\n\n", diag.ProblemsTold.Most), Options{}); len(problems) != diag.ProblemsTold.Most || problems[len(problems)-1].Line != 2*diag.ProblemsTold.Most-1 {
		t.Errorf("as many as are told: %s", describe(problems, diag.English))
	}
	_, problems := parse(strings.Repeat("a <b>c\n\n", diag.ProblemsTold.Most+1), Options{})
	compare(t, "one more", describe(problems[diag.ProblemsTold.Most:], diag.English), "101:3:3 warning raw-html: and 1 more of this kind in this file")
	_, problems = parse(strings.Repeat("a <b>c\n\n", 70)+"[^1]", Options{})
	if len(problems) != diag.ProblemsTold.Most+2 {
		t.Fatal(len(problems))
	}
	compare(t, "the rest", describe(problems[diag.ProblemsTold.Most:], diag.English), `101:3:3 warning raw-html: and 20 more of this kind in this file
141:1:4 warning footnote: there is no footnote "1" | write its text in a line of its own: [^1]: …`)
	compare(t, "the rest", problems[diag.ProblemsTold.Most].Message.In(diag.Indonesian), "dan 20 lagi sejenis ini dalam berkas ini")
}
