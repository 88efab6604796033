package decode

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"bekal/internal/diag"
)

func TestWrite(t *testing.T) {
	b, problems := read(`text: "a: b"
texts: [x, "~"]
yes: no
color: crimson
inner: [one, {number: 2, texts: y}]
own: {a: [], b: {}, c: [1, [2], {d: "3"}], e: }
levels: {x: 1}
`)
	if len(problems) > 0 {
		t.Fatal(show(problems))
	}
	const english = `text: "a: b"
texts:
  - x
  - "~"
yes: false
color: red
inner:
  - one
  - texts:
      - y
    number: 2
own:
  a: []
  b: {}
  c:
    - 1
    -
      - 2
    - d: "3"
  e:
levels:
  x: 1
`
	if got := string(Write(bags, &b, EnglishNames)); got != english {
		t.Errorf("got\n%swant\n%s", got, english)
	}
	indonesian := strings.NewReplacer("texts:", "teks_teks:", "text:", "teks:", "yes: false", "ya: tidak", "color: red", "warna: merah",
		"inner:", "dalam:", "number:", "bilangan:", "own:", "sendiri:", "levels:", "tingkat:").Replace(english)
	if got := string(Write(bags, &b, IndonesianNames)); got != indonesian {
		t.Errorf("got\n%swant\n%s", got, indonesian)
	}
}

// TestWriteThenRead writes random values and reads them back.
func TestWriteThenRead(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		b := randomBag(random, 2)
		for _, names := range []Names{EnglishNames, IndonesianNames} {
			text := string(Write(bags, &b, names))
			got, problems := read(text)
			if len(problems) > 0 {
				t.Fatalf("%s%s", text, show(problems))
			}
			if want := b; !reflect.DeepEqual(unplaced(got), unplaced(want)) {
				t.Fatalf("%s\ngot  %+v\nwant %+v", text, unplaced(got), unplaced(want))
			}
		}
	}
}

// words are texts that YAML has views about.
var words = []string{"a", "Hari 1: Pembukaan", "Update #2", "Jum'at", `"kutip"`, "null", "~", "08.30", "", "- x", "[a]", "a, b", "x:", "é “q”",
	"#", "*a", "baris\nbaru", "  ", "tab\tdi sini", "\\n", "@", "yes", "! x", "? y", "a\u00a0b", "\U0001F600", "---", "...", "<<", "{}", "C:\\x", "0x1F", "'", "a 'b' \"c\" \\"}

func randomBag(random *rand.Rand, depth int) (b bag) {
	word := func() Value[string] { return Made(strings.TrimSpace(words[random.IntN(len(words))])) }
	some := func() bool { return random.IntN(3) == 0 }
	if some() {
		b.Text = word()
	}
	for some() {
		b.Texts = append(b.Texts, word())
	}
	if some() {
		b.Number = Made(random.IntN(11) - 5)
	}
	if some() {
		b.Yes = Made(some())
	}
	if some() {
		b.Color = Made([]string{"red", "green"}[random.IntN(2)])
	}
	if some() {
		own := randomParams(random, 3)
		own.Keys, own.Values, own.List = []string{word().V + "k"}, []Params{own}, nil
		own.Text, own.Quoted = "", false
		b.Own = &own
	}
	for depth == 2 && some() {
		if inner := randomBag(random, 0); !reflect.DeepEqual(inner, bag{}) {
			b.Inner = append(b.Inner, inner)
		}
	}
	return b
}

func randomParams(random *rand.Rand, depth int) Params {
	switch kind := random.IntN(3); {
	case kind == 0 || depth == 0:
		return Params{Text: words[random.IntN(len(words))], Quoted: true}
	case kind == 1:
		p := Params{List: []Params{}}
		for range random.IntN(3) {
			p.List = append(p.List, randomParams(random, depth-1))
		}
		return p
	}
	p := Params{Keys: []string{}}
	for i := range random.IntN(3) {
		p.Keys = append(p.Keys, words[random.IntN(len(words))]+string(rune('a'+i)))
		p.Values = append(p.Values, randomParams(random, depth-1))
	}
	return p
}

// unplaced gives a bag with all places set to one, so that values can be compared.
func unplaced(b bag) bag {
	b.Pos = Pos{}
	reset := func(v *Value[string]) {
		if v.IsSet() {
			*v = Made(v.V)
		}
	}
	reset(&b.Text)
	reset(&b.Color)
	b.Texts = append([]Value[string](nil), b.Texts...)
	for i := range b.Texts {
		reset(&b.Texts[i])
	}
	if b.Number.IsSet() {
		b.Number = Made(b.Number.V)
	}
	if b.Yes.IsSet() {
		b.Yes = Made(b.Yes.V)
	}
	b.Inner = append([]bag(nil), b.Inner...)
	for i := range b.Inner {
		b.Inner[i] = unplaced(b.Inner[i])
	}
	if b.Own != nil {
		own := unplacedParams(*b.Own)
		b.Own = &own
	}
	return b
}

func unplacedParams(p Params) Params {
	p.Pos = Pos{}
	if p.List != nil {
		p.List = append([]Params{}, p.List...)
	}
	p.Values = append([]Params(nil), p.Values...)
	for i := range p.List {
		p.List[i] = unplacedParams(p.List[i])
	}
	for i := range p.Values {
		p.Values[i] = unplacedParams(p.Values[i])
	}
	return p
}

// FuzzQuote writes any text as a plain or quoted value and reads it back.
func FuzzQuote(f *testing.F) {
	for _, word := range words {
		f.Add(word)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "")
		for _, yaml := range []string{"own: {a: " + quote(text) + "}\n", "own:\n  a: " + plain(text) + "\n"} {
			doc, problems := Parse(diag.Source{Text: []byte(yaml)}, 0, len(yaml), diag.FrontMatter)
			if doc == nil {
				if len(yaml) > diag.YAMLBytes.Most {
					return
				}
				t.Fatalf("%q\n%s", yaml, show(problems))
			}
			var b bag
			Decode(doc, bags, &b, func(string) diag.Text { return diag.Text{} })
			if got := b.Own.Values[0].Text; got != text {
				t.Fatalf("%q is read back as %q", yaml, got)
			}
		}
	})
}
