package decode

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"bekal/internal/diag"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected files in testdata")

// TestSlips reads each NAME.yaml of the archive and compares what is said about it, in both languages, with NAME.said.
func TestSlips(t *testing.T) {
	const path = "testdata/slips.txtar"
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rewritten := &txtar.Archive{Comment: archive.Comment}
	said := map[string]string{}
	for _, file := range archive.Files {
		said[file.Name] = string(file.Data)
	}
	for _, file := range archive.Files {
		name, ok := strings.CutSuffix(file.Name, ".yaml")
		if !ok {
			continue
		}
		text := strings.NewReplacer("<tab>", "\t", "<nbsp>", "\u00a0", "<bell>", "\a", "<cr>", "\r").Replace(string(file.Data))
		_, problems := Parse(diag.Source{File: "a.md", Text: []byte(text)}, 0, len(text), diag.FrontMatter)
		got := show(problems)
		if !*update && got != said[name+".said"] {
			t.Errorf("%s:\n%s--- said\n%s--- wanted\n%s", name, text, got, said[name+".said"])
		}
		rewritten.Files = append(rewritten.Files, file, txtar.File{Name: name + ".said", Data: []byte(got)})
	}
	if *update {
		if err := os.WriteFile(path, txtar.Format(rewritten), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// show writes problems with their place, rule, message and hint in both languages.
func show(problems []diag.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%d:%d+%d %s %s\n", p.Line, p.Column, p.Width, p.Severity, p.Rule)
		for _, language := range []diag.Language{diag.English, diag.Indonesian} {
			fmt.Fprintf(&b, "  %s\n", p.Message.In(language))
			if !p.Hint.IsZero() {
				fmt.Fprintf(&b, "    %s\n", p.Hint.In(language))
			}
		}
	}
	return b.String()
}

// place writes where a problem is.
func place(p diag.Problem) string { return fmt.Sprintf("%d:%d", p.Line, p.Column) }

// TestFindSlipOnSoundYAML holds that the search for slips, which is asked only after the parser gave up, blames nothing
// that is right: the real slip may stand below it.
func TestFindSlipOnSoundYAML(t *testing.T) {
	for _, text := range []string{
		"a: 1\n\nb:\n- x\n-   y: 1\n    z: 2\n- - p\n  - q\nc:\n  d:\n    e: f\n  g: h\n",
		"a: b # c: d\nb: 'it''s: x' # y\nc: \"\\\"x\\\": \\\\\"\nd: \"two\n  lines\"\ne: [a, 'b: c', {d: e, f: [g]},\n  h] # i\n",
		"a: |\n  x: y: z\n\n   'q\n  @\nb: >-\n  \"\nc: |2\n    x\nd: x\n  y\n\n  z\ne:\n",
		"---\n\"a b\": 1\n'c': 2\nd: http://x.y/z:1\ne: 08:30\nf: it's\ng: a [b] {c}\nh: -x\ni: a#b\n",
		"a:\r\n  - b\r\n  - c: d\r\n    e: f\r\n",
		"{a: b, c: [d]}\n",
	} {
		if _, problems := Parse(diag.Source{Text: []byte(text)}, 0, len(text), diag.FrontMatter); len(problems) > 0 {
			t.Errorf("%s%s", text, show(problems))
		}
		if s := findSlip([]byte(text)); s != nil {
			t.Errorf("%s\n%q: %s", text, text[s.start:s.end], s.message.In(diag.English))
		}
	}
}
