package search

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"bekal/internal/diag"
)

// contentOf reads what a script of the index hands on.
func contentOf(t *testing.T, name, script string) string {
	t.Helper()
	begin := fmt.Sprintf("bekalSearch(%q,%q,", name, hashIn(script))
	content, ok := strings.CutPrefix(script, begin)
	if !ok || !strings.HasSuffix(content, ");\n") {
		t.Fatalf("%s: begins with %.60s", name, script)
	}
	content = strings.TrimSuffix(content, ");\n")
	if hashOf([]byte(content)) != hashIn(script) {
		t.Errorf("%s has not the hash of its content", name)
	}
	return content
}

func hashIn(script string) string {
	_, rest, _ := strings.Cut(script, `,"`)
	hash, _, _ := strings.Cut(rest, `"`)
	return hash
}

// TestTexts holds that pages come back as they were given, whatever is in them, and that no file can end a script.
func TestTexts(t *testing.T) {
	hostile := "</script><script>alert(1)</script> \"'`\\ \u2028\u2029 {{.}} <!-- &amp; \x00 é 日本 🎉"
	pages := newWriter(t, 3, 2000).pages(200, 200)
	pages[7] = Page{Address: "a%20b.html", Title: hostile, Label: hostile, Sections: []Section{{}, {hostile, hostile, hostile}}}
	l := indexOf(pages)
	var got [][]string
	for _, name := range l.Files() {
		script := string(l.AppendFile(nil, name))
		if strings.ContainsAny(script, "<>&\u2028\u2029\x00") {
			t.Errorf("%s holds markup or a line end as it is", name)
		}
		if base := strings.TrimSuffix(name, ".js"); strings.HasPrefix(base, "texts-") {
			var some [][]string
			if err := json.Unmarshal([]byte(contentOf(t, base, script)), &some); err != nil {
				t.Fatal(err)
			}
			got = append(got, some...)
		}
	}
	if len(got) != len(pages) {
		t.Fatalf("%d pages became %d", len(pages), len(got))
	}
	for i, p := range pages {
		want := []string{p.Address, p.Title, p.Label}
		for _, s := range p.Sections {
			want = append(want, s.Heading, s.ID, s.Text)
		}
		if !slices.Equal(got[i], want) {
			t.Errorf("page %d came back as %q", i, got[i])
		}
	}
}

// TestSizes holds files of words and texts at about 10 KB compressed, and a small index in one file of at most 60 KB.
func TestSizes(t *testing.T) {
	if testing.Short() {
		t.Skip("makes an index of a thousand pages")
	}
	l := indexOf(newWriter(t, 4, 12000).pages(1000, 600))
	sizes := map[string][]int{}
	for name, text := range filesOf(l) {
		kind, _, _ := strings.Cut(name, "-")
		sizes[kind] = append(sizes[kind], compressed(text))
	}
	for kind, list := range sizes {
		slices.Sort(list)
		middle, most := list[len(list)/2], list[len(list)-1]
		if len(list) > 1 && (middle < 5<<10 || middle > 13<<10 || most > 21<<10) || middle > 24<<10 {
			t.Errorf("%d files of %s have %d bytes in the middle, %d at most", len(list), kind, middle, most)
		}
	}
	alone := newWriter(t, 5, 6000).pages(150, 80)
	if files := filesOf(indexOf(alone)); len(files) != 1 || compressed(files["index.js"]) > 60<<10 {
		t.Errorf("a small handbook has %d files, index.js %d bytes", len(files), compressed(files["index.js"]))
	}
}

func compressed(text string) int {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(text))
	w.Close()
	return b.Len()
}

// hostile makes up texts of characters that are a word's, part words, or may not stand in a script, valid or not.
func hostile(r *rand.Rand) string {
	pieces := []string{"b", "Z", "0", "kata", "Panitia", "penilaian", "tanggungjawab", " ", " ", " ", "'", "’", "é", "ß", "\u0301", "日", "²", "-", "”", "\"", "\\",
		"<", "&", "\u2028", "\u2029", "\ufffd", "\xe2\x80", "\xff", string(rune(r.IntN(0x80))), string(rune(r.IntN(0x3000)))}
	var b strings.Builder
	for range r.IntN(16) {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return b.String()
}

// TestWritten holds that a text is written as JSON is, whatever is in it.
func TestWritten(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 100_000 {
		text := hostile(r)
		if got, want := string(appendText(nil, text)), string(encoded(text)); got != want {
			t.Fatalf("%q is written %s, not %s", text, got, want)
		}
	}
}

// TestWords holds that a text is cut into words as the script in the browser cuts a query, and that a reader, which
// looks up some as a spelling and others as they are written, comes to the same.
func TestWords(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	for range 20_000 {
		text := hostile(r)
		var want []string
		for _, token := range tokens.FindAllString(text, -1) {
			if word := Fold(token); word != "" {
				want = append(want, word)
			}
		}
		if got := wordsOf(text); !slices.Equal(got, want) {
			t.Fatalf("%q has the words %q, not %q", text, got, want)
		}
		words := newWords()
		words.reader().read(Page{Sections: []Section{{Text: text}}})
		got := words.all()
		slices.Sort(got)
		slices.Sort(want)
		want = slices.DeleteFunc(slices.Compact(want), func(word string) bool { return words.numbers[word] == everywhere })
		if !slices.Equal(got, want) {
			t.Fatalf("%q is read as %q, not %q", text, got, want)
		}
	}
}

// wordsOf gives the words of a text, folded.
func wordsOf(text string) []string {
	var words []string
	for at := wordStart(text, 0); at < len(text); at = wordStart(text, at) {
		end := wordEnd(text, at)
		if word := Fold(text[at:end]); word != "" {
			words = append(words, word)
		}
		at = end
	}
	return words
}

func TestNumbers(t *testing.T) {
	if len(digits) != 80 || strings.ContainsAny(digits, ` ~,/"\<>&'`) {
		t.Error("a digit parts things elsewhere")
	}
	for n, want := range map[int]string{0: "0", 39: "D", 40: "F0", 1600: "FE0"} {
		if got := string(appendNumber(nil, n)); got != want {
			t.Errorf("%d is written %q, not %q", n, got, want)
		}
	}
	at := func(page int, l level) posting { return posting(page*levels + int(l)) }
	list := []posting{at(0, inText), at(3, inTitle), at(4, inText), at(9, inHeading)}
	if got := string(appendPostings(nil, list)); got != "/03//9/3" {
		t.Errorf("postings are written %q", got)
	}
	family := [][]posting{{at(0, inTitle), at(2, inText)}, list}
	if got := beyond(list, family); !slices.Equal(got, []posting{at(0, inTitle), at(2, inText)}) {
		t.Errorf("the family has %v beyond", got)
	}
}

func TestFold(t *testing.T) {
	most := strings.Repeat("a", diag.WordLetters.Most)
	for text, want := range map[string]string{
		"Jum'at do’a CAFÉ naïve": "jumat doa cafe naive", "ΟΔΟΣ οδός": "οδοσ οδοσ", "a-b_c 08.30": "a b c 08 30", "e\u0301": "e",
		"'x' ''": "x", most: most, most + "b": most, most[1:] + "é": most[1:] + "e", most + "é": most, "日本語": "日本語", "İstanbul": "istanbul", "\u0301": "",
	} {
		if got := strings.Join(wordsOf(text), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
