package decode

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"bekal/internal/diag"
)

// bag is a value with one field of each type.
type bag struct {
	Pos    Pos
	Text   Value[string]
	Texts  []Value[string]
	Number Value[int]
	Yes    Value[bool]
	Color  Value[string]
	Inner  []bag
	Own    *Params
	Levels []Pair[Value[int]]
}

var colors = Choice(diag.Say("a colour", "warna"), Is("red", "red", "merah"), Is("green", "green", "hijau"), Is("red", "crimson", "merah_tua"))

func bagFields(inner Type[bag]) []Field[bag] {
	return []Field[bag]{
		NewField("text", "teks", Text(), func(b *bag) *Value[string] { return &b.Text }, "A text."),
		NewField("texts", "teks_teks", List(Text()), func(b *bag) *[]Value[string] { return &b.Texts }, "Texts."),
		NewField("number", "bilangan", Int(-5, 5), func(b *bag) *Value[int] { return &b.Number }, "A number."),
		NewField("yes", "ya", Bool(), func(b *bag) *Value[bool] { return &b.Yes }, "Yes or no."),
		NewField("color", "warna", colors, func(b *bag) *Value[string] { return &b.Color }, "A colour."),
		NewField("inner", "dalam", List(inner), func(b *bag) *[]bag { return &b.Inner }, "Bags."),
		NewField("own", "sendiri", ParamsType(), func(b *bag) **Params { return &b.Own }, "Anything."),
		NewField("levels", "tingkat", Pairs(diag.Say("levels", "tingkat"), Int(0, 9)), func(b *bag) *[]Pair[Value[int]] { return &b.Levels }, "Levels."),
	}
}

var innerBag = NewObject(diag.Say("a bag", "tas"), bagFields(Type[bag]{
	read: nil, write: func(bag, Names) (tree, bool) { return tree{}, false },
})).WithBare("a text", func(t *Reading, b *bag) bool {
	b.Text = t.Whole()
	return t.IsClean()
}, func(b *bag) (string, bool) {
	return b.Text.V, b.Text.IsSet() && len(b.Texts) == 0 && !b.Number.IsSet() && !b.Yes.IsSet() && !b.Color.IsSet() && b.Own == nil && len(b.Levels) == 0
}).WithPlace(func(b *bag) *Pos { return &b.Pos })

var bags = NewObject(diag.Say("a bag", "tas"), bagFields(innerBag.Type()))

func read(text string) (b bag, problems []diag.Problem) {
	doc, problems := Parse(diag.Source{File: "a.md", Text: []byte(text)}, 0, len(text), diag.FrontMatter)
	if doc == nil {
		return b, problems
	}
	_, more := Decode(doc, bags, &b, func(key string) diag.Text {
		if key == "hat" {
			return diag.Say("a head", "kepala")
		}
		return diag.Text{}
	})
	return b, append(problems, more...)
}

func TestDecodeKeepsSourceTextAndPlaces(t *testing.T) {
	b, problems := read("text: 08.30\r\nteks_teks: [ 0812, 'é\"', \"b\\\"c\" ]\r\nnumber: -3\r\nya: TIDAK\r\nwarna: Crimson\r\ninner:\r\n- satu\r\n- {text: dua}\r\nlevels: {x: 1}\r\n")
	if len(problems) > 0 {
		t.Fatal(show(problems))
	}
	want := bag{
		Text:   Value[string]{"08.30", Pos{1, 7, 5}},
		Texts:  []Value[string]{{"0812", Pos{2, 14, 4}}, {"é\"", Pos{2, 20, 4}}, {"b\"c", Pos{2, 26, 6}}},
		Number: Value[int]{-3, Pos{3, 9, 2}},
		Yes:    Value[bool]{false, Pos{4, 5, 5}},
		Color:  Value[string]{"red", Pos{5, 8, 7}},
		Inner: []bag{
			{Pos: Pos{7, 3, 4}, Text: Value[string]{"satu", Pos{7, 3, 4}}},
			{Pos: Pos{8, 3, 11}, Text: Value[string]{"dua", Pos{8, 10, 3}}},
		},
		Levels: []Pair[Value[int]]{{Value[string]{"x", Pos{9, 10, 1}}, Value[int]{1, Pos{9, 13, 1}}}},
	}
	if !reflect.DeepEqual(b, want) {
		t.Errorf("got  %+v\nwant %+v", b, want)
	}
}

func TestDecodeWithLineBreaksThatEditorsDoNotKnow(t *testing.T) {
	b, problems := read("text: \"a\u2028 b\"\rnumber: 1\n\u0085yes: ya\n")
	if len(problems) > 0 {
		t.Fatal(show(problems))
	}
	if b.Number.Pos != (Pos{1, 22, 1}) || b.Yes.Pos != (Pos{2, 7, 2}) {
		t.Errorf("number at %v, yes at %v", b.Number.Pos, b.Yes.Pos)
	}
}

func TestDecodeSingleValueIsAListOfOne(t *testing.T) {
	for _, text := range []string{"texts: a\n", "texts: [a]\n", "texts:\n- a\n-\n- ~\n"} {
		if b, problems := read(text); len(b.Texts) != 1 || b.Texts[0].V != "a" || len(problems) > 0 {
			t.Errorf("%q: %v %s", text, b.Texts, show(problems))
		}
	}
}

func TestDecodeNothingWritten(t *testing.T) {
	for _, text := range []string{"", "# only a comment\n", "~\n", "text:\nnumber: null\ntexts: []\n"} {
		if b, problems := read(text); !reflect.DeepEqual(b, bag{}) || len(problems) > 0 {
			t.Errorf("%q: %+v %s", text, b, show(problems))
		}
	}
}

func TestDecodeProblems(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"txt: a\n", `1:1+3 warning unknown-key unknown key "txt" | did you mean "text"?`},
		{"Warna: red\n", `1:1+5 warning unknown-key unknown key "Warna" | did you mean "warna"?`},
		{"hat: a\n", `1:1+3 warning unknown-key "hat" is a key of a head, not of a bag | write it in the front matter of a head`},
		{"zzzzzz: a\n", `1:1+6 warning unknown-key unknown key "zzzzzz" | data of your own goes under "params"`},
		{"inner: {zzzzzz: a}\n", `1:9+6 warning unknown-key unknown key "zzzzzz" | it takes: text, texts, number, yes, color, inner, own, levels; or one text, such as "a text"`},
		{"{text:a}\n", `1:2+6 warning unknown-key unknown key "text:a" | a space is missing after the colon`},
		{"text: a\nteks: b\n", `2:1+4 error front-matter the key "teks" is another name of "text" in line 1 | keep one of the two`},
		{"text: [a]\n", `1:7+3 error wrong-type "text" takes a text, not a list | leave the brackets out, or put all in quotes if they belong to a text: "[a]"`},
		{"text:\n  a: b\n", `2:3+4 error wrong-type "text" takes a text, not keys with values | if it is one text, put it in quotes: "a: b"`},
		{"texts:\n- Catatan: b\n- c\n", `2:3+10 error wrong-type "texts" takes a text, not keys with values | if it is one text, put it in quotes: "Catatan: b"`},
		{"inner:\n- Sesi 1: b\n", `2:3+9 error wrong-type a text with a colon in it needs quotes | "Sesi 1: b"`},
		{"inner: [[a]]\n", `1:9+4 error wrong-type "inner" takes a bag, not a list | leave the brackets out, or put all in quotes if they belong to a text: "[a]"`},
		{"text: ['a']\n", `1:7+5 error wrong-type "text" takes a text, not a list`},
		{"texts:\n  -a\n  -b\n", `2:3+2 error wrong-type a list item begins with a hyphen and a space | - a`},
		{"texts:\n  a\n  b\n", `2:3+1 error wrong-type a list item begins with a hyphen and a space | - a`},
		{"texts: |\n  a\n  b\n", `1:8+1 error wrong-type a list item begins with a hyphen and a space | - a`},
		{"texts:\n  • a\n", `2:3+3 error wrong-type a list item begins with a hyphen and a space | - a`},
		{"texts: a\n  b\n", ``},
		{"texts: >\n  a\n  b\n", ``},
		{"texts: |\n  a\n", ``},
		{"number: x\n", `1:9+1 error wrong-type "number" takes a whole number, not "x"`},
		{"number: 6\n", `1:9+1 error wrong-type "number" takes a number from -5 to 5, not 6`},
		{"yes: mungkin\n", `1:6+7 error unknown-value "yes" does not take "mungkin" | it takes: true, false, yes, no`},
		{"color: gren\n", `1:8+4 error unknown-value "color" does not take "gren" | did you mean "green"?`},
		{"color: blue\n", `1:8+4 error unknown-value "color" does not take "blue" | it takes: red, green, crimson`},
		{"own: a\n", `1:6+1 error wrong-type "own" takes keys of your own, not "a"`},
		{"levels: a\n", `1:9+1 error wrong-type "levels" takes levels, not "a"`},
		{"text: \"a\\0b\"\n", `1:7+6 error wrong-type the control character U+0000 does not belong here | it cannot be seen: type what stands around it anew`},
		{"text: a\ufeffb\n", `1:8+1 error wrong-type the control character U+FEFF does not belong here | it cannot be seen: type what stands around it anew`},
		{"text: a #b\n", `1:9+2 warning cut-value "#b" is left out: a # after a space begins a comment | text: "a #b"`},
		{"text: a # b\nnumber: 1 #\n", ``},
		{"text: #b\n", `1:7+2 warning cut-value "#b" is left out: a # after a space begins a comment | text: "#b"`},
		{"texts:\n- #b\n- c\n", `2:3+2 warning cut-value "#b" is left out: a # after a space begins a comment | "#b"`},
		{"text: a\n  b #c\n", `2:5+2 warning cut-value "#c" is left out: a # after a space begins a comment | text: "a b #c"`},
		{"own: {a: [b, {c: d #e\n}]}\n", `1:20+2 warning cut-value "#e" is left out: a # after a space begins a comment | c: "d #e"`},
		{"text: *a\n", `1:7+1 error front-matter a text that begins with * needs quotes | text: "*a"`},
	} {
		_, problems := read(c.text)
		var lines []string
		for _, line := range strings.Split(show(problems), "\n") {
			lines = append(lines, strings.TrimSpace(line))
		}
		got := ""
		if len(problems) > 0 {
			got = lines[0] + " " + problems[0].Message.In(diag.English)
			if hint := problems[0].Hint.In(diag.English); hint != "" {
				got += " | " + hint
			}
		}
		if got != c.want || len(problems) > 1 {
			t.Errorf("%q\ngot  %s\nwant %s\n%s", c.text, got, c.want, show(problems))
		}
	}
}

func TestParseLimits(t *testing.T) {
	deep := func(n int) string { return "own: " + strings.Repeat("[", n) + strings.Repeat("]", n) + "\n" }
	for _, c := range []struct {
		name, text, want string
	}{
		{"just as deep as allowed", "own: {a: " + strings.Repeat("[", diag.YAMLDepth.Most-2) + strings.Repeat("]", diag.YAMLDepth.Most-2) + "}\n", ""},
		{"one too deep", deep(diag.YAMLDepth.Most), "lists and mappings are nested more than 20 deep (limit)"},
		{"just as long as allowed", "text: " + strings.Repeat("a", diag.YAMLBytes.Most-7) + "\n", ""},
		{"one too long", "text: " + strings.Repeat("a", diag.YAMLBytes.Most-6) + "\n", "65537 bytes of YAML are more than the 65536 that one file may have (limit)"},
	} {
		_, problems := read(c.text)
		got := ""
		for _, p := range problems {
			got += p.Message.In(diag.English) + " (" + p.Rule + ")"
		}
		if got != c.want {
			t.Errorf("%s: %s", c.name, show(problems))
		}
	}
}

// TestParseEndsSoon gives the parser what is slow in YAML, as much as the limit allows. The bound is far above what it
// takes, so that a loaded machine does not fail it.
func TestParseEndsSoon(t *testing.T) {
	for _, piece := range []string{"[", "{", "- ", "? ", "[[],", "{a: ", "[#\n", "a: b #c\n", "a: 'b\n", "[a'", "- - ", "&a *a ", "a:\n  ", "\"", "!", "%", "# x\n- y\n", "{a: *b},", "a: \"\n"} {
		begin := time.Now()
		read(strings.Repeat(piece, diag.YAMLBytes.Most/len(piece)))
		read("own: [" + strings.Repeat(piece, diag.YAMLBytes.Most/len(piece)-2))
		if took := time.Since(begin); took > 3*time.Second {
			t.Errorf("%q takes %v", piece, took)
		}
	}
}

func TestParamsData(t *testing.T) {
	b, problems := read("own: {a: 1, b: \"1\", c: 012, d: ya, e: [x, 1.5, ~], f: {}, g: [], h: tidak}\n")
	if len(problems) > 0 {
		t.Fatal(show(problems))
	}
	want := map[string]any{"a": 1, "b": "1", "c": "012", "d": true, "e": []any{"x", "1.5", ""}, "f": map[string]any{}, "g": []any{}, "h": false}
	if got := b.Own.Data(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %#v\nwant %#v", got, want)
	}
	if got := (*Params)(nil).Data(); !reflect.DeepEqual(got, map[string]any{}) {
		t.Errorf("no params: %#v", got)
	}
}

func TestFind(t *testing.T) {
	doc, _ := Parse(diag.Source{Text: []byte("---\nkind: [a]\njenis: hari\n---\n")}, 4, 26, diag.FrontMatter)
	if got := doc.Find("kind", "jenis"); got != (Value[string]{"hari", Pos{3, 8, 4}}) {
		t.Errorf("got %v", got)
	}
	if got := doc.Find("none"); got.IsSet() {
		t.Errorf("got %v", got)
	}
}
